import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import { ARCHIVE_PAGE } from '../publication/paths.ts';
import { renderPage } from '../web/render-page.ts';
import { webPictures } from '../web/web-pictures.ts';
import { buildArchive, hasArchive } from './build-archive.ts';
import type { LiveEdition } from './live-build.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { paintEdition } from './print-edition.ts';
import { writeNumber } from './write-number.ts';

/** The PDF of an edition, as it is written. */
export function paintLive({ shared, article, moment, list }: LiveEdition): Promise<OutputFile> {
  const { publication, fonts } = shared;
  const pictureMemory = shared.printPictures;
  return paintEdition(list, article, { publication, moment, fonts }, { pictureMemory });
}

/**
 * Writes both editions as a build does, all at once, then what lists the
 * numbers where it is there. `isWanted` is asked before
 * anything is written: what has been overtaken meanwhile is not.
 */
export async function writeLive(
  edition: LiveEdition,
  out: string,
  isWanted: () => boolean = () => true,
  paint: (edition: LiveEdition) => Promise<OutputFile> = paintLive,
): Promise<{ readonly written: readonly WrittenFile[]; readonly problems: readonly Problem[] }> {
  const { shared, article } = edition;
  const pdf = await paint(edition);
  await setImmediate();
  if (!isWanted()) return { written: [], problems: [] };
  const isListed = existsSync(join(out, ARCHIVE_PAGE));
  const pictures = await webPictures(article.images, shared.pictures);
  if (!isWanted()) return { written: [], problems: [] };
  const page = renderPage(article, shared.publication, shared.webTheme, { pdf: true, archive: isListed, pictures });
  const [main, ...companions] = page.value?.files ?? [];
  if (!main) return { written: [], problems: page.problems };
  const { publication, webTheme: theme } = shared;
  const { value: written, problems } = writeNumber(publication, out, article.bulletin.frontMatter.number, [
    { name: 'html', main, companions },
    { name: 'pdf', main: pdf, companions: [] },
  ]);
  if (!written || !hasArchive(out, publication)) return { written: written ?? [], problems };
  const archive = await buildArchive(publication, { out, changesOnly: true, theme });
  return { written: [...written, ...(archive.value ?? [])], problems: [...problems, ...archive.problems] };
}
