import { describe, expect, it } from 'vitest';
import type { BodyRange, Fit } from '../../../src/print/planning/fit.ts';
import { withoutHole } from '../../../src/print/planning/without-hole.ts';
import type { Setting } from '../../../src/print/rows/block-context.ts';

/** A body of 10 points on 13, which may have two sizes more, and a line more below the head. */
const BODY: BodyRange = { size: 10, leading: 13, smallest: 9.9, largest: 10.1, headLines: 1 };

interface Found {
  /** Points that a column is short of; default: none. */
  readonly hole?: number;
  readonly forbidden?: number;
  readonly isUnsound?: boolean;
  readonly sides?: number;
  /** Lines on the last side; default: some. */
  readonly deepest?: number;
}

function fitOf(setting: Setting, rows: number, found: Found): Fit {
  const { hole = 0, forbidden = 0, isUnsound = false, sides = 2, deepest = 10 } = found;
  const plan = { sides: new Array(sides), hole, isUnsound, breakPrice: { forbidden, cost: 0 }, last: { deepest } };
  return { setting, composition: { rows: new Array(rows) }, plan, fits: true } as unknown as Fit;
}

const NATURAL: Setting = {
  body: { size: 10, leading: 13 },
  looseness: new Map(),
  undivided: new Map(),
  pictureScale: 1,
  gaps: true,
  headLines: 0,
};

/** The setting that is chosen, as « size × leading by size + lines below the head », and those that were tried. */
function chosen(natural: Found, others: (setting: Setting) => Found, rows = 100, body = BODY) {
  const tried: Setting[] = [];
  const found = withoutHole(fitOf(NATURAL, rows, natural), body, (setting) => {
    tried.push(setting);
    return fitOf(setting, rows, others(setting));
  });
  return { found: shown(found.setting), tried: tried.map(shown), isNatural: found.setting === NATURAL };
}

const ratioOf = ({ body }: Setting) => body.leading / body.size;
const shown = (setting: Setting) => `${setting.body.size} × ${ratioOf(setting).toFixed(2)} + ${setting.headLines}`;
const isRatio = (setting: Setting, ratio: number) => Math.abs(ratioOf(setting) - ratio) < 1e-6;

describe('a number in its own setting', () => {
  it('stays as it is where no column is more than thirty points short', () => {
    expect(chosen({ hole: 30 }, () => ({})).tried).toEqual([]);
    expect(chosen({ hole: 30.1 }, () => ({})).isNatural).toBe(false);
  });

  it('stays as it is where it has more than 1,200 rows', () => {
    expect(chosen({ hole: 90 }, () => ({}), 1200).isNatural).toBe(false);
    expect(chosen({ hole: 90 }, () => ({}), 1201).tried).toEqual([]);
  });

  it('has no last side for what stands at its foot alone', () => {
    expect(chosen({ deepest: 0 }, () => ({})).isNatural).toBe(false);
    expect(chosen({ deepest: 0, sides: 1 }, () => ({})).isNatural).toBe(true);
  });
});

describe('another setting', () => {
  it('is looked for nearest to the theme’s own: a step of size is four percents of leading, a line below the head ten', () => {
    const { tried } = chosen({ hole: 90 }, () => ({ hole: 99 }));
    const at = (setting: string) => tried.indexOf(setting);
    expect(tried).toHaveLength(3 * 18 * 2);
    expect(tried[0]).toBe('10 × 1.30 + 0');
    expect(tried.slice(1, 3).sort()).toEqual(['10 × 1.29 + 0', '10 × 1.31 + 0']);
    for (const size of ['9.9', '10.1']) {
      expect(at(`${size} × 1.30 + 0`)).toBeGreaterThan(at('10 × 1.33 + 0'));
      expect(at(`${size} × 1.30 + 0`)).toBeLessThan(at('10 × 1.35 + 0'));
    }
    expect(at('10 × 1.30 + 1')).toBeGreaterThan(at('10 × 1.39 + 0'));
    expect(at('10 × 1.30 + 1')).toBeLessThan(at('10 × 1.41 + 0'));
    expect(at('10.1 × 1.27 + 0')).toBeGreaterThan(0);
    expect(at('10.1 × 1.44 + 1')).toBe(tried.length - 1);
  });

  it('is taken as soon as it leaves no more than twenty-two points', () => {
    const found = (hole: number) =>
      chosen({ hole: 90 }, (setting) => ({ hole: isRatio(setting, 1.33) ? hole : 80 })).found;
    expect(found(22)).toBe('10 × 1.33 + 0');
    const { tried } = chosen({ hole: 90 }, (setting) => ({ hole: isRatio(setting, 1.33) ? 22 : 80 }));
    expect(tried.length).toBeLessThan(10);
    // A little more is the best that there is, and all others are tried.
    const more = chosen({ hole: 90 }, (setting) => ({ hole: isRatio(setting, 1.33) ? 22.1 : 80 }));
    expect(more.found).toBe('10 × 1.33 + 0');
    expect(more.tried).toHaveLength(108);
  });

  it('is the first of those that leave the smallest hole, and the theme’s own where none leaves a smaller one', () => {
    const holes = (setting: Setting) => (isRatio(setting, 1.34) ? 40 : isRatio(setting, 1.36) ? 35 : 60);
    expect(chosen({ hole: 90 }, (setting) => ({ hole: holes(setting) })).found).toBe('10 × 1.36 + 0');
    expect(chosen({ hole: 90 }, () => ({ hole: 90 })).isNatural).toBe(true);
  });

  it('has no more breaks that nobody should see, and room for each row', () => {
    const best = (setting: Setting) => isRatio(setting, 1.31);
    const next = (setting: Setting) => isRatio(setting, 1.34);
    const holes = (bad: Found) => (setting: Setting) => (best(setting) ? bad : { hole: next(setting) ? 0 : 99 });
    expect(chosen({ hole: 90 }, holes({ forbidden: 1 })).found).toBe('10 × 1.34 + 0');
    expect(chosen({ hole: 90 }, holes({ isUnsound: true })).found).toBe('10 × 1.34 + 0');
    expect(chosen({ hole: 90, forbidden: 1 }, holes({ forbidden: 1 })).found).toBe('10 × 1.31 + 0');
  });

  it('is looked for among 20,000 rows, those of the theme’s own size counted as a fifth', () => {
    // In one size, each trial of 1,000 rows counts as 200; in many sizes most count as 1,000.
    const one: BodyRange = { ...BODY, smallest: 10, largest: 10, headLines: 9 };
    expect(chosen({ hole: 90 }, () => ({ hole: 99 }), 1000, one).tried).toHaveLength(100);
    const other: BodyRange = { ...BODY, smallest: 11, largest: 11, headLines: 9 };
    expect(chosen({ hole: 90 }, () => ({ hole: 99 }), 1000, other).tried).toHaveLength(20);
  });
});
