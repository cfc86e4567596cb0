import { expect, it } from 'vitest';
import type { Side } from '../../../src/print/planning/plan-sheets.ts';
import { sidesOfText } from '../../../src/print/planning/text-sides.ts';
import { FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { lateFloats, strayedFloats } from '../../../src/print/sheets/strayed-floats.ts';

const row = (properties: Partial<Row> = {}): Row => ({
  lines: 1,
  parts: [],
  breakPrice: FREE,
  isSpace: false,
  strain: 0,
  ...properties,
});
const heading = (title: string, level: number) => row({ heading: { title, level } });
const picture = row({ float: { block: 7 }, lines: 8 });
const caption = row({ float: { block: 7 } });

/** A plan of two sides, whose columns hold these rows. */
const planOf = (...columns: readonly (readonly Row[])[]) => {
  const side = (own: readonly (readonly Row[])[]): Side => ({
    top: 0,
    depth: 20,
    regions: [{ line: 0, spans: false, filling: { columns: own.map((rows) => ({ rows, notes: [] })), depth: 20 } }],
  });
  return sidesOfText({ sides: [side(columns.slice(0, 2)), side(columns.slice(2))] });
};

const before = heading('Avant', 2);
const below = heading('En dessous', 3);
const after = heading('Après', 2);
const text = [row(), row(), row()];

it('finds the float that stands behind the heading that ends its section', () => {
  const rows = [before, ...text, picture, caption, ...text, after, ...text];
  const moved = planOf([before, ...text], [...text, after], [picture, caption, ...text]);
  expect(strayedFloats(rows, moved)).toEqual([{ row: picture, heading: 'Après', side: 2 }]);
});

it('finds none in its own section, also below a heading of a lower level', () => {
  const rows = [before, ...text, picture, caption, below, ...text, after, ...text];
  const moved = planOf([before, ...text, below], [...text, picture, caption], [after, ...text]);
  expect(strayedFloats(rows, moved)).toEqual([]);
});

it('finds none at the head of the side, and none without a heading behind it', () => {
  const rows = [before, ...text, picture, caption, after, ...text, ...text];
  expect(strayedFloats(rows, planOf([picture, caption], [before, ...text, after], text))).toEqual([]);
  const last = [before, ...text, picture, caption, ...text];
  expect(strayedFloats(last, planOf([before, ...text], text, [picture, caption]))).toEqual([]);
});

it('takes any heading as the end of what stands before the first', () => {
  const rows = [...text, picture, caption, below, ...text];
  expect(strayedFloats(rows, planOf([...text, below], text, [picture, caption]))).toHaveLength(1);
});

it('tells what should open columns of its own and stands behind its text', () => {
  const float = { block: 7, place: 'top', opensColumns: true } as const;
  const [opening, words] = [row({ float, lines: 8 }), row({ float })];
  const below = [row(), row()];
  const rows = [...text, opening, words, ...below];
  expect(lateFloats(rows, planOf(text, [], [opening, words], below))).toEqual([]);
  expect(lateFloats(rows, planOf(text, below, [opening, words]))).toEqual([{ row: opening, side: 2 }]);
  // What nothing follows stands behind no text.
  expect(lateFloats([...text, opening, words], planOf(text, [], [opening, words]))).toEqual([]);
  expect(lateFloats([...text, picture, ...below], planOf(text, below, [picture]))).toEqual([]);
});
