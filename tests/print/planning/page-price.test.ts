import { describe, expect, it } from 'vitest';
import {
  COMPANY,
  DIVIDED_AT_TURN,
  emptyCost,
  endedCost,
  FLOATED,
  fillCost,
  LAST_COLUMN_SHARE,
  leastFillCost,
  lonelyCost,
  ONE_MORE_FRAME,
  OUT_OF_SECTION,
} from '../../../src/print/planning/page-price.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

/** What a column of 20 lines costs that holds some of them. */
const filled = (used: number, white = 0) => fillCost({ used, white, asked: false }, 20);

describe('a column that is short', () => {
  it('costs the square of its lines, more than twice as much each from the second on', () => {
    expect([20, 19, 18, 17, 16].map((used) => filled(used))).toEqual([0, 2, 20, 45, 80]);
    expect(filled(19.5)).toBe(0.5);
  });

  it('lets its white grow first, at a line’s price each', () => {
    expect(filled(17, 1)).toBe(1 + 20);
    expect(filled(17, 2)).toBe(2 + 2);
    expect(filled(17, 3)).toBe(3);
    expect(filled(17, 9)).toBe(3);
  });

  it('costs nothing where the author ends it', () => {
    expect(fillCost({ used: 3, white: 0, asked: true }, 20)).toBe(0);
    expect(fillCost({ used: 30, white: 0, asked: true }, 20)).toBe(0);
  });

  it('costs a tenth less where it is the last: of an odd number of lines the last column has one less', () => {
    expect(fillCost({ used: 19, white: 0, asked: false }, 20, LAST_COLUMN_SHARE)).toBeCloseTo(1.8, 10);
    expect(fillCost({ used: 18, white: 1, asked: false }, 20, LAST_COLUMN_SHARE)).toBeCloseTo(1 + 1.8, 10);
  });

  it('costs as much in each of the columns beside it', () => {
    expect([0, 1, 2, 3].map((lines) => emptyCost(lines, 2))).toEqual([0, 4, 40, 90]);
    expect(emptyCost(2, 3)).toBe(60);
  });
});

describe('a column that is too deep', () => {
  it('makes its pictures smaller, at the price of two grown lines of white each', () => {
    expect([21, 22, 25].map((used) => filled(used))).toEqual([2, 4, 10]);
    expect(filled(21, 5)).toBe(2);
  });
});

describe('level columns', () => {
  it('cost three for each line that they are deeper than one that the author ends, and nothing for less', () => {
    expect([4, 1, 0, -2].map(endedCost)).toEqual([12, 3, 0, 0]);
  });

  it('cost nothing at the least where nothing is short', () => {
    expect(leastFillCost(2, 0, 0, false)).toBe(0);
    expect(leastFillCost(2, -3, 5, true)).toBe(0);
  });

  it('cost at the least what even ones would, the last of them counted as the others', () => {
    expect(leastFillCost(2, 2, 0, false)).toBeCloseTo(2 * 0.9 * 2, 10);
    expect(leastFillCost(3, 1.5, 0, false)).toBeCloseTo(3 * 0.9 * 2 * 0.25, 10);
    expect(leastFillCost(2, 6, 0, false)).toBeCloseTo(2 * 0.9 * 45, 10);
    // Between one line and two, along the line that touches both curves.
    expect(leastFillCost(2, 3, 0, false)).toBeCloseTo(2 * 0.9 * (2 + 10 * (1 + Math.sqrt(0.6)) * 0.5), 10);
  });

  it('let white grow where that costs less than what is missing', () => {
    expect(leastFillCost(2, 6, 3, false)).toBeCloseTo(3 + leastFillCost(2, 3, 0, false), 10);
    // The last five ninths of a line, shared by both, cost less than a line that grows.
    const kept = 2 / 3.6;
    expect(leastFillCost(2, 6, 10, false)).toBeCloseTo(6 - kept + 2 * 0.9 * 2 * (kept / 2) ** 2, 10);
    expect(leastFillCost(2, 0.5, 10, false)).toBeCloseTo(2 * 0.9 * 2 * 0.25 ** 2, 10);
  });

  it('count lines beside a column that the author ends at their own price', () => {
    const kept = (2 * 3) / 3.6;
    expect(leastFillCost(2, 6, 0, true)).toBeCloseTo(3 * (6 - kept) + 2 * 0.9 * 2 * (kept / 2) ** 2, 10);
    expect(leastFillCost(2, 6, 3, true)).toBeCloseTo(3 + 3 * (3 - kept) + 2 * 0.9 * 2 * (kept / 2) ** 2, 10);
  });

  it('never cost less, whatever they hold', () => {
    const anyColumn = fc.record({
      used: fc.integer({ min: 0, max: 20 }),
      white: fc.integer({ min: 0, max: 4 }),
      asked: fc.constant(false),
    });
    fc.assert(
      fc.property(fc.array(anyColumn, { minLength: 1, maxLength: 4 }), (columns) => {
        const cost = columns.reduce(
          (sum, column, index) =>
            sum + fillCost(column, 20, index === columns.length - 1 ? LAST_COLUMN_SHARE : undefined),
          0,
        );
        const used = columns.reduce((sum, column) => sum + column.used, 0);
        const white = columns.reduce((sum, column) => sum + column.white, 0);
        const least = leastFillCost(columns.length, 20 * columns.length - used, white, false);
        expect(least).toBeLessThanOrEqual(cost + 1e-9);
      }),
    );
  });
});

describe('prices stand to each other as a reader sees them', () => {
  it('six lines above a coupon with a side of its own are company, each that is missing costs forty', () => {
    expect(COMPANY).toBe(6);
    expect([8, 6, 5, 4, 0].map(lonelyCost)).toEqual([0, 0, 40, 80, 240]);
  });

  it('a word divided between two sides costs as much as between two and three lines that are missing', () => {
    expect(DIVIDED_AT_TURN).toBe(30);
    expect(DIVIDED_AT_TURN).toBeGreaterThan(filled(18));
    expect(DIVIDED_AT_TURN).toBeLessThan(filled(17));
  });

  it('a float that leaves its place costs two missing lines, a heading before one that belongs above it ten times that', () => {
    expect(FLOATED).toBe(filled(18));
    expect(OUT_OF_SECTION).toBe(10 * FLOATED);
  });

  it('a side more costs as much as a column ten lines short', () => {
    expect(ONE_MORE_FRAME).toBe(filled(10));
  });
});
