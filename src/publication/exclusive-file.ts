import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from '../problems/disk-problem.ts';

/**
 * Writes a file that must not be there: it appears whole or not at all, even if the process dies meanwhile. Throws
 * EEXIST if there is one, and what else the disk refuses.
 * @param file where it is to be
 * @param content what is to be in it
 * @param draft where it is written first, in the same folder: a name that nobody else uses
 */
export function writeExclusively(file: string, content: string, draft: string): void {
  try {
    writeFileSync(draft, content);
    linkSync(draft, file);
  } catch (error) {
    if (!knowsNoLinks(error)) throw error;
    writeInPlace(file, content);
  } finally {
    removeQuietly(draft);
  }
}

/** Where there can be no second name for a file, as on a memory stick: only a process that dies leaves half of it. */
function writeInPlace(file: string, content: string): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    // What could be opened is there, and not whole.
    if (!isOf(error, 'open')) removeQuietly(file);
    throw error;
  }
}

/** Codes with which disks, and systems, refuse a second name. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
  'EINVAL',
  'UNKNOWN',
]);

function knowsNoLinks(error: unknown): boolean {
  return isOf(error, 'link') && NO_LINKS.has(errorCode(error));
}

function isOf(error: unknown, syscall: string): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === syscall;
}

/** Removes a file whose name nobody else uses: if it cannot be removed, it is in nobody's way. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What counts has been done before.
  }
}
