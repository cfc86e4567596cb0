import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Noted } from '../problems/problem.ts';
import { isThere } from '../publication/is-there.ts';
import { ARCHIVE_PAGE, nameOf } from '../publication/paths.ts';
import { buildArchive, hasArchive } from './build-archive.ts';
import type { Edition } from './edition.ts';
import type { LiveEdition } from './live-build.ts';
import { makePage } from './make-page.ts';
import { madeRecord } from './make-record.ts';
import { numberPaper } from './number-paper.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { paintPdf } from './paint-edition.ts';
import { countWords } from './word-count.ts';
import { writeNumber } from './write-number.ts';

/** Paints the PDF of an edition. */
export function paintLive({ shared, article, moment, list }: LiveEdition): Promise<OutputFile> {
  const { publication, print, printPictures } = shared;
  return paintPdf(list, article, { publication, print, moment }, { pictureMemory: printPictures });
}

/**
 * Writes both editions at once, as a build does. Archive and feed follow if they
 * are there already.
 * @param edition what is written
 * @param out the output folder
 * @param isWanted is asked before anything is written: a newer edition may have come meanwhile
 * @param paint makes the PDF
 */
export async function writeLive(
  edition: LiveEdition,
  out: string,
  isWanted: () => boolean = () => true,
  paint: (edition: LiveEdition) => Promise<OutputFile> = paintLive,
): Promise<Noted<readonly WrittenFile[]>> {
  const { shared, article, list, toRecord } = edition;
  const pdf = await paint(edition);
  await setImmediate();
  if (!isWanted()) return { value: [], problems: [] };
  const isListed = isThere(join(out, ARCHIVE_PAGE));
  const wanted = { pdf: true, archive: isListed };
  const page = await makePage(article, shared, wanted, shared.memory);
  if (!isWanted()) return { value: [], problems: [] };
  const [main, ...companions] = page.value?.files ?? [];
  if (!main) return { value: [], problems: page.problems };
  const { publication, web: theme } = shared;
  const paper = numberPaper(list, article.bulletin, publication);
  const editions: readonly Edition[] = [
    { name: 'html', main, companions },
    { name: 'pdf', main: pdf, companions: [], sides: list.sheets.length, ...(paper && { paper }), fit: list.fit },
  ];
  const { recording, sourceDateEpoch, ...said } = toRecord;
  const made = madeRecord(
    { article, editions, words: countWords(article), ...said },
    { sourceDateEpoch, neighbours: wanted },
    recording,
    publication,
  );
  // Nobody who types should wait for the disk; what it loses is written again when the preview starts.
  const name = nameOf(article.bulletin.frontMatter);
  const { value: written, problems } = writeNumber(publication, out, name, editions, { made, flushes: false });
  if (!written || !hasArchive(out, publication)) return { value: written ?? [], problems };
  const archive = await buildArchive(publication, { out, changesOnly: true, theme, flush: false });
  return { value: [...written, ...(archive.value ?? [])], problems: [...problems, ...archive.problems] };
}
