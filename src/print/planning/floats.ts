import { itemAt } from '../../sequence/item-at.ts';
import type { Row } from '../rows/row.ts';
import { linesOf, noteLinesOf, skipSpace } from './lines.ts';

/** A float and the white that goes with it: rows `from` to `to`, exclusive, of a text. */
export interface FloatStretch {
  /** Its place among the floats of its kind. */
  readonly index: number;
  /** Across all columns or some of them, or in one. */
  readonly spans: boolean;
  /** Across how many columns, where there are more; absent: all, or one. */
  readonly columns?: number;
  readonly from: number;
  readonly to: number;
  /** Its rows without the white around them. */
  readonly rows: readonly Row[];
  /** Lines of these rows and of their notes, and by how many they may be smaller. */
  readonly lines: number;
  readonly notes: number;
  readonly smaller: number;
  /** White that goes with it. */
  readonly above: StretchedWhite;
  readonly below: StretchedWhite;
  readonly place: 'top' | 'foot' | undefined;
  /** White between it and what stands beside it where it has left its place, in lines. */
  readonly gap: number;
}

/** White in lines, and by how many it may grow. */
interface StretchedWhite {
  readonly lines: number;
  readonly most: number;
}

/** Rows that are to be broken into columns, and the floats among them. */
export interface FloatingText {
  readonly rows: readonly Row[];
  /** In the order of the text: no float overtakes another of its kind. */
  readonly inColumns: readonly FloatStretch[];
  readonly spanning: readonly FloatStretch[];
  /** White beside any float that has left its place, in lines. */
  readonly gap: number;
  /** By the index of any of its rows. */
  readonly byRow: ReadonlyMap<number, FloatStretch>;
}

/** White beside a float that has left its place, in lines, where no float has white of its own. */
const LEAST_GAP = 1;

/** Finds the floats among rows. What the author ends a column after stays where it is. */
export function floatingText(rows: readonly Row[]): FloatingText {
  const gap = gapBesideFloats(rows);
  const inColumns: FloatStretch[] = [];
  const spanning: FloatStretch[] = [];
  const byRow = new Map<number, FloatStretch>();
  for (let from = 0; from < rows.length; from++) {
    const { float } = itemAt(rows, from);
    if (!float) continue;
    let to = from + 1;
    while (rows[to]?.float?.block === float.block) to++;
    const own = rows.slice(from, to);
    const columns = own.find(({ acrossColumns }) => acrossColumns)?.acrossColumns;
    // Where a float across the columns stands above these rows, its white below it may be among them.
    const isEnding = columns === undefined && own.some(({ breakAfter }) => breakAfter);
    if (own.some(({ isSpace }) => !isSpace) && !isEnding) {
      const spans = columns !== undefined || itemAt(own, 0).spansColumns === true;
      const list = spans ? spanning : inColumns;
      const place = { index: list.length, spans, from, to, place: float.place, gap };
      const stretch = stretchOf(own, columns === undefined ? place : { ...place, columns });
      list.push(stretch);
      for (let index = from; index < to; index++) byRow.set(index, stretch);
    }
    from = to - 1;
  }
  return { rows, inColumns, spanning, gap, byRow };
}

/** As much white as the theme has around floats. */
function gapBesideFloats(rows: readonly Row[]): number {
  let gap = LEAST_GAP;
  for (const { float, isSpace, lines } of rows) if (float && isSpace) gap = Math.max(gap, lines);
  return gap;
}

type Place = Pick<FloatStretch, 'index' | 'spans' | 'columns' | 'from' | 'to' | 'place' | 'gap'>;

function stretchOf(own: readonly Row[], place: Place): FloatStretch {
  const first = Math.max(
    0,
    own.findIndex(({ isSpace }) => !isSpace),
  );
  const end = own.findLastIndex(({ isSpace }) => !isSpace) + 1;
  const rows = own.slice(first, end);
  return {
    ...place,
    rows,
    lines: linesOf(rows),
    notes: noteLinesOf(rows),
    smaller: rows.reduce((sum, { smaller = [] }) => sum + smaller.length, 0),
    above: whiteOf(own.slice(0, first)),
    below: whiteOf(own.slice(end)),
  };
}

function whiteOf(rows: readonly Row[]): StretchedWhite {
  return { lines: linesOf(rows), most: rows.reduce((sum, { white }) => sum + (white?.most ?? 0), 0) };
}

/** Text without floats: each row stands where it is. */
export function standingText(rows: readonly Row[]): FloatingText {
  return { rows, inColumns: [], spanning: [], gap: LEAST_GAP, byRow: new Map() };
}

/** How many of these floats have their place in the text before the row at `next`. */
export function passedBefore(floats: readonly FloatStretch[], next: number): number {
  let low = 0;
  let high = floats.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(floats, middle).to <= next) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first row from `from` on that stands in a column: neither white nor a float across several. */
export function nextRow({ rows, byRow, spanning }: FloatingText, from: number): number {
  let index = skipSpace(rows, from);
  if (spanning.length === 0) return index;
  for (let float = byRow.get(index); float?.spans; float = byRow.get(index)) index = skipSpace(rows, float.to);
  return index;
}

/**
 * Lines of all that is left of the columns but white space, and by how many lines its pictures
 * may be smaller. The count stops soon after the limit: no caller needs more.
 *
 * @param text all its rows, and the floats among them
 * @param start where the rest begins; of the floats of the columns before it, `placed` have their place
 * @param limit in lines
 */
export function restWithin(
  { rows, byRow, inColumns }: FloatingText,
  { next, placed }: { readonly next: number; readonly placed: number },
  limit: number,
): { readonly lines: number; readonly smaller: number } {
  let lines = 0;
  let smaller = 0;
  for (const float of inColumns.slice(placed, passedBefore(inColumns, next))) {
    lines += float.lines;
    smaller += float.smaller;
  }
  for (let index = next; index < rows.length && lines - smaller <= limit; index++) {
    const row = itemAt(rows, index);
    if (row.isSpace || (row.float && byRow.get(index)?.spans)) continue;
    lines += row.lines;
    smaller += row.smaller?.length ?? 0;
  }
  return { lines, smaller };
}
