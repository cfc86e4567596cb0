import { statSync } from 'node:fs';

/** Tells versions of a file apart without reading it; '' for none. */
export function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}

/** Whether a file is gone, or there and empty. */
export function isEmptyOrGone(file: string): boolean {
  try {
    return statSync(file).size === 0;
  } catch {
    return true;
  }
}
