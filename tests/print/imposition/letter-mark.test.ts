import { expect, it } from 'vitest';
import type { GlyphRun, Item } from '../../../src/print/display-list.ts';
import { markLetterer, type TileName } from '../../../src/print/imposition/letter-mark.ts';
import { testFonts, testPrintShop } from '../../fixtures/build-editions.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const { theme } = testPrintShop(testPublication());
const fonts = testFonts();
const tile: TileName = { piece: 2, pieces: 4, row: 1, column: 2, name: 'Un numéro', side: 3 };

const runs = (items: readonly Item[]) => items.filter((item): item is GlyphRun => item.kind === 'glyphs');
const words = (items: readonly Item[]) => runs(items).map(textOf).join('').replaceAll(/\s/g, ' ');

it.each([
  ['fr', 'Morceau 2 sur 4 : rangée 1, colonne 2 – Un numéro, face 3'],
  ['en', 'Piece 2 of 4: row 1, column 2 – Un numéro, side 3'],
  ['de', 'Piece 2 of 4: row 1, column 2 – Un numéro, side 3'],
])('a piece of a poster says which one it is, in the language of its number: %s', (lang, said) => {
  const items = markLetterer(fonts, theme, lang)(tile, 400);
  expect(words(items)).toBe(said);
  expect(items.every(({ tag }) => tag === 'artefact')).toBe(true);
  for (const { x, y, width } of runs(items)) {
    expect(y).toBe(0);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(400);
  }
});

it('a long name is cut short, so that two lines hold it on the smallest paper', () => {
  const name = 'Une très longue suite de mots 🙂 '.repeat(9);
  // A piece of an A6.
  const items = markLetterer(fonts, theme, 'fr')({ ...tile, name }, 200);
  expect(words(items)).toMatch(/…, face 3$/);
  expect([...words(items)].length).toBeLessThan(135);
  expect(new Set(runs(items).map(({ y }) => y)).size).toBeLessThanOrEqual(2);
});
