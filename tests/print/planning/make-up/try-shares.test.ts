import { describe, expect, it } from 'vitest';
import { type BetterWith, isBetterFit, type PaperFit } from '../../../../src/print/planning/make-up/fitted-paper.ts';
import type { MadeUp } from '../../../../src/print/planning/make-up/made-up.ts';
import { knownFits } from '../../../../src/print/planning/make-up/piece.ts';
import { fullestFit } from '../../../../src/print/planning/make-up/try-shares.ts';
import type { Setting } from '../../../../src/print/rows/block-context.ts';
import { rowsOf } from '../random-rows.ts';
import { moduleText } from './module-texts.ts';

/** A paper as it was made up, on one side unless it says so. */
interface Made {
  readonly cost: number;
  readonly forbidden?: number;
  /** Empty lines below its first story, and below its second. */
  readonly hole?: number;
  readonly secondHole?: number;
  readonly sides?: number;
  readonly left?: readonly number[];
}

const NO_SETTING: Omit<Setting, 'body'> = {
  looseness: new Map(),
  undivided: new Map(),
  pictureScale: 1,
  gaps: true,
  headLines: 0,
};

function fitOf({ cost, forbidden = 0, hole = 0, secondHole = 0, sides = 1, left = [] }: Made, steps = 0): PaperFit {
  const texts = [moduleText(rowsOf(1)), moduleText(rowsOf(1))];
  const holes = [hole, secondHole].map((lines, story) => ({ side: 0, story, lines })).filter(({ lines }) => lines > 0);
  const all = Array.from({ length: sides }, () => ({ top: 0, depth: 40, columns: 1, bands: [] }));
  const madeUp: MadeUp = { sides: all, price: { forbidden, cost }, holes, left };
  const fits = forbidden === 0 && left.length === 0;
  return { setting: { ...NO_SETTING, body: { size: 9, leading: steps } }, texts, madeUp, fits, known: knownFits(40) };
}

/** What is made up at each step of fifteen thousandths from ninety-one hundredths on, if anything is. */
type MadeAt = (steps: number, ways: string | undefined) => Made | undefined;

/** The steps that are tried, in how many ways, and the one whose paper is best; steps up to one are of the same size. */
function tried(madeAt: MadeAt, lastOfSize = Number.POSITIVE_INFINITY) {
  const asked: Record<string, number[]> = {};
  const stepsOf = (share: number) => Math.round((share - 0.91) / 0.015);
  const betterWith: BetterWith = ({ body }, best, ways) => {
    const steps = body.leading;
    asked[ways ?? ''] = [...(asked[ways ?? ''] ?? []), steps];
    const made = madeAt(steps, ways);
    const own = made && fitOf(made, steps);
    return own && (!best || isBetterFit(own, best)) ? own : undefined;
  };
  const at = (share: number): Setting => {
    expect(share).toBeCloseTo(0.91 + stepsOf(share) * 0.015, 9);
    return { ...NO_SETTING, body: { size: 9, leading: Math.min(stepsOf(share), 5) } };
  };
  const best = fullestFit({ at, isInSameSize: (share) => stepsOf(share) <= lastOfSize }, betterWith);
  return { ...asked, best: best?.setting.body.leading };
}

describe('a paper that is to fill its sides', () => {
  it('takes ninety-one hundredths of the room where nothing stays empty', () => {
    expect(tried(() => ({ cost: 0 }))).toEqual({ usual: [0], best: 0 });
  });

  it('takes two steps less, then three more and so on, where it has no room: three shares, and six searched widely', () => {
    expect(tried(() => undefined)).toEqual({ usual: [0, -2, -5], wide: [0, -2, -5, -9, -14, -20], best: undefined });
    expect(tried((steps) => (steps <= -5 ? { cost: 0 } : undefined))).toEqual({ usual: [0, -2, -5], best: -5 });
    const late = tried((steps) => (steps <= -9 ? { cost: 0 } : undefined));
    expect(late).toEqual({ usual: [0, -2, -5], wide: [0, -2, -5, -9], best: -9 });
  });

  it('is searched widely where the usual ways find forbidden breaks alone, and has the better of the two', () => {
    const forbiddenBut = (own: Made) => tried((_, ways) => (ways === 'wide' ? own : { cost: 7, forbidden: 1 }));
    expect(forbiddenBut({ cost: 9 })).toEqual({ usual: [0, -2, -5], wide: [0], best: 0 });
    // No other share is better than the first that has its room.
    const [usual, wide] = [
      [0, -2, -5],
      [0, -2, -5, -9, -14, -20],
    ];
    expect(forbiddenBut({ cost: 9, forbidden: 2 })).toEqual({ usual, wide, best: 0 });
    const other = (own: Made) =>
      tried((steps, ways) => (ways === 'wide' ? steps === -9 && own : { cost: 7, forbidden: 1 }) || undefined);
    expect(other({ cost: 3, forbidden: 1 }).best).toBe(-9);
    expect(other({ cost: 7, forbidden: 1 }).best).toBe(0);
    expect(other({ cost: 3, forbidden: 2 }).best).toBe(0);
  });

  it('has a seen hole smaller with more text, or with less, until two shares in turn are no better', () => {
    // Six lines are seen.
    expect(tried(() => ({ cost: 72, hole: 6 }))).toEqual({ usual: [0, 1, 2, -1, -2], best: 0 });
    expect(tried(() => ({ cost: 84, hole: 1, secondHole: 6 }))).toEqual({ usual: [0, 1, 2, -1, -2], best: 0 });
    // Of five steps and more the body is the largest and most open one: it is made up once.
    const more = tried((steps) => ({ cost: steps > 0 ? 60 - steps : 72, hole: 6 }));
    expect(more).toEqual({ usual: [0, 1, 2, 3, 4, 5, -1, -2], best: 5 });
    const less = tried((steps) => ({ cost: 72 + steps, hole: 6 }));
    expect(less).toEqual({ usual: [0, 1, 2, -1, -2, -3, -4], best: -4 });
    // A share that is better begins the count anew.
    const first = tried((steps) => ({ cost: steps === 2 ? 60 : 72, hole: 6 }));
    expect(first).toEqual({ usual: [0, 1, 2, 3, 4, -1, -2], best: 2 });
  });

  it('looks at four shares in turn that are no better where it costs more than a hundred and eighty a side', () => {
    expect(tried(() => ({ cost: 180, hole: 15 }))).toEqual({ usual: [0, 1, 2, -1, -2], best: 0 });
    expect(tried(() => ({ cost: 181, hole: 15 }))).toEqual({ usual: [0, 1, 2, 3, 4, -1, -2, -3, -4], best: 0 });
    expect(tried(() => ({ cost: 360, hole: 30, sides: 2 }))).toEqual({ usual: [0, 1, 2, -1, -2], best: 0 });
  });

  it('looks at one share more of the same size where its hole is not seen, and at none less', () => {
    expect(tried(() => ({ cost: 60, hole: 5 }))).toEqual({ usual: [0, 1], best: 0 });
    expect(tried(() => ({ cost: 60, hole: 5 }), 0)).toEqual({ usual: [0], best: 0 });
    const closed = tried((steps) => (steps === 1 ? { cost: 0 } : { cost: 60, hole: 5 }));
    expect(closed).toEqual({ usual: [0, 1], best: 1 });
  });

  it('does not try again what had no room', () => {
    // Two steps less it has room, and a step less; with as much as at first it has none.
    const found = tried((steps) => (steps < 0 ? { cost: 72, hole: 6 } : undefined));
    expect(found).toEqual({ usual: [0, -2, -1, 1, -3, -4], best: -2 });
  });

  it('goes up by eight steps at most', () => {
    const asked: number[] = [];
    const stepsOf = (share: number) => Math.round((share - 0.91) / 0.015);
    const at = (share: number): Setting => ({ ...NO_SETTING, body: { size: 9, leading: stepsOf(share) } });
    fullestFit({ at, isInSameSize: () => true }, ({ body }) => {
      asked.push(body.leading);
      return fitOf({ cost: 72, hole: 6 });
    });
    // And down by four from the first.
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, -3, -4]);
  });
});

describe('of two papers the better', () => {
  const better = (one: Made, other: Made) => isBetterFit(fitOf(one), fitOf(other));

  it('is that of which fewer stories have no room, whatever it costs', () => {
    expect(better({ cost: 9, forbidden: 3 }, { cost: 0, left: [1] })).toBe(true);
    expect(better({ cost: 0, left: [1] }, { cost: 9, forbidden: 3 })).toBe(false);
    expect(better({ cost: 1, left: [0, 1] }, { cost: 2, left: [1] })).toBe(false);
  });

  it('else is that with fewer forbidden breaks, and else that which costs less', () => {
    expect(better({ cost: 9, forbidden: 1 }, { cost: 0, forbidden: 2 })).toBe(true);
    expect(better({ cost: 0, forbidden: 2 }, { cost: 9, forbidden: 1 })).toBe(false);
    expect([
      better({ cost: 8 }, { cost: 9 }),
      better({ cost: 9 }, { cost: 9 }),
      better({ cost: 9 }, { cost: 8 }),
    ]).toEqual([true, false, false]);
  });
});
