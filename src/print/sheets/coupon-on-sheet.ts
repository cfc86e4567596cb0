import type { Area } from '../display-list.ts';
import { columnLeft, type Geometry } from '../geometry.ts';
import type { SheetSet } from './lay-out-sheets.ts';

/** Where the coupon of a number has come to stand. */
export interface CouponOnSheet {
  /** Index of its sheet, and of the sheet on its back, if there is one. */
  readonly sheet: number;
  readonly back: number | undefined;
  /** Top of the part, in points from the sheet's top. */
  readonly y: number;
  /** What of the back is cut off with it. */
  readonly behind: Area;
}

/** Finds the coupon; undefined where the sheets have none. */
export function couponOnSheet({ plan, coupon, foot }: SheetSet, geometry: Geometry): CouponOnSheet | undefined {
  if (!coupon) return undefined;
  const { sides } = plan;
  const sheet = sides.length - 1;
  const y =
    coupon.place === 'column' ? (sides[sheet]?.top ?? geometry.top) : geometry.bottom - foot.height - coupon.height;
  return { sheet, back: backOf(sheet, sides.length), y, behind: behind(coupon, y, geometry) };
}

/** On sheets printed on both sides. The back of an odd last side is empty. */
function backOf(sheet: number, count: number): number | undefined {
  const back = sheet % 2 === 0 ? sheet + 1 : sheet - 1;
  return back < count ? back : undefined;
}

function behind({ place, height }: NonNullable<SheetSet['coupon']>, y: number, geometry: Geometry): Area {
  const { gutter, sheetWidth, sheetHeight } = geometry;
  // The last column, seen from the back, is the first.
  if (place === 'column') return { x: 0, y: 0, width: columnLeft(geometry, 1) - gutter / 2, height: sheetHeight };
  if (place === 'top') return { x: 0, y: 0, width: sheetWidth, height: y + height };
  const top = Math.max(0, y);
  return { x: 0, y: top, width: sheetWidth, height: sheetHeight - top };
}
