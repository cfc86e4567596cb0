import type { Coupon } from '../../coupon/coupon.ts';
import type { PrintJob } from '../print-job.ts';
import { MM } from '../theme.ts';
import { type CouponStretch, type SetCoupon, setCoupon } from './coupon.ts';

/** How far a coupon may be stretched; what is left then becomes white between its rows. */
export interface StretchLimits {
  readonly type: number;
  readonly rows: number;
  /** Whether boxes to tick may take more lines than usual. */
  readonly mayWrap: boolean;
}

/** White between two rows that is not given to more lines, by a row's height. */
const LEAST_WHITE = 0.5;
/** Limits are tried in so many steps; so many lines may be added. */
const STEPS = 16;

/**
 * Sets a coupon between the margins as tall as asked: with larger type, as far as no label loses
 * its line by that, with taller rows, with more lines where one writes freely or signs, and then
 * with white between the rows. A coupon that is taller by itself stays as it is.
 *
 * @param coupon its fields, and the words around them
 * @param wanted its height, in points
 * @param limits how far it may be stretched
 * @param job the number that is being set
 */
export function setStretched(coupon: Coupon, wanted: number, limits: StretchLimits, job: PrintJob): SetCoupon {
  const at = (stretch: CouponStretch) => setCoupon(coupon, job.geometry.width, job, stretch);
  const natural = setCoupon(coupon, job.geometry.width, job);
  if (natural.height >= wanted) return natural;
  const typeAt = (step: number) => 1 + (step / STEPS) * (limits.type - 1);
  const isAsClear = ({ wrappedLabels, tooLong, choiceLines }: SetCoupon) =>
    wrappedLabels <= natural.wrappedLabels &&
    tooLong.length <= natural.tooLong.length &&
    (limits.mayWrap || choiceLines <= natural.choiceLines);
  const largest = last((step) => isAsClear(at({ type: typeAt(step), rows: 1, white: 0, lines: 0 })));
  const stretchAt = (step: number): CouponStretch => {
    const share = step / STEPS;
    return { type: typeAt(share * largest), rows: 1 + share * (limits.rows - 1), white: 0, lines: 0 };
  };
  const stretch = stretchAt(last((step) => at(stretchAt(step)).height <= wanted));
  const gaps = coupon.rows.length + 1;
  const usualWhite = LEAST_WHITE * job.theme.coupon.rowMm * MM * stretch.type * stretch.rows * gaps;
  const lines = last((more) => at({ ...stretch, lines: more }).height + usualWhite <= wanted);
  const { height } = at({ ...stretch, lines });
  return at({ ...stretch, lines, white: (wanted - height) / gaps });
}

/** The last step that holds, by bisection. The first one always does. */
function last(holds: (step: number) => boolean): number {
  let low = 0;
  for (let half = STEPS; half >= 1; half /= 2) if (low + half <= STEPS && holds(low + half)) low += half;
  return low;
}
