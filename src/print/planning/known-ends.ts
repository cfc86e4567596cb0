import { type ColumnEnd, columnEnds, type Extent, nothing, type Start } from './column-ends.ts';
import { type FloatingText, nextRow } from './floats.ts';
import { fillCost, LAST_COLUMN_SHARE } from './page-price.ts';

/** An end of a column that is to be so many lines deep, with what it costs in all. */
export interface KnownEnd {
  readonly extent: Extent;
  readonly depth: number;
  readonly forbidden: number;
  readonly cost: number;
  /** What it costs where everything ends with it; undefined where more follows in the columns. */
  readonly finalCost: number | undefined;
  /** Where the next column starts, and the number of that start. */
  readonly after: Start;
  readonly key: number;
}

/** The ends of a column, and the one that ends everything. */
export interface KnownEnds {
  readonly all: readonly KnownEnd[];
  readonly final: KnownEnd | undefined;
}

/** Where a column of some depth may end from a start on. Many ways come to the same start, so each answer is remembered. */
export type EndsOf = (start: Start, depth: number) => KnownEnds;

/** Finds the ends of the columns of a text, and remembers them. */
export function endsOfText(text: FloatingText): EndsOf {
  const byDepth = new Map<number, Map<number, KnownEnds>>();
  return (start, depth) => {
    let byStart = byDepth.get(depth);
    if (!byStart) {
      byStart = new Map();
      byDepth.set(depth, byStart);
    }
    const key = keyOf(text, start);
    let ends = byStart.get(key);
    if (!ends) {
      ends = knownEnds(text, start, depth);
      byStart.set(key, ends);
    }
    return ends;
  };
}

function knownEnds(text: FloatingText, start: Start, depth: number): KnownEnds {
  const found = isSet(text, start) ? [nothing(start)] : columnEnds(text, start, depth);
  const all = found.map((end) => knownEnd(text, end, depth));
  let final: KnownEnd | undefined;
  for (const end of all) {
    if (end.finalCost === undefined || !hasRoom(end)) continue;
    if (final?.finalCost === undefined || end.finalCost < final.finalCost) final = end;
  }
  return { all, final };
}

/** An end with what it costs at a depth. */
export function knownEnd(text: FloatingText, { extent, price }: ColumnEnd, depth: number): KnownEnd {
  const { start, end, placed } = extent;
  const after: Start = { next: nextRow(text, end), placed, placedSpanning: start.placedSpanning };
  return {
    extent,
    depth,
    forbidden: price.forbidden,
    cost: price.cost + fillCost(extent, depth),
    finalCost: isSet(text, after) ? fillCost(extent, depth, LAST_COLUMN_SHARE) : undefined,
    after,
    key: keyOf(text, after),
  };
}

/** Whether the column is no deeper than it should be, or can be made so. */
export function hasRoom({ extent, depth }: KnownEnd): boolean {
  return extent.used <= depth + extent.smaller;
}

/** Whether all that stands in columns has its place. */
export function isSet({ rows, inColumns }: FloatingText, { next, placed }: Start): boolean {
  return next >= rows.length && placed === inColumns.length;
}

/** A number for each start of a text. */
function keyOf({ inColumns, spanning }: FloatingText, { next, placed, placedSpanning }: Start): number {
  return (next * (inColumns.length + 1) + placed) * (spanning.length + 1) + placedSpanning;
}
