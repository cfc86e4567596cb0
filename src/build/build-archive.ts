import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createMemory } from '../memory/memory.ts';
import { namingPath, orDiskProblem } from '../problems/disk-problem.ts';
import type { Noted, Outcome, Problem } from '../problems/problem.ts';
import { findNumbers, type KnownFiles } from '../publication/find-numbers.ts';
import { ARCHIVE_PAGE, pagePath, pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { looksLikeArchive } from '../web/recognise-page.ts';
import { type ListedNumber, renderArchive } from '../web/render-archive.ts';
import { openWebTheme, type WebTheme } from '../web/theme.ts';
import { archiveEntries } from './archive-entries.ts';
import { recordOf } from './file-record.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { type KnownParts, listToKeep, readWrittenList } from './read-written-list.ts';
import { type Recorded, withoutGone, writeRecorded } from './write-recorded.ts';
import { type WrittenList, withArchive, writtenListFile } from './written-list.ts';

export interface ArchiveOptions {
  /** The output folder. */
  readonly out: string;
  /** Whether archive and feed that are there as they would be written are not written again. */
  readonly changesOnly: boolean;
  /** Whether problems keep them from being written. Default: none but those that leave nothing to write. */
  readonly isRefused?: (problems: readonly Problem[]) => boolean;
  /** Does a synchronous piece of writing that no signal should end halfway. */
  readonly uninterrupted?: <T>(write: () => T) => Promise<T>;
  /** Whether they are on the disk before they take the places of the old ones. Default: they are. */
  readonly flush?: boolean;
  /** What files of the publication said when they were last read. */
  readonly knownFiles?: KnownFiles;
  /** Default: it is opened. */
  readonly theme?: WebTheme | undefined;
}

/** Writes what lists the numbers: the archive page and the feed, of all numbers whose page is there at that moment. */
export async function buildArchive(
  publication: Publication,
  options: ArchiveOptions,
): Promise<Outcome<readonly WrittenFile[]>> {
  const { value, problems } = await orDiskProblem(() => makeArchive(publication, options), undefined);
  return value ? { value, problems } : { problems };
}

async function makeArchive(
  publication: Publication,
  { out, changesOnly, isRefused, uninterrupted, knownFiles, theme, flush }: ArchiveOptions,
): Promise<Noted<readonly WrittenFile[] | undefined>> {
  const { name } = publication;
  const found = findNumbers(publication, knownFiles);
  if (!found.value) return { value: undefined, problems: found.problems };
  const parts: KnownParts = createMemory();
  const before = listToKeep(readWrittenList(out, name, parts), name);
  const entries = await archiveEntries(publication, found.value, before.entries);
  const webTheme = theme ?? openWebTheme(publication);
  if (webTheme.problems.length > 0) return { value: undefined, problems: webTheme.problems };
  const make = (list: WrittenList): Outcome<Recorded> => {
    const listed = new Map([...entries].filter(([number]) => isFile(join(out, pagePath(number)))));
    const numbers = [...listed].map(
      ([number, { entry }]): ListedNumber => ({ ...entry, number, pdf: isFile(join(out, pdfPath(entry))) }),
    );
    const archive = renderArchive(publication, numbers, webTheme);
    if (!archive.value || isRefused?.(archive.problems)) return { problems: archive.problems };
    const files = archive.value.filter((file) => !changesOnly || !isThere(out, file));
    return { value: { files, list: withArchive(list, archive.value, listed) }, problems: archive.problems };
  };
  // Where nothing is to be changed it does not matter whether anything may be.
  const now = make(before);
  if (changesOnly && now.value && isWritten(out, now.value)) return { value: [], problems: now.problems };
  const write = () => writeRecorded(out, name, make, { flushes: flush, parts });
  const { value, problems } = uninterrupted ? await uninterrupted(write) : write();
  return { value, problems };
}

/** Whether the output folder has an archive of the publication: as it was written last, or as the default theme writes it. What the disk refuses is thrown. */
export function hasArchive(out: string, publication: Publication): boolean {
  const page = join(out, ARCHIVE_PAGE);
  if (!lstatSync(page, { throwIfNoEntry: false })?.isFile()) return false;
  const bytes = bytesOf(page);
  const { state, list } = readWrittenList(out, publication.name);
  const record = state === 'known' && list.archive.includes(ARCHIVE_PAGE) ? list.files.get(ARCHIVE_PAGE) : undefined;
  return record?.sha256 === recordOf(bytes).sha256 || looksLikeArchive(bytes.toString(), publication);
}

/** A page that lists numbers, and is no archive of ours, does not name these. */
export function unlistedNumbers(out: string, numbers: readonly number[]): readonly number[] {
  const page = join(out, ARCHIVE_PAGE);
  if (!isFile(page)) return [];
  const named = new Set(
    [
      ...bytesOf(page)
        .toString()
        .matchAll(/href="(?:\.\/)?(\d{3,6})\//g),
    ].map((found) => Number(found[1])),
  );
  return named.size === 0 ? [] : numbers.filter((number) => !named.has(number));
}

/** Whether there is nothing to write, the list of what was written included. */
function isWritten(out: string, { files, list }: Recorded): boolean {
  return files.length === 0 && isThere(out, writtenListFile(withoutGone(out, list, new Set())));
}

function isThere(out: string, { path, bytes }: OutputFile): boolean {
  const file = join(out, path);
  return isFile(file) && statSync(file).size === bytes.byteLength && bytesOf(file).equals(bytes);
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw namingPath(error, file);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
