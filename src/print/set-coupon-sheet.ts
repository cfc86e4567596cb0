import type { Coupon } from '../coupon/coupon.ts';
import { itemAt } from '../sequence/item-at.ts';
import type { DisplayList } from './display-list.ts';
import { setCoupon } from './furniture/coupon.ts';
import { cutLine } from './furniture/cut-line.ts';
import { moved } from './moved.ts';
import type { PrintJob } from './print-job.ts';
import { joinTrees, numbered, type SetItem } from './structure-tree.ts';

/** A side with coupons alone; without it, how many would have room, and by how much each is too tall for its part. */
export type CouponSheet =
  | { readonly list: DisplayList }
  | { readonly list: undefined; readonly fit: number; readonly excess: number };

/** White at least above and below a coupon in its part: no machine prints nearer to the edge of the paper, no scissors on type. */
const LEAST_WHITE = 7.5;

/**
 * Sets coupons alone on one side of paper, in equal parts below one another, so that a stack of
 * such sheets can be cut at once. They are for paper only: in a PDF form, fields of one name
 * would be one field.
 *
 * @param coupon which
 * @param count how many
 * @param job the number that has the coupon
 */
export function setCouponSheet(coupon: Coupon, count: number, job: PrintJob): CouponSheet {
  const { left, width, sheetWidth, sheetHeight } = job.geometry;
  const part = sheetHeight / count;
  const coupons = Array.from({ length: count }, () => setCoupon(coupon, width, job));
  const { height } = itemAt(coupons, 0);
  const needed = height + 2 * LEAST_WHITE;
  if (needed > part) return { list: undefined, fit: Math.floor(sheetHeight / needed), excess: needed - part };
  const items = coupons.flatMap((set, index): SetItem[] => {
    const printed = set.items.filter(({ kind }) => kind !== 'field');
    return [
      ...(index > 0 ? cutLine(index * part, job) : []),
      ...moved(printed, left, index * part + (part - height) / 2),
    ];
  });
  const structure = joinTrees(coupons.flatMap(({ tags }) => tags));
  const fit = { size: 0, leading: 0, tightened: 0, loosened: 0, pictureScale: 1, freeLines: 0, freeBySide: [] };
  const sheet = { width: sheetWidth, height: sheetHeight, items: numbered(items, structure) };
  return { list: { sheets: [sheet], structure: structure.elements, fit, outline: [] } };
}
