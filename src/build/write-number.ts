import type { Outcome } from '../problems/problem.ts';
import type { NumberName } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { writeRecorded } from './write-recorded.ts';
import { type RecordedNumber, type WrittenEdition, type WrittenList, withNumber } from './written-list.ts';

/** What is entered in the list with a number, and how it is written. */
export interface NumberRecording extends RecordedNumber {
  /** Whether the files are on the disk before they are renamed. Default: they are. */
  readonly flushes?: boolean | undefined;
}

/**
 * Writes editions of a number at once, and enters them in the list of what was written.
 * @param publication whose list it is
 * @param out the output folder
 * @param name which number
 * @param editions what is written of it
 * @param recording what is entered with them, and how
 */
export function writeNumber(
  publication: Publication,
  out: string,
  name: NumberName,
  editions: readonly Edition[],
  { flushes = true, ...recorded }: NumberRecording = {},
): Outcome<readonly WrittenFile[]> {
  const files = filesOf(editions);
  const listed = editions.map(listedEdition);
  const make = (before: WrittenList) => ({
    value: { files, list: withNumber(before, name, listed, recorded) },
    problems: [],
  });
  return writeRecorded(out, publication.name, make, { flushes });
}

/** The files of editions, in the order in which they are put in place. */
export function filesOf(editions: readonly Edition[]): readonly OutputFile[] {
  // Companions first: a page never names a file that is not there yet.
  return [
    // Both editions may need the same files.
    ...new Map(editions.flatMap(({ companions }) => companions.map((file) => [file.path, file] as const))).values(),
    ...editions.flatMap(({ main, variants = [] }) => [main, ...variants]),
  ];
}

/** An edition as the list has it. */
export function listedEdition({ name, main, variants = [], companions }: Edition): WrittenEdition {
  return { name, files: [main, ...variants, ...companions] };
}
