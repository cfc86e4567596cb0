import type { Area, SheetGuide } from '../display-list.ts';
import type { Geometry } from '../geometry.ts';
import { type CouponSheets, couponOnSheet } from './coupon-on-sheet.ts';

/**
 * Where the lines of each sheet begin, and what of it is cut off: with its own coupon, or with that which
 * it lies behind.
 *
 * @param set the sheets
 * @param geometry size of the paper and of its margins
 */
export function sheetGuides(set: CouponSheets, geometry: Geometry): readonly SheetGuide[] {
  const coupon = couponOnSheet(set, geometry);
  return set.plan.sides.map(({ top }, index) => ({
    top,
    ...(coupon && index === coupon.sheet && { coupon: mirrored(coupon.behind, geometry) }),
    ...(coupon && index === coupon.back && { behindCoupon: coupon.behind }),
  }));
}

/** An area of one side as it is seen from the other. */
function mirrored(area: Area, { sheetWidth }: Geometry): Area {
  return { ...area, x: sheetWidth - area.x - area.width };
}
