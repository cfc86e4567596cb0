import { join, sep } from 'node:path';
import { isMessageKey } from '../messages/translate.ts';
import { lineReader } from '../problems/place.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { readText } from '../publication/read-text.ts';

/** Stands in a record for the publication's folder: no list says where it was made. No path holds it. */
export const FOLDER_MARK = '\0';

/** More of a number are not recorded: it is made anew, and they are told then. */
const MOST_PROBLEMS = 200;

/** Whether a publication's folder is the current one. Nothing tells paths in it from other words then, so that problems are told again only there. */
export function isHere(folder: string): boolean {
  return join(folder) === '.' || join(folder) === `.${sep}`;
}

/**
 * Problems as a list keeps them. Undefined where they are too many.
 * @param problems what is to be said of a number
 * @param folder the publication's, as the user typed it
 */
export function recordedProblems(problems: readonly Problem[], folder: string): readonly Problem[] | undefined {
  if (problems.length > MOST_PROBLEMS) return undefined;
  return problems.map(({ sourceLine: _, ...problem }) => {
    const { file } = problem;
    if (!isHere(folder)) return withPaths(problem, (text) => marked(text, folder));
    return { ...problem, ...(file !== undefined && { file: FOLDER_MARK + sep + file }) };
  });
}

/**
 * Problems of a list, as they are told. The lines that they show are read again.
 * @param recorded as `recordedProblems` has made them
 * @param folder the publication's, as the user typed it
 */
export function toldAgain(recorded: readonly Problem[], folder: string): readonly Problem[] {
  const readers = new Map<string, (line: number) => string>();
  return recorded.map((one) => {
    const problem = withPaths(one, (text) => (text.startsWith(FOLDER_MARK) ? unmarked(text, folder) : text));
    const { file, place } = problem;
    if (file === undefined || !place) return problem;
    const lineAt = readers.get(file) ?? lineReader(readText(file, 'number').value ?? '');
    readers.set(file, lineAt);
    return { ...problem, sourceLine: lineAt(place.line) };
  });
}

function marked(text: string, folder: string): string {
  const isInside = text === folder || text.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  return isInside ? FOLDER_MARK + text.slice(folder.length) : text;
}

function unmarked(text: string, folder: string): string {
  return isHere(folder) ? join(text.slice(FOLDER_MARK.length + 1)) : folder + text.slice(FOLDER_MARK.length);
}

function withPaths(problem: Problem, change: (text: string) => string): Problem {
  const values = Object.entries(problem.values).map(
    ([name, value]) => [name, typeof value === 'string' ? change(value) : value] as const,
  );
  const { file } = problem;
  return { ...problem, values: Object.fromEntries(values), ...(file !== undefined && { file: change(file) }) };
}

/** Whether a value of a list, which anybody may have changed, is a problem that can be told. */
export function isRecordedProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { severity, code, values, file, place }: Partial<Record<keyof Problem, unknown>> = value;
  if (severity !== 'warning' && severity !== 'note') return false;
  if (typeof code !== 'string' || !isMessageKey(`problem.${code}`)) return false;
  if (file !== undefined && !(typeof file === 'string' && isFileInside(file))) return false;
  return isValues(values) && (place === undefined || isPlace(place));
}

/** A line of it will be read and shown. */
function isFileInside(file: string): boolean {
  return file.startsWith(FOLDER_MARK) && !file.split(/[\\/]/).includes('..');
}

function isValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((one) => typeof one === 'string' || typeof one === 'number');
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { line, column, length = 1 }: Partial<Record<keyof Place, unknown>> = value;
  return [line, column, length].every((one) => Number.isSafeInteger(one) && Number(one) >= 1);
}
