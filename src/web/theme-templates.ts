import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { packageRoot } from '../package-root.ts';
import { errorCode, unexpectedDiskProblem } from '../problems/disk-problem.ts';
import { lineOf } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { readText } from '../publication/read-text.ts';
import { directionAttribute } from './fill-template.ts';
import { TEMPLATE_FILES, TemplateFileError } from './template-files.ts';
import type { RenderTemplate } from './template-tree.ts';

/** Items and characters that a template may make by the way: a page of a hundred sides makes a hundredth of that. */
const MOST_VALUES = 1e8;
/** A page is filled in within milliseconds. A theme whose loops have no end is given up. */
const MOST_MILLISECONDS = 30_000;

/**
 * The templates of a theme, and for those that it does not have the default ones, read and filled in by liquidjs.
 * @param folder the theme's
 * @param lang of the publication
 * @param globals what all templates know
 */
export function openThemeTemplates(
  folder: string,
  lang: string,
  globals: Readonly<Record<string, unknown>>,
): RenderTemplate {
  const folders = [folder, join(packageRoot(), 'templates')];
  const engine = new Liquid({
    root: folders,
    fs: TEMPLATE_FILES,
    extname: '.liquid',
    cache: true,
    // Asking the machine for its own would take 12 ms and make the page depend on it.
    locale: lang,
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    memoryLimit: MOST_VALUES,
    renderLimit: MOST_MILLISECONDS,
    globals,
  });
  engine.registerFilter('direction', directionAttribute);
  return (template, view) => {
    try {
      return { value: engine.renderFileSync(template, view) as string, problems: [] };
    } catch (error) {
      const problems = templateProblems(error, folders);
      if (!problems) throw error;
      return { problems };
    }
  };
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
