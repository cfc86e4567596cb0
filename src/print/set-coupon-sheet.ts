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
 * Sets a coupon as often as was asked for on one side of paper (`most`), or as
 * often as it fits; undefined where not even one does, or there is none. They
 * are for paper: fields of one name would be one field.
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
  const fit = { size: 0, leading: 0, tightened: 0, loosened: 0, pictureScale: 1, freeLines: 0 };
  const sheet = { width: sheetWidth, height: sheetHeight, items: numbered(items, structure) };
  return { list: { sheets: [sheet], structure: structure.elements, fit, outline: [] }, count };
}
