import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** What stands between a path and the file that was to be there. */
export interface Obstacle {
  /**
   * not-a-folder: a file where a folder must be. dangling-link: a link that leads nowhere, or round in a circle.
   * denied: a folder in which nothing may be changed. long-name: one part that no disk takes.
   */
  readonly kind: 'not-a-folder' | 'dangling-link' | 'denied' | 'long-name';
  readonly path: string;
}

/** In bytes: what Linux and macOS take, and Windows in UTF-16 units. */
const LONGEST_NAME = 255;

/**
 * Looks for what keeps a file from being at a path: the outermost thing that is wrong. Undefined if nothing is.
 * @param path the file's, which need not be there
 */
export function obstacleOf(path: string): Obstacle | undefined {
  const parts = partsOf(path);
  const tooLong = parts.find((part) => Buffer.byteLength(basename(part)) > LONGEST_NAME);
  if (tooLong !== undefined) return { kind: 'long-name', path: tooLong };
  for (const part of parts) {
    if (!isThere(part)) break;
    const isLast = part === path;
    const folder = isFolder(part);
    if (folder === undefined) return { kind: 'dangling-link', path: part };
    if (!folder && !isLast) return { kind: 'not-a-folder', path: part };
  }
  // Only the innermost folder must let something be changed in it.
  const nearest = parts.findLast((part) => (part !== path || isFolder(part)) && isThere(part)) ?? '.';
  return isWritable(nearest) ? undefined : { kind: 'denied', path: nearest };
}

/** The path and the folders that it names, the outermost first. */
function partsOf(path: string): readonly string[] {
  const parts: string[] = [];
  for (let at = path; at !== '.' && dirname(at) !== at; at = dirname(at)) parts.unshift(at);
  return parts;
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether something lies at a path that is no folder. */
export function isNoFolder(path: string): boolean {
  return isThere(path) && isFolder(path) === false;
}

/** Undefined for a link that leads nowhere, or round in a circle. */
function isFolder(path: string): boolean | undefined {
  try {
    return statSync(path).isDirectory();
  } catch {
    return undefined;
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
