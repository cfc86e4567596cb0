import type { SheetGuide } from '../display-list.ts';
import type { Geometry } from '../geometry.ts';
import { type CouponSheets, couponOnSheet } from './coupon-on-sheet.ts';

/**
 * Where the lines of each sheet begin, and what of it lies behind the coupon and is cut off
 * with it.
 *
 * @param set the sheets
 * @param geometry size of the paper and of its margins
 */
export function sheetGuides(set: CouponSheets, geometry: Geometry): readonly SheetGuide[] {
  const coupon = couponOnSheet(set, geometry);
  return set.plan.sides.map(({ top }, index) => ({
    top,
    ...(coupon && index === coupon.back && { behindCoupon: coupon.behind }),
  }));
}
