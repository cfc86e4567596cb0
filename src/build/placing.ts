import { lstatSync, mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';

/** A path leads out of the output folder, by its words or by a symbolic link under the folder. */
export class EscapeError extends Error {}

/**
 * The file that a path under the output folder names, where a file may be put:
 * it lies inside, wherever links lead, is no folder, and has its folder made.
 * What is made is noted, outermost first.
 */
export function placeOf(out: string, path: string, made: string[]): string {
  if (!liesInside(out, path)) throw new EscapeError();
  const place = join(out, path);
  makeFolder(dirname(place), made);
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error(), { code: 'EISDIR', syscall: 'rename' });
  return place;
}

/** Whether what a path names, there or not yet, lies under the output folder, wherever links on the way to it lead. */
export function liesInside(out: string, path: string): boolean {
  return staysInside(path) && leadsInside(out, nearestFolder(dirname(join(out, path))));
}

/** Whether a path names something under a folder by its words alone. */
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

/** Makes a folder with its parents and notes those that were not there, outermost first. */
export function makeFolder(folder: string, made: string[]): void {
  const missing: string[] = [];
  let at = resolve(folder);
  while (!statSync(at, { throwIfNoEntry: false }) && dirname(at) !== at) {
    missing.unshift(at);
    at = dirname(at);
  }
  for (const one of missing) {
    mkdirSync(one);
    made.push(one);
  }
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR', syscall: 'mkdir' });
}

/** Removes a folder that was made for nothing. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something lies in it, or somebody else uses it.
  }
}

/** The folder itself, or the nearest above it that is there, be it as a link that leads nowhere. */
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
    // A link that leads nowhere may lead out tomorrow.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  return inside !== '..' && !inside.startsWith(`..${sep}`);
}
