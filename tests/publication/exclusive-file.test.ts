import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeQuietly, writeExclusively } from '../../src/publication/exclusive-file.ts';
import { folderWith } from './folder.ts';

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
