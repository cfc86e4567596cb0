import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { readPlainFile } from '../publication/plain-file.ts';
import { itemAt } from '../sequence/item-at.ts';
import { beginUndo, discard, isStill, putBack, putInPlace } from './finish-stage.ts';
import { isAlive } from './is-alive.ts';
import { namesInFolder } from './names-in-folder.ts';
import { EscapeError, isOccupied } from './placing.ts';
import { LOCK_ENDING, newFile, type Stage, type StageEntry, type StageTask, stageOwner, TASK_FILES } from './stage.ts';

/** A list of all files of a number takes some thousands of bytes. */
const MOST_JOURNAL_BYTES = 4e6;

/** In milliseconds: no disk keeps times more coarsely (FAT: two seconds). */
const CLOCK_STEP = 2000;

/** Whether a process that has died has left a stage in an output folder. */
export function hasDeadStage(out: string): boolean {
  return deadStages(out).length > 0;
}

/**
 * Finishes what processes that have died have left. Of a stage that has a journal the new versions are put in place,
 * after the same check as all files are placed by; where that cannot be done, or where the process was putting old
 * versions back, these are. A stage without a journal was never whole, or is done with: it is removed. Nothing here
 * stops a build: what cannot be done stays where it is, and a note says so.
 */
export function sweepStages(out: string): readonly Problem[] {
  return deadStages(out).flatMap((name) => sweep(out, join(out, name)) ?? []);
}

function deadStages(out: string): readonly string[] {
  return namesInFolder(out).filter((name) => {
    const pid = stageOwner(name);
    return pid !== undefined && !isAlive(pid);
  });
}

function sweep(out: string, folder: string): Problem | undefined {
  try {
    const stats = lstatSync(folder);
    if (stats.isFile() && folder.endsWith(LOCK_ENDING)) {
      rmSync(folder);
      return undefined;
    }
    if (!stats.isDirectory()) return left(folder, 'ENOTDIR');
    const names = readdirSync(folder);
    const task = taskOf(names);
    const kept = names.filter((name) => name.startsWith('old-'));
    const entries = task === undefined ? [] : readJournal(join(folder, TASK_FILES[task]));
    const stage = entries && { out, folder, entries };
    // Old versions of which nothing says where they belong.
    if (!stage || kept.some((name) => !isListed(name, stage))) return unrestored(folder, kept);
    const files = task === undefined ? [] : finish(stage, task, stats.mtimeMs);
    if (files.length > 0) return unrestored(folder, files);
    discard(stage);
    return isOccupied(folder) ? left(folder, 'ENOTEMPTY') : undefined;
  } catch (error) {
    return left(folder, String(errorCode(error) ?? error));
  }
}

/** What a stage's process was at; undefined where it had not begun or had done with it. */
function taskOf(names: readonly string[]): StageTask | undefined {
  if (names.includes(TASK_FILES.undo)) return 'undo';
  return names.includes(TASK_FILES.place) ? 'place' : undefined;
}

function isListed(name: string, { entries }: Stage): boolean {
  const index = name.slice('old-'.length);
  return /^\d+$/.test(index) && Number(index) < entries.length;
}

/** Finishes what its process was at. Returns the paths of files whose old versions can be put neither aside nor back. */
function finish(stage: Stage, task: StageTask, died: number): readonly string[] {
  // A later build has written such a file while the stage could not be swept: its version is newer than both.
  const isNewer = stage.entries.map(({ path }) => (modified(join(stage.out, path)) ?? 0) > died + CLOCK_STEP);
  const indices = [...stage.entries.keys()].filter((index) => !isNewer[index]);
  if (task === 'place') {
    if (areWhole(stage, indices) && indices.every((index) => done(() => putInPlace(stage, index, [])))) return [];
    beginUndo(stage);
  }
  return indices.flatMap((index) => {
    const path = itemAt(stage.entries, index).path;
    return done(() => putBack(stage, index)) ? [] : [path];
  });
}

/** Whether the new versions that wait are what the journal says: a machine that stopped may have lost their ends. */
function areWhole({ folder, entries }: Stage, indices: readonly number[]): boolean {
  return indices.every((index) => {
    const file = newFile(folder, index);
    const entry = entries[index];
    return entry !== undefined && (!isOccupied(file) || isStill(file, entry));
  });
}

/** Whether something could be done; what the disk refuses could not. */
function done(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof EscapeError || errorCode(error) !== undefined) return false;
    throw error;
  }
}

/** Reads what this program wrote and anybody may have changed since. Undefined where it says nothing. */
function readJournal(file: string): readonly StageEntry[] | undefined {
  try {
    const read = readPlainFile(file, MOST_JOURNAL_BYTES);
    const entries: unknown = read.kind === 'read' ? JSON.parse(read.bytes.toString('utf8')) : undefined;
    return Array.isArray(entries) && entries.every(isEntry) ? entries : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isEntry(value: unknown): value is StageEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, bytes, sha256, isNew }: Partial<Record<keyof StageEntry, unknown>> = value;
  return (
    typeof path === 'string' && typeof bytes === 'number' && typeof sha256 === 'string' && typeof isNew === 'boolean'
  );
}

function modified(path: string): number | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  } catch {
    // A file stands where a folder should: placing tells of it.
    return undefined;
  }
}

function left(folder: string, reason: string): Problem {
  return note('output.left', { path: folder, reason }, folder);
}

function unrestored(folder: string, files: readonly string[]): Problem {
  return note('output.not-restored', { path: folder, files: files.join(', ') }, folder);
}

function note(code: 'output.left' | 'output.not-restored', values: Problem['values'], file: string): Problem {
  return { severity: 'note', code, values, file };
}
