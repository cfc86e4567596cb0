import type { PrintJob } from '../print-job.ts';
import { type SetCoupon, setCoupon } from './coupon.ts';

/** Below the cut line above it, in points. */
export const COLUMN_COUPON_TOP = 4;

/** Sets the coupon in the width of a column, a field a row, to be cut off beside the text; undefined where it is to stand elsewhere. */
export function setCouponColumn(job: PrintJob): SetCoupon | undefined {
  const { coupon } = job.article;
  const { columns, measure } = job.geometry;
  if (coupon?.size !== 'column' || columns < 2) return undefined;
  const rows = coupon.rows.flatMap((row) => row.map((field) => [{ ...field, width: 12 }]));
  const set = setCoupon({ ...coupon, rows }, measure, job);
  return { ...set, height: set.height + COLUMN_COUPON_TOP };
}
