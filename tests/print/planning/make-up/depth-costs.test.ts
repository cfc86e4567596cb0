import { describe, expect, it } from 'vitest';
import {
  besideEach,
  cheapestDepth,
  costAt,
  emptyColumns,
  NO_ROOM,
} from '../../../../src/print/planning/make-up/depth-costs.ts';
import { onePileMore, pileOfOne } from '../../../../src/print/planning/make-up/pile.ts';

const NEVER = Number.POSITIVE_INFINITY;
const costing = (least: number, costs: readonly number[], emptyLine = 12) => ({ least, costs, emptyLine });
const at = (costs: Parameters<typeof costAt>[0], ...depths: readonly number[]) =>
  depths.map((depth) => costAt(costs, depth));

describe('what something costs at a depth', () => {
  it('stands in its list, and grows by empty lines behind it', () => {
    expect(at(costing(3, [9, 4, 5]), 2, 3, 4, 5, 6, 8)).toEqual([NEVER, 9, 4, 5, 17, 41]);
    expect(at(NO_ROOM, 0, 1000)).toEqual([NEVER, NEVER]);
  });

  it('is least where its list has the least', () => {
    expect(cheapestDepth(costing(3, [9, 4, 5]))).toBe(4);
    expect(cheapestDepth(costing(3, [4, 4]))).toBe(3);
  });

  it('is twelve a line in each column that stays empty', () => {
    expect(at(emptyColumns(3), 0, 1, 2)).toEqual([0, 36, 72]);
  });
});

describe('what several things cost side by side', () => {
  it('is the sum of each at the same depth, from the deepest least on', () => {
    const both = besideEach([costing(3, [9, 4, 5]), costing(4, [1, 0], 24)], 100);
    expect(both).toEqual({ least: 4, costs: [105, 105], emptyLine: 36 });
    expect(at(both, 3, 4, 5, 6)).toEqual([NEVER, 105, 105, 141]);
    // At six the first has an empty line, and so has the second.
    expect(costAt(both, 6)).toBe(100 + costAt(costing(3, [9, 4, 5]), 6) + costAt(costing(4, [1, 0], 24), 6));
  });

  it('is told as deep as the deepest list goes', () => {
    expect(besideEach([costing(1, [0]), costing(1, [0, 1, 2])], 0)).toEqual({
      least: 1,
      costs: [0, 13, 26],
      emptyLine: 24,
    });
  });

  it('is infinite where one has no room', () => {
    expect(besideEach([costing(3, [9]), NO_ROOM], 1)).toBe(NO_ROOM);
  });
});

describe('a pile', () => {
  it('of one module is the module', () => {
    const pile = pileOfOne(costing(3, [9, 4, 5]));
    expect(pile).toMatchObject({ least: 3, costs: [9, 4, 5], emptyLine: 12, cheapest: 4 });
    expect(pile.placesAt(7)).toEqual([{ line: 0, depth: 7 }]);
  });

  it('has a module below another, with white between the two', () => {
    const pile = onePileMore(pileOfOne(costing(3, [0])), costing(4, [0]), 2, 1);
    expect([pile.least, pile.cheapest, pile.emptyLine]).toEqual([9, 0, 12]);
    // White grows for two a line, by two lines; then lines stay empty for twelve.
    expect(pile.costs).toEqual([0, 2, 4, 16]);
    expect(pile.placesAt(9)).toEqual([
      { line: 0, depth: 3 },
      { line: 5, depth: 4 },
    ]);
    expect(pile.placesAt(11)).toEqual([
      { line: 0, depth: 3 },
      { line: 7, depth: 4 },
    ]);
  });

  it('has its empty lines below the lowest module', () => {
    const pile = onePileMore(pileOfOne(costing(3, [0])), costing(4, [0]), 2, 1);
    expect(pile.placesAt(12)).toEqual([
      { line: 0, depth: 3 },
      { line: 7, depth: 5 },
    ]);
    expect(pile.placesAt(20)).toEqual([
      { line: 0, depth: 3 },
      { line: 7, depth: 13 },
    ]);
  });

  it('grows its white for as much in each column', () => {
    expect(onePileMore(pileOfOne(costing(3, [0], 36)), costing(4, [0], 36), 2, 3).costs).toEqual([0, 6, 12, 48]);
  });

  it('shares lines out to where they cost least', () => {
    // The upper module is best at five lines, the lower one at four.
    const pile = onePileMore(pileOfOne(costing(3, [9, 9, 0])), costing(4, [0, 7]), 1, 1);
    expect(pile.least).toBe(8);
    expect(pile.costs).toEqual([9, 9, 0, 2, 4, 11, 23]);
    expect(pile.cheapest).toBe(0);
    expect(pile.placesAt(10)).toEqual([
      { line: 0, depth: 5 },
      { line: 6, depth: 4 },
    ]);
  });

  it('has the lower emptiness of its modules, and as many as are laid on it', () => {
    const two = onePileMore(pileOfOne(costing(3, [0], 12)), costing(4, [0], 11), 1, 1);
    const three = onePileMore(two, costing(2, [0], 12), 1, 1);
    expect([two.emptyLine, three.emptyLine, three.least]).toEqual([11, 11, 11]);
    expect(three.placesAt(11)).toEqual([
      { line: 0, depth: 3 },
      { line: 4, depth: 4 },
      { line: 9, depth: 2 },
    ]);
  });

  it('tells twenty-four depths apart', () => {
    const long = costing(3, Array(20).fill(0));
    expect(onePileMore(pileOfOne(long), long, 1, 1).costs).toHaveLength(24);
  });

  it('has no room where one of its modules has none', () => {
    const none = onePileMore(pileOfOne(costing(3, [0])), NO_ROOM, 1, 1);
    expect(none).toMatchObject({ least: NEVER, costs: [], cheapest: NEVER });
    expect(none.placesAt(9)).toEqual([]);
  });
});
