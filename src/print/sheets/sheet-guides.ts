import type { Area, SheetGuide } from '../display-list.ts';
import { geometry } from '../geometry.ts';
import type { Composition, SheetPlan } from '../planning/plan-sheets.ts';
import { MM } from '../theme.ts';

/** Where the lines of each sheet begin, and what of it lies behind the coupon and is cut off with it. */
export function sheetGuides({ sides }: SheetPlan, composition: Composition, hasCoupon: boolean): readonly SheetGuide[] {
  // The back of an even side is the one before it; that of an odd last side is empty.
  const back = hasCoupon && sides.length % 2 === 0 ? sides.length - 2 : undefined;
  return sides.map(({ top }, index) => ({
    top,
    ...(index === back && { behindCoupon: behindCoupon(composition) }),
  }));
}

function behindCoupon({ theme, foot, aside }: Composition): Area {
  const { left, bottom, measure, sheetWidth, sheetHeight } = geometry(theme);
  // The last column, seen from the back, is the first.
  if (aside) return { x: 0, y: 0, width: left + measure + (theme.gutterMm * MM) / 2, height: sheetHeight };
  const y = Math.max(0, bottom - foot.height);
  return { x: 0, y, width: sheetWidth, height: sheetHeight - y };
}
