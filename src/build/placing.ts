import { lstatSync, mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';

/** A path leads out of the output folder, by its `..` or by a symbolic link in the folder. */
export class EscapeError extends Error {}

/**
 * The file that a path under the output folder names, if a file may be put
 * there: it lies inside the folder even if links are followed, and it is no
 * folder itself. The folders that it lies in are made.
 * @param out the output folder
 * @param path the file's, under it
 * @param made takes the folders that were made, the outermost first
 */
export function placeOf(out: string, path: string, made: string[]): string {
  if (!liesInside(out, path)) throw new EscapeError();
  const place = join(out, path);
  makeFolder(dirname(place), made);
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(), { code: 'EISDIR', syscall: 'rename' });
  return place;
}

/** Whether the file that a path names lies under the output folder even if links on the way are followed. It need not exist. */
export function liesInside(out: string, path: string): boolean {
  return staysInside(path) && leadsInside(out, nearestFolder(dirname(join(out, path))));
}

/** Whether a path names something under a folder, when no link is followed. */
export function staysInside(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\\') &&
    !path.includes('\0') &&
    !path.startsWith('/') &&
    posix.normalize(path) === path &&
    !/^\.\.?(\/|$)/.test(path)
  );
}

/** Makes a folder with its parents. Those that were not there are noted, the outermost first. */
export function makeFolder(folder: string, made: string[]): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const missing: string[] = [];
  let at = resolve(folder);
  while (!statSync(at, { throwIfNoEntry: false }) && dirname(at) !== at) {
    missing.unshift(at);
    at = dirname(at);
  }
  for (const one of missing) if (makeOne(one)) made.push(one);
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR', syscall: 'mkdir' });
}

/** Whether a folder was made. Another build may have made it at the same moment. */
function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST' && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
    throw error;
  }
}

/** Removes a folder that was made and then not needed. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, or somebody else uses it.
  }
}

/** The folder itself, or the nearest one above it that exists. A link that leads nowhere exists too. */
function nearestFolder(folder: string): string {
  let at = folder;
  while (!lstatSync(at, { throwIfNoEntry: false }) && dirname(at) !== at) at = dirname(at);
  return at;
}

function leadsInside(out: string, folder: string): boolean {
  let inside: string;
  try {
    inside = relative(realpathSync(out), realpathSync(folder));
  } catch (error) {
    // A link that leads nowhere now may lead out of the folder later.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  return inside !== '..' && !inside.startsWith(`..${sep}`);
}

/** Whether anything is at a path, a link that leads nowhere too. What the disk refuses is thrown. */
export function isOccupied(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
