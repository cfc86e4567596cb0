import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { readPlainFile } from '../publication/plain-file.ts';
import { isAlive } from './is-alive.ts';
import { LOCK_ENDING } from './output-lock.ts';
import { EscapeError, placeOf } from './placing.ts';
import { MANIFEST, type Stage, stageAt, stageOwner } from './stage.ts';

/** A list of all files of a number takes some thousands of bytes. */
const MOST_MANIFEST_BYTES = 4e6;

/** In milliseconds: no disk keeps times more coarsely (FAT: two seconds). */
const CLOCK_STEP = 2000;

/**
 * Removes the stages of processes that have died. If one died between two
 * renames, the old versions of its files are put back first, after the same check
 * as new files are placed by. Nothing here stops a build: what cannot be put back
 * or removed stays where it is, and a note says so.
 */
export function sweepStages(out: string): readonly Problem[] {
  const dead = namesIn(out).filter((name) => {
    const pid = stageOwner(name);
    return pid !== undefined && !isAlive(pid);
  });
  return dead.flatMap((name) => sweep(out, join(out, name)) ?? []);
}

function sweep(out: string, folder: string): Problem | undefined {
  try {
    const stats = lstatSync(folder);
    if (stats.isFile() && folder.endsWith(LOCK_ENDING)) {
      rmSync(folder);
      return undefined;
    }
    if (!stats.isDirectory()) return left(folder, 'ENOTDIR');
    const kept = readdirSync(folder).filter((name) => name.startsWith('old-'));
    const stage = stageAt(out, folder, kept.length > 0 ? readManifest(folder) : []);
    const files = isWhole(stage, kept) ? [] : restore(stage, kept);
    if (files.length > 0) return note('output.not-restored', { path: folder, files: files.join(', ') }, folder);
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return left(folder, String(errorCode(error) ?? error));
  }
}

/** Whether its process finished all renames. The old versions that it kept are of no use then. */
function isWhole({ paths, newFile }: Stage, kept: readonly string[]): boolean {
  const isListed = kept.every((name) => Number(name.slice('old-'.length)) < paths.length);
  return isListed && !paths.some((_, index) => modified(newFile(index)) !== undefined);
}

/** Puts old versions back. Returns those that cannot be: their paths, or their names in the stage where no path is known. */
function restore(stage: Stage, kept: readonly string[]): readonly string[] {
  const died = modified(stage.folder) ?? 0;
  return kept.filter((name) => !putBack(stage, name, died)).map((name) => pathOf(stage, name) ?? name);
}

function putBack(stage: Stage, name: string, died: number): boolean {
  const path = pathOf(stage, name);
  const old = join(stage.folder, name);
  if (path === undefined || !isFile(old)) return false;
  try {
    const place = placeOf(stage.out, path, []);
    // A later build has written the file while the stage could not be swept: its version is newer than both.
    if ((modified(place) ?? 0) > died + CLOCK_STEP) return true;
    renameSync(old, place);
    return true;
  } catch (error) {
    if (error instanceof EscapeError || errorCode(error) !== undefined) return false;
    throw error;
  }
}

function pathOf({ paths }: Stage, name: string): string | undefined {
  const index = name.slice('old-'.length);
  return /^\d+$/.test(index) ? paths[Number(index)] : undefined;
}

/** Reads what this program wrote and anybody may have changed since. */
function readManifest(folder: string): readonly string[] {
  const read = readPlainFile(join(folder, MANIFEST), MOST_MANIFEST_BYTES);
  if (read.kind !== 'read') return [];
  try {
    const paths: unknown = JSON.parse(read.bytes.toString('utf8'));
    return Array.isArray(paths) && paths.every((path) => typeof path === 'string') ? paths : [];
  } catch {
    return [];
  }
}

/** A file, or a link: a link is put back as a link. */
function isFile(path: string): boolean {
  const stats = lstatSync(path);
  return stats.isFile() || stats.isSymbolicLink();
}

function modified(path: string): number | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function left(folder: string, reason: string): Problem {
  return note('output.left', { path: folder, reason }, folder);
}

function note(code: 'output.left' | 'output.not-restored', values: Problem['values'], file: string): Problem {
  return { severity: 'note', code, values, file };
}
