import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, refusalOf } from '../problems/disk-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { removeQuietly } from '../publication/exclusive-file.ts';

/**
 * Writes a text that is nobody else's business: readable by its owner only, and
 * in place of an old version at once or not at all. Returns what prevents it.
 */
export function writePrivateFile(file: string, text: string): readonly Problem[] {
  return replaceFile(file, text, OWNER_ONLY);
}

/** Permissions of a file that its owner alone can read. */
const OWNER_ONLY = 0o600;
/** Those of any other file, before the system takes some away. */
const FOR_ALL = 0o666;

/**
 * Writes a file in place of an old version at once or not at all. Returns what prevents it.
 * @param file where, as the user has typed it
 * @param content what is in it
 * @param mode its permissions, if nothing is taken away
 */
export function replaceFile(file: string, content: string | Uint8Array, mode = FOR_ALL): readonly Problem[] {
  const stage = `${file}.${process.pid}.part`;
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // A device, or a pipe, would be lost under the new name.
    if (there && !there.isFile())
      throw Object.assign(new Error(), { code: there.isDirectory() ? 'EISDIR' : 'EEXIST', syscall: 'open' });
    writeFileSync(stage, content, { mode, flag: 'wx' });
    renameSync(stage, file);
    return [];
  } catch (error) {
    removeQuietly(stage);
    // Where its folder is missing, that is what there is to be told.
    const isLost = errorCode(error) === 'ENOENT' && !existsSync(dirname(file));
    return [refusalOf(error, isLost ? dirname(file) : file)];
  }
}

/**
 * Whether a file is there that this program has not written. What is no file is told by the disk when it is written.
 * @param isOwn says of a file's bytes whether they are of this program
 */
export function isAnothersFile(file: string, isOwn: (bytes: Buffer) => boolean): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    return !isOwn(readFileSync(file));
  } catch {
    // What cannot be read may be anything.
    return true;
  }
}
