import { describe, expect, it } from 'vitest';
import { breakColumns } from '../../../src/print/planning/break-columns.ts';
import { floatingText } from '../../../src/print/planning/floats.ts';
import type { Filling } from '../../../src/print/planning/frame.ts';
import { costs, FORBIDDEN, FREE, isBetter, type Price } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { FAR_FROM_SQUARE, growth } from '../../inspectors/cpu-time.ts';

const row = (properties: Partial<Row> = {}): Row => ({
  lines: 1,
  parts: [],
  breakPrice: FREE,
  isSpace: false,
  strain: 0,
  ...properties,
});
const rowsOf = (count: number) => Array.from({ length: count }, () => row());
const frames = (whole: number, last = whole) => ({ whole, last });
const broken = (
  rows: readonly Row[],
  columns: number,
  depths: (frame: number) => { readonly whole: number; readonly last: number },
  lastColumns = columns,
) => {
  const { frames, price } = breakColumns(floatingText(rows), (frame) => ({ ...depths(frame), columns, lastColumns }));
  return { fillings: frames.map(({ filling }) => filling), price };
};
const shape = (fillings: readonly Filling[]) =>
  fillings.map(({ columns }) => columns.map(({ rows }) => rows.reduce((sum, { lines }) => sum + lines, 0)));

const anyRow = fc.record({
  lines: fc.integer({ min: 1, max: 4 }),
  breakPrice: fc.constantFrom(FREE, FREE, costs(3), FORBIDDEN),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 }).map((shapes) => shapes.map((one) => row(one)));

describe('breakColumns', () => {
  it('puts every row into one column, in order, whatever the rows', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }), (rows, count, depth) => {
        const { fillings } = broken(rows, count, () => frames(depth));
        expect(fillings.flatMap(({ columns }) => columns.flatMap((column) => column.rows))).toEqual(rows);
        for (const { columns } of fillings) expect(columns).toHaveLength(count);
      }),
    );
  });

  it('leaves no column deeper than it may be, unless one row alone is', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 4, max: 12 }), fc.integer({ min: 4, max: 12 }), (rows, whole, last) => {
        const depths = shape(broken(rows, 2, () => frames(whole, last)).fillings);
        for (const [index, frame] of depths.entries()) {
          for (const depth of frame) expect(depth).toBeLessThanOrEqual(index === depths.length - 1 ? last : whole);
        }
      }),
    );
  });

  it('finds what a search through all breaks finds', () => {
    const small = fc
      .array(fc.record({ breakPrice: fc.constantFrom(FREE, costs(3), costs(4), FORBIDDEN) }), {
        minLength: 1,
        maxLength: 12,
      })
      .map((shapes) => shapes.map((one) => row(one)));
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 7 }), (rows, depth) => {
        const found = broken(rows, 2, () => frames(100, depth));
        if (found.fillings.length > 1) return;
        const least = cheapestPair(rows, depth);
        expect(found.price.forbidden).toBe(least?.forbidden);
        expect(found.price.cost).toBeCloseTo(least?.cost ?? Number.NaN, 6);
      }),
    );
  });

  it('leaves the last column short where the author ended the one before it, and starts no other frame', () => {
    const rows = rowsOf(40).map((one, index) => (index === 37 ? { ...one, breakAfter: 'column' as const } : one));
    expect(shape(broken(rows, 2, () => frames(50)).fillings)).toEqual([[38, 2]]);
  });

  it('makes two columns equal, or a line apart, the first one the longer', () => {
    expect(shape(broken(rowsOf(10), 2, () => frames(100)).fillings)).toEqual([[5, 5]]);
    expect(shape(broken(rowsOf(11), 2, () => frames(100)).fillings)).toEqual([[6, 5]]);
    expect(shape(broken(rowsOf(9), 3, () => frames(100)).fillings)).toEqual([[3, 3, 3]]);
  });

  it('drops white space at the head and the foot of a column', () => {
    const space = row({ isSpace: true });
    const rows = [space, row(), space, row(), space];
    expect(shape(broken(rows, 2, () => frames(1)).fillings)).toEqual([[1, 1]]);
  });

  it('prefers a column a line short to one that ends in a divided word', () => {
    const rows = [row(), row(), row({ breakPrice: costs(4) }), row(), row()];
    expect(shape(broken(rows, 2, () => frames(10)).fillings)).toEqual([[2, 3]]);
  });

  it('takes a frame more rather than leave a line alone, unless there is no other way', () => {
    const rows = [row(), row({ breakPrice: FORBIDDEN }), row(), row()];
    expect(shape(broken(rows, 1, () => frames(2)).fillings)).toEqual([[1], [2], [1]]);
    const bound = Array.from({ length: 6 }, () => row({ breakPrice: FORBIDDEN }));
    expect(broken(bound, 1, () => frames(3)).price.forbidden).toBeGreaterThan(0);
  });

  it('leaves columns however short rather than end one where none should end', () => {
    // Sixteen lines that may part nowhere, again and again: each has a column to itself, nine lines short.
    const stretch = [...Array.from({ length: 15 }, () => row({ breakPrice: FORBIDDEN })), row()];
    const rows = Array.from({ length: 12 }, () => stretch).flat();
    const { fillings, price } = broken(rows, 2, () => frames(25));
    expect(price.forbidden).toBe(0);
    expect(new Set(shape(fillings).flat())).toEqual(new Set([16]));
  });

  it('fills the columns of a side before the last as evenly as it can, however little there is for them', () => {
    // The coupon takes nearly all of the last side: sixty lines stand before it, where a hundred have room.
    const [first = []] = shape(broken(rowsOf(60), 2, () => frames(50, 3)).fillings);
    expect(Math.min(...first)).toBeGreaterThan(15);
  });

  it('keeps some text back to stand with a coupon that has a side of its own', () => {
    const [first = [], last = []] = shape(broken(rowsOf(40), 2, () => frames(20, 10)).fillings);
    expect(Math.abs((first[0] ?? 0) - (first[1] ?? 0))).toBeLessThanOrEqual(1);
    expect(last[0]).toBeGreaterThanOrEqual(2);
    expect(last[1]).toBeGreaterThanOrEqual(1);
    // Company for the coupon is not worth a hole that is seen.
    expect(Math.min(...first)).toBeGreaterThanOrEqual(18);
  });

  it('moves a picture that finds no room to the head of the next column, and fills its place', () => {
    const picture = row({ lines: 5, float: { block: 0 } });
    const rows = [...rowsOf(8), row({ isSpace: true }), picture, row({ isSpace: true }), ...rowsOf(80)];
    const { fillings } = broken(rows, 2, () => frames(12));
    const [left, right] = fillings[0]?.columns ?? [];
    expect(left?.rows).toHaveLength(12);
    expect(right?.rows[0]).toBe(picture);
    expect(right?.rows[1]?.isSpace).toBe(true);
  });

  it('lets no picture overtake the one that waits for room', () => {
    const picture = row({ lines: 5, float: { block: 0 } });
    const small = row({ float: { block: 1 } });
    const rows = [...rowsOf(8), picture, row(), small, ...rowsOf(80)];
    const { fillings } = broken(rows, 2, () => frames(12));
    const placed = fillings.flatMap(({ columns }) => columns.flatMap((column) => column.rows));
    expect(placed.filter(({ float }) => float)).toEqual([picture, small]);
  });

  it('keeps a caption with its picture', () => {
    const caption = row({ float: { block: 0 } });
    const picture = row({ lines: 5, float: { block: 0 }, breakPrice: FORBIDDEN });
    const { fillings } = broken([...rowsOf(8), picture, caption, ...rowsOf(80)], 2, () => frames(12));
    expect(fillings[0]?.columns[1]?.rows.slice(0, 2)).toEqual([picture, caption]);
  });

  it('reserves room for notes in the column that calls them', () => {
    const note = row({ lines: 1 });
    const rows = [...rowsOf(5), row({ notes: [note, note] }), ...rowsOf(80)];
    const { fillings } = broken(rows, 2, () => frames(10));
    const [left, right] = fillings[0]?.columns ?? [];
    expect(left?.notes).toEqual([note, note]);
    expect(left?.rows).toHaveLength(7);
    expect(right?.rows).toHaveLength(10);
  });

  it('costs about the same a frame, however many there are', async () => {
    const work = (count: number) => {
      const rows = Array.from({ length: count * 100 }, (_, index) =>
        row({ breakPrice: index % 7 === 0 ? FORBIDDEN : costs(index % 3) }),
      );
      broken(rows, 2, () => frames(50));
    };
    expect(await growth(work, 1600)).toBeLessThan(FAR_FROM_SQUARE);
  });
});

/** The cheapest way to part rows into two level columns, by trying each break; the costs are those of the module's description. */
function cheapestPair(rows: readonly Row[], most: number): Price | undefined {
  let cheapest: Price | undefined;
  for (let first = 0; first <= rows.length; first++) {
    const second = rows.length - first;
    const depth = Math.max(first, second);
    if (depth > most || (first === 0 && rows.length > 0)) continue;
    const { forbidden, cost: breakCost } = (second > 0 && rows[first - 1]?.breakPrice) || FREE;
    const short = (lines: number, share: number) => (depth - lines <= 1 ? 2 : 5) * share * (depth - lines) ** 2;
    const price = { forbidden, cost: breakCost + short(first, second === 0 ? 0.9 : 1) + short(second, 0.9) };
    if (!cheapest || isBetter(price, cheapest)) cheapest = price;
  }
  return cheapest;
}
