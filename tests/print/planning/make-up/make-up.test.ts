import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import { FORBIDDEN_BREAK } from '../../../../src/print/planning/make-up/make-up-price.ts';
import { fc } from '../../../fixtures/seeded-fast-check.ts';
import { faultsOfPaper } from './check-paper.ts';
import { anyPaper, anyPaperAcrossSome, anySmallPaper } from './random-papers.ts';
import { cheapestPaper } from './search-all-papers.ts';

const RUNS = { numRuns: 100, interruptAfterTimeLimit: 25_000 };

describe('any paper', () => {
  it('has each row once inside its module, no module over another, stories in order, and says which columns are not level', () => {
    fc.assert(
      fc.property(anyPaper, (any) => {
        expect(faultsOfPaper(any, makeUp(any.texts, any.paper))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has pictures across some columns of its stories inside their modules, with these columns level beside them', () => {
    fc.assert(
      fc.property(anyPaperAcrossSome, (any) => {
        expect(faultsOfPaper(any, makeUp(any.texts, any.paper))).toEqual([]);
      }),
      { ...RUNS, numRuns: 40 },
    );
  });

  it('is made up the same again', () => {
    fc.assert(
      fc.property(anyPaper, ({ texts, paper }) => {
        expect(makeUp(texts, paper)).toEqual(makeUp(texts, paper));
      }),
      { ...RUNS, numRuns: 8 },
    );
  });
});

describe('a small paper', () => {
  it('is as good as the best of all that there are', () => {
    let compared = 0;
    fc.assert(
      fc.property(anySmallPaper, (any) => {
        const { price, left, sides } = makeUp(any.texts, any.paper);
        if (left.length > 0) {
          expect(cheapestPaper(any, any.paper.sides ?? MOST_TRIED)).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        compared++;
        const cost = price.cost + price.forbidden * FORBIDDEN_BREAK;
        expect(cost).toBeCloseTo(cheapestPaper(any, sides.length), 6);
      }),
      { ...RUNS, numRuns: 250 },
    );
    expect(compared).toBeGreaterThan(40);
  });
});

/** Sides on which a story that is left of a paper without a number of them has no room either. */
const MOST_TRIED = 3;
