import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInside } from '../../src/publication/file-inside.ts';
import { findNumbers, numberOfFile } from '../../src/publication/find-numbers.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { bulletinFile, folderWith } from './folder.ts';

function found(files: Readonly<Record<string, string>>) {
  const folder = folderWith({ 'publication.yaml': 'name: Fil', ...files });
  const publication = loadPublication(folder).value;
  const numbers = publication && findNumbers(publication).value;
  if (!numbers) throw new Error('the test’s own publication is broken');
  return numbers;
}

describe('the title of a file', () => {
  const titleOf = (lines: string) => [
    ...found({ '003.md': bulletinFile(`number: 3\ndate: 2012-03\n${lines}`, 'title: Non\n') }).titles.values(),
  ];

  it.each([
    ['title: Non !', 'Non !'],
    ['titre: Non !', 'Non !'],
    ['Titre : Non !   ', 'Non !'],
    ['title: "Non !"', 'Non !'],
    ["title: 'Non !'  ", 'Non !'],
    ['title: "Non" et "oui"', 'Non" et "oui'],
    ['title: "Non', '"Non'],
    ['title: >\n  Non !\n  Oui.', 'Non !'],
    ['title: |-\n  Non !', 'Non !'],
    ['title: Non\nstandfirst: Oui', 'Non'],
  ])('is what stands behind its key: %j', (lines, title) => expect(titleOf(lines)).toEqual([title]));

  it('is none where the front matter has none', () => {
    expect(titleOf('standfirst: Oui')).toEqual([]);
    expect(titleOf('title:')).toEqual([]);
  });
});

describe('a number', () => {
  it('is claimed by the first of its files, in the order of their names', () => {
    const number = bulletinFile('number: 3\ndate: 2012-03\ntitle: Non');
    const { files, duplicates } = found({
      'c.md': number,
      'a.md': number,
      'b.md': number,
      'd.md': number.replace('3', '1'),
    });
    expect([...files].map(([one, file]) => [one, basename(file)])).toEqual([
      [1, 'd.md'],
      [3, 'a.md'],
    ]);
    expect([...duplicates].map(([one, others]) => [one, others.map((file) => basename(file))])).toEqual([
      [3, ['b.md', 'c.md']],
    ]);
  });

  it.each([
    ['number: 3', 3],
    ['number:   3  # trois', 3],
    ['numéro: 12', 12],
    ['number: 999999', 999_999],
    ['number: 0x10', 16],
    ['number: trois', undefined],
    ['number: 3\nnumber: 4', undefined],
  ])('is read of its line, or of the whole front matter: %j', (line, number) => {
    const folder = folderWith({ 'a.md': bulletinFile(`${line}\ndate: 2012-03\ntitle: Non`) });
    expect(numberOfFile(join(folder, 'a.md'))).toBe(number);
  });
});

describe('a file without a number', () => {
  it.each([
    ['a.md', 'Un texte.\n', false],
    ['a.md', 'number: 3\ntitle: Non\n\nUn texte.\n', false],
    ['a.md', '---\nnumber: trois\n---\n', true],
    ['a.md', '---\nnumber: 3\n', true],
    ['003.md', 'Un texte.\n', true],
  ])('means to be one by its name or its front matter: %s %j', (name, source, meant) => {
    expect(found({ [name]: source }).unreadable.map((one) => one.meant)).toEqual([meant]);
  });
});

describe('a file that is not there', () => {
  it('is missing, or a link on its way leads nowhere', () => {
    const folder = folderWith({ 'images/a.png': 'abc' });
    symlinkSync(join(folder, 'nowhere'), join(folder, 'images/dead'));
    symlinkSync(join(folder, 'images/round'), join(folder, 'images/round'));
    const why = (name: string) => readInside(name, folder, 9);
    expect(why('images/b.png')).toBe('missing');
    expect(why('b/c/d.png')).toBe('missing');
    expect(why('images/a.png/b.png')).toBe('missing');
    expect(why('images/dead')).toBe('broken-link');
    expect(why('images/dead/b.png')).toBe('broken-link');
    expect(why('images/round')).toBe('broken-link');
    expect(why(`images/${'a'.repeat(300)}.png`)).toBe('missing');
  });
});

it('a fence of other dashes is told as it is written', () => {
  const source = '—--\nnumber: 3\ndate: 2012-03\ntitle: Non\n---\n\nTexte\n';
  const { problems } = readFrontMatter('003.md', source);
  expect(problems).toMatchObject([{ severity: 'note', code: 'front-matter.dashes', values: { written: '—--' } }]);
});
