import type { Article } from '../article/article.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { articleSetting } from './article-setting.ts';
import { createStructure } from './blocks/structure.ts';
import type { DisplayList, Item } from './display-list.ts';
import { setCoupon } from './furniture/coupon.ts';
import { cutLine } from './furniture/cut-line.ts';
import { geometry } from './geometry.ts';
import { moved } from './moved.ts';
import type { PrintTheme } from './theme.ts';

/** Coupons alone, to be cut apart. */
export interface CouponSheet {
  readonly list: DisplayList;
  readonly count: number;
}

/** From a coupon's foot to the next cut line, and from that to the next coupon. */
const ABOVE_CUT = 6;

/**
 * Sets a coupon as often as was asked for on one side of paper, or as often as
 * it fits; undefined where not even one does, or there is none. They are for
 * paper: fields of one name would be one field.
 */
export function setCouponSheet(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  most: number,
): CouponSheet | undefined {
  const { coupon, couponAddress, lang } = article;
  if (!coupon) return undefined;
  const { left, top, bottom, width, sheetWidth, sheetHeight } = geometry(theme);
  const structure = createStructure();
  const setting = articleSetting(article, theme, fonts);
  const items: Item[] = [];
  let count = 0;
  let y = top;
  while (count < most) {
    const { items: own, height } = setCoupon(coupon, couponAddress, width, lang, theme, structure, setting);
    if (y + height > bottom) break;
    items.push(
      ...moved(
        own.filter(({ kind }) => kind !== 'field'),
        left,
        y,
      ),
    );
    y += height + ABOVE_CUT;
    count++;
    if (y < bottom) items.push(...cutLine(y, sheetWidth, left, theme));
  }
  if (count === 0) return undefined;
  const fit = { size: 0, leading: 0, tightened: 0, loosened: 0, pictureScale: 1, freeLines: 0 };
  const sheet = { width: sheetWidth, height: sheetHeight, items };
  return { list: { sheets: [sheet], structure: structure.elements, fit, outline: [] }, count };
}
