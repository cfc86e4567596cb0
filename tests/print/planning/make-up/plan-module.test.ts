import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/print/planning/lines.ts';
import { fillModule, planModule, plannedText } from '../../../../src/print/planning/make-up/plan-module.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';

describe('a module that is filled to its foot', () => {
  const head = rowOf({ lines: 6, spansColumns: true, breakPrice: FORBIDDEN });
  const rows = [head, ...rowsOf(60)];

  it.each([1, 2])('holds its head and as much text as has room below it, across %i columns', (span) => {
    const full = fillModule(plannedText(rows, span, 40), 20, 1);
    expect(full?.placed).toContain(head);
    // A line at the foot of its last column is kept free.
    expect(full?.placed.size).toBe(1 + span * 14 - 1);
  });

  it('is none where its head has no room: text never stands there without it', () => {
    expect(fillModule(plannedText(rows, 1, 40), 5, 1)).toBeUndefined();
    expect(fillModule(plannedText(rows, 2, 40), 5, 1)).toBeUndefined();
  });

  it('is none that holds all of its text, or nothing', () => {
    expect(fillModule(plannedText(rowsOf(5), 1, 40), 20, 1)).toBeUndefined();
    expect(fillModule(plannedText([], 1, 40), 20, 1)).toBeUndefined();
    expect(fillModule(plannedText(rowsOf(30), 1, 40), 20, 1)?.placed.size).toBe(19);
  });
});

describe('a module that is planned', () => {
  const planned = (rows: readonly Row[], span: number, least = 0, most = 40) =>
    planModule(plannedText(rows, span, 40), least, most);
  const columns = (rows: readonly Row[], span: number) =>
    planned(rows, span)
      ?.regions.at(-1)
      ?.filling.columns.map((column) => linesOf(column.rows));
  /** Rows after some of which their author ends a column. */
  const ended = (count: number, ...after: readonly number[]) =>
    rowsOf(count).map((row, at) => (after.includes(at) ? { ...row, breakAfter: 'page' as const } : row));

  it('is as deep as its level columns, for what they are short of the depth that is asked for', () => {
    expect(planned(rowsOf(10), 2)).toMatchObject({ depth: 5, cost: 0 });
    // A line short in the first column costs two, and nine tenths of it in the last.
    expect(planned(rowsOf(10), 2, 6, 6)?.cost).toBeCloseTo(3.8, 9);
    expect(planned(rowsOf(10), 2, 0, 4)).toBeUndefined();
  });

  it('costs a hundred thousand for a break that nobody should see', () => {
    expect(planned([rowOf({ breakPrice: FORBIDDEN }), rowOf()], 2, 0, 1)?.cost).toBe(100_000);
  });

  it('has the breaks of its author while it has as many columns, those of sides too', () => {
    expect(columns(ended(10, 2), 2)).toEqual([3, 7]);
    expect(columns(ended(10, 2), 1)).toEqual([10]);
    expect(columns(ended(10, 2, 5), 2)).toEqual([5, 5]);
    expect(columns(ended(10, 2, 5), 3)).toEqual([3, 3, 4]);
  });
});
