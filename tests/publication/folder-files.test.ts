import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOfFolder } from '../../src/publication/folder-files.ts';
import { folderWith } from './folder.ts';

const filesOf = (...names: readonly string[]) =>
  filesOfFolder(folderWith(Object.fromEntries(names.map((name) => [name, '']))));

describe('the files of a folder', () => {
  it('are those of its folders too, in the order of the alphabet', () => {
    expect(filesOf('b.md', 'a/z.md', 'c/a.md', 'a/b/c.md', 'a.md')).toEqual([
      'a.md',
      'a/b/c.md',
      'a/z.md',
      'b.md',
      'c/a.md',
    ]);
    expect(filesOf()).toEqual([]);
    expect(filesOfFolder(join(folderWith({}), 'gone'))).toEqual([]);
  });

  it('are none that are hidden or installed', () => {
    expect(filesOf('.a', '.git/a', 'node_modules/a', 'b/node_modules/a', 'node_modules.md', 'a.md')).toEqual([
      'a.md',
      'node_modules.md',
    ]);
  });

  it('are none behind a link', () => {
    const folder = folderWith({ 'a/b.md': '' });
    symlinkSync(join(folder, 'a'), join(folder, 'c'));
    symlinkSync(join(folder, 'a/b.md'), join(folder, 'd.md'));
    expect(filesOfFolder(folder)).toEqual(['a/b.md']);
  });

  it('lie in five folders in each other at most', () => {
    expect(filesOf('1/2/3/4/5/a.md', '1/2/3/4/5/6/b.md')).toEqual(['1/2/3/4/5/a.md']);
  });

  it('are five thousand with the folders at most, those that lie deepest last', () => {
    const many = Array.from({ length: 4998 }, (_, at) => `${at}.md`);
    expect(filesOf(...many, 'a/a.md', 'a/b.md')).toHaveLength(4999);
    expect(filesOf(...many.slice(1), 'a/a.md', 'a/b.md')).toHaveLength(4999);
  });
});
