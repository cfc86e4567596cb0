import { describe, expect, it } from 'vitest';
import type { BandShape, ShapeCell } from '../../../../src/print/planning/make-up/band-shapes.ts';
import type { DepthCosts } from '../../../../src/print/planning/make-up/depth-costs.ts';
import {
  bestPartings,
  partedNode,
  partingsOf,
  type StoryParting,
} from '../../../../src/print/planning/make-up/partings.ts';
import type { StoryPiece } from '../../../../src/print/planning/make-up/piece.ts';
import { pileOfOne } from '../../../../src/print/planning/make-up/pile.ts';
import { progressAt } from '../../../../src/print/planning/make-up/progress.ts';
import { NOTHING_PLACED } from '../../../../src/print/planning/make-up/search.ts';
import { ALL_WAYS, type PaperSearch } from '../../../../src/print/planning/make-up/search-state.ts';
import { rowsOf } from '../random-rows.ts';
import { pieceOfText, searchOf, sidesOf } from './module-texts.ts';

/** Lines of all its columns that any piece seems to take. */
const AREA = 53;
/** A search that reckons a thousand for each side before the one on which a story goes on, and one for each line of it. */
const SEARCH: PaperSearch = {
  ...searchOf([], sidesOf(3, 1, 40)),
  areaOf: () => AREA,
  estimate: (_, side, rest) => side * 1000 + rest,
};
const NODE = { ...NOTHING_PLACED, cost: 7 };

const long = pieceOfText(0, rowsOf(50), { mayPart: true });
const short = pieceOfText(1, rowsOf(14));

function cellOf(piece: StoryPiece, span: number, above?: DepthCosts): ShapeCell {
  const pile = pileOfOne(piece.fitAt(1));
  return { column: 0, span, pieces: [piece], pile, above: above && pileOfOne(above) };
}

/** A band of these cells that costs five more than they do. */
function bandOf(cells: readonly ShapeCell[], emptyColumns = 0): BandShape {
  const after = progressAt(3, 0, undefined);
  const costs = { least: Number.POSITIVE_INFINITY, costs: [], emptyLine: 0, cheapest: Number.POSITIVE_INFINITY };
  return { ...costs, cells, emptyColumns, after, ownCost: 5, isFoot: false, mayPart: true };
}

const partings = (shape: BandShape, depth: number, width = 1) =>
  partingsOf(SEARCH, width, NODE, shape, { side: 1, line: 0, depth, limit: Number.POSITIVE_INFINITY });

describe('a story that is too deep for the rest of its side', () => {
  it('is parted for a hundred and twenty beside what the other cells of its band cost', () => {
    const [parting, ...others] = partings(bandOf([cellOf(long, 1), cellOf(short, 1)], 1), 20);
    // Twenty lines of a column stay empty, and six below the short story, for twelve each.
    const cost = 7 + 5 + 120 + 20 * 12 + 6 * 12;
    // It goes on on the next side.
    expect(parting).toMatchObject({ cost, estimate: cost + 2 * 1000 + AREA - 20, aboveDepth: 0, partLine: 0 });
    expect([parting?.piece, others]).toEqual([long, []]);
  });

  it('leaves what its area is larger than the columns of its part', () => {
    const estimated = (span: number, depth: number) => {
      const [parting] = partings(bandOf([cellOf(long, span)]), depth);
      return parting && parting.estimate - parting.cost - 2 * 1000;
    };
    expect([estimated(2, 20), estimated(1, 20), estimated(3, 20)]).toEqual([AREA - 40, AREA - 20, 0]);
  });

  it('is parted where its part has more than four lines', () => {
    const counted = (depth: number) => partings(bandOf([cellOf(long, 1)]), depth).length;
    expect([counted(5), counted(4)]).toEqual([1, 0]);
    expect(partings(bandOf([cellOf(long, 1)]), 20, ALL_WAYS)).toHaveLength(1);
  });

  it('is not parted where its author does not let it, or where another one is too deep', () => {
    const whole = pieceOfText(2, rowsOf(50));
    expect(partings(bandOf([cellOf(whole, 1), cellOf(short, 1)]), 20)).toEqual([]);
    expect(partings(bandOf([cellOf(long, 1), cellOf(long, 1)]), 20)).toEqual([]);
    expect(partings(bandOf([cellOf(short, 1)]), 20)).toEqual([]);
  });

  // It sets best in five lines, and a line less costs six.
  const above: DepthCosts = { least: 4, costs: [6, 0], emptyLine: 12 };

  it('begins below what stands above it, where that sets best', () => {
    const [parting, ...others] = partings(bandOf([cellOf(long, 1, above)]), 20);
    // A line of white stands between the two, and so fourteen lines of it have room.
    const cost = 7 + 5 + 120;
    expect(parting).toMatchObject({ aboveDepth: 5, partLine: 6, cost, estimate: cost + 2 * 1000 + AREA - 14 });
    expect(others).toEqual([]);
    const counted = (depth: number) => partings(bandOf([cellOf(long, 1, above)]), depth).length;
    expect([counted(11), counted(10)]).toEqual([1, 0]);
  });

  it('begins on every line below the least of what stands above it, where all ways are followed', () => {
    const found = partings(bandOf([cellOf(long, 1, above)]), 13, ALL_WAYS);
    // Five lines of it have room below seven and one of white.
    expect(found.map(({ aboveDepth, partLine, cost }) => [aboveDepth, partLine, cost - 132])).toEqual([
      [4, 5, 6],
      [5, 6, 0],
      [6, 7, 12],
      [7, 8, 24],
    ]);
  });
});

describe('the best ways to part a story', () => {
  const [any] = partings(bandOf([cellOf(long, 1)]), 20);
  const comingTo = (estimate: number, line = 0) => ({ ...any, estimate, line }) as StoryParting;

  it('are those that come to least, and of equal ones those that were found first', () => {
    const best = bestPartings(2);
    for (const [line, estimate] of [9, 5, 7, 5, 8, 5, 4].entries()) best.add(comingTo(estimate, line));
    expect(best.all().map(({ estimate, line }) => [estimate, line])).toEqual([
      [4, 6],
      [5, 1],
    ]);
  });

  it('say what is too dear as soon as twice as many are known', () => {
    const best = bestPartings(2);
    const limits = [9, 5, 7, 6, 8, 1, 2].map((estimate) => {
      best.add(comingTo(estimate));
      return best.limit();
    });
    const none = Number.POSITIVE_INFINITY;
    expect(limits).toEqual([none, none, none, 6, 6, 5, 5]);
  });

  it('are all of them where all ways are followed', () => {
    const best = bestPartings(Number.POSITIVE_INFINITY);
    for (const estimate of [3, 1, 2]) best.add(comingTo(estimate));
    expect([best.all().map(({ estimate }) => estimate), best.limit()]).toEqual([[1, 2, 3], Number.POSITIVE_INFINITY]);
  });

  it('are none that come to a limit', () => {
    const estimate = any?.estimate ?? 0;
    const below = (limit: number) =>
      partingsOf(SEARCH, 1, NODE, bandOf([cellOf(long, 1)]), { side: 1, line: 0, depth: 20, limit }).length;
    expect([below(estimate + 1), below(estimate), below(5)]).toEqual([1, 0, 0]);
  });
});

describe('a way that parts a story', () => {
  const shape = bandOf([cellOf(long, 2, { least: 4, costs: [0], emptyLine: 12 })]);
  const [parting] = partings(shape, 20);

  it('has the part as it fills the lines below, and the rest of the story to come', () => {
    const rest = pieceOfText(9, rowsOf(30));
    const part = { cost: 3, regions: [], rest: { ...rest, key: '0 14' } };
    const asked: unknown[] = [];
    const search: PaperSearch = {
      ...SEARCH,
      pieces: { ...SEARCH.pieces, restPiece: () => rest },
      partOf: (...own) => {
        asked.push(own);
        return part;
      },
    };
    const node = parting && partedNode(search, parting);
    // Four lines and one of white stand above the fifteen of its part.
    expect(asked).toEqual([[long, 2, 15]]);
    expect(node?.progress).toEqual(progressAt(3, 0, rest));
    expect([node?.cost, node?.previous]).toEqual([7 + 5 + 120 + 3, NODE]);
    expect(node?.band).toMatchObject({ side: 1, line: 0, depth: 20, parted: { aboveDepth: 4, line: 5, part } });
  });

  it('is none where one of its parts would be too short', () => {
    expect(parting && partedNode({ ...SEARCH, partOf: () => undefined }, parting)).toBeUndefined();
  });
});
