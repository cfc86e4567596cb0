import { describe, expect, it } from 'vitest';
import { isSeen } from '../../../../src/print/planning/make-up/made-up.ts';
import { emptyLinesBelow, moduleFit } from '../../../../src/print/planning/make-up/module-fit.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';

const PLAIN = { above: 0, below: 0 };
const HEAD = rowOf({ lines: 3, spansColumns: true, breakPrice: FORBIDDEN });
const white = (most: number, properties: Partial<Row> = {}) =>
  rowOf({ isSpace: true, breakPrice: FORBIDDEN, white: { most, around: 0 }, ...properties });
/** A picture of five lines across two columns. */
const ACROSS_TWO = rowOf({ lines: 5, acrossColumns: 2, float: { block: 9 } });
/** What a module costs at the depths of its list, and where each of its regions begins at a depth. */
const fitted = (rows: readonly Row[], span: number, most = 40, padding = PLAIN) => moduleFit(rows, span, padding, most);
const costsOf = (rows: readonly Row[], span: number, most?: number) =>
  fitted(rows, span, most).costs.map((cost) => Math.round(cost * 1000) / 1000);
const linesAt = (fit: ReturnType<typeof fitted>, depth: number) => fit.regionsAt(depth).map(({ line }) => line);

describe('a module', () => {
  it('costs nothing at the depth of its rows, and twelve for each empty line of a column below', () => {
    const { least, costs, emptyLine } = fitted(rowsOf(10), 1);
    expect([least, costs[0], emptyLine]).toEqual([10, 0, 12]);
    expect(fitted(rowsOf(10), 2)).toMatchObject({ least: 5, emptyLine: 24 });
  });

  it('costs nine tenths of two for a line by which its last column is short, and twelve for one that stays empty', () => {
    expect(fitted(rowsOf(11), 2).costs[0]).toBeCloseTo(1.8, 9);
    // No deeper way is looked for where two lines in turn stay empty.
    expect(fitted(rowsOf(10), 1).costs).toEqual([0, 12, 24]);
  });

  it('has its last columns level in a depth in which that costs less than empty lines, whatever stands above them', () => {
    // A line short in the first column costs two, and nine tenths of it in the last; two lines short cost ten times that.
    expect(costsOf(rowsOf(10), 2)).toEqual([0, 3.8, 27.8, 51.8]);
    const line = rowOf({ spansColumns: true });
    expect(costsOf([HEAD, ...rowsOf(10), line, ...rowsOf(10)], 2)).toEqual([0, 3.8, 27.8, 51.8]);
    expect(costsOf([line, rowOf({ spansColumns: true, float: { block: 1 } }), ...rowsOf(10)], 2)).toEqual([
      0, 3.8, 27.8, 51.8,
    ]);
    // Two of three columns have a line less each below the picture's five and its white.
    expect(costsOf([ACROSS_TWO, ...rowsOf(21)], 3)).toEqual([0, 5.8, 41.8, 77.8]);
  });

  it('has empty lines below its columns where rows across them end it', () => {
    expect(costsOf([...rowsOf(10), HEAD], 2)).toEqual([0, 24, 48]);
    expect(costsOf([HEAD], 2)).toEqual([0, 24, 48]);
  });

  it('has white below its head that grows for one a line', () => {
    const fit = fitted([HEAD, white(2), ...rowsOf(10)], 1);
    expect([fit.least, ...fit.costs.slice(0, 3)]).toEqual([14, 0, 1, 2]);
    expect(linesAt(fit, 14)).toEqual([0, 4]);
    expect(linesAt(fit, 16)).toEqual([0, 6]);
    expect(fitted([HEAD, ...rowsOf(10)], 1).costs[1]).toBe(12);
  });

  it('has as much of that white as its rows say, in sixteen lines more and no more than it may have', () => {
    // Lines stay empty below it, two and as many as the white may grow.
    expect(costsOf([HEAD, white(2), ...rowsOf(10)], 1)).toEqual([0, 1, 2, 14, 26, 38, 50]);
    expect(costsOf([HEAD, white(1), white(2), ...rowsOf(10)], 1).slice(0, 5)).toEqual([0, 1, 2, 3, 15]);
    expect(costsOf([HEAD, white(20), ...rowsOf(10)], 1)).toEqual(Array.from({ length: 17 }, (_, lines) => lines));
    expect(costsOf([HEAD, white(20), ...rowsOf(10)], 1, 17)).toEqual([0, 1, 2, 3]);
    // In two columns lines are short before the last of its white has grown, for 3.8 as above.
    expect(costsOf([HEAD, white(2), ...rowsOf(10)], 2).slice(0, 5)).toEqual([0, 1, 2, 5.8, 29.8]);
  });

  it('has no other white that grows: none without a measure, inside its text, around a picture or below no head', () => {
    const inText = white(3, { white: { most: 3, around: 1 } });
    expect(costsOf([HEAD, white(2), ...rowsOf(5), inText, ...rowsOf(5)], 1).slice(0, 4)).toEqual([0, 1, 2, 14]);
    expect(costsOf([HEAD, rowOf({ isSpace: true }), ...rowsOf(10)], 1)[1]).toBe(12);
    const picture = rowOf({ lines: 5, spansColumns: true, float: { block: 1 } });
    expect(costsOf([picture, white(2), ...rowsOf(10)], 2)[1]).toBe(3.8);
    expect(costsOf([HEAD, white(2, { spansColumns: true }), picture], 2)[1]).toBe(24);
    expect(costsOf([...rowsOf(5), white(2, { spansColumns: true }), HEAD], 1)[1]).toBe(12);
    expect(costsOf([], 1)[1]).toBe(12);
  });

  it('has its ground around it', () => {
    const fit = fitted(rowsOf(10), 1, 40, { above: 2, below: 1 });
    expect([fit.least, fit.costs[0]]).toEqual([13, 0]);
    expect(linesAt(fit, 13)).toEqual([2]);
    expect(fitted(rowsOf(10), 1, 12, { above: 2, below: 1 }).costs).toEqual([]);
    expect(fitted(rowsOf(10), 1, 13, { above: 2, below: 1 }).least).toBe(13);
  });

  it('has pictures that are smaller, for two a line, in up to six lines less', () => {
    const sizes = Array.from({ length: 8 }, (_, at) => ({ lines: 11 - at, parts: [] }));
    const fit = fitted([...rowsOf(4), rowOf({ lines: 12, smaller: sizes })], 1);
    expect([fit.least, fit.costs[0], fit.costs[6]]).toEqual([10, 12, 0]);
  });

  it('has no room where it is deeper than it may be, or may have no line', () => {
    for (const fit of [fitted(rowsOf(10), 1, 9), fitted(rowsOf(10), 1, 0)]) {
      expect(fit).toMatchObject({ least: Number.POSITIVE_INFINITY, costs: [] });
      expect(fit.regionsAt(9)).toEqual([]);
      expect(fit.ofOthers(rowsOf(10))).toBe(fit);
    }
  });
});

describe('empty lines below a module', () => {
  it('are those of each column of its last region', () => {
    const fit = fitted([HEAD, ...rowsOf(11)], 2);
    expect(emptyLinesBelow(fit.regionsAt(9), 2, 9)).toEqual([0, 1]);
    expect(emptyLinesBelow(fit.regionsAt(9), 2, 12)).toEqual([3, 4]);
    expect(emptyLinesBelow(fit.regionsAt(9), 2, 8)).toEqual([0, 0]);
  });

  it('are counted below notes, which take whole lines', () => {
    const fit = fitted([rowOf({ notes: [rowOf({ lines: 0.75 })] }), ...rowsOf(4)], 1);
    expect(fit.least).toBe(7);
    expect(emptyLinesBelow(fit.regionsAt(7), 1, 9)).toEqual([3]);
  });

  it('are counted below a picture across some columns', () => {
    // Five lines of text stand below the picture's five and a line of white, eleven beside them.
    const fit = fitted([ACROSS_TWO, ...rowsOf(21)], 3);
    expect(fit.least).toBe(11);
    expect(emptyLinesBelow(fit.regionsAt(13), 3, 13)).toEqual([2, 2, 2]);
  });

  it('are all of its columns where it holds nothing, or rows across them', () => {
    expect(emptyLinesBelow([], 3, 7)).toEqual([7, 7, 7]);
    expect(emptyLinesBelow(fitted([HEAD], 2).regionsAt(3), 2, 5)).toEqual([2, 2]);
  });
});

describe('a hole', () => {
  it('is seen where more than five lines are empty', () => {
    expect([5, 6].map((lines) => isSeen({ side: 0, story: 0, lines }))).toEqual([false, true]);
  });
});
