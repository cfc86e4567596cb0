import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { copyfit } from '../../../src/print/planning/copyfit.ts';
import type { Plan } from '../../../src/print/planning/fit.ts';
import type { Composition, SheetPlan } from '../../../src/print/planning/plan-sheets.ts';
import type { SheetRoom } from '../../../src/print/planning/sheet-room.ts';
import type { Setting } from '../../../src/print/rows/block-context.ts';
import { costs, FREE } from '../../../src/print/rows/break-price.ts';
import type { Closing, Row } from '../../../src/print/rows/row.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

const theme = loadPrintTheme(testPublication()).value;
if (!theme) throw new Error('the default theme does not load');

type Rule = (
  setting: Setting,
) => Partial<SheetPlan['last']> & { sides?: number; hole?: number; strain?: number; lines?: number };

const range = { ...theme.body, headLines: 0 };

/** The last row of a paragraph that could take a line more and do with one less. */
const closingRow = (block: number): Row => {
  const row = { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
  const closing: Closing = { block, lineCount: 20, width: 120, share: 0.5, opening: row };
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
const plans = (rule: Rule, paragraphs: number): Plan => {
  const rows = Array.from({ length: paragraphs }, (_, block) => closingRow(block));
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
});
