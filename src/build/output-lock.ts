import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import { isAlive } from './is-alive.ts';
import { makeFolder, removeIfEmpty } from './placing.ts';

const LOCK = '.bulletin-lock';
/** A lock that is being taken over is named as a stage is, so that it is swept with them should it be left. */
export const LOCK_ENDING = '-lock';
/** How long one waits between two looks. */
const LOOK_MS = 4;
/** Nobody works so long without a pause: the lock is of a process that was stopped, or whose id another has now. */
const LONGEST_MS = 10_000;
/** Two who take a dead process's lock at once both see the later one's name after so long. */
const SETTLE_MS = 40;

/**
 * Does a synchronous work alone in an output folder, which is made where it is
 * not there: who reads what lies in it and writes by that must not be
 * overtaken by another build. A lock that a killed process left is taken over.
 */
export function alone<T>(out: string, work: () => T): T {
  const made: string[] = [];
  makeFolder(out, made);
  const lock = join(out, LOCK);
  let isLocked = false;
  try {
    take(lock);
    isLocked = true;
    return work();
  } finally {
    if (isLocked) rmSync(lock, { force: true });
    // Where nothing was written nothing is left.
    for (const folder of made.reverse()) removeIfEmpty(folder);
  }
}

function take(lock: string): void {
  const own = `${process.pid}\n`;
  let holder: string | undefined;
  let waited = 0;
  for (;;) {
    try {
      writeFileSync(lock, own, { flag: 'wx' });
      return;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const found = read(lock);
    if (found !== holder) waited = 0;
    holder = found;
    const isLeft = found !== undefined && found !== '' && !isAlive(Number.parseInt(found, 10));
    if ((isLeft || waited >= LONGEST_MS) && takeOver(lock, own, found)) return;
    pause(LOOK_MS);
    waited += LOOK_MS;
  }
}

/** Replaces a lock that nobody holds any more, and looks whether somebody else did so at the same moment. */
function takeOver(lock: string, own: string, found: string | undefined): boolean {
  const mine = join(dirname(lock), `.bulletin-${process.pid}${LOCK_ENDING}`);
  writeFileSync(mine, own);
  if (read(lock) !== found) {
    rmSync(mine, { force: true });
    return false;
  }
  renameSync(mine, lock);
  pause(SETTLE_MS);
  return read(lock) === own;
}

/** Nothing but a plain file is read: a pipe would keep whoever reads it. */
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
