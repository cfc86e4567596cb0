import { mkdirSync, rmdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { refusalOf } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { removeQuietly, writeExclusively } from '../publication/exclusive-file.ts';

/** A file that is not there yet. */
export interface NewFile {
  /** Path as the user would type it. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes files that must not be there: all of them, or none. What is in the
 * way, a dangling link included, is left as it is and told. Folders are made
 * as they are needed, and removed if nothing comes into them.
 */
export function writeNewFiles(files: readonly NewFile[]): Outcome<readonly string[]> {
  const written: string[] = [];
  const made: string[] = [];
  for (const { file, text } of files) {
    try {
      made.unshift(...makeFolders(dirname(file)));
      writeExclusively(file, text, join(dirname(file), `.${basename(file)}.${process.pid}.part`));
      written.push(file);
    } catch (error) {
      for (const one of written) removeQuietly(one);
      for (const folder of made) removeIfEmpty(folder);
      const problem = isInTheWay(error) ? inTheWay(file) : refusalOf(error, file);
      return { problems: [problem] };
    }
  }
  return { value: written, problems: [] };
}

function isInTheWay(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'EEXIST' &&
    'syscall' in error &&
    (error.syscall === 'open' || error.syscall === 'link')
  );
}

/** Makes a folder with its parents. Returns those that were not there, the innermost first. */
function makeFolders(folder: string): readonly string[] {
  const outermost = mkdirSync(folder, { recursive: true });
  const made: string[] = [];
  for (let at = resolve(folder); outermost !== undefined && at.length >= outermost.length; at = dirname(at))
    made.push(at);
  return made;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something lies in it.
  }
}

export function inTheWay(file: string): Problem {
  return { severity: 'error', code: 'start.in-the-way', values: { file }, file };
}
