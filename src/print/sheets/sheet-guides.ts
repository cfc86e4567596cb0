import type { Area, SheetGuide } from '../display-list.ts';
import type { Geometry } from '../geometry.ts';
import { backOfLast } from '../planning/plan-sheets.ts';
import type { SheetSet } from './lay-out-sheets.ts';

/**
 * Where the lines of each sheet begin, and what of it lies behind the coupon and is cut off
 * with it.
 *
 * @param set the sheets
 * @param hasCoupon whether a coupon stands on the last side
 * @param geometry size of the paper and of its margins
 */
export function sheetGuides(set: SheetSet, hasCoupon: boolean, geometry: Geometry): readonly SheetGuide[] {
  const { sides } = set.plan;
  const back = hasCoupon ? backOfLast(set.plan) : undefined;
  return sides.map(({ top }, index) => ({
    top,
    ...(index === back && { behindCoupon: behindCoupon(set, geometry) }),
  }));
}

function behindCoupon({ foot, aside }: SheetSet, geometry: Geometry): Area {
  const { left, bottom, measure, gutter, sheetWidth, sheetHeight } = geometry;
  // The last column, seen from the back, is the first.
  if (aside) return { x: 0, y: 0, width: left + measure + gutter / 2, height: sheetHeight };
  const y = Math.max(0, bottom - foot.height);
  return { x: 0, y, width: sheetWidth, height: sheetHeight - y };
}
