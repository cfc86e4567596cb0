import { describe, expect, it } from 'vitest';
import type { CouponPart } from '../../../src/print/furniture/coupon-part.ts';
import type { SetPart } from '../../../src/print/furniture/set-part.ts';
import type { Geometry } from '../../../src/print/geometry.ts';
import type { Composition, SheetPlan } from '../../../src/print/planning/plan-sheets.ts';
import { couponOnSheet } from '../../../src/print/sheets/coupon-on-sheet.ts';

/** A sheet of 600 by 800 points with two columns of 250, 20 apart. */
const GEOMETRY: Geometry = {
  sheetWidth: 600,
  sheetHeight: 800,
  left: 40,
  top: 50,
  bottom: 760,
  width: 520,
  columns: 2,
  measure: 250,
  gutter: 20,
};

/** Sides whose grid begins 70 points below the sheet's top, with text in lines of 10 points down to line 30. */
const plan = (sides: number) =>
  ({
    sides: Array.from({ length: sides }, () => ({
      top: 70,
      depth: 60,
      regions: [
        { line: 0, spans: false, filling: { columns: [], depth: 12 } },
        { line: 14, spans: false, filling: { columns: [], depth: 16 } },
      ],
    })),
  }) as unknown as SheetPlan;

/** Where a coupon of 200 points stands; the foot of the last side takes 30. */
const stands = (place: CouponPart['place'], side: CouponPart['side'], sides: number) =>
  couponOnSheet(
    {
      composition: { body: { size: 8, leading: 10 } } as Composition,
      plan: plan(sides),
      foot: { height: 30 } as SetPart,
      coupon: { place, side, height: 200 } as CouponPart,
    },
    GEOMETRY,
  );

describe('what lies behind a coupon', () => {
  it('is, at the foot, all of the back from the coupon’s top down, from edge to edge', () => {
    expect(stands('foot', 0, 2)).toEqual({
      sheet: 0,
      back: 1,
      y: 560,
      behind: { x: 0, y: 560, width: 600, height: 240 },
    });
  });

  it('begins above the foot of the last side, which is cut off with it', () => {
    expect(stands('foot', 'last', 2)).toEqual({
      sheet: 1,
      back: 0,
      y: 530,
      behind: { x: 0, y: 530, width: 600, height: 270 },
    });
  });

  it('is, at the head, all of the back down to the coupon’s lower edge', () => {
    // It stands above the lines of its side.
    const behind = { x: 0, y: 0, width: 600, height: 70 };
    expect(stands('top', 0, 2)).toEqual({ sheet: 0, back: 1, y: -130, behind });
  });

  it('is, below the text, all of the back from there down', () => {
    const y = 70 + 30 * 10;
    expect(stands('here', 'last', 2)).toEqual({
      sheet: 1,
      back: 0,
      y,
      behind: { x: 0, y, width: 600, height: 800 - y },
    });
  });

  it('is the first column of the back where it takes the last one, up to the middle of the gutter', () => {
    // The left edge of the second column is at 310: the cut goes 10 points before it.
    expect(stands('column', 'last', 2)).toEqual({
      sheet: 1,
      back: 0,
      y: 70,
      behind: { x: 0, y: 0, width: 300, height: 800 },
    });
  });

  it('stays on the sheet where the coupon is taller than its side', () => {
    const tall = { place: 'foot', side: 0, height: 900 } as CouponPart;
    const set = { composition: {} as Composition, plan: plan(2), foot: { height: 0 } as SetPart, coupon: tall };
    expect(couponOnSheet(set, GEOMETRY)?.behind).toEqual({ x: 0, y: 0, width: 600, height: 800 });
  });
});

describe('the back of a coupon’s side', () => {
  it('is the next side of an odd one, and the one before an even one', () => {
    const backs = [0, 1, 2, 3].map((side) => stands('foot', side, 4)?.back);
    expect(backs).toEqual([1, 0, 3, 2]);
  });

  it('is empty behind an odd last side', () => {
    expect(stands('foot', 'last', 1)).toMatchObject({ sheet: 0, back: undefined });
    expect(stands('foot', 'last', 3)).toMatchObject({ sheet: 2, back: undefined });
    expect(stands('foot', 0, 3)).toMatchObject({ back: 1 });
  });
});

it('a coupon on a side that there is not, or none at all, stands nowhere', () => {
  expect(stands('foot', 2, 2)).toBeUndefined();
  const set = { composition: {} as Composition, plan: plan(2), foot: {} as SetPart };
  expect(couponOnSheet(set, GEOMETRY)).toBeUndefined();
});
