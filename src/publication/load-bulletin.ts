import { lineOf } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { findNumbers, type NumberedFiles } from './find-numbers.ts';
import { loadStories } from './load-stories.ts';
import type { Bulletin, Publication } from './publication.ts';
import { emptyBody, readFrontMatter } from './read-front-matter.ts';
import { readText } from './read-text.ts';

/**
 * Loads one number, even if other files of the folder are broken.
 * @param publication whose number it is
 * @param number which one
 * @param found what is known of the folder, which is then not looked through again
 */
export function loadBulletin(publication: Publication, number: number, found?: NumberedFiles): Outcome<Bulletin> {
  const search = found ? { value: found, problems: [] } : findNumbers(publication);
  if (!search.value) return search;
  const numbers = search.value;
  const file = numbers.files.get(number);
  if (file === undefined) return { problems: whyUnknown(publication, number, numbers) };
  const text = readText(file, 'number');
  if (text.value === undefined) return text;
  const folder = numbers.folders.get(file);
  const head = readFrontMatter(file, text.value, publication.lang, folder);
  const stories = folder && loadStories(head.value, folder);
  const bulletin = stories ? stories.value : head.value;
  const problems = [...head.problems, ...(stories?.problems ?? [])];
  if (head.value) problems.push(...duplicates(head.value, numbers));
  if (!bulletin) return { problems };
  const empty = emptyBody(bulletin);
  if (empty) problems.push(empty);
  return problems.some((problem) => problem.severity === 'error') ? { problems } : { value: bulletin, problems };
}

/** The number that comes last, unless a file that may be newer cannot be read. */
export function newestNumber(publication: Publication, { files, unreadable }: NumberedFiles): Outcome<number> {
  const problems = unreadable.filter((one) => one.meant).flatMap((one) => one.problems);
  if (problems.length > 0) return { problems };
  const newest = [...files.keys()].at(-1);
  if (newest === undefined) return { problems: [noNumbers(publication)] };
  return { value: newest, problems: unreadable.flatMap((one) => one.problems).map(asWarning) };
}

/** Every number, and problems of the files whose number cannot be read. */
export function everyNumber(
  publication: Publication,
  { files, unreadable }: NumberedFiles,
): Outcome<readonly number[]> {
  const problems = unreadable.flatMap((one) => (one.meant ? one.problems : one.problems.map(asWarning)));
  const failing = problems.some((problem) => problem.severity === 'error');
  if (files.size === 0) return { problems: failing ? problems : [noNumbers(publication), ...problems] };
  return { value: [...files.keys()], problems };
}

/** A file that may not be meant as a number is worth a warning only. */
function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

function noNumbers({ folder }: Publication): Problem {
  return { severity: 'error', code: 'number.none', values: { folder } };
}

/** Why there is no such number. If a broken file has it in its name, that file is probably meant. */
function whyUnknown(publication: Publication, number: number, numbers: NumberedFiles): readonly Problem[] {
  const { files, unreadable } = numbers;
  const culprits = unreadable.filter(({ name }) => Number(/^\d+/.exec(name)?.[0] ?? Number.NaN) === number);
  if (culprits.length > 0) return culprits.flatMap((one) => one.problems);
  const meant = unreadable.filter((one) => one.meant).flatMap((one) => one.problems);
  if (files.size === 0) return meant.length > 0 ? meant : [noNumbers(publication)];
  const values = { number, folder: publication.folder, existing: ranges([...files.keys()]) };
  return [{ severity: 'error', code: 'number.unknown', values }, ...meant.map(asWarning)];
}

function duplicates(bulletin: Bulletin, numbers: NumberedFiles): readonly Problem[] {
  const { file, source, places, frontMatter } = bulletin;
  const others = numbers.duplicates.get(frontMatter.number);
  if (!others) return [];
  const place = places.number;
  const free = nextNumber(numbers.files);
  return others.map((other) => ({
    severity: 'error',
    code: 'number.duplicate',
    values: { number: frontMatter.number, other, free },
    file,
    ...(place && { place, sourceLine: lineOf(source, place.line) }),
  }));
}

/** The number after the last. */
export function nextNumber(files: ReadonlyMap<number, string>): number {
  return 1 + ([...files.keys()].at(-1) ?? 0);
}

/** « 1–3, 5 » */
function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
