import type { Article } from '../../article/article.ts';
import { createStructure, type StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import type { PrintTheme } from '../theme.ts';
import { setCoupon } from './coupon.ts';
import type { LongLabel } from './coupon-fields.ts';
import { cutLine } from './cut-line.ts';
import { setImprint } from './imprint.ts';
import type { Strip } from './running-head.ts';

/** The scissors reach this far above the cut line, the text stays this far off. */
const CLEARANCE = 12;
/** The same above an imprint without a coupon. */
const BARE_CLEARANCE = 6;

/** The foot, and the labels of its coupon that are too long for their fields. */
export interface Foot extends Strip {
  readonly tooLong: readonly LongLabel[];
}

/** Where the foot stands, in points. */
export interface FootRoom {
  /** Left margin, width between the margins, width of the sheet. */
  readonly left: number;
  readonly width: number;
  readonly sheetWidth: number;
  /** Height of a side below its head. */
  readonly height: number;
}

/** How many times as tall as usual a row may become, and how much larger the type is on a side of its own. */
const TALLEST_ROW = { half: 1.8, page: 3 };
const OWN_SIDE_TYPE = 1.3;

/**
 * Coupon and imprint at the foot of the last side. A coupon that is to take
 * half of the side, or all of it, has taller rows.
 */
export function setFoot(
  article: Article,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
  room: FootRoom,
): Foot {
  const { size = 'foot' } = article.coupon ?? {};
  if (size === 'foot' || size === 'column') return setNatural(article, theme, structure, setting, room);
  const larger = size === 'page' ? withLargerType(theme) : theme;
  // Set once to be measured, in a structure that is thrown away.
  const { height, rowsHeight } = setNatural(article, larger, createStructure(), setting, room);
  const wanted = size === 'half' ? room.height / 2 : room.height;
  const scale = Math.max(1, Math.min(TALLEST_ROW[size], 1 + (wanted - height) / rowsHeight));
  const stretched = { ...larger, coupon: { ...larger.coupon, rowMm: larger.coupon.rowMm * scale } };
  return setNatural(article, stretched, structure, setting, room);
}

function withLargerType(theme: PrintTheme): PrintTheme {
  const { title, instruction, label, notice, ...rest } = theme.coupon;
  const larger = (size: number) => size * OWN_SIDE_TYPE;
  const sizes = {
    title: larger(title),
    instruction: larger(instruction),
    label: larger(label),
    notice: larger(notice),
  };
  return { ...theme, coupon: { ...rest, ...sizes } };
}

function setNatural(
  article: Article,
  theme: PrintTheme,
  structure: StructureBuilder,
  setting: SettingContext,
  { left, width, sheetWidth }: FootRoom,
): Foot & { readonly rowsHeight: number } {
  const items: Item[] = [];
  let tooLong: readonly LongLabel[] = [];
  let rowsHeight = 1;
  const clearance = article.coupon ? CLEARANCE : BARE_CLEARANCE;
  let y = clearance;
  if (article.coupon) {
    items.push(...moved(cutLine(0, sheetWidth, left, theme), -left, clearance));
    const coupon = setCoupon(article.coupon, article.couponAddress, width, article.lang, theme, structure, setting);
    items.push(...moved(coupon.items, 0, clearance));
    y += coupon.height;
    tooLong = coupon.tooLong;
    rowsHeight = coupon.rowsHeight;
  }
  const imprint = setImprint(article.footer, width, theme, structure, setting);
  items.push(...moved(imprint.items, 0, y));
  return { items, height: y + imprint.height, tooLong, rowsHeight };
}
