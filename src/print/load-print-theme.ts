import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';
import type { Outcome } from '../problems/problem.ts';
import { checkFields } from '../publication/check-fields.ts';
import type { Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import { parseYaml } from '../publication/yaml-document.ts';
import { letterColour } from './paper-colour.ts';
import type { PrintTheme } from './theme.ts';
import { themeSchema } from './theme-schema.ts';

const FILE_NAME = 'print.yaml';

/**
 * The look of a publication's printed edition: the default theme's
 * `print.yaml`, with the values that the publication's own theme changes.
 */
export function loadPrintTheme(publication: Publication): Outcome<PrintTheme> {
  const standard = parse(readFileSync(join(packageRoot(), 'templates', FILE_NAME), 'utf8')) as PrintTheme;
  const file = publication.theme === undefined ? undefined : join(publication.folder, publication.theme, FILE_NAME);
  if (file === undefined || !existsSync(file)) return { value: onPaper(standard), problems: [] };

  const text = readText(file, 'setting');
  if (text.value === undefined) return { problems: text.problems };
  const source = text.value;
  const parsed = parseYaml({ file, source, start: 0, end: source.length, typedKeys: numericKeys(standard) });
  if (!parsed.value) return { problems: parsed.problems };
  const checked = checkFields(themeSchema(), parsed.value);
  const problems = [...parsed.problems, ...checked.problems];
  return checked.value ? { value: onPaper(merged(standard, checked.value) as PrintTheme), problems } : { problems };
}

/** The theme in the colours that it has on paper, for what is painted and for what a preview shows of it. */
function onPaper(theme: PrintTheme): PrintTheme {
  return { ...theme, colours: { ...theme.colours, ink: letterColour(theme.colours.ink) } };
}

/** Names of the settings that are numbers, wherever they stand. */
function numericKeys(settings: object): ReadonlySet<string> {
  const keys = Object.entries(settings).flatMap(([key, value]) =>
    typeof value === 'object' ? [...numericKeys(value as object)] : typeof value === 'number' ? [key] : [],
  );
  return new Set(keys);
}

function merged(base: unknown, changes: unknown): unknown {
  if (!isGroup(base) || !isGroup(changes)) return changes ?? base;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merged(value, changes[key])]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
