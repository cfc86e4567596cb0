import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { type ArchiveEntry, renderArchive } from '../web/render-archive.ts';
import { openWebTheme } from '../web/theme.ts';
import { type BuildOptions, keepsFromWriting } from './build-number.ts';
import type { WrittenFile } from './output-file.ts';
import { writeFiles } from './write-files.ts';

export { archiveEntry } from '../web/render-archive.ts';

/** Writes what lists the numbers: the archive page and the feed. */
export function buildArchive(
  publication: Publication,
  entries: readonly ArchiveEntry[],
  { out, strict }: BuildOptions,
  problems: Problem[],
): readonly WrittenFile[] {
  const archive = renderArchive(publication, entries, openWebTheme(publication));
  problems.push(...archive.problems);
  if (!archive.value || keepsFromWriting(archive.problems, strict === true)) return [];
  const written = writeFiles(out, archive.value);
  problems.push(...written.problems);
  return written.value ?? [];
}
