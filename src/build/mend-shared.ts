import type { Publication } from '../publication/publication.ts';
import { openWebTheme } from '../web/theme.ts';
import { type BuildOptions, uninterrupted } from './build-number.ts';
import { recordOf } from './file-record.ts';
import type { WrittenFile } from './output-file.ts';
import { writeRecorded } from './write-recorded.ts';
import type { WrittenList } from './written-list.ts';

/**
 * Writes stylesheet and fonts again that are not as the last build wrote them, where the theme still has the same: so
 * no number need be made for them. What cannot be written is left to whoever makes the numbers.
 * @param publication whose they are
 * @param paths under the output folder, of what is not as it was written
 * @param list of what was written
 * @param options where, and how
 */
export async function mendShared(
  publication: Publication,
  paths: readonly string[],
  list: WrittenList,
  options: BuildOptions,
): Promise<readonly WrittenFile[]> {
  const files = openWebTheme(publication).files.filter(
    ({ path, bytes }) => paths.includes(path) && list.files.get(path)?.sha256 === recordOf(bytes).sha256,
  );
  if (files.length === 0) return [];
  const make = (now: WrittenList) => ({ value: { files, list: now }, problems: [] });
  const write = () => writeRecorded(options.out, publication.name, make, { flushes: options.flush });
  return (await uninterrupted(write, options)).value ?? [];
}
