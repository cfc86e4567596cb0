import type { Outcome } from '../problems/problem.ts';
import type { NumberName } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import type { WrittenFile } from './output-file.ts';
import { writeRecorded } from './write-recorded.ts';
import { type WrittenList, withNumber } from './written-list.ts';

/**
 * Writes editions of a number at once, and enters them in the list of what was written.
 * @param publication whose list it is
 * @param out the output folder
 * @param name which number
 * @param editions what is written of it
 * @param flushes whether the files are on the disk before they are renamed
 */
export function writeNumber(
  publication: Publication,
  out: string,
  name: NumberName,
  editions: readonly Edition[],
  flushes = true,
): Outcome<readonly WrittenFile[]> {
  // Companions first: a page never names a file that is not there yet.
  const files = [
    // Both editions may need the same files.
    ...new Map(editions.flatMap(({ companions }) => companions.map((file) => [file.path, file] as const))).values(),
    ...editions.flatMap(({ main, variants = [] }) => [main, ...variants]),
  ];
  const listed = editions.map(({ name, main, variants = [], companions }) => ({
    name,
    files: [main, ...variants, ...companions],
  }));
  const make = (before: WrittenList) => ({ value: { files, list: withNumber(before, name, listed) }, problems: [] });
  return writeRecorded(out, publication.name, make, flushes);
}
