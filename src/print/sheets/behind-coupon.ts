import { backOfLast, type Side } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import type { Row } from '../rows/row.ts';
import { wordsOfRows } from '../rows/row-parts.ts';
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
  const { sides } = set.plan;
  const back = sides[backOfLast(set.plan) ?? -1];
  if (!back) return undefined;
  const rows = set.aside ? rowsOfFirstColumn(back, set, job) : rowsBelow(back, set, job);
  const words = wordsOfRows(rows);
  if (words.length === 0) return undefined;
  return { side: sides.length - 1, rows, words: words.length, quoted: quoted(words) };
}

/** The first and the last words, with an ellipsis between them; all words where they are few. */
export function quoted(words: readonly string[]): string {
  if (words.length <= 2 * QUOTED) return words.join(' ');
  return [...words.slice(0, QUOTED), '…', ...words.slice(-QUOTED)].join(' ');
}

/** The rows on the back of the last column: seen from there it is the first. */
function rowsOfFirstColumn(side: Side, { composition }: SheetSet, job: BehindJob): Row[] {
  return placeRows(side, composition.body, job)
    .filter(({ row, x }) => !row.isSpace && x <= job.geometry.left + 0.01)
    .map(({ row }) => row);
}

/** The rows of a side that reach below the cut line of its other side. */
function rowsBelow(side: Side, { composition, foot }: SheetSet, job: BehindJob): Row[] {
  const cut = job.geometry.bottom - foot.height;
  const { leading } = composition.body;
  return placeRows(side, composition.body, job)
    .filter(({ row, y }) => !row.isSpace && y + row.lines * leading > cut)
    .map(({ row }) => row);
}
