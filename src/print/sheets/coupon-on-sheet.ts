import type { Area } from '../display-list.ts';
import type { CouponPart } from '../furniture/coupon-part.ts';
import type { SetPart } from '../furniture/set-part.ts';
import { columnLeft, type Geometry } from '../geometry.ts';
import type { Composition, SheetPlan, Side } from '../planning/plan-sheets.ts';

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

/** What a coupon's place depends on. */
export interface CouponSheets {
  readonly composition: Pick<Composition, 'body'>;
  readonly plan: Pick<SheetPlan, 'sides'>;
  readonly foot: SetPart;
  readonly coupon?: CouponPart | undefined;
}

/** Finds the coupon; undefined where the sheets have none. */
export function couponOnSheet(set: CouponSheets, geometry: Geometry): CouponOnSheet | undefined {
  const { coupon, plan } = set;
  const last = plan.sides.length - 1;
  const sheet = coupon?.side === 'last' ? last : coupon?.side;
  const side = plan.sides[sheet ?? -1];
  if (!coupon || sheet === undefined || !side) return undefined;
  const y = topOf(coupon, side, sheet === last, set, geometry);
  return { sheet, back: backOf(sheet, plan.sides.length), y, behind: behind(coupon, y, geometry) };
}

function topOf(
  coupon: CouponPart,
  side: Side,
  isLast: boolean,
  { composition, foot }: CouponSheets,
  { bottom }: Geometry,
): number {
  switch (coupon.place) {
    case 'column':
      return side.top;
    case 'top':
      return side.top - coupon.height;
    case 'here':
      return (
        side.top +
        Math.max(0, ...side.regions.map(({ line, filling }) => line + filling.depth)) * composition.body.leading
      );
    case 'foot':
      return bottom - (isLast ? foot.height : 0) - coupon.height;
  }
}

/** On sheets printed on both sides. The back of an odd last side is empty. */
function backOf(sheet: number, count: number): number | undefined {
  const back = sheet % 2 === 0 ? sheet + 1 : sheet - 1;
  return back < count ? back : undefined;
}

function behind({ place, height }: CouponPart, y: number, geometry: Geometry): Area {
  const { gutter, sheetWidth, sheetHeight } = geometry;
  // The last column, seen from the back, is the first.
  if (place === 'column') return { x: 0, y: 0, width: columnLeft(geometry, 1) - gutter / 2, height: sheetHeight };
  if (place === 'top') return { x: 0, y: 0, width: sheetWidth, height: y + height };
  const top = Math.max(0, y);
  return { x: 0, y: top, width: sheetWidth, height: sheetHeight - top };
}
