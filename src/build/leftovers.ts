import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, namingPath } from '../problems/disk-problem.ts';
import { paddedNumber, pagePath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { looksLikePage } from '../web/recognise-page.ts';
import { type FileRecord, recordOf } from './file-record.ts';
import { namedFiles } from './named-files.ts';
import { liesInside, staysInside } from './placing.ts';
import { neededFiles, type WrittenList } from './written-list.ts';

/** A file that no number needs any more. */
export interface Leftover {
  /** Relative to the output folder; with a `/` at its end the folder of a number. */
  readonly path: string;
  /** Why it stays: changed since it was written, not inside the folder, reached through a link, or in no list. */
  readonly stays?: 'changed' | 'outside' | 'linked' | 'unlisted';
}

/**
 * Finds what lies in the output folder and neither an existing number nor the archive needs.
 * @param out the output folder
 * @param publication whose files they are
 * @param list what was written there
 * @param exists whether there is such a number
 */
export function findLeftovers(
  out: string,
  publication: Publication,
  list: WrittenList,
  exists: (number: number) => boolean,
): readonly Leftover[] {
  const needed = neededFiles(list, exists);
  const neededByFold = byFold(needed);
  const judged = [...list.files]
    .filter(([path]) => !needed.has(path))
    .flatMap((file) => judge(out, file, neededByFold));
  const gone = new Set(judged.filter(({ stays }) => !stays).map(({ path }) => path));
  // A page that stays keeps what it names, whoever made it; but no link keeps a number's page.
  const named = gone.size > 0 ? namedFiles(out, gone) : gone;
  const kept = judged.filter(({ path, stays }) => stays || !named.has(path) || isNumbersPage(path));
  const unlisted = unlistedNumbers(out, publication, list, exists).filter(
    ({ path }) => !kept.some((one) => one.path.startsWith(path)),
  );
  return [...kept, ...unlisted].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path is that of a number's page. */
export function isNumbersPage(path: string): boolean {
  return /^\d{3,6}\/index\.html$/.test(path);
}

/** What is to be said of a file that nothing needs; nothing when it is not there. */
function judge(
  out: string,
  [path, record]: readonly [string, FileRecord],
  neededByFold: ReadonlyMap<string, readonly string[]>,
): readonly Leftover[] {
  if (!staysInside(path)) return [{ path, stays: 'outside' }];
  const file = join(out, path);
  const stats = statsOf(file);
  if (!stats) return [];
  if (!liesInside(out, path) || passesLink(out, path)) return [{ path, stays: 'linked' }];
  if (isNeededByOtherName(out, path, neededByFold)) return [];
  if (!stats.isFile() || stats.size !== record.bytes) return [{ path, stays: 'changed' }];
  return recordOf(bytesOf(file)).sha256 === record.sha256 ? [{ path }] : [{ path, stays: 'changed' }];
}

/** Whether the file, or a folder on the way to it, is a symbolic link. */
function passesLink(out: string, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, index) => statsOf(join(out, ...parts.slice(0, index + 1)))?.isSymbolicLink());
}

/** Where upper and lower case, or two ways of writing an accent, are the same to the disk, a file has two names. */
function isNeededByOtherName(out: string, path: string, neededByFold: ReadonlyMap<string, readonly string[]>): boolean {
  const { ino, dev } = statsOf(join(out, path)) ?? {};
  return (neededByFold.get(fold(path)) ?? []).some((other) => {
    const stats = statsOf(join(out, other));
    return stats?.ino === ino && stats?.dev === dev;
  });
}

function byFold(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const folded = new Map<string, string[]>();
  for (const path of paths) folded.set(fold(path), [...(folded.get(fold(path)) ?? []), path]);
  return folded;
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Folders of numbers that do not exist and that no list knows: built before there was one, or under another name. */
function unlistedNumbers(
  out: string,
  publication: Publication,
  list: WrittenList,
  exists: (number: number) => boolean,
): readonly Leftover[] {
  return entriesOf(out)
    .filter((entry) => entry.isDirectory() && /^\d{3,6}$/.test(entry.name))
    .filter(({ name }) => Number(name) > 0 && paddedNumber(Number(name)) === name)
    .map(({ name }) => Number(name))
    .filter((number) => !exists(number) && !list.numbers.has(number) && isBuilt(out, publication, number))
    .map((number) => ({ path: `${paddedNumber(number)}/`, stays: 'unlisted' }));
}

function isBuilt(out: string, publication: Publication, number: number): boolean {
  const names = entriesOf(join(out, paddedNumber(number))).map(({ name }) => name);
  if (names.some((name) => name.startsWith(`bulletin-${paddedNumber(number)}`) && name.endsWith('.pdf'))) return true;
  const page = join(out, pagePath(number));
  return statsOf(page)?.isFile() === true && looksLikePage(readFileSync(page, 'utf8'), publication);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Undefined for what is not there. What the disk refuses is thrown: what cannot be looked at must not be taken for gone. */
function statsOf(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (NONE.has(errorCode(error))) return undefined;
    throw error;
  }
}

/** Codes of errors that say that there can be no such file. */
const NONE: ReadonlySet<string | undefined> = new Set(['ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw namingPath(error, file);
  }
}
