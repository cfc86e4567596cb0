import { statSync } from 'node:fs';
import { errorCode } from '../problems/disk-problem.ts';

/**
 * Whether something is at a path, links followed. Unlike `existsSync` it throws what the disk refuses: a file that it
 * does not give now must not be taken for one that is not there.
 */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Below a file nothing can be.
    if (errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}
