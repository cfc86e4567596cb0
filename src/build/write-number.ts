import type { Outcome } from '../problems/problem.ts';
import type { NumberName } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition } from './edition.ts';
import { loggedNumber } from './list-log.ts';
import type { MadeRecord } from './made-record.ts';
import type { WrittenFile } from './output-file.ts';
import { type ListSession, writeRecorded } from './write-recorded.ts';
import { type WrittenList, withNumber } from './written-list.ts';

/** What is entered in the list with a number. */
export interface NumberRecording {
  /** How it was made, where a build may leave it as it is by that. */
  readonly made?: MadeRecord | undefined;
  /** Where it is one of many that the same process writes. */
  readonly session?: ListSession | undefined;
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
  { made, session }: NumberRecording = {},
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
  const make = (before: WrittenList) => {
    const list = withNumber(before, name, listed, made);
    return { value: { files, list, logged: loggedNumber(name.number, before, list) }, problems: [] };
  };
  return writeRecorded(out, publication.name, make, session);
}
