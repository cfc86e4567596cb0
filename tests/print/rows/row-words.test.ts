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
