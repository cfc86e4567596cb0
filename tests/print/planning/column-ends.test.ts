import { describe, expect, it } from 'vitest';
import { columnEnds, headAgain, nothing, type Start, TOO_DEEP } from '../../../src/print/planning/column-ends.ts';
import { byPrice, type ColumnNode, worthwhile } from '../../../src/print/planning/column-nodes.ts';
import { floatingText } from '../../../src/print/planning/floats.ts';
import { PLAIN_FRAME } from '../../../src/print/planning/frame-variants.ts';
import { costs, FORBIDDEN } from '../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from './random-rows.ts';

const START: Start = { next: 0, placed: 0, placedSpanning: 0 };
const white = (most = 0) => rowOf({ isSpace: true, white: { most, around: 0 } });
const picture = (block: number, lines: number, place?: Float['place'], properties: Partial<Row> = {}) => {
  const float = { block, ...(place && { place }) };
  const around = rowOf({ isSpace: true, float, white: { most: 1, around: block } });
  return [around, rowOf({ lines, float, ...properties }), around];
};
/** Each end as « row: lines used, what it costs ». */
const ends = (rows: readonly Row[], depth: number, start: Partial<Start> = {}) =>
  columnEnds(floatingText(rows), { ...START, ...start }, depth).map(({ extent, price }) => {
    const forbidden = price.forbidden === TOO_DEEP.forbidden ? ' too deep' : '!'.repeat(price.forbidden);
    return `${extent.end}: ${extent.used}${price.cost > 0 ? ` for ${price.cost}` : ''}${forbidden}`;
  });

describe('a column may end', () => {
  it('behind each row that has room, up to twelve lines above the furthest', () => {
    expect(ends(rowsOf(3), 9)).toEqual(['1: 1', '2: 2', '3: 3']);
    expect(ends(rowsOf(40), 30).map((end) => Number.parseInt(end, 10))).toEqual([
      18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ]);
    // Of a text that fills it less, twelve lines above its end.
    expect(ends(rowsOf(20), 30).map((end) => Number.parseInt(end, 10))[0]).toBe(8);
  });

  it('at the price of the row before its end', () => {
    expect(ends([rowOf({ breakPrice: FORBIDDEN }), rowOf({ breakPrice: costs(6) }), rowOf()], 9)).toEqual([
      '1: 1!',
      '2: 2 for 6',
      '3: 3',
    ]);
  });

  it('behind white, which it has not, and with the notes that its rows call', () => {
    expect(ends([white(), rowOf(), white(), rowOf(), white()], 9)).toEqual(['2: 1', '4: 3']);
    expect(ends([rowOf({ notes: [rowOf({ lines: 0.75 })] }), rowOf()], 9)).toEqual(['1: 3', '2: 4']);
    expect(ends([rowOf(), rowOf({ notes: [rowOf({ lines: 0.75 })] })], 3)).toEqual(['1: 1']);
  });

  it('with as much white that may grow as stands above its last row', () => {
    const rows = [white(4), rowOf(), white(2), rowOf(), white(3), rowOf(), white(1)];
    const found = columnEnds(floatingText(rows), START, 9);
    expect(found.map(({ extent }) => extent.white)).toEqual([0, 2, 5]);
  });

  it('no further than where its author ends it', () => {
    const [, asked] = columnEnds(floatingText([rowOf(), rowOf({ breakAfter: 'column' }), rowOf()]), START, 9);
    expect(asked?.extent).toMatchObject({ end: 2, asked: true });
    expect(ends([rowOf(), rowOf({ breakAfter: 'column' }), rowOf()], 9)).toHaveLength(2);
  });

  it('behind a row that is too deep for it, if that is its first', () => {
    expect(ends([rowOf({ lines: 9 }), rowOf()], 8)).toEqual(['1: 9 too deep']);
    expect(ends([rowOf(), rowOf({ lines: 9 })], 8)).toEqual(['1: 1']);
    expect(ends([rowOf({ lines: 8 })], 8)).toEqual(['1: 8']);
  });

  it('a few lines below its depth, where pictures may be smaller', () => {
    const smaller = [
      { lines: 5, parts: [] },
      { lines: 4, parts: [] },
    ];
    expect(ends([rowOf({ lines: 6, smaller }), rowOf(), rowOf()], 6)).toEqual(['1: 6', '2: 7', '3: 8']);
    expect(ends([rowOf({ lines: 6, smaller }), rowOf(), rowOf()], 5)).toEqual(['1: 6', '2: 7']);
    expect(ends([rowOf({ lines: 6, smaller })], 4)).toEqual(['1: 6']);
    expect(ends([rowOf({ lines: 6, smaller })], 3)).toEqual(['1: 6 too deep']);
  });

  it('with what is printed again where a table goes on', () => {
    const continued = { head: [rowOf({ lines: 2 })], foot: [rowOf()] };
    const table = [rowOf({ continued }), rowOf({ continued }), rowOf()];
    expect(ends(table, 9)).toEqual(['1: 2', '2: 3', '3: 3']);
    expect(ends(table, 9, { next: 1 })).toEqual(['2: 4', '3: 4']);
    // A row that has no room with them stands there all the same.
    expect(ends(table, 1)).toEqual(['1: 2 too deep']);
    expect(ends(table, 3, { next: 1 })).toEqual(['2: 4 too deep']);
    expect(headAgain(floatingText([...table.slice(0, 1), white(), rowOf()]), 2)).toEqual(continued.head);
    expect(headAgain(floatingText(table), 0)).toEqual([]);
  });
});

describe('floats', () => {
  it('stand where the text has them, or leave their place for twenty', () => {
    const rows = [rowOf(), ...picture(1, 4), rowOf()];
    expect(ends(rows, 9)).toEqual(['1: 1', '5: 2 for 20', '4: 6', '5: 8']);
    // Where much room is left below them, they stay: more than twelve lines.
    expect(ends(rows, 18)).toEqual(['1: 1', '5: 2 for 20', '4: 6', '5: 8']);
    expect(ends(rows, 19)).toEqual(['1: 1', '4: 6', '5: 8']);
  });

  it('stand where they have just room, with pictures that are smaller', () => {
    const rows = (properties: Partial<Row> = {}) => [rowOf(), ...picture(1, 4, undefined, properties), rowOf()];
    // A line of text, one of white and four.
    expect(ends(rows(), 6)).toContain('4: 6');
    expect(ends(rows(), 5)).not.toContain('4: 6');
    const smaller = [{ lines: 3, parts: [] }];
    expect(ends(rows({ smaller }), 5)).toContain('4: 6');
    expect(ends(rows({ smaller }), 4)).not.toContain('4: 6');
  });

  it('end a column as their author does not', () => {
    const found = columnEnds(floatingText([...picture(1, 4), rowOf()]), START, 9);
    expect(found.map(({ extent }) => extent.asked)).toEqual([false, false, false]);
  });

  it('wait where they have no room, for twenty', () => {
    expect(ends([rowOf(), ...picture(1, 4), rowOf()], 4)).toEqual(['1: 1', '5: 2 for 20']);
  });

  it('that wait stand first, as many as have room', () => {
    const rows = [...picture(1, 4), ...picture(2, 3), rowOf(), rowOf()];
    expect(ends(rows, 20, { next: 6 })).toEqual(['6: 8', '7: 10', '8: 11']);
    expect(ends(rows, 6, { next: 6 })).toEqual(['6: 4', '7: 6']);
    expect(ends(rows, 3, { next: 6 })).toEqual(['6: 4 too deep', '7: 1 for 20', '8: 2 for 20']);
  });

  it('are not overtaken by a heading that belongs below them, but for two hundred', () => {
    const heading = rowOf({ heading: { title: 'Titre', level: 2 } });
    expect(ends([rowOf(), ...picture(1, 4), heading, rowOf()], 4)).toEqual(['1: 1', '5: 2 for 220', '6: 3 for 220']);
    expect(ends([rowOf(), heading, rowOf()], 4)).toEqual(['1: 1', '2: 2', '3: 3']);
  });

  it('across the columns are passed over, for twenty while they have no place', () => {
    const wide = picture(1, 4).map((row) => ({ ...row, spansColumns: true }));
    expect(ends([rowOf(), ...wide, rowOf()], 9)).toEqual(['1: 1', '5: 2 for 20']);
    expect(ends([rowOf(), ...wide, rowOf()], 9, { placedSpanning: 1 })).toEqual(['1: 1', '5: 2']);
    // A heading that belongs below it overtakes it for two hundred.
    const heading = rowOf({ heading: { title: 'Titre', level: 2 } });
    expect(ends([rowOf(), ...wide, heading], 9)).toEqual(['1: 1', '5: 2 for 220']);
  });
});

it('a column may stay empty, its floats waiting on', () => {
  expect(nothing({ next: 3, placed: 1, placedSpanning: 0 })).toEqual({
    extent: {
      start: { next: 3, placed: 1, placedSpanning: 0 },
      end: 3,
      placed: 1,
      used: 0,
      white: 0,
      smaller: 0,
      asked: false,
    },
    price: { forbidden: 0, cost: 0 },
  });
});

describe('a way to fill columns', () => {
  const node = (next: number, cost: number, forbidden = 0, placed = 0): ColumnNode => ({
    next,
    placed,
    placedSpanning: 0,
    forbidden,
    cost,
    previous: undefined,
    column: undefined,
    variant: PLAIN_FRAME,
  });
  const kept = (nodes: readonly ColumnNode[], rows: readonly Row[] = rowsOf(20)) =>
    worthwhile(floatingText(rows), nodes).map(
      ({ next, cost, forbidden }) => `${next} for ${cost}${'!'.repeat(forbidden)}`,
    );

  it('is left out where another is further for as little', () => {
    expect(kept([node(5, 10), node(9, 10)])).toEqual(['9 for 10']);
    expect(kept([node(5, 9), node(9, 10)])).toEqual(['9 for 10', '5 for 9']);
    expect(kept([node(9, 3, 1), node(5, 10)])).toEqual(['5 for 10']);
    expect(kept([])).toEqual([]);
  });

  it('is left out where it costs a frame more than the cheapest', () => {
    expect(kept([node(9, 499), node(5, 0)])).toEqual(['9 for 499', '5 for 0']);
    expect(kept([node(9, 501), node(5, 0)])).toEqual(['5 for 0']);
  });

  it('overtakes none while floats wait on it', () => {
    const rows = [...picture(1, 4), ...rowsOf(20)];
    expect(kept([node(9, 10), node(5, 10, 0, 1)], rows)).toEqual(['9 for 10', '5 for 10']);
    expect(kept([node(9, 10, 0, 1), node(5, 10, 0, 1)], rows)).toEqual(['9 for 10']);
  });

  it('is compared by forbidden breaks, then by its cost', () => {
    expect([node(1, 5, 1), node(2, 9), node(3, 1)].sort(byPrice).map(({ next }) => next)).toEqual([3, 2, 1]);
  });
});
