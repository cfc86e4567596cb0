import { beforeAll, describe, expect, it } from 'vitest';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import type { Line } from '../../../src/print/paragraphs/line.ts';
import { setParagraph } from '../../../src/print/paragraphs/set-paragraph.ts';
import { PLAIN_STYLE } from '../../../src/print/paragraphs/text-style.ts';
import { createType, settingContext } from '../../../src/print/print-job.ts';
import { lastWords, lineAt, offsetOf, wordsOfRows } from '../../../src/print/rows/row-parts.ts';
import { fallbackFaces, families, microtypographyOf } from '../../../src/print/theme.ts';
import { offsetsInARow } from '../../../src/sequence/offsets.ts';
import { loadHyphenation } from '../../../src/typography/hyphenation.ts';
import { testFonts } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

const text =
  'Les professionnelles intergouvernementales renégocieront inlassablement l’uniformisation des rémunérations.';

describe('rows of a narrow column', () => {
  let lines: readonly Line[];
  let rows: readonly { readonly parts: readonly ReturnType<typeof lineAt>[] }[];
  beforeAll(async () => {
    const { value: theme } = loadPrintTheme(testPublication());
    if (!theme) throw new Error('the default theme does not load');
    const context = settingContext({ lang: 'fr', bulletin: testBulletin(text) }, theme, createType(testFonts()));
    const style = {
      family: families.text,
      code: families.code,
      fallback: fallbackFaces,
      size: 10,
      colour: '#000000',
      align: 'justify',
      hyphenate: true,
      micro: microtypographyOf(theme),
      indent: 0,
      capitals: false,
      preformatted: false,
    } as const;
    const offsets = offsetsInARow(0, text.length);
    const spans = [{ text, style: PLAIN_STYLE, tag: 'artefact', lang: '', offsets } as const];
    lines = setParagraph({ spans, style, measure: 90, hyphenate: await loadHyphenation('fr') }, context);
    rows = lines.map((line) => ({ parts: [lineAt(line, 0, 10)] }));
  });

  it('are divided within words', () => {
    expect(lines.filter(({ hyphenated }) => hyphenated).length).toBeGreaterThan(1);
  });

  it('give every word once and whole', () => {
    expect(wordsOfRows(rows)).toEqual(text.split(' '));
  });

  it('end in a whole word when they are quoted, also where it goes on in the next row', () => {
    for (const [index, row] of rows.entries()) {
      const last = lastWords(row, 1);
      expect(text.split(' '), `row ${index}`).toContain(last);
    }
  });

  it('know where in the file they begin', () => {
    const begins = rows.map(offsetOf);
    expect(begins[0]).toBe(0);
    expect(begins).toEqual([...begins].sort((one, other) => (one ?? 0) - (other ?? 0)));
    expect(new Set(begins).size).toBe(rows.length);
  });
});
