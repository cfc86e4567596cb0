import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { PrintTheme } from './theme.ts';

const FILE_NAME = 'print.yaml';

/** The default look, with the values that the publication's theme changes. */
export function loadPrintTheme(publication: Publication): Outcome<PrintTheme> {
  const standard = readTheme(join(packageRoot(), 'templates', FILE_NAME));
  if (publication.theme === undefined) return { value: standard as PrintTheme, problems: [] };
  const own = join(publication.folder, publication.theme, FILE_NAME);
  const value = existsSync(own) ? merged(standard, readTheme(own)) : standard;
  return { value: value as PrintTheme, problems: [] };
}

function readTheme(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

/** The values of `over` where it has any, all the way down. */
function merged(under: unknown, over: unknown): unknown {
  if (!isGroup(under) || !isGroup(over)) return over ?? under;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(under[key], over[key])]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
