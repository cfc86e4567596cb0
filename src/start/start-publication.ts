import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ToolLanguage, toolLanguage } from '../messages/translate.ts';
import { packageRoot } from '../package-root.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { findNumbers } from '../publication/find-numbers.ts';
import { readPublication } from '../publication/load-publication.ts';
import type { IssueDate } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import type { StartAnswers } from './answers.ts';
import { fileNameOf } from './file-name.ts';
import { firstNumber } from './first-number.ts';
import { inTheWay, type NewFile, writeNewFiles } from './new-files.ts';
import { publicationText } from './publication-text.ts';

export interface StartOptions {
  /** The publication's folder. */
  readonly dir: string;
  /** Where Git is told to leave the output folder alone: the folder that both lie in. */
  readonly folder: string;
  /** The output folder, from there. */
  readonly out: string;
  /** The first number's date. */
  readonly date: IssueDate;
  /** The language of the comments. */
  readonly language: ToolLanguage;
}

export interface Started {
  /** What was written. */
  readonly files: readonly string[];
  /** Whether number 1 was written: a folder that has texts already is given none. */
  readonly hasFirstNumber: boolean;
}

const FIRST_NAMES = { fr: 'Bonjour', en: 'Hello' } as const satisfies Record<ToolLanguage, string>;

/** Writes a new publication: `publication.yaml`, a first number, `.gitignore`. Nothing that is there is touched. */
export function startPublication(answers: StartAnswers, options: StartOptions): Outcome<Started> {
  const { dir, date, language } = options;
  const file = join(dir, 'publication.yaml');
  if (existsSync(file)) return { problems: [inTheWay(file)] };
  const text = publicationText(answers, schemaAddress(dir), language);
  const read = readPublication(dir, file, text);
  if (!read.value) return read;
  const hasTexts = existsSync(dir) && hasNumbers(findNumbers(read.value));
  const first = {
    file: join(dir, fileNameOf(1, FIRST_NAMES[toolLanguage(answers.lang)])),
    text: firstNumber(answers, date),
  };
  const ignored = gitIgnore(options);
  const files = [{ file, text }, ...(hasTexts ? [] : [first]), ...ignored.files];
  // publication.yaml last: where a process that dies has left it, nothing is missing.
  const written = writeNewFiles(files.toReversed());
  if (!written.value) return written;
  const paths = files.map((one) => one.file);
  return { value: { files: paths, hasFirstNumber: !hasTexts }, problems: ignored.problems };
}

function hasNumbers({ value }: ReturnType<typeof findNumbers>): boolean {
  return value !== undefined && (value.files.size > 0 || value.unreadable.some(({ meant }) => meant));
}

/**
 * Where editors find the schema: by a path that holds on every machine where
 * the package is installed beside the publication, else where it lies on this one.
 */
function schemaAddress(dir: string): string {
  const schema = join(packageRoot(), 'dist/schemas/publication.schema.json');
  const path = relative(dir, schema);
  return /^(?:\.\.[\\/])*node_modules[\\/]/.test(path) ? path.split(sep).join('/') : pathToFileURL(schema).href;
}

/** Writes a `.gitignore` for the output folder. A file that is there stays; a message says what it lacks. */
function gitIgnore({ folder, out }: StartOptions): {
  readonly files: readonly NewFile[];
  readonly problems: readonly Problem[];
} {
  const file = join(folder, '.gitignore');
  const lines = [`${out.split(sep).join('/').replace(/\/+$/, '')}/`, 'node_modules/'];
  if (!existsSync(file)) return { files: [{ file, text: `${lines.join('\n')}\n` }], problems: [] };
  const known = (readText(file, 'setting').value ?? '').split(/\r?\n/).map((line) => line.trim().replace(/^\//, ''));
  const missing = lines.filter((line) => !known.includes(line) && !known.includes(line.slice(0, -1)));
  const values = { lines: missing.join(', ') };
  return {
    files: [],
    problems: missing.length === 0 ? [] : [{ severity: 'note', code: 'start.git-ignore', values, file }],
  };
}
