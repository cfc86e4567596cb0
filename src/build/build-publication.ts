import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createMemory } from '../memory/memory.ts';
import { orDiskProblem } from '../problems/disk-problem.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import { findNumbers, type KnownFiles, type NumberedFiles } from '../publication/find-numbers.ts';
import { isThere } from '../publication/is-there.ts';
import { knownName } from '../publication/known-name.ts';
import { everyNumber, newestNumber } from '../publication/load-bulletin.ts';
import { loadPublicationText } from '../publication/load-publication.ts';
import { ARCHIVE_PAGE, type NumberName, pagePath, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { WebTheme } from '../web/theme.ts';
import { type NumberBuild, uninterrupted } from './build-number.ts';
import { buildNumbers, type NumbersBuildOptions } from './build-numbers.ts';
import type { Cleaned } from './clean.ts';
import type { EditionName } from './edition.ts';
import { keepsFromWriting } from './keeps-from-writing.ts';
import type { WrittenFile } from './output-file.ts';
import { finishLeft } from './output-lock.ts';
import type { NumberTask } from './pool/number-task.ts';
import type { ReadList } from './read-written-list.ts';
import { openWorkshop } from './workshop.ts';

/** Which numbers to build. */
export type Asked = 'newest' | 'all' | readonly number[];

export interface PublicationBuildOptions extends NumbersBuildOptions {
  /** Removes files that an earlier build wrote and that no number needs any more. */
  readonly clean?: boolean;
  /** Makes all numbers that are asked for, even those of which nothing has changed. */
  readonly force?: boolean;
}

export interface PublicationBuild {
  readonly numbers: readonly NumberBuild[];
  /** Files that belong to no number: the archive page and the feed. */
  readonly files: readonly WrittenFile[];
  /** Files that no number needed any more and that were removed. */
  readonly removed: readonly WrittenFile[];
  /** Files that no number needs any more and that are still there, as paths under the output folder. */
  readonly leftovers: readonly string[];
  /** Problems that belong to no number that was built. */
  readonly problems: readonly Problem[];
}

/**
 * Builds numbers of a publication one after the other, so that memory holds
 * one at a time. A number that fails does not stop the others. Archive and feed,
 * which list the numbers, are written last.
 * @param folder the publication's
 * @param asked which numbers
 * @param options where they are written, and what of them
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
  const { value: read, problems: early } = loadPublicationText(folder);
  if (!read) return nothing(early);
  const { publication, text } = read;
  const left = finishLeft(out);
  const knownFiles: KnownFiles = createMemory();
  const found = findNumbers(publication, knownFiles);
  if (!found.value) return nothing([...early, ...found.problems]);
  const { files } = found.value;
  const chosen = chooseNumbers(publication, asked, found.value);
  const before = [...early, ...found.problems, ...chosen.problems, ...left];
  if (keepsFromWriting(asked === 'all' ? early : before, strict)) return nothing(before);

  // A page that was written without its print edition does not link to it: it is written again.
  const unlinked = new Set(
    only === 'pdf' ? chosen.value.filter((number) => isPageAlone(out, knownName(number, files.get(number)))) : [],
  );
  const listed = await listBefore(publication, out);
  const taskOf = (number: number): NumberTask => ({
    number,
    only: unlinked.has(number) ? undefined : only,
    neighbours: {
      pdf: only !== 'html' || isThere(join(out, pdfPath(knownName(number, files.get(number))))),
      archive: asked === 'all' || isThere(join(out, ARCHIVE_PAGE)),
    },
  });
  const context = { publication, knownFiles, options };
  const { keepUnchanged } = await import('./keep-unchanged.ts');
  const keeping = { ...context, isNamed: asked !== 'all', found: found.value, listed, read: { text, problems: early } };
  const keep = () => keepUnchanged(chosen.value.map(taskOf), keeping);
  const first = keep();
  const mended = await mendTorn(first.torn, listed, context);
  const { kept, changed, problems: ofKept, recording } = mended.length > 0 ? keep() : first;
  const workshop =
    changed.length > 0
      ? await openWorkshop(publication, editionsFor(only, unlinked))
      : { value: undefined, problems: ofKept };
  const general = withoutRepeats(before, workshop.problems);
  if (general.some(({ severity }) => severity === 'error')) return nothing(general);
  for (const build of kept) options.onNumber?.(build, chosen.value.length);
  const saidOnce = onceOnly(left);
  const tell = async (build: NumberBuild) => saidOnce([...build.problems, ...(await tornBy(build, listed, out))]);
  const made = workshop.value
    ? await buildNumbers(
        {
          workshop: workshop.value,
          found: found.value,
          tasks: changed,
          recording,
          shopProblems: workshop.problems,
        },
        { ...options, flush: options.flush ?? asked !== 'all' },
        tell,
      )
    : [];
  const byNumber = new Map([...kept, ...made].map((build) => [build.number, build]));
  const numbers = chosen.value.flatMap((number) => byNumber.get(number) ?? []);

  const written = numbers.filter((build) => build.written).map(({ number }) => number);
  const follow = () => followingArchive(written, asked, { ...context, theme: workshop.value?.web });
  const archive = written.length > 0 ? await orDiskProblem(follow, []) : NO_FILES;
  const unlisted = written.length > 0 ? await joinLists(publication, asked, options) : [];
  const flushed = asked === 'all' && options.flush === undefined ? await flushWritten(out, made, archive.value) : [];
  const known = [...general, ...unlisted, ...archive.problems, ...flushed];
  const failed = keepsFromWriting([...known, ...numbers.flatMap((build) => build.problems)], strict);
  const tidied = failed || written.length === 0 ? leftAlone(options) : await tidy(listed, context);
  return {
    numbers,
    files: [...mended, ...archive.value],
    removed: tidied.removed,
    leftovers: tidied.leftovers.map(({ path }) => path),
    problems: [...general, ...saidOnce([...unlisted, ...archive.problems, ...flushed, ...tidied.problems])],
  };
}

/**
 * Waits until the disk has all that was written. Number by number it would wait longer than all numbers take to make;
 * so of many numbers, which can all be made again, each takes its place before.
 */
async function flushWritten(
  out: string,
  numbers: readonly NumberBuild[],
  others: readonly WrittenFile[],
): Promise<readonly Problem[]> {
  const written = [...numbers.flatMap((build) => build.files), ...others].map(({ file }) => file);
  if (written.length === 0) return [];
  const [{ flushAll }, { WRITTEN_LIST }] = await Promise.all([import('./flush.ts'), import('./written-list.ts')]);
  const flush = async () => ({ value: await flushAll([...written, join(out, WRITTEN_LIST)]), problems: [] });
  return (await orDiskProblem(flush, undefined)).problems;
}

/** What the workshop is opened for. Where only PDFs are asked for, pages that do not link to theirs yet need it too. */
function editionsFor(only: EditionName | undefined, unlinked: ReadonlySet<number>): readonly EditionName[] {
  if (only === undefined) return ['html', 'pdf'];
  return unlinked.size > 0 ? ['pdf', 'html'] : [only];
}

/** Problems of what both editions read are told once. */
function withoutRepeats(before: readonly Problem[], more: readonly Problem[]): readonly Problem[] {
  const told = [...before];
  for (const one of more) if (!told.some((known) => isDeepStrictEqual(one, known))) told.push(one);
  return told;
}

/** Drops notes on the output folder that were given `before`: each number that is written would give them again. */
function onceOnly(before: readonly Problem[]): (problems: readonly Problem[]) => readonly Problem[] {
  const said = new Set(before.map(({ file = '' }) => file));
  return (problems) =>
    problems.filter(({ severity, code, file = '' }) => {
      if (severity !== 'note' || !code.startsWith('output.')) return true;
      return !said.has(file) && said.add(file);
    });
}

/**
 * Chooses the numbers that are asked for.
 * @param publication whose numbers they are
 * @param asked which of them
 * @param found all numbers of the folder, and its files that cannot be read: they are told as problems
 */
export function chooseNumbers(publication: Publication, asked: Asked, found: NumberedFiles): Noted<readonly number[]> {
  if (typeof asked === 'object') return { value: asked, problems: [] };
  const { value, problems } = asked === 'all' ? everyNumber(publication, found) : newestNumber(publication, found);
  if (value === undefined) return { value: [], problems };
  return { value: typeof value === 'number' ? [value] : value, problems };
}

/** What the steps after the numbers share. */
interface BuildContext {
  readonly publication: Publication;
  readonly knownFiles: KnownFiles;
  readonly options: PublicationBuildOptions;
  /** The look of the web edition, where it was opened for the numbers. */
  readonly theme?: WebTheme | undefined;
}

/** Writes again what numbers share, where nothing else keeps them from staying as they are. */
async function mendTorn(
  torn: readonly string[],
  { list }: ReadList,
  { publication, options }: BuildContext,
): Promise<readonly WrittenFile[]> {
  if (torn.length === 0 || !list) return [];
  const { mendShared } = await import('./mend-shared.ts');
  return mendShared(publication, torn, list, options);
}

function isPageAlone(out: string, name: NumberName): boolean {
  return isThere(join(out, pagePath(name.number))) && !isThere(join(out, pdfPath(name)));
}

async function listBefore({ name }: Publication, out: string): Promise<ReadList> {
  const { readWrittenList } = await import('./read-written-list.ts');
  return readWrittenList(out, name);
}

/** Where a number cannot be written, what lies there may not be whole either. */
async function tornBy({ number, written }: NumberBuild, { list }: ReadList, out: string): Promise<readonly Problem[]> {
  if (written || !list) return [];
  const { tornProblems } = await import('./torn.ts');
  return tornProblems(out, number, list);
}

const NO_FILES: Noted<readonly WrittenFile[]> = { value: [], problems: [] };

/** Makes one list of what was said of many numbers, if that was not done with the archive. */
async function joinLists(
  publication: Publication,
  asked: Asked,
  options: PublicationBuildOptions,
): Promise<readonly Problem[]> {
  const { joinParts } = await import('./write-recorded.ts');
  return uninterrupted(() => joinParts(publication, options.out, options.flush ?? asked !== 'all'), options);
}

/** Writes archive and feed after numbers were written, if all were asked for or if there is an archive already. */
async function followingArchive(
  written: readonly number[],
  asked: Asked,
  { publication, knownFiles, options, theme }: BuildContext,
): Promise<Noted<readonly WrittenFile[]>> {
  const { out, only, strict = false, force = false } = options;
  const isAsked = asked === 'all' && only !== 'pdf';
  if (!isAsked && !isThere(join(out, ARCHIVE_PAGE))) return NO_FILES;
  const { buildArchive, hasArchive, unlistedNumbers } = await import('./build-archive.ts');
  if (!isAsked && !hasArchive(out, publication)) {
    const number = unlistedNumbers(out, written).join(', ');
    const values = { file: join(out, ARCHIVE_PAGE), number };
    return number === '' ? NO_FILES : { value: [], problems: [{ severity: 'note', code: 'archive.left', values }] };
  }
  const { value = [], problems } = await buildArchive(publication, {
    out,
    changesOnly: !(isAsked && force),
    isRefused: (found) => keepsFromWriting(found, strict),
    uninterrupted: (write) => uninterrupted(write, options),
    flush: options.flush ?? !isAsked,
    knownFiles,
    theme,
  });
  return { value, problems };
}

/** Names, or removes, files that no number needs any more. */
async function tidy(before: ReadList, { publication, knownFiles, options }: BuildContext): Promise<Cleaned> {
  const { clean, nameLeftovers } = await import('./clean.ts');
  return options.clean
    ? uninterrupted(() => clean(publication, options.out, before, knownFiles), options)
    : nameLeftovers(publication, options.out, before, knownFiles);
}

/** A build that has failed removes nothing, and says so to whoever asked for it. */
function leftAlone({ clean = false }: PublicationBuildOptions): Cleaned {
  const said: readonly Problem[] = clean ? [{ severity: 'note', code: 'clean.failed', values: {} }] : [];
  return { leftovers: [], removed: [], problems: said };
}
