import type { Area } from '../display-list.ts';
import type { Side } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import type { Row } from '../rows/row.ts';
import { markedWords, quotedWords } from '../rows/row-parts.ts';
import { couponOnSheet } from './coupon-on-sheet.ts';
import { placeRows, type SheetSet } from './lay-out-sheets.ts';

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

/** The rows behind a coupon; undefined where none are. */
export function behindCoupon(set: SheetSet, job: BehindJob): Behind | undefined {
  const coupon = couponOnSheet(set, job.geometry);
  const back = set.plan.sides[coupon?.back ?? -1];
  if (!coupon || coupon.back === undefined || !back) return undefined;
  const rows = rowsIn(coupon.behind, back, set, job);
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
function rowsIn(area: Area, side: Side, { composition }: SheetSet, job: BehindJob): Row[] {
  const { leading } = composition.body;
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  return placeRows(side, composition.body, job)
    .filter(({ row, x, y }) => !row.isSpace && x < right && y + row.lines * leading > area.y && y < bottom)
    .map(({ row }) => row);
}
