import { describe, expect, it } from 'vitest';
import { breakOff, breakWithin, type FrameRoom } from '../../../src/print/planning/break-columns.ts';
import { type Start, TOO_DEEP } from '../../../src/print/planning/column-ends.ts';
import { floatingText } from '../../../src/print/planning/floats.ts';
import { endsOfText } from '../../../src/print/planning/known-ends.ts';
import { linesOf } from '../../../src/print/planning/lines.ts';
import { costs, FORBIDDEN, FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { rowOf, rowsOf } from './random-rows.ts';

const START: Start = { next: 0, placed: 0, placedSpanning: 0 };

describe('the ends of a column of a text without floats', () => {
  const anyRow = fc.record({
    lines: fc.integer({ min: 1, max: 4 }),
    breakPrice: fc.constantFrom(FREE, costs(3), FORBIDDEN),
    isSpace: fc.boolean(),
  });
  const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 }).map((shapes) =>
    shapes.map((one, at) =>
      rowOf({
        ...one,
        ...(one.isSpace && { white: { most: 2, around: at } }),
        ...(at % 7 === 3 && !one.isSpace && { notes: [rowOf({ lines: 0.75 })] }),
        ...(at % 11 === 5 && !one.isSpace && { breakAfter: 'column' as const }),
        ...(at % 5 === 2 && one.lines > 2 && { smaller: [{ lines: one.lines - 1, parts: [] }] }),
      }),
    ),
  );

  it('are the same whether all depths are gone through at once or each by itself', () => {
    fc.assert(
      fc.property(anyRows, fc.nat({ max: 39 }), (rows, at) => {
        const text = floatingText(rows);
        const start = { ...START, next: at % rows.length };
        const together = endsOfText(text, 30);
        const alone = endsOfText(text);
        for (let depth = 0; depth <= 32; depth++) expect(together(start, depth)).toEqual(alone(start, depth));
      }),
      { numRuns: 60 },
    );
  });

  it('are remembered', () => {
    for (const endsOf of [endsOfText(floatingText(rowsOf(9))), endsOfText(floatingText(rowsOf(9)), 8)]) {
      expect(endsOf(START, 5)).toBe(endsOf({ ...START }, 5));
      expect(endsOf(START, 4)).not.toBe(endsOf(START, 5));
      expect(endsOf({ ...START, next: 1 }, 5)).not.toBe(endsOf(START, 5));
    }
  });

  it('are those that have room, and the cheapest one that ends everything', () => {
    const endsOf = endsOfText(floatingText(rowsOf(5)), 20);
    expect(endsOf(START, 3).all.map(({ extent }) => extent.end)).toEqual([1, 2, 3]);
    expect(endsOf(START, 3).final).toBeUndefined();
    // One line short of six costs two, and nine tenths of it where everything ends.
    const { all, final } = endsOf(START, 6);
    expect(all.map(({ cost }) => cost)).toEqual([125, 80, 45, 20, 2]);
    expect(final).toMatchObject({ extent: { end: 5 }, depth: 6, after: { next: 5 } });
    expect(final?.finalCost).toBeCloseTo(1.8, 9);
  });
});

describe('rows that stand in one frame', () => {
  const ROOM: FrameRoom = { whole: 10, columns: 2, last: 10, lastColumns: 2 };
  const searched = (rows: readonly Row[], deepest?: number) => {
    const text = floatingText(rows);
    return { text, endsOf: endsOfText(text, deepest) };
  };
  const shape = ({ frames }: ReturnType<typeof breakWithin>) =>
    frames.map(({ filling }) => filling.columns.map((column) => linesOf(column.rows)));

  it('are level in its columns, or have no room there', () => {
    const within = breakWithin(searched(rowsOf(15), 10), ROOM);
    expect(shape(within)).toEqual([[8, 7]]);
    // The last of two columns is a line short: nine tenths of two.
    expect(within.price.forbidden).toBe(0);
    expect(within.price.cost).toBeCloseTo(1.8, 9);
    expect(shape(breakWithin(searched(rowsOf(20)), ROOM))).toEqual([[10, 10]]);
    expect(breakWithin(searched(rowsOf(21)), ROOM)).toEqual({ frames: [], price: TOO_DEEP });
  });

  it('are as many as it holds, with a frame without columns for the rest', () => {
    const off = breakOff(searched(rowsOf(50)), ROOM);
    expect(shape(off)).toEqual([[10, 10], []]);
    expect(off.frames[1]).toEqual({ head: [], filling: { columns: [], depth: 0 }, foot: [] });
    expect(off.price).toEqual(FREE);
    expect(shape(breakOff(searched(rowsOf(50)), { ...ROOM, kept: 3 }))).toEqual([[10, 7], []]);
  });

  it('are none that are broken off where the text ends in it', () => {
    expect(breakOff(searched(rowsOf(1)), { ...ROOM, columns: 1 })).toEqual({ frames: [], price: TOO_DEEP });
  });

  it('end where that costs the least', () => {
    // A divided word at the foot of the first column, and a break that nobody should see at that of the last.
    const rows = rowsOf(50).map((one, at) =>
      at === 9 ? { ...one, breakPrice: costs(4) } : at === 18 ? { ...one, breakPrice: FORBIDDEN } : one,
    );
    expect(shape(breakOff(searched(rows), ROOM))).toEqual([[9, 9], []]);
  });
});
