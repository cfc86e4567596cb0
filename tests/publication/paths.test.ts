import { expect, it } from 'vitest';
import { knownName } from '../../src/publication/known-name.ts';
import { couponsPath, foldedPath, nameOf, pdfPath } from '../../src/publication/paths.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { bulletinFile, folderWith } from './folder.ts';

const named = (lines: string) => {
  const { value } = readFrontMatter('a.md', bulletinFile(`number: 12\ntitle: Un\n${lines}`));
  if (!value) throw new Error('no number');
  return pdfPath(nameOf(value.frontMatter));
};

it.each([
  ['date: 2026-12', '012/bulletin-012.pdf'],
  ['date: 2026-12\nlabel: 12 bis', '012/bulletin-12-bis.pdf'],
  ['date: 2026-12\nlabel: 13', '012/bulletin-13.pdf'],
  ['date: 2026-12\nlabel: "Hors-série : l’œuvre"', '012/bulletin-hors-serie-l-oeuvre.pdf'],
  ['date: 2026-12\nlibellé: ★', '012/bulletin-012.pdf'],
  ['date: 2026-12\nlabel: none', '012/bulletin-2026-12.pdf'],
  ['date: 2026-12/2027-01\nlibelle: Aucun', '012/bulletin-2026-12--2027-01.pdf'],
  ['date: 2026-12\nlabel: false', '012/bulletin-2026-12.pdf'],
  [`date: 2026-12\nlabel: ${'x'.repeat(300)}`, `012/bulletin-${'x'.repeat(60)}.pdf`],
  ['date: 2026-12\nlabel: ../../etc', '012/bulletin-etc.pdf'],
])('files for print are called as the number is printed: %s', (lines, path) => expect(named(lines)).toBe(path));

it('the sheet of coupons has the name of its number', () => {
  expect(couponsPath({ number: 12, fileName: '12-bis' }, 'mono')).toBe('012/coupons-12-bis-mono.pdf');
});

it('numbers that are folded or cut stand with the first, and are called by each', () => {
  const name = (number: number) => ({ number, fileName: `n${number}` });
  expect(foldedPath([name(3)], 'booklet', false)).toBe('003/bulletin-n3-booklet.pdf');
  expect(foldedPath([name(3), name(4)], '2up', true)).toBe('003/bulletin-n3-n4-2up-mono.pdf');
  expect(foldedPath([name(3), name(4)], undefined, false)).toBe('003/bulletin-n3-n4.pdf');
  expect(foldedPath([name(1), name(2), name(3), name(4), name(5)], 'tiles', false)).toBe(
    '001/bulletin-n1--n5-tiles.pdf',
  );
});

it('a coupon’s field may be called « Aucun »', () => {
  const coupon = 'coupon:\n  title: Avis\n  rows:\n    - - { name: a, label: Aucun }';
  const { value } = readFrontMatter('a.md', bulletinFile(`number: 12\ntitle: Un\ndate: 2026-12\n${coupon}`));
  expect(value?.frontMatter.coupon).toMatchObject({ rows: [[{ label: 'Aucun' }]] });
});

it('a number’s name is known before it is loaded', () => {
  const folder = folderWith({
    'a.md': bulletinFile('number: 1\ndate: 2026-12\ntitle: Un\nlibellé: 1 bis'),
    'b.md': bulletinFile('number: 2\ndate: 2026-12\ntitle: Deux', 'label: rien\n'),
  });
  expect(knownName(1, `${folder}/a.md`)).toEqual({ number: 1, fileName: '1-bis' });
  expect(knownName(2, `${folder}/b.md`)).toEqual({ number: 2, fileName: '002' });
  expect(knownName(3, undefined)).toEqual({ number: 3, fileName: '003' });
});
