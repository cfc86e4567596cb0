import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../../src/print/geometry.ts';
import type { BrokenParagraph } from '../../../src/print/paragraphs/line.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { wordsOfRows } from '../../../src/print/rows/row-parts.ts';
import { testPrintShop } from '../../fixtures/build-editions.ts';
import { rowMaker } from '../../fixtures/number-rows.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/images') });
const { theme } = testPrintShop(publication);
const { top, bottom } = geometryOf(theme);
/** Half a column, in lines: what is taller breaks. */
const HALF = (Math.floor((bottom - top) / theme.body.leading) - 3) / 2;
const rowsOf = rowMaker(publication);

/** Words that no hyphenation divides: a letter and their number. */
const words = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');

const linesIn = (rows: readonly Row[]) => rows.reduce((sum, { lines }) => sum + lines, 0);
const isForbidden = ({ breakPrice }: Row) => breakPrice.forbidden > 0;
/** The words of each cell of the head, in their order. */
const byCell = (all: readonly string[]) =>
  [0, 1, 2, 3].map((column) => all.filter((word) => word.startsWith(`h${column}x`)));
const hasType = ({ parts }: Row) => parts.some(({ kind }) => kind === 'type');
const linesOf = (rows: readonly Row[]) =>
  rows.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'type' ? [part.line] : [])));

/** Counts of words of the cells, and how many rows the first cell of each row takes. */
interface AnyTable {
  readonly rows: readonly { readonly cells: readonly number[]; readonly deep: number }[];
  readonly headWords: number;
}

const count = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.integer({ min: 0, max: 420 }));
const anyTable: fc.Arbitrary<AnyTable> = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    rows: fc.array(
      fc.record({
        cells: fc.array(count, { minLength: columns, maxLength: columns }),
        deep: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 6 })),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    headWords: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 0, max: 120 })),
  }),
);

function htmlOf({ rows, headWords }: AnyTable): string {
  const columns = rows[0]?.cells.length ?? 0;
  const heads = Array.from({ length: columns }, (_, column) => `<th>${words(`h${column}x`, headWords)}</th>`);
  let free = 0;
  const body = rows.map(({ cells, deep }, row) => {
    const isCovered = row < free;
    const taken = columns > 1 ? Math.min(deep, rows.length - row) : 1;
    if (!isCovered) free = row + taken;
    const own = cells.map((length, column) => {
      if (column === 0 && isCovered) return '';
      const span = column === 0 && taken > 1 ? ` rowspan="${taken}"` : '';
      return `<td${span}>${words(`r${row}c${column}x`, length)}</td>`;
    });
    return `<tr>${own.join('')}</tr>`;
  });
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const RUNS = { numRuns: 60, interruptAfterTimeLimit: 20_000 };

describe('the rows of a table', () => {
  it('hold every line of every cell once, in its order, and none is taller than half a column', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const html = htmlOf(table);
        const rows = await rowsOf(html);
        const cells = new Map<BrokenParagraph['own'], number>();
        for (const { paragraph, index } of linesOf(rows)) {
          expect(index).toBe(cells.get(paragraph.own) ?? 0);
          cells.set(paragraph.own, index + 1);
        }
        for (const { paragraph } of linesOf(rows)) expect(cells.get(paragraph.own)).toBe(paragraph.shared.lines.length);
        const said = [...cells.keys()].flatMap(({ text }) => text.match(/\S+/g) ?? []);
        const expected = html.replace(/<[^>]*>/g, ' ').match(/\S+/g) ?? [];
        expect(said.sort()).toEqual([...expected].sort());
        for (const row of rows) expect(row.lines).toBeLessThanOrEqual(HALF);
      }),
      RUNS,
    );
  });

  it('have the head again for the eye alone on all but the last, and it never parts from the first', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const rows = await rowsOf(htmlOf(table));
        const headOf = rows.filter((row) => wordsOfRows([row]).some((word) => word.startsWith('h')));
        if (headOf.length === 0) return;
        const head = rows.slice(0, rows.indexOf(headOf.at(-1) as Row) + 1);
        const body = rows.slice(head.length);
        if (body.length > 0) expect(head.at(-1)).toSatisfy(isForbidden);
        expect(rows.at(-1)?.continued).toBeUndefined();
        for (const row of body.slice(0, -1)) {
          const again = row.continued?.head ?? [];
          expect(wordsOfRows(again)).toEqual([]);
          const spans = linesOf(again).flatMap(({ index, paragraph }) => (index === 0 ? paragraph.own.spans : []));
          // What follows may begin in the last line of what stands above: then it has that line again.
          if (spans.length === 0) {
            expect(linesIn(head)).toBeGreaterThanOrEqual(HALF);
            expect(linesIn(again)).toBeLessThanOrEqual(1);
            continue;
          }
          expect(Math.abs(linesIn(again) - linesIn(head))).toBeLessThanOrEqual(1);
          expect(spans.every(({ tag }) => tag === 'artefact')).toBe(true);
          const said = spans.map(({ text }) => text).join(' ');
          // A head of several rows has its cells by turns, what stands again has them one after the other.
          expect(byCell(said.match(/\S+/g) ?? [])).toEqual(byCell(wordsOfRows(head)));
        }
      }),
      RUNS,
    );
  });

  it.each([
    ['few', 7, true],
    ['more, but low', 9, true],
    ['many', 40, false],
  ])('of %s rows %#', async (_, count, isWhole) => {
    const table = ['| h1 | h2 |', '|---|---|', ...Array.from({ length: count }, (_, row) => `| r${row} | b |`)];
    const rows = await rowsOf(table.join('\n'));
    expect(linesOf(rows).length).toBe(2 * (count + 1));
    expect(rows.slice(0, -1).every(isForbidden)).toBe(isWhole);
    // No row stands alone on either side.
    for (const [at, row] of rows.entries()) {
      if (isForbidden(row) || at === rows.length - 1) continue;
      expect(linesOf(rows.slice(0, at + 1)).length).toBeGreaterThanOrEqual(2 * 3);
      expect(linesOf(rows.slice(at + 1)).length).toBeGreaterThanOrEqual(2 * 2);
    }
  });
});

describe('what is taller than half a column', () => {
  it.each<[string, (count: number) => string, shows?: boolean]>([
    ['a pulled quotation', (count) => `:::citation[auteur]\n${words('w', count)}\n:::`],
    ['an event', (count) => `:::agenda\n- 1er mars 2027 : ${words('w', count)}\n:::`],
    ['a key figure', (count) => `:::chiffre[62 %]\n${words('w', count)}\n:::`, true],
    ['a key figure above its words', (count) => `:::chiffre[1 204 000 €]\n${words('w', count)}\n:::`, true],
    ['what a code leads to', (count) => `:::qr[https://exemple.fr]\n${words('w', count)}\n:::`, true],
    ['a caption', (count) => `![Une photo](images/photo.jpg "${words('w', count)}")`],
    [
      'a chart',
      (count) => `:::graphique[${words('w', count)}]{type=barres}\n| a | b |\n|---|--:|\n| Lyon | 12 |\n:::`,
      true,
    ],
    ['a box', (count) => `:::encadre[Titre]\n${words('w', count)}\n:::`],
    ['code', (count) => `\`\`\`\n${words('w', count).replaceAll(' ', '\n')}\n\`\`\``],
    ['a quotation', (count) => `> ${words('w', count)}`],
    ['an item', (count) => `- ${words('w', count)}`],
    ['a definition', (count) => `<dl><dt>mot</dt><dd>${words('w', count)}</dd></dl>`],
  ])('breaks between lines, two of them on either side: %s', async (_, markdown, shows = false) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (count) => {
        const rows = await rowsOf(markdown(count));
        const said = wordsOfRows(rows).filter((word) => /^w\d+$/.test(word));
        expect(said).toEqual(words('w', count).split(' '));
        // Beside what is drawn, or a large number, there may be more in one row.
        for (const row of rows.filter(hasType)) expect(row.lines).toBeLessThanOrEqual(shows ? 2 * HALF : HALF);
        const own = rows.filter((row) => wordsOfRows([row]).some((word) => /^w\d+$/.test(word)));
        if (linesIn(rows) <= 2 * HALF) return;
        expect(own.some((row) => !isForbidden(row) && row !== own.at(-1))).toBe(true);
        for (const row of [own[0], own.at(-2)]) {
          const isLine = row?.parts.filter(({ kind }) => kind === 'type').length === 1;
          if (row && isLine && row.lines === 1) expect(row).toSatisfy(isForbidden);
        }
      }),
      { numRuns: 20, interruptAfterTimeLimit: 10_000, examples: [[900]] },
    );
  });
});

describe('the smaller sizes of a picture', () => {
  it('take 1, 2, … lines fewer, keep its proportions, and are 85 % as wide at least', async () => {
    const pictures = testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/pictures') });
    const rows = await rowMaker(pictures)('Avant.\n\n![Une colline](images/colline.avif)\n\nAprès.');
    const row = rows.find(({ smaller }) => smaller);
    if (!row?.smaller) throw new Error('no smaller sizes');
    const pictureOf = ({ parts }: Pick<Row, 'parts'>) =>
      parts.flatMap((part) => (part.kind === 'drawn' ? part.items : [])).find((item) => item.kind === 'picture');
    const whole = pictureOf(row);
    if (!whole) throw new Error('no picture');
    for (const [index, smaller] of row.smaller.entries()) {
      const picture = pictureOf(smaller);
      if (!picture) throw new Error('no smaller picture');
      expect(smaller.lines).toBe(row.lines - index - 1);
      expect(picture.height).toBeLessThanOrEqual(smaller.lines * theme.body.leading + 0.01);
      expect(picture.width / picture.height).toBeCloseTo(whole.width / whole.height);
      expect(picture.width).toBeGreaterThanOrEqual(whole.width * 0.85 - 0.01);
      // In the middle of the column, as the whole one.
      expect(picture.x + picture.width / 2).toBeCloseTo(whole.x + whole.width / 2, 6);
    }
  });
});
