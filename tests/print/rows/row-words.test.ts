import { expect, it } from 'vitest';
import { lastWords, markedWords, quotedWords, wordsOfRows } from '../../../src/print/rows/row-parts.ts';
import { quoted } from '../../../src/print/sheets/behind-coupon.ts';
import { rowMaker } from '../../fixtures/number-rows.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const rowsOf = rowMaker(testPublication());
const TABLE = '| Lieu | Places | Quand |\n|---|---|---|\n| Salle verte | 23 | Pauses |\n| Cour | | Midi |\n';

it('has the cells of a table apart where its words are quoted', async () => {
  const rows = await rowsOf(`Avant le tableau.\n\n${TABLE}\nAprès lui.`);
  expect(quotedWords(markedWords(rows))).toBe(
    'Avant le tableau. | Lieu | Places | Quand | Salle verte | 23 | Pauses | Cour | Midi | Après lui.',
  );
  expect(quoted(markedWords(rows))).toBe('Avant le tableau. | Lieu … Cour | Midi | Après lui.');
  const row = rows.findLast((one) => wordsOfRows([one]).includes('23'));
  expect(row && lastWords(row, 3)).toBe('verte | 23 | Pauses');
});

it('counts words as they are, and quotes those of a text without any sign', async () => {
  expect(wordsOfRows(await rowsOf(TABLE)).join(' ')).toBe('Lieu Places Quand Salle verte 23 Pauses Cour Midi');
  const rows = await rowsOf(
    'Un paragraphe.\n\nUn autre, de mots assez nombreux pour que la ligne ait une fin et une suite.',
  );
  expect(quotedWords(markedWords(rows))).not.toContain('|');
});

it('has the number of an item or of a note with its text', async () => {
  const rows = await rowsOf(`1. Un premier point.\n2. Un second point.\n\n${TABLE}`);
  expect(quotedWords(markedWords(rows))).toMatch(/^1\. Un premier point\. 2\. Un second point\. \| Lieu/);
});

it('has the first and the last word whole where they begin or go on in rows that are not among them', async () => {
  const long = Array.from({ length: 60 }, (_, at) => `${'mot'.repeat(at % 4)}s anticonstitutionnellement`).join(' ');
  const rows = await rowsOf(long);
  const at = rows.findIndex(({ isDivided }) => isDivided);
  expect(at).toBeGreaterThanOrEqual(0);
  const typed = new Set(long.split(' '));
  const alone = [rows[at], rows[at + 1]].flatMap((row) => (row ? wordsOfRows([row]) : []));
  expect(alone.filter((word) => !typed.has(word))).toEqual([]);
  // Rows that do not follow each other do not make a word of what they divide.
  const apart = rows.filter((_, index) => index === at || index === at + 2);
  expect(wordsOfRows(apart).filter((word) => !typed.has(word))).toEqual([]);
  expect(wordsOfRows(rows)).toEqual(long.split(' '));
});
