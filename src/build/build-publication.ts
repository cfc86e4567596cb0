import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../markdown/article.ts';
import type { Problem } from '../problems/problem.ts';
import { findNumbers, type NumberedFiles } from '../publication/find-numbers.ts';
import { everyNumber, newestNumber } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { ARCHIVE_PAGE, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { ArchiveEntry } from '../web/render-archive.ts';
import { type BuildOptions, buildNumber, keepsFromWriting, type NumberBuild, uninterrupted } from './build-number.ts';
import type { EditionName } from './edition.ts';
import { loadMakers } from './load-makers.ts';
import type { WrittenFile } from './output-file.ts';

/** Which numbers to build. */
export type Asked = 'newest' | 'all' | readonly number[];

export interface PublicationBuildOptions extends BuildOptions {
  /** One edition only. */
  readonly only?: EditionName;
  /** A number may have more text than its `pages` have room for: what is too much is printed behind them, marked. */
  readonly allowOverflow?: boolean;
  /** A sheet of so many coupons beside the print edition, or of as many as fit. */
  readonly coupons?: number | undefined;
  /** Another PDF beside the plain one, whose coupon is for paper: it has no fields to type in. */
  readonly flat?: boolean;
  /** Another PDF beside the plain one, in black only; both at once: one PDF that is both. */
  readonly mono?: boolean;
  /** Told of each number as soon as it is done, with how many there are. */
  readonly onNumber?: (build: NumberBuild, total: number) => void;
}

export interface PublicationBuild {
  readonly numbers: readonly NumberBuild[];
  /** Files that belong to no number: the archive page and the feed. */
  readonly files: readonly WrittenFile[];
  /** Problems that belong to no number that was built. */
  readonly problems: readonly Problem[];
}

/**
 * Builds numbers of a publication one after the other, so that memory holds
 * one at a time. A number that fails does not stop the others.
 */
export async function buildPublication(
  folder: string,
  asked: Asked,
  options: PublicationBuildOptions,
): Promise<PublicationBuild> {
  const nothing = (problems: readonly Problem[]): PublicationBuild => ({ numbers: [], files: [], problems });
  const publication = loadPublication(folder);
  if (!publication.value) return nothing(publication.problems);
  const found = findNumbers(publication.value);
  const problems: Problem[] = [...publication.problems, ...found.problems];
  if (!found.value) return nothing(problems);
  const chosen = chooseNumbers(publication.value, asked, found.value, problems);
  if (keepsFromWriting(asked === 'all' ? publication.problems : problems, options.strict === true))
    return nothing(problems);

  const neighbours = (number: number) => ({
    pdf: options.only !== 'html' || existsSync(join(options.out, pdfPath(number))),
    archive: asked === 'all' || existsSync(join(options.out, ARCHIVE_PAGE)),
  });
  const makers = await loadMakers(publication.value, options.only, neighbours, problems, options);
  if (!makers) return nothing(problems);
  const archive = asked === 'all' && options.only !== 'pdf' ? await import('./build-archive.ts') : undefined;
  const entries: ArchiveEntry[] = [];
  const onArticle = archive && ((article: Article) => entries.push(archive.archiveEntry(article)));
  const numbers: NumberBuild[] = [];
  const saidOnce = onceOnly();
  for (const number of chosen) {
    await setImmediate();
    const built = await buildNumber(publication.value, number, makers, { ...options, onArticle }, found.value);
    const build = { ...built, problems: saidOnce(built.problems) };
    numbers.push(build);
    options.onNumber?.(build, chosen.length);
  }
  const { value: known } = publication;
  const files =
    archive && entries.length > 0
      ? await uninterrupted(() => archive.buildArchive(known, entries, options, problems), options)
      : [];
  return { numbers, files, problems: saidOnce(problems) };
}

/** Drops notes on the output folder that were given before: each writing of files meets the same. */
function onceOnly(): (problems: readonly Problem[]) => readonly Problem[] {
  const said = new Set<string>();
  return (problems) =>
    problems.filter(({ severity, code, file = '' }) => {
      if (severity !== 'note' || !code.startsWith('output.')) return true;
      return !said.has(file) && said.add(file);
    });
}

/** The numbers that are asked for; what is to be said of the folder's other files goes to `problems`. */
export function chooseNumbers(
  publication: Publication,
  asked: Asked,
  found: NumberedFiles,
  problems: Problem[],
): readonly number[] {
  if (typeof asked === 'object') return asked;
  const chosen = asked === 'all' ? everyNumber(publication, found) : newestNumber(publication, found);
  problems.push(...chosen.problems);
  if (chosen.value === undefined) return [];
  return typeof chosen.value === 'number' ? [chosen.value] : chosen.value;
}
