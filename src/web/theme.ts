import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { fontFolder, type PackagedFont, packagedFonts } from '../fonts/packaged-fonts.ts';
import { packageRoot, readWhole } from '../package-root.ts';
import { errorCode, unexpectedDiskProblem } from '../problems/disk-problem.ts';
import { lineOf } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import { themeSettings } from '../publication/theme-settings.ts';
import { directionOf } from '../typography/direction.ts';
import { themeColourOf } from './accent-style.ts';
import { contentHash } from './content-hash.ts';
import { pictureRules } from './picture-style.ts';
import { stylesheetOf } from './stylesheet.ts';
import { TEMPLATE_FILES, TemplateFileError } from './template-files.ts';
import type { WebFile } from './web-file.ts';

/** The look of the web edition: templates, stylesheet and fonts. Open it once for a whole build. */
export interface WebTheme {
  /** The stylesheet's path in the output folder. */
  readonly stylesheet: string;
  /** The stylesheet and the fonts. */
  readonly files: readonly WebFile[];
  /** What keeps its stylesheet from being read. */
  readonly problems: readonly Problem[];
  /** Fills in a template; a mistake in a theme's template is the user's to mend. */
  render(template: 'page' | 'archive' | 'feed', view: object): Outcome<string>;
}

/** Items and characters that a template may make by the way: a page of a hundred sides makes a hundredth of that. */
const MOST_VALUES = 1e8;
/** A page is filled in within milliseconds. A theme whose loops have no end is given up. */
const MOST_MILLISECONDS = 30_000;

/** The publication's own theme, template by template before the default one. */
export function openWebTheme(publication: Publication): WebTheme {
  const folders = [
    ...(publication.theme === undefined ? [] : [join(publication.folder, publication.theme)]),
    join(packageRoot(), 'templates'),
  ];
  const settings = themeSettings(publication);
  const { value: look = {} } = settings;
  const engine = new Liquid({
    root: folders,
    fs: TEMPLATE_FILES,
    extname: '.liquid',
    cache: true,
    // Asking the machine for its own would take 12 ms and make the page depend on it.
    locale: publication.lang,
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    memoryLimit: MOST_VALUES,
    renderLimit: MOST_MILLISECONDS,
    globals: { themeColour: themeColourOf(look) },
  });
  // The attribute `dir` of an element whose text runs from right to left; an empty text for all others.
  engine.registerFilter('direction', (text: string) => (directionOf(text) === 'rtl' ? ' dir="rtl"' : ''));
  const faces = Object.values(packagedFonts());
  const style = stylesheetOf(publication, look);
  const css = Buffer.from(fontFaces(faces) + pictureRules() + (style.value ?? ''));
  const stylesheet = `assets/style.${contentHash(css)}.css`;
  return {
    stylesheet,
    files: [{ path: stylesheet, bytes: css, contentNamed: true }, ...faces.flatMap(fontFiles)],
    problems: [...settings.problems.filter(({ severity }) => severity === 'error'), ...style.problems],
    render(template, view) {
      try {
        return { value: engine.renderFileSync(template, view) as string, problems: [] };
      } catch (error) {
        const problems = templateProblems(error, folders);
        if (!problems) throw error;
        return { problems };
      }
    },
  };
}

function fontFiles({ slices }: PackagedFont): WebFile[] {
  return slices.map(({ woff2 }) => ({
    path: `assets/${woff2}`,
    bytes: readWhole(join(fontFolder(), woff2)),
    contentNamed: true,
  }));
}

/** Written by the program since only it knows the hashes in the fonts' names. */
function fontFaces(faces: readonly PackagedFont[]): string {
  return faces.map(fontFace).join('');
}

/** The rules of a face and of the fonts that stand in for it, which are those of the reader's machine. A face that the theme does not name is not loaded. */
function fontFace({ weight, style, family, slices, fallbacks }: PackagedFont): string {
  const named = (name: string) => `@font-face{font-family:"${name}";font-weight:${weight};font-style:${style};`;
  return [
    ...slices.map(
      ({ woff2, unicodeRange }) =>
        `${named(family)}font-display:swap;src:url("${woff2}") format("woff2");unicode-range:${unicodeRange}}\n`,
    ),
    ...fallbacks.map(
      (font) =>
        `${named(font.family)}src:${font.local.map((name) => `local("${name}")`).join(',')};size-adjust:${font.sizeAdjust};` +
        `ascent-override:${font.ascentOverride};descent-override:${font.descentOverride};line-gap-override:${font.lineGapOverride}}\n`,
    ),
  ].join('');
}

/** What liquidjs throws, as far as we read it. */
interface LiquidError {
  readonly name: string;
  readonly message: string;
  readonly originalError?: LiquidError;
  readonly token?: { readonly file?: string; readonly input: string; getPosition(): readonly [number, number] };
}

function templateProblems(error: unknown, folders: readonly string[]): readonly Problem[] | undefined {
  const { name, message, originalError, token } = error as LiquidError;
  for (const one of [error, originalError]) {
    if (one instanceof TemplateFileError) return one.problems;
    const refused = unexpectedDiskProblem(one);
    if (refused && errorCode(one) !== 'ENOENT') return [refused];
  }
  if (!token || !/^(ParseError|TokenizationError|RenderError|UndefinedVariableError)$/.test(name)) return undefined;
  const [line, column] = token.getPosition();
  const detail = (originalError?.message ?? message).replace(/, (file|line):.*$/s, '');
  const file = token.file ?? templateOf(token.input, folders);
  const problem: Problem = {
    severity: 'error',
    code: 'theme.template',
    values: { detail },
    ...(file !== undefined && { file }),
    place: { line, column },
    sourceLine: lineOf(token.input, line),
  };
  return [problem];
}

/** Some of liquidjs's tokens know the text that they stand in, but not its file. */
function templateOf(text: string, folders: readonly string[]): string | undefined {
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .find((file) => file.endsWith('.liquid') && readText(file, 'setting').value === text);
}
