import { lstatSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refusalOf, unexpectedRefusalOf } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { findNumbers, type KnownFiles, mayExist } from '../publication/find-numbers.ts';
import type { Publication } from '../publication/publication.ts';
import { findLeftovers, isNumbersPage, type Leftover } from './leftovers.ts';
import { removeParts } from './list-parts.ts';
import type { WrittenFile } from './output-file.ts';
import { alone } from './output-lock.ts';
import { listToKeep, type ReadList, readWrittenList } from './read-written-list.ts';
import { writeAll } from './write-files.ts';
import { neededFiles, WRITTEN_LIST, type WrittenList, writtenListFile } from './written-list.ts';

/** Files that no number needs any more, and which of them were removed. */
export interface Cleaned {
  /** Those that are still there. */
  readonly leftovers: readonly Leftover[];
  readonly removed: readonly WrittenFile[];
  readonly problems: readonly Problem[];
}

/**
 * Names the files that no number needs any more.
 * @param publication whose files they are
 * @param out the output folder
 * @param before the list that lay there when the build began
 * @param known what files of the publication said when they were last read
 */
export function nameLeftovers(publication: Publication, out: string, before: ReadList, known?: KnownFiles): Cleaned {
  try {
    return nameThem(publication, out, before, known);
  } catch (error) {
    const problem = unexpectedRefusalOf(error);
    // Nobody asked for it: what could not be looked at keeps no build from being whole.
    return { leftovers: [], removed: [], problems: [{ ...problem, severity: 'note' }] };
  }
}

function nameThem(publication: Publication, out: string, before: ReadList, known?: KnownFiles): Cleaned {
  const leftovers = leftoversNow(publication, out, before, known);
  const removable = leftovers.filter(({ stays }) => !stays);
  const staying = leftovers.filter(({ stays }) => stays);
  const problems = [
    ...listProblems(out, before),
    ...named('leftover.found', out, removable),
    ...named('leftover.stays', out, staying),
  ];
  return { leftovers, removed: [], problems };
}

/**
 * Removes the files that no number needs any more, if the list names them and
 * they are as they were written. Nothing is removed where the build had to begin
 * a new list. The parameters are those of `nameLeftovers`.
 */
export function clean(publication: Publication, out: string, before: ReadList, known?: KnownFiles): Cleaned {
  if (before.state === 'missing') {
    const named = nameLeftovers(publication, out, before, known);
    return { ...named, problems: [noteOf(out, before), ...named.problems] };
  }
  if (before.state !== 'known') return nameLeftovers(publication, out, before, known);
  try {
    return alone(out, (left) => {
      const cleaned = removeLeftovers(publication, out, before, known);
      return { ...cleaned, problems: [...left, ...cleaned.problems] };
    });
  } catch (error) {
    return { leftovers: [], removed: [], problems: [unexpectedRefusalOf(error)] };
  }
}

function removeLeftovers(publication: Publication, out: string, before: ReadList, known?: KnownFiles): Cleaned {
  const list = listToKeep(readWrittenList(out, publication.name), publication.name);
  const leftovers = leftoversNow(publication, out, before, known);
  const tried = leftovers.filter(({ stays }) => !stays).map(({ path }) => remove(out, path, list));
  const removed = tried.flatMap(({ value }) => value ?? []);
  const paths = new Set(removed.map(({ path }) => path));
  const left = leftovers.filter(({ path }) => !paths.has(path));
  const gone = new Set([...paths, ...goneBefore(publication, out, list)]);
  const problems = [
    ...tried.flatMap((one) => one.problems),
    ...(gone.size > 0 ? forget(publication, out, list, gone) : []),
    ...left.flatMap((one) => whyItStays(out, one)),
  ];
  return { leftovers: left, removed, problems };
}

function leftoversNow(
  publication: Publication,
  out: string,
  before: ReadList,
  known?: KnownFiles,
): readonly Leftover[] {
  const { name } = publication;
  const list = listToKeep(readWrittenList(out, name), name);
  const exists = existing(publication, known);
  if (before.state !== 'foreign') return findLeftovers(out, publication, list, exists);
  // By another publication's list nothing is removed, but it tells which files lie there.
  const all = { ...list, files: new Map([...before.list.files, ...list.files]) };
  return findLeftovers(out, publication, all, exists).map(
    (one): Leftover => (one.stays || list.files.has(one.path) ? one : { ...one, stays: 'unlisted' }),
  );
}

/** The numbers are looked for again: another build may have added one meanwhile. */
function existing(publication: Publication, known?: KnownFiles): (number: number) => boolean {
  const found = findNumbers(publication, known).value;
  return (number) => !found || mayExist(found, number);
}

function remove(out: string, path: string, list: WrittenList): Outcome<WrittenFile> {
  const file = join(out, path);
  try {
    unlinkSync(file);
  } catch (error) {
    return { problems: [refusalOf(error, file)] };
  }
  removeEmptyFolders(out, dirname(path));
  return { value: { path, file, bytes: list.files.get(path)?.bytes ?? 0 }, problems: [] };
}

function removeEmptyFolders(out: string, folder: string): void {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    try {
      rmdirSync(join(out, at));
    } catch {
      // Something lies in it still.
      return;
    }
  }
}

/** What nothing needs and is not there: a process that was killed may have removed it, and not taken it off the list. */
function goneBefore(publication: Publication, out: string, list: WrittenList): readonly string[] {
  const needed = neededFiles(list, existing(publication));
  const isThere = (path: string) => lstatSync(join(out, path), { throwIfNoEntry: false }) !== undefined;
  return [...list.files.keys()].filter((path) => !needed.has(path) && !isThere(path));
}

/** Takes what is gone off the list. */
function forget(
  publication: Publication,
  out: string,
  list: WrittenList,
  gone: ReadonlySet<string>,
): readonly Problem[] {
  const exists = existing(publication);
  const needed = neededFiles(list, exists);
  const files = new Map([...list.files].filter(([path]) => !gone.has(path)));
  const left = (paths: readonly string[]) => paths.filter((path) => files.has(path));
  const numbers = [...list.numbers].flatMap(([number, { html, pdf, ...more }]) => {
    const kept = { ...more, html: left(html), pdf: left(pdf) };
    const isKept = exists(number) || [...kept.html, ...kept.pdf].some((path) => !needed.has(path));
    return isKept ? [[number, kept] as const] : [];
  });
  const written = writeAll(out, [writtenListFile({ ...list, files, numbers: new Map(numbers) })]);
  if (written.value) removeParts(out);
  return written.problems;
}

/** What is to be said of a list that the build could not use. */
function listProblems(out: string, before: ReadList): readonly Problem[] {
  return before.state === 'damaged' || before.state === 'foreign' ? [noteOf(out, before)] : [];
}

function noteOf(out: string, { state, list }: Exclude<ReadList, { readonly state: 'known' }>): Problem {
  const values = { file: join(out, WRITTEN_LIST), ...(list && { other: list.publication }) };
  return { severity: 'note', code: `list.${state}`, values };
}

function whyItStays(out: string, { path, stays }: Leftover): readonly Problem[] {
  if (!stays) return [];
  return [{ severity: 'note', code: `leftover.${stays}`, values: { file: join(out, path), path, out } }];
}

/** More are only counted. */
const MOST_NAMED = 6;

function named(
  code: 'leftover.found' | 'leftover.stays',
  out: string,
  leftovers: readonly Leftover[],
): readonly Problem[] {
  // The files of a number that is gone are told by the name of its folder.
  const folderOf = (path: string) => /^\d{3,6}\//.exec(path)?.[0] ?? path;
  const gone = new Set(leftovers.flatMap(({ path }) => (isNumbersPage(path) ? [folderOf(path)] : [])));
  const names = [...new Set(leftovers.map(({ path }) => (gone.has(folderOf(path)) ? folderOf(path) : path)))];
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_NAMED).map((name) => join(out, name));
  const what = [...shown, ...(names.length > MOST_NAMED ? [`… (${leftovers.length})`] : [])].join(', ');
  return [{ severity: 'note', code, values: { what, count: leftovers.length } }];
}
