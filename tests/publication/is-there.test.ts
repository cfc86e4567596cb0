import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isThere } from '../../src/publication/is-there.ts';
import { folderWith } from './folder.ts';

describe('something at a path', () => {
  it('is there, a folder too, or is not', () => {
    const folder = folderWith({ 'images/a.png': '' });
    const paths = ['images', 'images/a.png', 'images/b.png', 'x/y/z', 'images/a.png/b.png'];
    expect(paths.map((path) => isThere(join(folder, path)))).toEqual([true, true, false, false, false]);
  });

  it('is not taken for gone where the disk does not tell: a link round in a circle', () => {
    const folder = folderWith({});
    symlinkSync('round', join(folder, 'round'));
    expect(() => isThere(join(folder, 'round'))).toThrow(expect.objectContaining({ code: 'ELOOP' }));
  });
});
