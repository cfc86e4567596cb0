import { describe, expect, it } from 'vitest';
import type { Start } from '../../../src/print/planning/column-ends.ts';
import { floatingText } from '../../../src/print/planning/floats.ts';
import { levelBound, mostLines, mostStacked } from '../../../src/print/planning/level-bound.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from './random-rows.ts';

const START: Start = { next: 0, placed: 0, placedSpanning: 0 };
const most = (rows: readonly Row[], columns: number, start: Partial<Start> = {}) =>
  mostLines(floatingText(rows), { ...START, ...start }, columns);
const noted = (...lines: readonly number[]) => rowOf({ notes: lines.map((own) => rowOf({ lines: own })) });
/** A picture with white of so many lines above and below it, which may grow by some more. */
const picture = (
  lines: number,
  white: number,
  grows: number,
  properties: Partial<Row> = {},
  place?: Float['place'],
) => {
  const shared = { float: { block: 1, ...(place && { place }) }, ...properties };
  const around = rowOf({ ...shared, isSpace: true, lines: white, white: { most: grows, around: 1 } });
  return [around, rowOf({ lines, ...shared }), around];
};

describe('the most lines that a text takes in columns', () => {
  it('are those of its rows, and its white may grow', () => {
    const white = rowOf({ isSpace: true, lines: 2, white: { most: 3, around: 0 } });
    expect(most([...rowsOf(5), white, rowOf({ lines: 4 })], 3)).toEqual({ lines: 11, white: 3, isEnded: false });
    expect(most(rowsOf(5), 3, { next: 2 }).lines).toBe(3);
  });

  it('have those of the notes, and a line and a half in each column that has some', () => {
    expect(most([noted(0.75, 0.75)], 2).lines).toBe(1 + 1.5 + 1.5);
    expect(most([noted(0.75), rowOf(), noted(0.75)], 2).lines).toBe(3 + 1.5 + 3);
    expect(most([noted(0.75), noted(0.75), noted(0.75)], 2).lines).toBe(3 + 2.25 + 3);
  });

  it('have those of floats with the white around them, or beside them where that is more', () => {
    expect(most([rowOf(), ...picture(4, 1, 2), rowOf()], 2)).toEqual({ lines: 2 + 4 + 2, white: 4, isEnded: false });
    expect(most([rowOf(), ...picture(4, 3, 0), rowOf()], 2).lines).toBe(2 + 4 + 6);
    const bare = rowOf({ lines: 4, float: { block: 1 } });
    expect(most([rowOf(), bare, rowOf()], 2).lines).toBe(2 + 4 + 1);
  });

  it('have those of floats that wait, and none of those that have their place', () => {
    const rows = [...picture(4, 1, 0), ...rowsOf(3)];
    expect(most(rows, 2, { next: 3 }).lines).toBe(4 + 1 + 3);
    expect(most(rows, 2, { next: 3, placed: 1 }).lines).toBe(3);
  });

  it('have none of what stands across the columns', () => {
    expect(most([rowOf(), ...picture(4, 1, 2, { spansColumns: true }), rowOf()], 2)).toEqual({
      lines: 2,
      white: 0,
      isEnded: false,
    });
  });

  it('have what is printed again of a table in each column', () => {
    const continued = (head: number, foot: number) => ({ continued: { head: rowsOf(head), foot: rowsOf(foot) } });
    expect(most([rowOf(continued(2, 1)), rowOf(), rowOf()], 3).lines).toBe(3 + 3 * (2 + 1));
    expect(most([rowOf(continued(2, 0)), rowOf(continued(1, 3))], 2).lines).toBe(2 + 2 * (2 + 3));
    // A text that begins within a table has the head of that above it.
    expect(most([rowOf(continued(2, 0)), rowOf()], 2, { next: 1 }).lines).toBe(1 + 2 * 2);
  });

  it('know whether the author ends a column', () => {
    expect(most([rowOf(), rowOf({ breakAfter: 'column' }), rowOf()], 2).isEnded).toBe(true);
    expect(most([rowOf({ breakAfter: 'column' }), rowOf()], 2, { next: 1 }).isEnded).toBe(false);
  });
});

describe('the least that level columns cost', () => {
  const least = (rows: readonly Row[], columns: number, room: number) =>
    levelBound(floatingText(rows), START, columns).leastCost(room);

  it('is nothing as long as they are full', () => {
    expect([8, 9, 10].map((room) => least(rowsOf(10), 2, room))).toEqual([0, 0, 0]);
  });

  it('is that of short columns: of each a line for two, and nine tenths of it in the last', () => {
    expect(least(rowsOf(10), 2, 12)).toBeCloseTo(2 * 0.9 * 2, 9);
    expect(least(rowsOf(10), 1, 11)).toBeCloseTo(0.9 * 2, 9);
    // Two lines cost five times their square.
    expect(least(rowsOf(10), 1, 12)).toBeCloseTo(0.9 * 20, 9);
  });

  it('is less where white may grow, for one a line', () => {
    const white = rowOf({ isSpace: true, white: { most: 1, around: 0 } });
    // 13/18 of a line for one, and 5/18 that stay short: the two cost as much for a little more.
    expect(least([...rowsOf(9), white], 1, 11)).toBeCloseTo(13 / 18 + 1.8 * (5 / 18) ** 2, 9);
  });

  it('is less where the author ends a column, for three a line', () => {
    const rows = [...rowsOf(9), rowOf({ breakAfter: 'column' })];
    expect(least(rows, 1, 11)).toBeCloseTo(3 / 6 + 1.8 * (5 / 6) ** 2, 9);
  });
});

describe('the most lines of floats across some columns', () => {
  it('are theirs in each of these columns, with their notes and the white below them', () => {
    const across = (lines: number, columns: number, notes?: Row['notes']) =>
      picture(lines, 1, 0, { acrossColumns: columns, ...(notes && { notes }) });
    expect(mostStacked(floatingText(rowsOf(3)))).toBe(0);
    expect(mostStacked(floatingText([rowOf(), ...across(4, 2), rowOf()]))).toBe(2 * (4 + 1));
    expect(mostStacked(floatingText([rowOf(), ...picture(4, 1, 0, { spansColumns: true }), rowOf()]))).toBe(0);
  });
});
