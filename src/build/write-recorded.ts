import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOf } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { hasParts, removeParts } from './list-parts.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { alone } from './output-lock.ts';
import { type KnownParts, listToKeep, readWrittenList } from './read-written-list.ts';
import { writeAll } from './write-files.ts';
import { neededFiles, WRITTEN_LIST, type WrittenList, writtenListFile } from './written-list.ts';

/** Files to write, and the list of what was written when they are. */
export interface Recorded {
  readonly files: readonly OutputFile[];
  readonly list: WrittenList;
}

export interface RecordWriting {
  /** Whether the files are on the disk before they are renamed. Default: they are. */
  readonly flushes?: boolean | undefined;
  /** What parts of the list said when they were last read. */
  readonly parts?: KnownParts;
}

/**
 * Writes files and the list of what was written, either all or none of them. No
 * other build writes meanwhile.
 * @param out the output folder
 * @param publication its name
 * @param make makes the files and the new list from the list that is there
 */
export function writeRecorded(
  out: string,
  publication: string,
  make: (before: WrittenList) => Outcome<Recorded>,
  { flushes = true, parts }: RecordWriting = {},
): Outcome<readonly WrittenFile[]> {
  try {
    return alone(out, (left) => {
      const read = readWrittenList(out, publication, parts);
      const made = make(listToKeep(read, publication));
      if (!made.value) return { problems: [...left, ...made.problems] };
      const { files, list } = made.value;
      const listFile = writtenListFile(withoutGone(out, list, new Set(files.map(({ path }) => path))));
      const written = writeAll(out, [...files, listFile], { flushes });
      if (written.value) removeParts(out);
      const problems = [...left, ...made.problems, ...written.problems];
      // Who builds a bulletin did not ask for the list.
      return written.value
        ? { value: written.value.filter(({ path }) => path !== WRITTEN_LIST), problems }
        : { problems };
    });
  } catch (error) {
    return { problems: [refusalOf(error, out)] };
  }
}

/**
 * Puts what was said of many numbers into the list, unless somebody has. No signal may end the process meanwhile.
 * @param publication whose numbers they are
 * @param out the output folder
 * @param flushes whether the list is on the disk before it takes the place of the old one
 */
export function joinParts({ name }: Publication, out: string, flushes = true): readonly Problem[] {
  if (!hasParts(out)) return [];
  return writeRecorded(out, name, (list) => ({ value: { files: [], list }, problems: [] }), { flushes }).problems;
}

/** Without numbers of which nothing is there any more, and without what nothing needs and somebody has removed. */
export function withoutGone(out: string, list: WrittenList, now: ReadonlySet<string>): WrittenList {
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
