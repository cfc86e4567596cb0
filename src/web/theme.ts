import { join } from 'node:path';
import { fontFolder, type PackagedFont, packagedFonts } from '../fonts/packaged-fonts.ts';
import { readWhole } from '../package-root.ts';
import type { Problem } from '../problems/problem.ts';
import { contentHash } from '../publication/digest.ts';
import type { Publication } from '../publication/publication.ts';
import { themeSettings } from '../publication/theme-settings.ts';
import { themeColourOf } from './accent-style.ts';
import { fillTemplate } from './fill-template.ts';
import { packagedTemplates } from './packaged-templates.ts';
import { pictureRules } from './picture-style.ts';
import { stylesheetOf } from './stylesheet.ts';
import type { RenderTemplate } from './template-tree.ts';
import { openThemeTemplates } from './theme-templates.ts';
import type { WebFile } from './web-file.ts';

export interface WebLook {
  /** The stylesheet's path in the output folder. */
  readonly stylesheet: string;
  /** The stylesheet and the fonts. */
  readonly files: readonly WebFile[];
}

/** The look of the web edition: templates, stylesheet and fonts. Open it once for a whole build. */
export interface WebTheme extends WebLook {
  /** The look of what has stories, or furniture of them. Its stylesheet holds that of all others. */
  readonly paper: () => WebLook;
  /** What keeps its stylesheet from being read. */
  readonly problems: readonly Problem[];
  readonly render: RenderTemplate;
}

/** The publication's own theme, template by template before the default one. */
export function openWebTheme(publication: Publication): WebTheme {
  const settings = themeSettings(publication);
  const { value: look = {} } = settings;
  const faces = Object.values(packagedFonts());
  const style = stylesheetOf(publication, look);
  const fonts = faces.flatMap(fontFiles);
  const lookOf = (rules: string, name: string): WebLook => {
    const css = Buffer.from(fontFaces(faces) + pictureRules() + rules);
    const stylesheet = `assets/${name}.${contentHash(css)}.css`;
    return { stylesheet, files: [{ path: stylesheet, bytes: css, contentNamed: true }, ...fonts] };
  };
  let paper: WebLook | undefined;
  return {
    ...lookOf(style.value ?? '', 'style'),
    paper() {
      paper ??= lookOf(stylesheetOf(publication, look, ['style.css', 'paper.css']).value ?? '', 'paper');
      return paper;
    },
    problems: [...settings.problems.filter(({ severity }) => severity === 'error'), ...style.problems],
    render: openTemplates(publication, { themeColour: themeColourOf(look) }),
  };
}

/** Templates of a theme are read by liquidjs, which the bundle loads for them alone. */
function openTemplates(publication: Publication, globals: Readonly<Record<string, unknown>>): RenderTemplate {
  const { folder, theme, lang } = publication;
  if (theme !== undefined) return openThemeTemplates(join(folder, theme), lang, globals);
  const trees = packagedTemplates();
  return (template, view) => ({ value: fillTemplate(template, trees, view, globals), problems: [] });
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
