import { errorCode } from '../problems/disk-problem.ts';

/**
 * Whether another process than this one runs under an id. Our own id does not
 * count: this process has finished its work in an output folder before it looks
 * there again, so that what it finds under its id is a dead process's.
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
