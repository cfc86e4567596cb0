import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createMemory } from '../memory/memory.ts';
import type { Problem } from '../problems/problem.ts';
import { findNumbers, type KnownFiles, type NumberedFiles } from '../publication/find-numbers.ts';
import { everyNumber, newestNumber } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { ARCHIVE_PAGE, pagePath, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { type BuildOptions, buildNumber, keepsFromWriting, type NumberBuild, uninterrupted } from './build-number.ts';
import type { Cleaned } from './clean.ts';
import type { EditionName } from './edition.ts';
import { loadMakers } from './load-makers.ts';
import type { WrittenFile } from './output-file.ts';
import type { ReadList } from './read-written-list.ts';

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
  /** Removes what was written before and belongs to nothing any more. */
  readonly clean?: boolean;
  /** Told of each number as soon as it is done, with how many there are. */
  readonly onNumber?: (build: NumberBuild, total: number) => void;
}

export interface PublicationBuild {
  readonly numbers: readonly NumberBuild[];
  /** Files that belong to no number: the archive page and the feed. */
  readonly files: readonly WrittenFile[];
  /** Files that belonged to nothing any more and were removed. */
  readonly removed: readonly WrittenFile[];
  /** Paths under the output folder of what belongs to nothing any more and is there still. */
  readonly leftovers: readonly string[];
  /** Problems that belong to no number that was built. */
  readonly problems: readonly Problem[];
}

/**
 * Builds numbers of a publication one after the other, so that memory holds
 * one at a time. A number that fails does not stop the others. What lists the
 * numbers follows.
 */
export async function buildPublication(
  folder: string,
  asked: Asked,
  options: PublicationBuildOptions,
): Promise<PublicationBuild> {
  const { out, only, strict = false } = options;
  const nothing = (problems: readonly Problem[]): PublicationBuild => ({
    numbers: [],
    files: [],
    removed: [],
    leftovers: [],
    problems,
  });
  const { value: publication, problems: early } = loadPublication(folder);
  if (!publication) return nothing(early);
  const knownFiles: KnownFiles = createMemory();
  const found = findNumbers(publication, knownFiles);
  const problems: Problem[] = [...early, ...found.problems];
  if (!found.value) return nothing(problems);
  const chosen = chooseNumbers(publication, asked, found.value, problems);
  if (keepsFromWriting(asked === 'all' ? early : problems, strict)) return nothing(problems);

  const neighbours = (number: number) => ({
    pdf: only !== 'html' || existsSync(join(out, pdfPath(number))),
    archive: asked === 'all' || existsSync(join(out, ARCHIVE_PAGE)),
  });
  const makers = await loadMakers(publication, only, neighbours, problems, options);
  // A page that is there links to its print edition from when that is.
  const unlinked = only === 'pdf' ? chosen.filter((number) => isPageAlone(out, number)) : [];
  const page = unlinked.length > 0 ? await loadMakers(publication, 'html', neighbours, problems) : {};
  if (!makers || !page) return nothing(problems);
  const before = await listBefore(publication, out);
  const numbers: NumberBuild[] = [];
  const saidOnce = onceOnly();
  for (const number of chosen) {
    await setImmediate();
    const made = unlinked.includes(number) ? { ...page, ...makers } : makers;
    const built = await buildNumber(publication, number, made, options, found.value);
    const build = { ...built, problems: saidOnce(built.problems) };
    numbers.push(build);
    options.onNumber?.(build, chosen.length);
  }

  const written = numbers.filter((build) => build.written).map(({ number }) => number);
  const context = { publication, knownFiles, options, problems };
  const files = written.length > 0 ? await followingArchive(written, asked, context) : [];
  const failed = keepsFromWriting([...problems, ...numbers.flatMap((build) => build.problems)], strict);
  const { removed, leftovers } = failed || written.length === 0 ? whyNothing(context) : await tidy(before, context);
  return { numbers, files, removed, leftovers: leftovers.map(({ path }) => path), problems: saidOnce(problems) };
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

/** What the steps after the numbers share; they add to `problems`. */
interface BuildContext {
  readonly publication: Publication;
  readonly knownFiles: KnownFiles;
  readonly options: PublicationBuildOptions;
  readonly problems: Problem[];
}

function isPageAlone(out: string, number: number): boolean {
  return existsSync(join(out, pagePath(number))) && !existsSync(join(out, pdfPath(number)));
}

async function listBefore({ name }: Publication, out: string): Promise<ReadList> {
  const { readWrittenList } = await import('./read-written-list.ts');
  return readWrittenList(out, name);
}

/** Writes archive and feed after numbers were written: with all numbers, or where an archive is there already. */
async function followingArchive(
  written: readonly number[],
  asked: Asked,
  { publication, knownFiles, options, problems }: BuildContext,
): Promise<readonly WrittenFile[]> {
  const { out, only, strict = false } = options;
  const isAsked = asked === 'all' && only !== 'pdf';
  if (!isAsked && !existsSync(join(out, ARCHIVE_PAGE))) return [];
  const { buildArchive, hasArchive, unlistedNumbers } = await import('./build-archive.ts');
  if (!isAsked && !hasArchive(out, publication)) {
    const number = unlistedNumbers(out, written).join(', ');
    const values = { file: join(out, ARCHIVE_PAGE), number };
    if (number !== '') problems.push({ severity: 'note', code: 'archive.left', values });
    return [];
  }
  const archive = await buildArchive(publication, {
    out,
    changesOnly: !isAsked,
    isRefused: (found) => keepsFromWriting(found, strict),
    uninterrupted: (write) => uninterrupted(write, options),
    knownFiles,
  });
  problems.push(...archive.problems);
  return archive.value ?? [];
}

/** Names, or removes, what belongs to nothing any more. */
async function tidy(
  before: ReadList,
  { publication, knownFiles, options, problems }: BuildContext,
): Promise<Pick<Cleaned, 'leftovers' | 'removed'>> {
  const { clean, nameLeftovers } = await import('./clean.ts');
  const tidied = options.clean
    ? await uninterrupted(() => clean(publication, options.out, before, knownFiles), options)
    : nameLeftovers(publication, options.out, before, knownFiles);
  problems.push(...tidied.problems);
  return tidied;
}

/** What a build that has failed leaves alone. */
function whyNothing({ options, problems }: BuildContext): Pick<Cleaned, 'leftovers' | 'removed'> {
  if (options.clean) problems.push({ severity: 'note', code: 'clean.failed', values: {} });
  return { leftovers: [], removed: [] };
}
