import type { Area } from '../display-list.ts';
import type { PrintJob } from '../print-job.ts';
import type { BodySize } from '../rows/block-context.ts';
import type { Row } from '../rows/row.ts';
import { markedWords, quotedWords } from '../rows/row-parts.ts';
import { type CouponSheets, couponOnSheet } from './coupon-on-sheet.ts';
import { type PlacedRow, placeRows, type SheetSet } from './lay-out-sheets.ts';

/** What is printed on the back of the coupon and goes with it. */
export interface Behind {
  /** The side, from 1, that is its back. */
  readonly side: number;
  readonly rows: readonly Row[];
  readonly words: number;
  /** « Its first words … its last words », or all of them where they are few. */
  readonly quoted: string;
}

type BehindJob = Pick<PrintJob, 'geometry' | 'theme'>;

/** How many words of the text are quoted from either end. */
const QUOTED = 4;

/** The rows of each side at their places. */
export function rowsOn({ plan, composition }: SheetSet, job: BehindJob): readonly (readonly PlacedRow[])[] {
  return plan.sides.map((side) => placeRows(side, composition.body, job));
}

/**
 * The rows behind a coupon; undefined where none are.
 *
 * @param set the sheets, and the coupon
 * @param placed the rows of each side at their places
 * @param job the number that is being set
 */
export function behindCoupon(
  set: CouponSheets,
  placed: readonly (readonly PlacedRow[])[],
  { geometry }: Pick<PrintJob, 'geometry'>,
): Behind | undefined {
  const coupon = couponOnSheet(set, geometry);
  const back = placed[coupon?.back ?? -1];
  if (!coupon || coupon.back === undefined || !back) return undefined;
  const rows = rowsIn(coupon.behind, back, set.composition.body);
  const words = markedWords(rows);
  if (words.length === 0) return undefined;
  return { side: coupon.back + 1, rows, words: words.length, quoted: quoted(words) };
}

/** The first and the last words, with an ellipsis between them; all words where they are few. */
export function quoted(words: readonly string[]): string {
  if (words.length <= 2 * QUOTED) return quotedWords(words);
  return quotedWords([...words.slice(0, QUOTED), '…', ...words.slice(-QUOTED)]);
}

/** The rows of a side that reach into an area. */
function rowsIn(area: Area, placed: readonly PlacedRow[], { leading }: BodySize): Row[] {
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  return placed
    .filter(({ row, x, y }) => !row.isSpace && x < right && y + row.lines * leading > area.y && y < bottom)
    .map(({ row }) => row);
}
