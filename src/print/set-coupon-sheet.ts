import type { Article } from '../article/article.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import type { DisplayList } from './display-list.ts';
import { setCoupon } from './furniture/coupon.ts';
import { cutLine } from './furniture/cut-line.ts';
import { moved } from './moved.ts';
import { startPrintJob } from './print-job.ts';
import { joinTrees, numbered, type SetItem, type StructureNode } from './structure-tree.ts';
import type { PrintTheme } from './theme.ts';

/** Coupons alone, to be cut apart. */
export interface CouponSheet {
  readonly list: DisplayList;
  readonly count: number;
}

/** From a coupon's foot to the next cut line, and from that to the next coupon. */
const ABOVE_CUT = 6;

/**
 * Sets coupons alone on one side of paper, below one another; undefined where there is no
 * coupon, or where not even one has room. They are for paper only: in a PDF form, fields of
 * one name would be one field.
 *
 * @param article the number that has the coupon
 * @param theme the look of the printed edition
 * @param fonts the faces that it may use
 * @param most how many coupons are asked for; fewer are set where the side has no room for
 *   more
 */
export async function setCouponSheet(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  most: number,
): Promise<CouponSheet | undefined> {
  const { coupon } = article;
  if (!coupon) return undefined;
  const job = await startPrintJob(article, theme, fonts);
  const { left, top, bottom, width, sheetWidth, sheetHeight } = job.geometry;
  const items: SetItem[] = [];
  const tags: StructureNode[] = [];
  let count = 0;
  let y = top;
  while (count < most) {
    const set = setCoupon(coupon, width, job);
    if (y + set.height > bottom) break;
    const printed = set.items.filter(({ kind }) => kind !== 'field');
    items.push(...moved(printed, left, y));
    tags.push(...set.tags);
    y += set.height + ABOVE_CUT;
    count++;
    if (y < bottom) items.push(...cutLine(y, job));
  }
  if (count === 0) return undefined;
  const structure = joinTrees(tags);
  const fit = { size: 0, leading: 0, tightened: 0, loosened: 0, pictureScale: 1, freeLines: 0, freeBySide: [] };
  const sheet = { width: sheetWidth, height: sheetHeight, items: numbered(items, structure) };
  return { list: { sheets: [sheet], structure: structure.elements, fit, outline: [] }, count };
}
