import { UsageError } from './usage-error.ts';

/** How many coupons are to stand on a sheet, as it was typed. */
export function couponCount(found: string): number {
  if (!/^[1-9]\d?$/.test(found)) throw new UsageError('usage.coupons', { found });
  return Number(found);
}
