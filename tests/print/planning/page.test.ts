import { describe, expect, it } from 'vitest';
import { breakColumns } from '../../../src/print/planning/break-columns.ts';
import { floatingText } from '../../../src/print/planning/floats.ts';
import { type Composition, planSheets } from '../../../src/print/planning/plan-sheets.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { faultsOfPage } from './check-page.ts';
import { DEEP_PAGES, FOOT_BEFORE_TOP } from './known-pages.ts';
import { anyRoom, LEADING } from './random-rooms.ts';
import { anyPlainRows, anyPlainRowsAcrossSome, anyRows, anyRowsAcrossSome } from './random-rows.ts';
import { anySmallRows, anySmallSides } from './random-small.ts';
import { cheapestOfAll } from './search-all-pages.ts';
import { cheapestStacks } from './search-all-stacks.ts';

const RUNS = { numRuns: 300, interruptAfterTimeLimit: 25_000 };

const holds = (rows: fc.Arbitrary<readonly Row[]>) =>
  fc.assert(
    fc.property(rows, anyRoom, (own, room) => {
      const composition: Composition = { body: { size: 8, leading: LEADING }, rows: own, room };
      const plan = planSheets(composition);
      expect(faultsOfPage({ composition, plan })).toEqual([]);
      expect(plan.isUnsound).toBe(false);
    }),
    { ...RUNS, examples: FOOT_BEFORE_TOP },
  );

describe('a page', () => {
  it('of paragraphs has no fault', () => holds(anyPlainRows));

  it('of anything has every row once, in order and within its room, floats whole and in order, white within its range', () =>
    holds(anyRows));
});

describe('a page with pictures across some of its columns', () => {
  it('has every row once, in order and within its room, and nothing over another thing', () => {
    const anyPage = fc.integer({ min: 3, max: 5 }).chain((columns) =>
      fc.tuple(
        anyRowsAcrossSome(columns),
        anyRoom.map((room) => ({ ...room, columns })),
      ),
    );
    fc.assert(
      fc.property(anyPage, ([rows, { coupon, ...room }]) => {
        // Beside a coupon in a column nothing goes across columns.
        const own = coupon?.place === 'column' ? room : { ...room, coupon };
        const composition: Composition = { body: { size: 8, leading: LEADING }, rows, room: own };
        const plan = planSheets(composition);
        expect(faultsOfPage({ composition, plan })).toEqual([]);
        expect(plan.isUnsound).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('a small page', () => {
  it('is as good as the best of all that there are', () => {
    let compared = 0;
    fc.assert(
      fc.property(anySmallRows, anySmallSides, (rows, sides) => {
        const best = cheapestOfAll(rows, sides);
        if (!best) return;
        compared++;
        const room = { whole: sides.whole, columns: 2, last: sides.last, lastColumns: 2 };
        const { price } = breakColumns(floatingText(rows), () => room);
        expect(price.forbidden).toBe(best.price.forbidden);
        expect(price.cost).toBeCloseTo(best.price.cost, 6);
      }),
      { ...RUNS, numRuns: 1500, examples: DEEP_PAGES },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('with pictures across some of its columns is as good as the best of all that there are', () => {
    let compared = 0;
    const anySide = fc
      .integer({ min: 3, max: 4 })
      .chain((columns) =>
        fc.tuple(anyPlainRowsAcrossSome(columns), fc.constant(columns), fc.integer({ min: 6, max: 20 })),
      );
    fc.assert(
      fc.property(anySide, ([rows, columns, lines]) => {
        const best = cheapestStacks(rows, columns, lines);
        if (best?.forbidden !== 0) return;
        compared++;
        const room = { whole: lines, columns, last: lines, lastColumns: columns };
        const { price } = breakColumns(floatingText(rows), () => room);
        expect(price.forbidden).toBe(0);
        expect(price.cost).toBeCloseTo(best.cost, 6);
      }),
      { ...RUNS, numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(200);
  });
});
