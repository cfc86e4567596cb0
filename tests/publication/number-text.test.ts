import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { textOfFolder, textOfNumber } from '../../src/publication/number-text.ts';
import { filesOfNumber, nameInPublication, namesOfNumber } from '../../src/publication/numbered-files.ts';
import { bulletinFile, folderWith } from './folder.ts';

const HEAD = bulletinFile('number: 5\ndate: 2026-12\ntitle: Cinq');
const LETTER = bulletinFile('number: 4\ndate: 2026-11\ntitle: Quatre');

function opened(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith({ 'publication.yaml': 'name: Fil', ...files });
  const publication = loadPublication(folder).value;
  const found = publication && findNumbers(publication).value;
  if (!found) throw new Error('the test’s own publication is broken');
  return { folder, found };
}

const PAPER = { '4.md': LETTER, '5/numero.md': HEAD, '5/b.md': 'B.', '5/a.md': 'A.' };

describe('all that a number says', () => {
  it('is the text of its file', () => {
    const { folder, found } = opened(PAPER);
    expect(textOfNumber(join(folder, '4.md'), found)).toBe(LETTER);
    expect(textOfNumber(join(folder, 'none.md'), found)).toBeUndefined();
  });

  it('is, of a folder, the texts of all its files with their names, in the order of these', () => {
    const { folder, found } = opened(PAPER);
    expect(JSON.parse(textOfNumber(join(folder, '5/numero.md'), found) ?? '')).toEqual([
      ['a.md', 'A.'],
      ['b.md', 'B.'],
      ['numero.md', HEAD],
    ]);
  });

  it('takes a story that cannot be read for an empty one', () => {
    const { folder, found } = opened({ '5/numero.md': HEAD, '5/a.md': new Uint8Array([0xe9, 0x41]) });
    expect(JSON.parse(textOfNumber(join(folder, '5/numero.md'), found) ?? '')[0]).toEqual(['a.md', '']);
  });

  it('is the same in whatever order its files are read', () => {
    const files = [['b', '2'] as const, ['a', '1'] as const, ['c', '3'] as const];
    expect(textOfFolder(files)).toBe('[["a","1"],["b","2"],["c","3"]]');
    expect(textOfFolder(files.toReversed())).toBe('[["a","1"],["b","2"],["c","3"]]');
  });
});

describe('the files of a number', () => {
  it('are its own, then its stories, by their names in the publication', () => {
    const { folder, found } = opened(PAPER);
    const head = join(folder, '5/numero.md');
    expect(filesOfNumber(head, found)).toEqual([head, join(folder, '5/a.md'), join(folder, '5/b.md')]);
    expect(filesOfNumber(join(folder, '4.md'), found)).toEqual([join(folder, '4.md')]);
    expect(nameInPublication(head, folder)).toBe('5/numero.md');
    expect(namesOfNumber(head, found, folder)).toBe('5/numero.md\n5/a.md\n5/b.md');
  });
});
