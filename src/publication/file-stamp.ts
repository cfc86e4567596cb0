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
