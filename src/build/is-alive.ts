import { errorCode } from '../problems/disk-problem.ts';

/**
 * Whether a process other than this one runs under an id. What is found under
 * our own is of a dead process that had the same one: what this process does
 * in an output folder is over before it looks again.
 */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
