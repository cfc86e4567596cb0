import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, refusalOf } from '../problems/disk-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { removeQuietly, writeExclusively } from '../publication/exclusive-file.ts';
import { isAlive } from './is-alive.ts';
import { makeFolder, removeIfEmpty } from './placing.ts';
import { LOCK_ENDING } from './stage.ts';
import { hasDeadStage, sweepStages } from './sweep-stages.ts';

const LOCK = '.bulletin-lock';
/** How long a process waits before it looks again. */
const LOOK_MS = 4;
/** No process holds a lock so long: its owner was stopped, or another process has its id now. */
const LONGEST_MS = 10_000;
/** If two processes take over a lock at once, both see after this time which of them was the last. */
const SETTLE_MS = 40;

/**
 * Works synchronously and alone in an output folder, which is made if it is not
 * there. Whoever reads its files, and writes by what they say, must not meet
 * another build meanwhile. A lock that a killed process left is taken over, and
 * what it has left unfinished is finished before anything is read.
 * @param out the output folder
 * @param work is given notes on what could not be finished
 * @param finish finishes it; who writes again and again need not look each time
 */
export function alone<T>(
  out: string,
  work: (left: readonly Problem[]) => T,
  finish: (out: string) => readonly Problem[] = sweepStages,
): T {
  const made: string[] = [];
  const lock = join(out, LOCK);
  let isLocked = false;
  try {
    makeFolder(out, made);
    take(lock);
    isLocked = true;
    return work(finish(out));
  } finally {
    // A lock that cannot be removed names a process that will be dead when the next one finds it.
    if (isLocked) removeQuietly(lock);
    // If nothing was written, no empty folder is left.
    for (const folder of made.reverse()) removeIfEmpty(folder);
  }
}

/**
 * Finishes what killed processes have left unfinished in an output folder, if they have: whoever reads its files sees
 * numbers whole, and no lock of theirs stays. Nothing is written where there is nothing to finish.
 */
export function finishLeft(out: string): readonly Problem[] {
  if (!hasDeadStage(out) && !isOfDead(read(join(out, LOCK)))) return [];
  try {
    return alone(out, (left) => left);
  } catch (error) {
    const problem = refusalOf(error, out);
    return [{ ...problem, severity: 'note' }];
  }
}

function take(lock: string): void {
  const own = `${process.pid}\n`;
  const draft = draftOf(lock);
  let holder: string | undefined;
  let waited = 0;
  for (;;) {
    try {
      // Whoever finds a lock must find in it whose it is.
      writeExclusively(lock, own, draft);
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const found = read(lock);
    if (found !== holder) waited = 0;
    holder = found;
    if ((isOfDead(found) || waited >= LONGEST_MS) && takeOver(lock, own, found)) return;
    pause(LOOK_MS);
    waited += LOOK_MS;
  }
}

/** Whether a lock, by its text, names a process that is no more. */
function isOfDead(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !isAlive(Number.parseInt(text, 10));
}

/**
 * Replaces a lock that nobody holds any more, and looks whether somebody else did so at the same moment.
 * @throws what the disk says where the new one cannot be read
 */
function takeOver(lock: string, own: string, found: string | undefined): boolean {
  const mine = draftOf(lock);
  writeFileSync(mine, own);
  if (read(lock) !== found) {
    removeQuietly(mine);
    return false;
  }
  renameSync(mine, lock);
  pause(SETTLE_MS);
  return holds(lock, own);
}

/** Whether a lock has this text. What keeps it from being read is thrown: nobody would ever know whose it is. */
function holds(lock: string, text: string): boolean {
  try {
    return lstatSync(lock).isFile() && readFileSync(lock, 'utf8') === text;
  } catch (error) {
    // Who took it over meanwhile has done with it.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Beside it, by a name of this process. */
function draftOf(lock: string): string {
  return join(dirname(lock), `.bulletin-${process.pid}${LOCK_ENDING}`);
}

/** Only a plain file is read: reading a pipe would never end. */
function read(file: string): string | undefined {
  try {
    return lstatSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
