import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { diskProblem } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';

/** A file that is not there yet. */
export interface NewFile {
  /** Path as the user would type it. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes files that must not be there: all of them, or none. What is in the
 * way, a dangling link included, is left as it is and told. Folders are made
 * as they are needed.
 */
export function writeNewFiles(files: readonly NewFile[]): Outcome<readonly string[]> {
  const written: string[] = [];
  for (const { file, text } of files) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    } catch (error) {
      for (const one of written) rmSync(one);
      const problem = isInTheWay(error) ? inTheWay(file) : diskProblem(error, file);
      if (!problem) throw error;
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
    error.syscall === 'open'
  );
}

export function inTheWay(file: string): Problem {
  return { severity: 'error', code: 'start.in-the-way', values: { file }, file };
}
