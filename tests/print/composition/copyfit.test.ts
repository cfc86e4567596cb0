import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Setting } from '../../../src/print/composition/block-rows.ts';
import { copyfit, type Means, type Plan } from '../../../src/print/composition/copyfit.ts';
import type { Composition, SheetPlan } from '../../../src/print/composition/plan-sheets.ts';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const theme = loadPrintTheme(testPublication()).value;
if (!theme) throw new Error('the default theme does not load');

type Rule = (setting: Setting) => Partial<SheetPlan['last']> & { sides?: number; strain?: number; lines?: number };

/** A number whose plan depends on the setting by a rule. */
const plans = (rule: Rule): Plan => {
  return (setting) => {
    const { sides = 1, strain = 0, lines = 30, ...last } = rule(setting);
    const plan = {
      sides: new Array(sides),
      lines,
      strain,
      breakCost: 0,
      last: { deepest: 30, uneven: 0, depth: 30, room: 450, ...last },
    };
    return { composition: {} as Composition, plan: plan as unknown as SheetPlan };
  };
};
const fitted = (pages: number | undefined, rule: Rule, means: Partial<Means> = {}) =>
  copyfit(pages, { blockCount: 0, hasPictures: false, ...means }, theme, plans(rule));
const sizeOf = (found: ReturnType<typeof fitted>) => found.setting.body.size;

describe('copyfit', () => {
  it("keeps the theme's own size when no number of sides is promised", () => {
    expect(fitted(undefined, () => ({})).setting.body).toEqual({ size: 10, leading: 13 });
  });

  it('finds the largest size that fits, wherever it lies', () => {
    for (let limit = 9; limit <= 10.5; limit += 0.1) {
      const found = fitted(2, ({ body }) => ({ sides: body.size <= limit + 1e-6 ? 2 : 3 }));
      expect(found.fits).toBe(true);
      expect(sizeOf(found)).toBeCloseTo(limit, 5);
    }
  });

  it('says when nothing fits', () => {
    expect(fitted(1, () => ({ sides: 2 })).fits).toBe(false);
  });

  it('takes a size a little smaller whose columns end level', () => {
    const found = fitted(1, ({ body }) => (body.size > 10.25 ? { uneven: 3 } : {}));
    expect(sizeOf(found)).toBeCloseTo(10.2, 5);
  });

  it('opens the leading of a single side until it is full, but not so far that lines fall apart', () => {
    expect(fitted(1, () => ({ deepest: 32 })).setting.body.leading).toBeCloseTo(450 / 32, 5);
    expect(fitted(1, () => ({ deepest: 10 })).setting.body.leading).toBeCloseTo(10.5 * 1.44, 5);
  });

  it('opens the leading of several sides as far as they allow', () => {
    const found = fitted(3, ({ body }) => ({ sides: body.leading <= 14 ? 3 : 4 }));
    expect(found.setting.body.leading).toBeGreaterThan(13.95);
    expect(found.setting.body.leading).toBeLessThanOrEqual(14);
  });

  it('tightens the paragraph that is strained least where that lets the type be larger', () => {
    const found = fitted(
      1,
      ({ body, looseness }) => {
        const tight = looseness.get(1) === -1;
        return { sides: body.size <= 10 + 1e-6 || tight ? 1 : 2, lines: tight ? 29 : 30, strain: tight ? 0.5 : 0 };
      },
      { blockCount: 3 },
    );
    expect(sizeOf(found)).toBeCloseTo(10.1, 5);
    expect([...found.setting.looseness]).toEqual([[1, -1]]);
  });

  it('makes pictures smaller when nothing else helps', () => {
    const found = fitted(1, ({ pictureScale }) => ({ sides: pictureScale <= 0.8 ? 1 : 2 }), { hasPictures: true });
    expect(found.fits).toBe(true);
    expect(found.setting.pictureScale).toBe(0.8);
  });

  it('finds a setting that fits wherever one does', () => {
    const anyNumber = fc.record({
      lines: fc.integer({ min: 20, max: 90 }),
      gaps: fc.integer({ min: 0, max: 4 }),
      pictures: fc.integer({ min: 0, max: 20 }),
      tightenable: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(anyNumber, ({ lines, gaps, pictures, tightenable }) => {
        const needed = (setting: Setting) =>
          lines * (setting.body.size / 10) +
          (setting.gaps ? gaps : 0) +
          pictures * setting.pictureScale -
          tightenable.filter((can, block) => can && setting.looseness.get(block) === -1).length;
        const rule: Rule = (setting) => ({
          sides: needed(setting) * setting.body.leading <= 600 ? 1 : 2,
          lines: needed(setting),
        });
        const found = fitted(1, rule, { blockCount: tightenable.length, hasPictures: pictures > 0 });
        const tightest = needed({
          body: { size: 9, leading: 9 * 1.27 },
          looseness: new Map(tightenable.map((_, block) => [block, -1])),
          pictureScale: pictures > 0 ? 0.7 : 1,
          gaps: false,
        });
        expect(found.fits).toBe(tightest * 9 * 1.27 <= 600);
      }),
    );
  });
});
