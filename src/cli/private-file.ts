import { renameSync, statSync, writeFileSync } from 'node:fs';
import { diskProblem } from '../problems/disk-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { removeQuietly } from '../publication/exclusive-file.ts';

/**
 * Writes a text that is nobody else's business: readable by its owner only, and
 * in place of an old version at once or not at all. Returns what prevents it.
 */
export function writePrivateFile(file: string, text: string): readonly Problem[] {
  const stage = `${file}.${process.pid}.part`;
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // A device, or a pipe, would be lost under the new name.
    if (there && !there.isFile())
      throw Object.assign(new Error(), { code: there.isDirectory() ? 'EISDIR' : 'EEXIST', syscall: 'open' });
    writeFileSync(stage, text, { mode: 0o600, flag: 'wx' });
    renameSync(stage, file);
    return [];
  } catch (error) {
    removeQuietly(stage);
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    return [problem];
  }
}
