import { describe, expect, it } from 'vitest';
import { departedFloats } from '../../../src/print/planning/departed-floats.ts';
import type { Side } from '../../../src/print/planning/plan-sheets.ts';
import { sidesOfText } from '../../../src/print/planning/text-sides.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { rowOf } from './random-rows.ts';

/** A side whose columns hold these rows. */
const side = (...columns: readonly (readonly Row[])[]): Side => ({
  top: 0,
  depth: 9,
  regions: [{ line: 0, spans: false, filling: { columns: columns.map((rows) => ({ rows, notes: [] })), depth: 9 } }],
});

const [a, b, c] = [rowOf(), rowOf(), rowOf()];
const space = rowOf({ isSpace: true });
const one = rowOf({ float: { block: 1 } });
const caption = rowOf({ float: { block: 1 } });
const two = rowOf({ float: { block: 2 } });
const departed = (rows: readonly Row[], ...sides: readonly Side[]) => [...departedFloats(rows, sides)];

describe('the floats that have left their place', () => {
  it('are none where each stands before what follows it, white or not', () => {
    expect(departed([a, b], side([a, b]))).toEqual([]);
    expect(departed([a, one, b], side([a, one, b]))).toEqual([]);
    expect(departed([a, space, one, caption, space, b], side([a, space, one, caption, space, b]))).toEqual([]);
    expect(departed([a, one, b], side([a, one], [b]))).toEqual([]);
    expect(departed([a, one, b], side([a, one]), side([b]))).toEqual([]);
    expect(departed([one, a], side([one, a]))).toEqual([]);
  });

  it('are those that stand elsewhere', () => {
    expect(departed([a, one, b], side([one, a, b]))).toEqual([1]);
    expect(departed([a, one, b, c], side([a, b], [one, c]))).toEqual([1]);
    expect(departed([one, a, b], side([a, b, one]))).toEqual([1]);
    expect(departed([a, space, one, caption, b], side([a, space, b], [one, caption]))).toEqual([1]);
  });

  it('are told each by its own place', () => {
    expect(departed([one, a, two, b], side([a, two, b], [one]))).toEqual([1]);
    expect(departed([one, a, two, b], side([one, a, b, two]))).toEqual([2]);
    expect(departed([one, two, a], side([a, one, two]))).toEqual([1, 2]);
    // Of two that follow each other, the one before the text speaks for both.
    expect(departed([one, two, a], side([one, two, a]))).toEqual([]);
  });

  it('are not looked at behind the end of a text, nor before a row that stands on none of the sides', () => {
    expect(departed([a, one], side([one, a]))).toEqual([]);
    expect(departed([a, one, b], side([one, a]))).toEqual([]);
    expect(departed([a, one, b, two, c], side([one, a, c]))).toEqual([2]);
  });
});

describe('the sides of a text', () => {
  it('are counted from one', () => {
    const [first, second] = [side([a]), side([b])];
    expect(sidesOfText({ sides: [first, second] })).toEqual([
      { regions: first.regions, side: 1 },
      { regions: second.regions, side: 2 },
    ]);
  });
});
