import { close, closeSync, fsync, fsyncSync, open, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { errorCode, namingPath } from '../problems/disk-problem.ts';

/**
 * Waits until the disk has what was written to these files, and their names in their folder: from then on a machine
 * that loses its power keeps them. Until then it may give them their names and nothing in them.
 * @param folder in which the files were made
 * @param files their paths
 */
export function flushTogether(folder: string, files: readonly string[]): void {
  const opened = files.map((file) => ({ file, descriptor: openSync(file, 'r+') }));
  const all = [...opened, ...openFolder(folder)];
  try {
    // A disk that is asked for all at once does them together: in half the time, or a third. Windows renames no file
    // that is still open somewhere.
    if (process.platform !== 'win32') for (const { file } of all) beginFlush(file);
    for (const { file, descriptor } of all) flush(file, descriptor);
  } finally {
    for (const { descriptor } of all) closeSync(descriptor);
  }
}

/** By a descriptor of its own: what the disk could not write is told to each descriptor once. */
function beginFlush(file: string): void {
  const descriptor = openSync(file, 'r');
  fsync(descriptor, () => close(descriptor, () => undefined));
}

/** So many files at once are more than a disk does together. */
const AT_ONCE = 4;

/**
 * The same for many files that have their places already, such as all numbers of a publication. Files that are gone
 * meanwhile are left out.
 */
export async function flushAll(files: readonly string[]): Promise<void> {
  const left = files.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => flushEach(left)));
}

// `node:fs/promises` takes two milliseconds to load, of every build.
const opened = promisify(open);
const flushed = promisify(fsync);
const closed = promisify(close);

async function flushEach(files: Iterator<string> & Iterable<string>): Promise<void> {
  for (const file of files) {
    try {
      const descriptor = await opened(file, 'r+');
      await flushed(descriptor).finally(() => closed(descriptor));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' && !knowsNoFlush(error)) throw namingPath(error, file);
    }
  }
}

/** None where a folder cannot be opened, as on Windows. */
function openFolder(folder: string): readonly { readonly file: string; readonly descriptor: number }[] {
  try {
    return [{ file: folder, descriptor: openSync(folder, 'r') }];
  } catch (error) {
    if (errorCode(error) === 'EMFILE' || errorCode(error) === 'EIO') throw error;
    return [];
  }
}

function flush(file: string, descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!knowsNoFlush(error)) throw namingPath(error, file);
  }
}

/** Codes with which disks and systems say that they do not flush such a thing. */
const NO_FLUSH: ReadonlySet<string | undefined> = new Set([
  'EINVAL',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'EISDIR',
  'EROFS',
]);

function knowsNoFlush(error: unknown): boolean {
  return NO_FLUSH.has(errorCode(error));
}
