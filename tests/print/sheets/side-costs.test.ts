import { expect, it } from 'vitest';
import { type Composition, planSheets } from '../../../src/print/planning/plan-sheets.ts';
import type { SheetRoom } from '../../../src/print/planning/sheet-room.ts';
import { FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { lonelyCoupon } from '../../../src/print/sheets/side-costs.ts';

const row = (lines: number): Row => ({ lines, parts: [], breakPrice: FREE, isSpace: false, strain: 0 });
const text = (lines: number) => Array.from({ length: lines }, () => row(1));

/** Sides of 20 lines of 10 points, the coupon takes 8 of the last one. */
const room: SheetRoom = {
  columns: 2,
  top: 0,
  bottom: 202,
  firstHeadHeight: 0,
  runningHeadHeight: 0,
  footHeight: 0,
  coupon: { side: 'last', place: 'foot', height: 80 },
  keepBackClear: false,
};
const lonely = (rows: readonly Row[], change: Partial<SheetRoom> = {}) => {
  const composition: Composition = { body: { size: 8, leading: 10 }, rows, room: { ...room, ...change } };
  return lonelyCoupon({ composition, plan: planSheets(composition) });
};

it('names a coupon that stands alone on its side, and the lines that are too many', () => {
  expect(lonely([row(15), row(15)])).toEqual({ side: 2, lines: 30, words: 0 });
});

it('names none that stands below the text, or behind a text that needs its side', () => {
  expect(lonely(text(20))).toBeUndefined();
  expect(lonely(text(50))).toBeUndefined();
  expect(lonely([row(15), row(15)], { coupon: undefined })).toBeUndefined();
});
