import { describe, expect, it } from 'vitest';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { NOTHING_PLACED } from '../../../../src/print/planning/make-up/search.ts';
import { ALL_WAYS, type PaperSearch, type SearchSides } from '../../../../src/print/planning/make-up/search-state.ts';
import { bestInWays, type Ways, widthOfPart } from '../../../../src/print/planning/make-up/search-ways.ts';
import { rowsOf } from '../random-rows.ts';
import { moduleText, searchOf, sidesOf } from './module-texts.ts';

/** So many stories of so many lines in one column. */
const stories = (count: number, lines: number): readonly ModuleText[] =>
  Array.from({ length: count }, () => moduleText(rowsOf(lines)));

/** Two stories that fill a side of a hundred lines with the white between them: too large for all ways. */
const USUAL = searchOf(stories(2, 49), sidesOf(2, 1, 100));
/** Two stories on a side of twenty lines: small enough for all ways. */
const SMALL = searchOf(stories(2, 9), sidesOf(1, 1, 20));
/** Seventeen stories: too many for more ways. */
const MANY = searchOf(stories(17, 4), sidesOf(1, 1, 200));
/** With the white above each four stories take 308 lines. Two columns of 152 have as many, of 151 two lines fewer. */
const FULL = searchOf(stories(4, 75), sidesOf(1, 2, 152));
const TOO_MUCH = searchOf(stories(4, 75), sidesOf(1, 2, 151));

/** How a paper is searched of which so many ways find one that costs so much, and what the best costs. */
function searched(
  search: PaperSearch,
  ways: Ways,
  costs: Readonly<Record<number, number>>,
  limit = 150,
  sketched: number[] = [],
) {
  const asked: (readonly [number, number, 'sketch'?])[] = [];
  const best = bestInWays(search, { limit, ways }, (width, below, isSketch) => {
    asked.push(isSketch ? [width, below, 'sketch'] : [width, below]);
    const cost = isSketch ? sketched.shift() : costs[width];
    return cost === undefined || cost >= below ? undefined : { ...NOTHING_PLACED, cost };
  });
  return [asked, best?.cost];
}

describe('a paper', () => {
  it('is searched in few ways, whose price bounds the usual ones', () => {
    const [few, usual] = [
      [0.2, 150],
      [1, 90],
    ];
    expect(searched(USUAL, 'usual', { 0.2: 90, 1: 80, 4: 70 })).toEqual([[few, usual], 80]);
    expect(searched(USUAL, 'usual', { 0.2: 90, 1: 90 })).toEqual([[few, usual], 90]);
    expect(searched(USUAL, 'usual', { 1: 80 })).toEqual([[few, [1, 150]], 80]);
    expect(searched(USUAL, 'usual', {})).toEqual([[few, [1, 150]], undefined]);
  });

  it('is searched in four times as many ways, if these are asked for', () => {
    expect(searched(USUAL, 'wide', { 0.2: 90, 1: 80, 4: 70 })).toEqual([[[4, 150]], 70]);
    expect(searched(MANY, 'wide', { 0.2: 90, 1: 80, 4: 70 })).toEqual([[[1, 150]], 80]);
    expect(searched(SMALL, 'wide', { 0.2: 90, 4: 80, [ALL_WAYS]: 60 })[1]).toBe(60);
  });

  it('is searched in as many as it needs: more where the usual ones find none without a forbidden break', () => {
    const from = (costs: Readonly<Record<number, number>>) => searched(USUAL, 'as-needed', costs, 1e6);
    const few = [0.2, 1e6];
    expect(from({ 0.2: 90, 1: 80, 4: 70 })).toEqual([[few, [1, 90]], 80]);
    expect(from({ 1: 99_999, 4: 70 })).toEqual([[few, [1, 1e6], [1, 99_999, 'sketch']], 99_999]);
    expect(from({ 1: 100_000, 4: 70 })).toEqual([[few, [1, 1e6], [4, 100_000]], 70]);
    expect(from({ 1: 100_000 })).toEqual([[few, [1, 1e6], [4, 100_000]], 100_000]);
    expect(from({ 4: 70 })).toEqual([[few, [1, 1e6], [4, 1e6]], 70]);
  });

  it('that leaves much empty is searched for ways that leave less, three times at most, below what was found last', () => {
    const from = (usual: number, sketched: number[]) => searched(USUAL, 'usual', { 1: usual }, 1e6, sketched);
    const own = [
      [0.2, 1e6],
      [1, 1e6],
    ];
    // It has two sides: up to 180 a side it leaves little empty.
    expect(from(360, [300])).toEqual([own, 360]);
    expect(from(361, [])).toEqual([[...own, [1, 361, 'sketch']], 361]);
    expect(from(900, [800, 300, 200])).toEqual([[...own, [1, 900, 'sketch'], [1, 800, 'sketch']], 300]);
    expect(from(900, [800, 700, 600, 500])[1]).toBe(600);
    // What has a forbidden break is searched in more ways, and so much text leaves nothing empty.
    expect(from(100_000, [800])).toEqual([own, 100_000]);
    expect(searched(TOO_MUCH, 'usual', { 1: 900 }, 1e6, [800])[1]).toBe(900);
  });

  it('is sketched where that is asked for and its price is that of one that leaves very much empty', () => {
    expect(searched(USUAL, 'sketched', { 1: 80 }, 721, [700])).toEqual([[[1, 721, 'sketch']], 700]);
    expect(searched(USUAL, 'sketched', { 1: 400 }, 720, [300])).toEqual([
      [
        [0.2, 720],
        [1, 720],
      ],
      400,
    ]);
  });

  it('is not searched in more ways where it has more text than room', () => {
    const own = [
      [0.2, 150],
      [1, 150],
    ];
    expect(searched(TOO_MUCH, 'as-needed', { 4: 70 })).toEqual([own, undefined]);
    expect(searched(FULL, 'as-needed', { 4: 70 })).toEqual([[...own, [4, 150]], 70]);
  });

  it('of more than sixteen stories is searched in the usual ways at once', () => {
    expect(searched(MANY, 'as-needed', { 0.2: 90, 4: 70 })).toEqual([[[1, 150]], undefined]);
    const sixteen = searchOf(stories(16, 4), sidesOf(1, 1, 200));
    expect(searched(sixteen, 'as-needed', { 0.2: 90, 1: 80 })).toEqual([
      [
        [0.2, 150],
        [1, 90],
      ],
      80,
    ]);
    expect(searched(sixteen, 'as-needed', { 4: 70 })[1]).toBe(70);
  });

  it('of few stories on small sides is searched in all ways, below what few find', () => {
    expect(searched(SMALL, 'usual', { 0.2: 90, 1: 80, [ALL_WAYS]: 60 })).toEqual([
      [
        [0.2, 150],
        [ALL_WAYS, 90],
      ],
      60,
    ]);
    expect(searched(SMALL, 'usual', { 0.2: 90, 1: 80 })[1]).toBe(90);
  });
});

describe('a part of a paper', () => {
  const width = (count: number, sides: SearchSides) => widthOfPart(searchOf(stories(count, 9), sides));

  it('is searched in all ways where its stories times the lines of its sides are three hundred or fewer', () => {
    expect([width(3, sidesOf(2, 1, 50)), width(3, sidesOf(2, 1, 51))]).toEqual([ALL_WAYS, 4]);
    expect([width(1, sidesOf(6, 1, 50)), width(1, sidesOf(7, 1, 50))]).toEqual([ALL_WAYS, 4]);
    // The deepest side counts, whether more follows on it or not.
    const sides = sidesOf(2, 1, 50);
    const room = sides.roomOf(0);
    const other = (own: Partial<typeof room>, side: number): SearchSides => ({
      ...sides,
      roomOf: (index) => (index === side ? { ...room, ...own } : room),
    });
    expect([
      width(3, other({ whole: 60 }, 0)),
      width(3, other({ last: 60 }, 1)),
      width(3, other({ whole: 60 }, 2)),
    ]).toEqual([4, 4, ALL_WAYS]);
  });

  it('is searched in the usual ways where it has many stories, or more text than room', () => {
    expect(widthOfPart(MANY)).toBe(1);
    expect(widthOfPart(TOO_MUCH)).toBe(1);
    expect(widthOfPart(FULL)).toBe(4);
    expect(widthOfPart(USUAL)).toBe(4);
  });
});
