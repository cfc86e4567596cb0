import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { removeQuietly, writeExclusively } from '../../src/publication/exclusive-file.ts';
import { folderWith } from './folder.ts';

/** Where Linux keeps files in memory: a link never leads from there to another disk. */
const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;

describe('a file that must not be there', () => {
  it('is written, and leaves no draft behind', () => {
    const folder = folderWith({});
    writeExclusively(join(folder, '003.md'), 'Trois.\n', join(folder, '.draft'));
    expect(readdirSync(folder)).toEqual(['003.md']);
    expect(readFileSync(join(folder, '003.md'), 'utf8')).toBe('Trois.\n');
  });

  it('stays as it was where there is one, and so does the folder', () => {
    const folder = folderWith({ '003.md': 'Déjà là.\n' });
    const write = () => writeExclusively(join(folder, '003.md'), 'Trois.\n', join(folder, '.draft'));
    expect(write).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readdirSync(folder)).toEqual(['003.md']);
    expect(readFileSync(join(folder, '003.md'), 'utf8')).toBe('Déjà là.\n');
  });

  it.skipIf(!hasOtherDisk)('is written in its place where the disk knows no second name for a file', () => {
    const [folder, other] = [folderWith({ '004.md': 'Déjà là.\n' }), mkdtempSync(join(OTHER_DISK, 'bulletin-test-'))];
    onTestFinished(() => rmSync(other, { recursive: true }));
    writeExclusively(join(folder, '003.md'), 'Trois.\n', join(other, '.draft'));
    expect(readFileSync(join(folder, '003.md'), 'utf8')).toBe('Trois.\n');
    const again = () => writeExclusively(join(folder, '004.md'), 'Quatre.\n', join(other, '.draft'));
    expect(again).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(join(folder, '004.md'), 'utf8')).toBe('Déjà là.\n');
    expect([readdirSync(folder), readdirSync(other)]).toEqual([['003.md', '004.md'], []]);
  });

  it('is not begun where its folder is missing', () => {
    const folder = folderWith({});
    const write = () => writeExclusively(join(folder, 'x/003.md'), 'Trois.\n', join(folder, 'x/.draft'));
    expect(write).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file that is removed quietly', () => {
  it('is gone, and may have been gone before', () => {
    const folder = folderWith({ draft: 'x' });
    removeQuietly(join(folder, 'draft'));
    removeQuietly(join(folder, 'draft'));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays where the disk does not remove it: a folder', () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'draft'));
    removeQuietly(join(folder, 'draft'));
    expect(existsSync(join(folder, 'draft'))).toBe(true);
  });
});
