import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedDepth, fillColumns } from '../../../src/print/composition/fill-columns.ts';
import type { Row } from '../../../src/print/composition/row.ts';

const row = (properties: Partial<Row> = {}): Row => ({
  lines: 1,
  items: [],
  mayBreakAfter: true,
  endsHyphenated: false,
  isSpace: false,
  strain: 0,
  ...properties,
});

const anyRow = fc.record({
  lines: fc.integer({ min: 1, max: 4 }),
  mayBreakAfter: fc.boolean(),
  endsHyphenated: fc.boolean(),
  isSpace: fc.constant(false),
});

describe('fillColumns', () => {
  it('puts every row into one column, in order, whatever the rows', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 12 }),
        (shapes, count, depth) => {
          const rows = shapes.map(row);
          let next = 0;
          const seen: number[] = [];
          for (let frames = 0; next < rows.length; frames++) {
            expect(frames).toBeLessThanOrEqual(rows.length);
            const filling = fillColumns(rows, next, count, depth);
            for (const { start, end } of filling.columns) for (let i = start; i < end; i++) seen.push(i);
            next = filling.next;
          }
          expect(seen).toEqual(rows.map((_, index) => index));
        },
      ),
    );
  });

  it('leaves no column deeper than it may be, unless one row alone is', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 4, max: 12 }),
        (shapes, depth) => {
          const rows = shapes.map(row);
          for (const { start, end } of fillColumns(rows, 0, 2, depth).columns) {
            const used = rows.slice(start, end).reduce((sum, { lines }) => sum + lines, 0);
            expect(used).toBeLessThanOrEqual(depth);
          }
        },
      ),
    );
  });

  it('drops white space at the head and the foot of a column', () => {
    const space = row({ isSpace: true });
    const rows = [space, row(), space, row(), space];
    expect(fillColumns(rows, 0, 2, 1).columns).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ]);
  });

  it('does not end a column in a divided word, unless it is told to', () => {
    const rows = [row(), row({ endsHyphenated: true }), row(), row()];
    expect(fillColumns(rows, 0, 2, 2).columns[0]).toEqual({ start: 0, end: 1 });
    expect(fillColumns(rows, 0, 2, 2, true).columns[0]).toEqual({ start: 0, end: 2 });
  });
});

describe('balancedDepth', () => {
  it('is half the lines when they can be halved', () => {
    expect(
      balancedDepth(
        Array.from({ length: 10 }, () => row()),
        0,
        2,
        100,
      ),
    ).toBe(5);
    expect(
      balancedDepth(
        Array.from({ length: 11 }, () => row()),
        0,
        2,
        100,
      ),
    ).toBe(6);
  });

  it('is undefined when the frame is too shallow', () => {
    expect(
      balancedDepth(
        Array.from({ length: 10 }, () => row()),
        0,
        2,
        4,
      ),
    ).toBeUndefined();
  });
});
