import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { diskProblem } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { digestOf } from '../publication/digest.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { paddedNumber } from '../publication/paths.ts';
import { beginLog, LIST_LOG, type LoggedNumber, logLine, removeLog } from './list-log.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { alone } from './output-lock.ts';
import { listToKeep, readWrittenList } from './read-written-list.ts';
import { writeAll } from './write-files.ts';
import { neededFiles, WRITTEN_LIST, type WrittenList, writtenListFile } from './written-list.ts';

/** Files to write, and the list of what was written when they are. */
export interface Recorded {
  readonly files: readonly OutputFile[];
  readonly list: WrittenList;
  /** All in which the list differs from the one before, if that is one number: a build of many adds it to the log. */
  readonly logged?: LoggedNumber;
}

/** What a process that writes many numbers knows of the list. Whoever writes others makes one, and hands it on each time. */
export interface ListSession {
  /** The list as it was left last, and what tells whether anybody else has written since. */
  known?: { readonly list: WrittenList; readonly stamp: string };
}

/**
 * Writes files and the list of what was written, either all or none of them. No
 * other build writes meanwhile.
 * @param out the output folder
 * @param publication its name
 * @param make makes the files and the new list from the list that is there
 * @param session where the caller goes on to write other numbers, and ends with `settleList`
 */
export function writeRecorded(
  out: string,
  publication: string,
  make: (before: WrittenList) => Outcome<Recorded>,
  session?: ListSession,
): Outcome<readonly WrittenFile[]> {
  try {
    return alone(out, (left) => {
      const isKnown = session?.known !== undefined && session.known.stamp === stampOfList(out);
      const before =
        isKnown && session?.known ? session.known.list : listToKeep(readWrittenList(out, publication), publication);
      const made = make(before);
      if (!made.value) return { problems: [...left, ...made.problems] };
      const { files, list, logged } = made.value;
      const isLogged = session !== undefined && isKnown && logged !== undefined;
      const whole = isLogged ? list : withoutGone(out, list, new Set(files.map(({ path }) => path)));
      const written = isLogged ? writeAll(out, files, logLine(logged)) : writeWithList(out, files, whole, session);
      if (session && written.value) session.known = { list: whole, stamp: stampOfList(out) };
      return said(written, [...left, ...made.problems]);
    });
  } catch (error) {
    const problem = diskProblem(error, out);
    if (!problem) throw error;
    return { problems: [problem] };
  }
}

/** Writes the list, after many numbers, with all that its log says. */
export function settleList(out: string, publication: string): readonly Problem[] {
  if (lstatSync(join(out, LIST_LOG), { throwIfNoEntry: false }) === undefined) return [];
  return writeRecorded(out, publication, (list) => ({ value: { files: [], list }, problems: [] })).problems;
}

/** Writes the list with other files. The log of the list before ends with that; a session begins another. */
function writeWithList(
  out: string,
  files: readonly OutputFile[],
  list: WrittenList,
  session: ListSession | undefined,
): Outcome<readonly WrittenFile[]> {
  const file = writtenListFile(list);
  const written = writeAll(out, [...files, file]);
  if (!written.value) return written;
  if (session) beginLog(out, digestOf(file.bytes));
  else removeLog(out);
  return written;
}

// Who builds a bulletin did not ask for the list.
function said(
  { value, problems }: Outcome<readonly WrittenFile[]>,
  before: readonly Problem[],
): Outcome<readonly WrittenFile[]> {
  const all = [...before, ...problems];
  return value ? { value: value.filter(({ path }) => path !== WRITTEN_LIST), problems: all } : { problems: all };
}

function stampOfList(out: string): string {
  return [WRITTEN_LIST, LIST_LOG].map((name) => stampOf(join(out, name))).join('; ');
}

/** Without numbers of which nothing is there any more, and without what nothing needs and somebody has removed. */
function withoutGone(out: string, list: WrittenList, now: ReadonlySet<string>): WrittenList {
  const isThere = (path: string) =>
    now.has(path) || lstatSync(join(out, path), { throwIfNoEntry: false }) !== undefined;
  const numbers = [...list.numbers].filter(([number, { html, pdf }]) => {
    const folder = `${paddedNumber(number)}/`;
    return [...html, ...pdf].some((path) => path.startsWith(folder) && isThere(path));
  });
  const left = { ...list, numbers: new Map(numbers) };
  const needed = neededFiles(left, () => true);
  return { ...left, files: new Map([...list.files].filter(([path]) => needed.has(path) || isThere(path))) };
}
