import { describe, expect, it } from 'vitest';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { copyfit } from '../../../src/print/planning/copyfit.ts';
import type { Plan } from '../../../src/print/planning/fit.ts';
import type { Composition, SheetPlan } from '../../../src/print/planning/plan-sheets.ts';
import type { SheetRoom } from '../../../src/print/planning/sheet-room.ts';
import type { Setting } from '../../../src/print/rows/block-context.ts';
import { costs, FREE } from '../../../src/print/rows/break-price.ts';
import type { Closing, Row } from '../../../src/print/rows/row.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const theme = loadPrintTheme(testPublication()).value;
if (!theme) throw new Error('the default theme does not load');

type Rule = (
  setting: Setting,
) => Partial<SheetPlan['last']> & { sides?: number; hole?: number; strain?: number; lines?: number };

const range = { ...theme.body, headLines: 0 };

/** The last row of a paragraph, which could take a line more and do with one less unless it is told otherwise. */
const closingRow = (block: number, { lineCount = 20, share = 0.5 } = {}): Row => {
  const row = { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
  const closing: Closing = { block, lineCount, width: 120, share, opening: row };
  return { ...row, closing };
};

/** Sides of A4 without heads. */
const room: SheetRoom = {
  columns: 2,
  top: 30,
  bottom: 820,
  firstHeadHeight: 0,
  runningHeadHeight: 0,
  footHeight: 0,
  keepBackClear: false,
};

/** A number of so many paragraphs whose plan depends on the setting by a rule. */
const plans = (rule: Rule, paragraphs: number, closing?: Pick<Closing, 'lineCount' | 'share'>): Plan => {
  const rows = Array.from({ length: paragraphs }, (_, block) => closingRow(block, closing));
  return (setting) => {
    const { sides = 1, hole = 0, strain = 0, lines = 30, ...last } = rule(setting);
    const plan = {
      sides: new Array(sides),
      lines,
      strain,
      breakPrice: FREE,
      hole,
      last: { deepest: 30, uneven: 0, depth: 30, room: 450, ...last },
    };
    return { composition: { rows, room } as unknown as Composition, plan: plan as unknown as SheetPlan };
  };
};
const fitted = (pages: number | undefined, rule: Rule, { paragraphs = 0, hasPictures = false } = {}) =>
  copyfit(pages, hasPictures, range, plans(rule, paragraphs));
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
    // The largest leading up to 14 points at which a side is full.
    expect((room.bottom - room.top) / found.setting.body.leading).toBeCloseTo(57, 5);
  });

  it('tightens the paragraph that is strained least where that lets the type be larger', () => {
    const found = fitted(
      1,
      ({ body, looseness }) => {
        const tight = looseness.get(1) === -1;
        return { sides: body.size <= 10 + 1e-6 || tight ? 1 : 2, lines: tight ? 29 : 30, strain: tight ? 0.5 : 0 };
      },
      { paragraphs: 3 },
    );
    expect(sizeOf(found)).toBeCloseTo(10.1, 5);
    expect([...found.setting.looseness]).toEqual([[1, -1]]);
  });

  it('makes the paragraph a line longer or shorter that brings the last columns level', () => {
    const level = (looseness: Setting['looseness']) => looseness.get(2) === 1;
    const rule: Rule = ({ looseness }) => ({ uneven: level(looseness) ? 0 : 1, strain: looseness.size });
    expect([...fitted(1, rule, { paragraphs: 4 }).setting.looseness]).toEqual([[2, 1]]);
    const costly: Rule = ({ looseness }) => ({ uneven: level(looseness) ? 0 : 1, strain: level(looseness) ? 20 : 0 });
    expect(fitted(1, costly, { paragraphs: 4 }).setting.looseness.size).toBe(0);
  });

  it('keeps the word at the foot of a column whole, unless the rest of its paragraph cannot bear it', () => {
    const divided: Row = { ...closingRow(0), breakPrice: costs(6), divided: { block: 5, line: 3 } };
    const foot = (strain: number): Plan => {
      const planWith = plans(({ undivided }) => (undivided.get(5) === 3 ? { strain } : {}), 0);
      return (setting) => {
        const { composition, plan } = planWith(setting);
        const isWhole = setting.undivided.get(5) === 3;
        const columns = [{ rows: [isWhole ? closingRow(0) : divided], notes: [] }];
        const sides = [{ top: 0, depth: 60, regions: [{ line: 0, spans: false, filling: { columns, depth: 1 } }] }];
        return { composition, plan: { ...plan, sides, breakPrice: costs(isWhole ? 0 : 6) } };
      };
    };
    expect([...copyfit(1, false, range, foot(2)).setting.undivided]).toEqual([[5, 3]]);
    expect(copyfit(1, false, range, foot(9)).setting.undivided.size).toBe(0);
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
        const found = fitted(1, rule, { paragraphs: tightenable.length, hasPictures: pictures > 0 });
        const tightest = needed({
          body: { size: 9, leading: 9 * 1.27 },
          looseness: new Map(tightenable.map((_, block) => [block, -1])),
          undivided: new Map(),
          pictureScale: pictures > 0 ? 0.7 : 1,
          gaps: false,
          headLines: 0,
        });
        expect(found.fits).toBe(tightest * 9 * 1.27 <= 600);
      }),
    );
  });

  it('sets a number of sides as tight as may be before it opens its leading', () => {
    const found = fitted(2, ({ body }) => ({ sides: body.leading <= body.size * 1.27 + 1e-9 ? 2 : 3 }));
    expect(found.fits).toBe(true);
    expect(found.setting.body).toEqual({ size: 10.5, leading: 10.5 * 1.27 });
  });
});

describe('a smaller size', () => {
  /** The size that is found where the lines of each are strained so much, and any fits. */
  const found = (strain: (size: number) => number) =>
    Math.round(sizeOf(fitted(1, ({ body }) => ({ strain: strain(body.size), deepest: 34 }))) * 10) / 10;
  const isAt = (size: number, other: number) => Math.abs(size - other) < 0.01;

  it('is taken where it spares more than two strained lines a step', () => {
    expect(found((size) => (isAt(size, 10.5) ? 2.1 : 0))).toBe(10.4);
    expect(found((size) => (isAt(size, 10.5) ? 1.9 : 0))).toBe(10.5);
    expect(found((size) => (size > 10.35 ? 4.1 : 0))).toBe(10.3);
    expect(found((size) => (size > 10.35 ? 3.9 : 0))).toBe(10.5);
  });

  it('is looked for four steps below, and no further', () => {
    expect(found((size) => (size > 10.15 ? 100 : 0))).toBe(10.1);
    expect(found((size) => (size > 10.05 ? 100 : 0))).toBe(10.5);
  });

  it('is taken where its last columns are level: a line of difference costs ten strained ones', () => {
    const level = (uneven: number, strain: number) =>
      Math.round(
        sizeOf(
          fitted(1, ({ body }) =>
            isAt(body.size, 10.4)
              ? { strain, deepest: 34 }
              : { uneven, strain: body.size < 10.4 ? 99 : 0, deepest: 34 },
          ),
        ) * 10,
      ) / 10;
    expect(level(1, 7.9)).toBe(10.4);
    expect(level(1, 8.1)).toBe(10.5);
    expect(level(2, 17.9)).toBe(10.4);
  });

  it('is taken where its leading can fill the side: a line that no leading fills costs six strained ones', () => {
    // At its most open, a line of 10.5 points takes 15.12.
    const hole = (lines: number) =>
      Math.round(
        sizeOf(fitted(1, ({ body }) => (isAt(body.size, 10.5) ? { deepest: 450 / 15.12 - lines } : { deepest: 32 }))) *
          10,
      ) / 10;
    expect(hole(0.36)).toBe(10.4);
    expect(hole(0.31)).toBe(10.5);
  });
});

describe('a paragraph with a line more or less', () => {
  /** Which paragraph is changed, and how, where any change of the first makes the columns level. */
  const changeOf = (closing: Pick<Closing, 'lineCount' | 'share'>, lines: number, strain = 0) => {
    const isChanged = ({ looseness }: Setting) => looseness.get(0) === lines;
    const rule: Rule = (setting) => (isChanged(setting) ? { strain } : { uneven: 1 });
    return [...copyfit(1, false, range, plans(rule, 1, closing)).setting.looseness];
  };

  it('costs a strained line by itself', () => {
    expect(changeOf({ lineCount: 20, share: 0.5 }, 1, 8.9)).toEqual([[0, 1]]);
    expect(changeOf({ lineCount: 20, share: 0.5 }, 1, 9.1)).toEqual([]);
  });

  it('is shorter where the lines before its last can shrink by 12 % to take it in', () => {
    expect(changeOf({ lineCount: 6, share: 0.59 }, -1)).toEqual([[0, -1]]);
    expect(changeOf({ lineCount: 6, share: 0.61 }, -1)).toEqual([]);
    expect(changeOf({ lineCount: 9, share: 0.95 }, -1)).toEqual([[0, -1]]);
  });

  it('is longer where its lines can stretch by 17 % to leave a tenth of a line for another', () => {
    expect(changeOf({ lineCount: 5, share: 0.26 }, 1)).toEqual([[0, 1]]);
    expect(changeOf({ lineCount: 5, share: 0.24 }, 1)).toEqual([]);
    expect(changeOf({ lineCount: 1, share: 0.92 }, 1)).toEqual([]);
    expect(changeOf({ lineCount: 1, share: 0.94 }, 1)).toEqual([[0, 1]]);
  });

  it('is looked for among sixty paragraphs, and not among more', () => {
    const rule: Rule = ({ looseness }) => ({ uneven: looseness.get(3) === 1 ? 0 : 1 });
    expect([...fitted(1, rule, { paragraphs: 60 }).setting.looseness]).toEqual([[3, 1]]);
    expect(fitted(1, rule, { paragraphs: 61 }).setting.looseness.size).toBe(0);
  });

  it('makes room for a larger size, where that takes two paragraphs at most', () => {
    /** The text has too many lines above 10 points, and some strain at 10. */
    const sizeWith = (tight: number, paragraphs = 4) =>
      sizeOf(
        fitted(
          1,
          ({ body, looseness }) => ({
            sides: body.size <= 10 + 1e-6 || looseness.size >= tight ? 1 : 2,
            lines: 30 - looseness.size,
            strain: looseness.size === 0 ? 3 : 0,
            deepest: 34,
          }),
          { paragraphs },
        ),
      );
    expect(sizeWith(1)).toBeCloseTo(10.1, 5);
    expect(sizeWith(2)).toBeCloseTo(10.1, 5);
    expect(sizeWith(3)).toBeCloseTo(10, 5);
    expect(sizeWith(1, 60)).toBeCloseTo(10.1, 5);
    expect(sizeWith(1, 61)).toBeCloseTo(10, 5);
  });

  it('costs as much as half a step of size', () => {
    const sizeWith = (strain: number) =>
      sizeOf(
        fitted(
          1,
          ({ body, looseness }) => {
            const tight = looseness.size > 0;
            return {
              sides: body.size <= 10 + 1e-6 || tight ? 1 : 2,
              lines: tight ? 29 : 30,
              strain: tight ? strain : 0,
              deepest: 34,
            };
          },
          { paragraphs: 1 },
        ),
      );
    expect(sizeWith(0.9)).toBeCloseTo(10.1, 5);
    expect(sizeWith(1.1)).toBeCloseTo(10, 5);
  });
});

describe('a text that does not fit in the smallest body', () => {
  /** How it is set where it has room in some settings only. */
  const squeezed = (fits: (setting: Setting) => boolean, options = { paragraphs: 6, hasPictures: true }) =>
    fitted(1, (setting) => ({ sides: fits(setting) ? 1 : 2, lines: 30 - setting.looseness.size }), options).setting;

  it('has up to four paragraphs tightened, and keeps its gaps', () => {
    const { looseness, gaps, body } = squeezed((setting) => setting.looseness.size >= 4);
    expect([looseness.size, gaps, body.size]).toEqual([4, true, 9]);
  });

  it('then has its gaps closed, then every paragraph tightened', () => {
    const closed = squeezed(({ gaps }) => !gaps);
    expect([closed.looseness.size, closed.gaps, closed.pictureScale]).toEqual([0, false, 1]);
    const tight = squeezed(({ gaps, looseness }) => !gaps && looseness.size >= 6);
    expect([tight.looseness.size, tight.gaps, tight.pictureScale]).toEqual([6, false, 1]);
  });

  it.each([0.9, 0.8, 0.7])('then has its pictures smaller, no more than is needed: %s', (scale) => {
    const { pictureScale, gaps, looseness } = squeezed((setting) => setting.pictureScale <= scale);
    expect([pictureScale, gaps, looseness.size]).toEqual([scale, false, 6]);
  });

  it('has pictures no smaller than that, and none where there is none', () => {
    expect(fitted(1, ({ pictureScale }) => ({ sides: pictureScale < 0.7 ? 1 : 2 }), { hasPictures: true }).fits).toBe(
      false,
    );
    const without = squeezed((setting) => setting.pictureScale < 1, { paragraphs: 1, hasPictures: false });
    expect(without.pictureScale).toBe(1);
  });

  it('has every paragraph tightened without a trial where there are more than sixty', () => {
    // No one of them is seen to be shorter: all are taken as they come.
    const rule: Rule = ({ gaps, looseness }) => ({ sides: !gaps && looseness.size > 6 ? 1 : 2 });
    expect(fitted(1, rule, { paragraphs: 61 }).setting.looseness.size).toBe(61);
    expect(fitted(1, rule, { paragraphs: 60 }).setting.looseness.size).toBe(0);
  });

  it('has its leading opened again where it fits', () => {
    const { body } = squeezed(({ gaps, body: { leading } }) => !gaps && leading <= 12);
    expect(body).toEqual({ size: 9, leading: 9 * 1.27 });
    expect(fitted(1, ({ gaps }) => ({ sides: gaps ? 2 : 1, deepest: 37 })).setting.body.leading).toBeCloseTo(
      450 / 37,
      5,
    );
  });
});

describe('the words that end columns', () => {
  /** A side of columns that each end in a divided word; each that is whole spares some, all together more. */
  const undividedOf = (columns: number, priceOf: (whole: number) => number) => {
    const planWith = plans(() => ({}), 0);
    const found = copyfit(1, false, range, (setting) => {
      const { composition, plan } = planWith(setting);
      const own = Array.from({ length: columns }, (_, block) => {
        const isWhole = setting.undivided.has(block);
        return { rows: [{ ...closingRow(block), ...(!isWhole && { divided: { block, line: 2 } }) }], notes: [] };
      });
      const sides = [{ top: 0, depth: 60, regions: [{ line: 0, spans: false, filling: { columns: own, depth: 1 } }] }];
      return { composition, plan: { ...plan, sides, breakPrice: costs(priceOf(setting.undivided.size)) } };
    });
    return [...found.setting.undivided];
  };

  it('are kept whole one by one in up to eight columns, and in more all at once or not at all', () => {
    const each = (whole: number) => 100 - whole;
    expect(undividedOf(8, each)).toEqual(Array.from({ length: 8 }, (_, block) => [block, 2]));
    // One alone spares nothing, all together do.
    const together = (columns: number) => (whole: number) => (whole === columns ? 0 : 100 + whole);
    expect(undividedOf(8, together(8))).toEqual([]);
    expect(undividedOf(9, together(9))).toHaveLength(9);
    expect(undividedOf(9, (whole) => 100 + whole)).toEqual([]);
  });
});

describe('a column that ends early before the last side', () => {
  /** The leading that is found where the hole depends on it; any leading fits. */
  const leadingWith = (hole: (leading: number) => number) => {
    const found = fitted(2, ({ body }) => ({
      sides: 2,
      hole: isAtLargest(body.size) ? hole(body.leading) : 99,
      strain: isAtLargest(body.size) ? 0 : 99,
    }));
    return found.setting.body.leading;
  };
  const isAtLargest = (size: number) => Math.abs(size - 10.5) < 0.01;
  const most = 10.5 * 1.44;
  /** The leadings at which a side of 788 or 790 points is full, the most open first. */
  const full = [most, ...[53, 54, 55].flatMap((lines) => [790 / lines, 788 / lines])].filter((one) => one <= most);

  it('may be as short as thirty points', () => {
    expect(leadingWith(() => 30)).toBeCloseTo(most, 6);
    expect(leadingWith((leading) => (leading > most - 0.001 ? 30 : 0))).toBeCloseTo(most, 6);
  });

  it('has its leading closed a little where that fills it, in the first of five steps', () => {
    expect(leadingWith((leading) => (leading > most - 0.001 ? 31 : 0))).toBeCloseTo(full[1] ?? 0, 6);
    const fifth = full[5] ?? 0;
    expect(leadingWith((leading) => (leading > fifth + 0.001 ? 40 : 10))).toBeCloseTo(fifth, 6);
    const sixth = full[6] ?? 0;
    expect(leadingWith((leading) => (leading > sixth + 0.001 ? 40 : 10))).toBeCloseTo(most, 6);
  });

  it('is left as it is where nothing makes the hole smaller, and takes the smallest of those that stay', () => {
    const third = full[3] ?? 0;
    expect(leadingWith((leading) => (Math.abs(leading - third) < 0.001 ? 35 : 40))).toBeCloseTo(third, 6);
    expect(leadingWith((leading) => (leading > most - 0.001 ? 40 : 41))).toBeCloseTo(most, 6);
  });
});
