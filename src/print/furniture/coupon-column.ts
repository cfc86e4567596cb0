import type { Article } from '../../article/article.ts';
import type { StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import { geometry } from '../geometry.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { MM, type PrintTheme } from '../theme.ts';
import { setCoupon } from './coupon.ts';
import type { LongLabel } from './coupon-fields.ts';
import { cornerCut } from './cut-line.ts';

/** A coupon in the last column. */
export interface CouponColumn {
  /** Its items with its top left corner at (x, y), the cut line beside and above it among them. */
  readonly place: (x: number, y: number) => readonly Item[];
  readonly height: number;
  readonly tooLong: readonly LongLabel[];
}

/** Below the cut line above it. */
const TOP = 4;

/** Sets the coupon in the width of a column, a field a row, to be cut off beside the text. */
export function setCouponColumn(
  { coupon, couponAddress, lang }: Article,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
): CouponColumn | undefined {
  if (coupon?.size !== 'column' || theme.columns < 2) return undefined;
  const { measure } = geometry(theme);
  const rows = coupon.rows.flatMap((row) => row.map((field) => [{ ...field, width: 12 }]));
  const set = setCoupon({ ...coupon, rows }, couponAddress, measure, lang, theme, structure, setting);
  const gap = (theme.gutterMm * MM) / 2;
  return {
    place: (x, y) => [...cornerCut(x - gap, y, theme), ...moved(set.items, x, y + TOP)],
    height: set.height + TOP,
    tooLong: set.tooLong,
  };
}
