import { describe, expect, it } from 'vitest';
import type { Composition, SheetPlan } from '../../../src/print/composition/compose-sheets.ts';
import { copyfit, type Plan } from '../../../src/print/composition/copyfit.ts';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const theme = loadPrintTheme(testPublication()).value;
if (!theme) throw new Error('the default theme does not load');

/** A number whose plan depends on the body's size by a rule. */
const plans = (rule: (size: number) => Partial<SheetPlan['last']> & { sides?: number; strain?: number }): Plan => {
  return ({ size }) => {
    const { sides = 1, strain = 0, ...last } = rule(size);
    const plan = { sides: new Array(sides), strain, last: { deepest: 30, shallowest: 30, room: 450, ...last } };
    return { composition: {} as Composition, plan: plan as unknown as SheetPlan };
  };
};

describe('copyfit', () => {
  it("keeps the theme's own size when no number of sides is promised", () => {
    expect(
      copyfit(
        undefined,
        5,
        theme,
        plans(() => ({})),
      ).body,
    ).toEqual({ size: 10, leading: 13 });
  });

  it('finds the largest size that fits, wherever it lies', () => {
    for (let limit = 9; limit <= 10.5; limit += 0.1) {
      const fit = copyfit(
        2,
        5,
        theme,
        plans((size) => ({ sides: size <= limit + 1e-6 ? 2 : 3 })),
      );
      expect(fit.fits).toBe(true);
      expect(fit.body.size).toBeCloseTo(limit, 5);
    }
  });

  it('says when no size fits, and sets the number in its own size', () => {
    const fit = copyfit(
      1,
      5,
      theme,
      plans(() => ({ sides: 2 })),
    );
    expect(fit.fits).toBe(false);
    expect(fit.body.size).toBe(10);
  });

  it('takes a size a little smaller whose columns end level', () => {
    const fit = copyfit(
      1,
      0,
      theme,
      plans((size) => (size > 10.25 ? { deepest: 31, shallowest: 28 } : {})),
    );
    expect(fit.body.size).toBeCloseTo(10.2, 5);
  });

  it('opens the leading of a single side until it is full, but not so far that lines fall apart', () => {
    expect(
      copyfit(
        1,
        0,
        theme,
        plans(() => ({ deepest: 32, shallowest: 32 })),
      ).body.leading,
    ).toBeCloseTo(450 / 32, 5);
    expect(
      copyfit(
        1,
        0,
        theme,
        plans(() => ({ deepest: 10, shallowest: 10 })),
      ).body.leading,
    ).toBeCloseTo(10.5 * 1.44, 5);
  });
});
