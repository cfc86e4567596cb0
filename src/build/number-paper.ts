import type { DisplayList } from '../print/display-list.ts';
import { type PaperCount, paperCount } from '../print/paper-count.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';

/** How much paper a number takes, in as many copies as it, or its publication, says. */
export function numberPaper(
  { sheets }: DisplayList,
  { frontMatter }: Bulletin,
  { copies }: Publication,
): PaperCount | undefined {
  return paperCount(sheets, frontMatter.copies ?? copies);
}
