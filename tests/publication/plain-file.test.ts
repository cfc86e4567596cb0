import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlainFile } from '../../src/publication/plain-file.ts';
import { folderWith } from './folder.ts';

/** What is read of a file, or why it is not. */
function read(file: string, most: number): string {
  const result = readPlainFile(file, most);
  if (result.kind === 'read') return result.bytes.toString();
  return result.kind === 'too-large' ? 'too large' : result.found;
}

describe('a plain file', () => {
  it('is read up to so many bytes', () => {
    const file = join(folderWith({ 'a.md': 'abcd' }), 'a.md');
    expect(read(file, 4)).toBe('abcd');
    expect(read(file, 3)).toBe('too large');
    expect(read(join(folderWith({ 'a.md': '' }), 'a.md'), 0)).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('is read to its end where it does not say its size', () => {
    expect(read('/proc/self/status', 1e6)).toMatch(/^Name:[\s\S]*\nThreads:\t\d+\n[\s\S]*\n$/);
    expect(read('/proc/self/status', 99)).toBe('too large');
  });
});

describe('what is no plain file', () => {
  it('is told: a folder', () => expect(read(folderWith({}), 9)).toBe('found.file-folder'));

  it.skipIf(process.platform === 'win32')('is told without being waited for: a pipe, a device', () => {
    const pipe = join(folderWith({}), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(read(pipe, 9)).toBe('found.file-pipe');
    expect(read('/dev/null', 9)).toBe('found.file-device');
  });
});
