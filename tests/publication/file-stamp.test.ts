import { renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isEmptyOrGone, stampOf } from '../../src/publication/file-stamp.ts';
import { folderWith } from './folder.ts';

const at = new Date('2026-11-01T12:00:00Z');

/** A file that was written at that time. */
function dated(content: string): string {
  const file = join(folderWith({ 'a.md': content }), 'a.md');
  utimesSync(file, at, at);
  return file;
}

describe('the stamp of a file', () => {
  it('stays the same as long as the file does', () => {
    const file = dated('abc');
    expect(stampOf(file)).toMatch(/^1793534400000 3 \d+$/);
    expect(stampOf(file)).toBe(stampOf(file));
  });

  it('is another one after a change, of which each part may be the only one', () => {
    const file = dated('abc');
    const before = stampOf(file);
    utimesSync(file, at, new Date(at.getTime() + 1000));
    expect(stampOf(file)).not.toBe(before);
    writeFileSync(file, 'abcd');
    utimesSync(file, at, at);
    expect(stampOf(file)).not.toBe(before);
    writeFileSync(`${file}.new`, 'abc');
    renameSync(`${file}.new`, file);
    utimesSync(file, at, at);
    expect(stampOf(file)).not.toBe(before);
  });

  it('is empty where there is no file', () => expect(stampOf(join(folderWith({}), 'a.md'))).toBe(''));
});

describe('a file', () => {
  it('is empty or gone, or neither', () => {
    const folder = folderWith({ empty: '', full: 'a' });
    expect(['empty', 'full', 'gone'].map((name) => isEmptyOrGone(join(folder, name)))).toEqual([true, false, true]);
  });
});
