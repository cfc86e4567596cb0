import { describe, expect, it } from 'vitest';
import { alikeNames, findName } from '../../src/publication/file-names.ts';
import { folderWith } from './folder.ts';

describe('the names that may be taken for one', () => {
  it('are itself, and those that differ in how a name may be written', () => {
    const names = ['images/a b.png', 'images/a%20b.png', 'images/a%2520b.png', 'images/A b.png', 'images/ab.png'];
    const alike = alikeNames(folderWith(Object.fromEntries(names.map((name) => [name, '']))));
    expect(alike('images/a b.png')).toEqual(['images/a b.png', 'images/a%20b.png', 'images/a%2520b.png']);
    expect(alike('images/a%20b.png')).toEqual(['images/a b.png', 'images/a%20b.png', 'images/a%2520b.png']);
    expect(alike('images/ab.png')).toEqual(['images/ab.png']);
  });

  it('are those of folders too, in the order of the alphabet', () => {
    const names = ['b c/x.png', 'b%20c/x.png', 'b c/y.png', 'x.png'];
    const alike = alikeNames(folderWith(Object.fromEntries(names.map((name) => [name, '']))));
    expect(alike('b c/x.png')).toEqual(['b c/x.png', 'b%20c/x.png']);
    expect(alike('x.png')).toEqual(['x.png']);
    expect(alike('z/x.png')).toEqual([]);
  });

  it('are what they are where no escape is whole', () => {
    const alike = alikeNames(folderWith({ '100%.png': '', '100\u00a0%.png': '', '100 %.png': '' }));
    expect(alike('100%.png')).toEqual(['100%.png']);
    expect(alike('100 %.png')).toEqual(['100 %.png', '100\u00a0%.png']);
  });
});

describe('a name', () => {
  const found = (written: string, files: readonly string[]) => {
    const name = findName(written, folderWith(Object.fromEntries(files.map((file) => [file, '']))));
    return typeof name === 'object' ? [name.name, name.difference] : name;
  };

  it('is that of the folder itself', () => {
    expect(found('.', ['a.png'])).toEqual(['.', undefined]);
    expect(found('', ['a.png'])).toEqual(['.', undefined]);
  });

  it('may have several slashes before it and between its parts', () => {
    expect(found('///images//a.png', ['images/a.png'])).toEqual(['images/a.png', 'slash']);
    expect(found('\\\\images\\\\a.png', ['images/a.png'])).toEqual(['images/a.png', 'backslash']);
  });

  it('may hold a percent sign that escapes nothing', () => {
    expect(found('images/100%.png', ['images/100%.png'])).toEqual(['images/100%.png', undefined]);
    expect(found('images\\100%.png', ['images/100%.png'])).toEqual(['images/100%.png', 'backslash']);
  });

  it('is the file’s own before another that only looks alike', () => {
    const files = ['e\u0301.png', '\u00e9.png'];
    expect(found('\u00e9.png', files)).toEqual(['\u00e9.png', undefined]);
    expect(found('e\u0301.png', files)).toEqual(['e\u0301.png', undefined]);
  });

  it('never leads out of the folder', () => {
    expect(found('../a.png', ['a.png'])).toBeUndefined();
    expect(found('x/../../a.png', ['a.png'])).toBeUndefined();
  });
});
