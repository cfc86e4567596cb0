import { linkSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordOf } from './file-record.ts';
import { isOccupied, placeOf, removeIfEmpty } from './placing.ts';
import { newFile, oldFile, type Stage, type StageEntry, TASK_FILES } from './stage.ts';

/**
 * Puts the new version of a file, by its index, in its place, unless that has been done. The old version is kept in
 * the stage, and at no moment is the file missing where the disk knows hard links.
 * @param stage a stage that is closed
 * @param index of the file
 * @param made takes the folders that were made, the outermost first
 */
export function putInPlace({ out, folder, entries }: Stage, index: number, made: string[]): void {
  const path = entries[index]?.path;
  const from = newFile(folder, index);
  if (path === undefined || !isOccupied(from)) return;
  const target = placeOf(out, path, made);
  if (isOccupied(target)) keepOld(target, oldFile(folder, index));
  renameSync(from, target);
}

/** A second name for the old version where the disk can do it. */
function keepOld(target: string, kept: string): void {
  // A process that died here may have kept it.
  rmSync(kept, { force: true });
  try {
    linkSync(target, kept);
  } catch {
    renameSync(target, kept);
  }
}

/** From here on the old versions are put back, whoever does it. */
export function beginUndo({ folder }: Stage): void {
  renameSync(join(folder, TASK_FILES.place), join(folder, TASK_FILES.undo));
}

/** Puts the old version of a file, by its index, back, if the new one has taken its place. */
export function putBack({ out, folder, entries }: Stage, index: number): void {
  const entry = entries[index];
  if (!entry) return;
  const old = oldFile(folder, index);
  if (isOccupied(old)) renameSync(old, placeOf(out, entry.path, []));
  else if (entry.isNew && !isOccupied(newFile(folder, index)) && isStill(join(out, entry.path), entry)) {
    rmSync(join(out, entry.path));
    removeIfEmpty(dirname(join(out, entry.path)));
  }
}

/**
 * Removes a stage of which nothing is needed any more: old versions first, then what says what they are. What cannot
 * be removed now is swept by the next build.
 */
export function discard(stage: Stage): void {
  try {
    removeOld(stage);
    rmSync(stage.folder, { recursive: true, force: true });
  } catch {
    // The files themselves are in place: that is what counts.
  }
}

/** The same, but for the empty folder, which may serve again. What cannot be removed now is swept by the next build. */
export function clear(stage: Stage): void {
  try {
    removeOld(stage);
    rmSync(join(stage.folder, TASK_FILES.place));
  } catch {
    // As above.
  }
}

function removeOld({ folder, entries }: Stage): void {
  const left = new Set(readdirSync(folder).map((name) => join(folder, name)));
  for (const index of entries.keys()) if (left.has(oldFile(folder, index))) rmSync(oldFile(folder, index));
}

/** Whether a file has the bytes that an entry names. */
export function isStill(file: string, { bytes, sha256 }: StageEntry): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes && recordOf(readFileSync(file)).sha256 === sha256;
}
