import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/print/planning/lines.ts';
import type { MadeUp } from '../../../../src/print/planning/make-up/made-up.ts';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { CouponRoom } from '../../../../src/print/planning/sheet-room.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { FOOT, moduleText } from './module-texts.ts';
import { roomOf } from './random-papers.ts';

const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);
const made = (texts: readonly ModuleText[], columns: number, lines: number, sides?: number) =>
  makeUp(texts, roomOf(columns, lines, 0, 0, sides));
/** The modules of a side. */
const modulesOf = ({ sides }: MadeUp, side: number) =>
  sides[side]?.bands.flatMap(({ cells }) => cells.flatMap(({ modules }) => modules)) ?? [];

describe('the holes of a paper', () => {
  it('are a whole side on which nothing stands, below the last story before it', () => {
    // White between the two bands has grown by two lines.
    expect(made([story(3), story(5)], 1, 15, 2).holes).toEqual([
      { side: 0, story: 1, lines: 3, isEnd: true },
      { side: 1, story: 1, lines: 15 },
    ]);
    // No story stands before the second one, which has a side of its own.
    expect(made([story(50), story(9, { side: 1 })], 1, 12, 2).holes).toEqual([
      { side: 0, story: 0, lines: 12 },
      { side: 1, story: 1, lines: 3 },
    ]);
    expect(made([story(50)], 2, 10, 1).holes).toEqual([{ side: 0, story: 0, lines: 20 }]);
  });

  it('are none on the last side where it need not be full', () => {
    const paper = made([story(13)], 1, 11);
    expect([paper.holes, paper.left]).toEqual([[], [0]]);
  });

  it('are columns beside the stories of a band, and all columns below the last band', () => {
    expect(made([story(8)], 3, 19, 1).holes).toEqual([
      { side: 0, story: 0, lines: 8 * 2 },
      { side: 0, story: 0, lines: 11 * 3, isEnd: true },
    ]);
    // The story below, which takes one of two columns.
    expect(made([story(8, { spans: [2] }), story(3)], 2, 9, 1).holes).toEqual([{ side: 0, story: 1, lines: 3 }]);
  });

  it('are none where one line of a column is short, or a column has no line at all', () => {
    expect(made([story(2, { spans: [3] })], 3, 20).holes).toEqual([]);
    const padded = made([story(4, { padding: { above: 1, below: 1 } })], 1, 23);
    expect([padded.holes, modulesOf(padded, 0)[0]]).toMatchObject([[], { line: 0, depth: 6, regions: [{ line: 1 }] }]);
  });
});

describe('the modules of a paper', () => {
  it('have their rows on lines of their side', () => {
    const paper = made([story(3), story(4)], 1, 19, 1);
    expect(modulesOf(paper, 0).map(({ line, regions }) => [line, regions.map((region) => region.line)])).toEqual([
      [0, [0]],
      [7, [7]],
    ]);
  });

  it('have the rows of the stories above a part, and of the part', () => {
    const parting = {
      mayPart: true,
      continuation: { foot: FOOT, head: () => [rowOf({ lines: 2, spansColumns: true })] },
    };
    const paper = made([story(5), story(30, parting), story(20), story(20)], 2, 20);
    const lines = (side: number) =>
      modulesOf(paper, side).map(({ story: own, part, regions }) => [
        own,
        part,
        regions.map(({ line, filling }) => [line, ...filling.columns.map(({ rows }) => linesOf(rows))]),
      ]);
    // Thirteen lines and the one that says where it goes on stand below five and one of white.
    expect(lines(0)).toEqual([
      [0, 0, [[0, 5]]],
      [1, 0, [[6, 14]]],
      [2, 0, [[0, 20]]],
    ]);
    expect(lines(1)).toEqual([
      [
        1,
        1,
        [
          [0, 2],
          [2, 17],
        ],
      ],
      [3, 0, [[0, 20]]],
    ]);
  });
});

describe('the sides of a paper', () => {
  const sidesWith = (coupon: CouponRoom) => {
    const { room, ...paper } = roomOf(3, 40, 0, 0, 2);
    return makeUp([story(20), story(10)], { ...paper, room: { ...room, coupon } }).sides;
  };

  it('have what the coupon leaves on the last of them', () => {
    const leading = roomOf(1, 1, 0, 0, 1).body.leading;
    expect(sidesWith({ side: 'last', place: 'top', height: 10 * leading })).toMatchObject([
      { top: 0, depth: 40, columns: 3 },
      { top: 10 * leading, depth: 30, columns: 3 },
    ]);
    expect(sidesWith({ side: 'last', place: 'column', height: 100 })).toMatchObject([
      { top: 0, depth: 40, columns: 3 },
      { top: 0, depth: 40, columns: 2 },
    ]);
  });
});

describe('the price of a paper', () => {
  it('tells forbidden breaks from what all else costs', () => {
    const pair = [rowOf({ breakPrice: FORBIDDEN }), rowOf()];
    // Its two lines are parted by the end of a column. Four of five lines are missing in each, for eight.
    expect(made([moduleText(pair, { spans: [2] })], 2, 1, 1).price).toEqual({ forbidden: 1, cost: 32 });
    const two = [moduleText(pair, { spans: [2] }), moduleText(pair, { spans: [2] })];
    expect(made(two, 4, 1, 1).price).toEqual({ forbidden: 2, cost: 64 });
  });
});
