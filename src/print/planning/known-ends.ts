import { allEnds, type ColumnEnd, columnEnds, type Extent, nothing, SLACK, type Start } from './column-ends.ts';
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

/**
 * Finds the ends of the columns of a text, and remembers them.
 *
 * @param text all its rows, and the floats among them
 * @param deepest where columns of many depths are asked for: the deepest of them. Of a text without floats each
 *   column is then gone through once for all depths
 */
export function endsOfText(text: FloatingText, deepest?: number): EndsOf {
  const isPlain = deepest !== undefined && text.byRow.size === 0;
  const passed = new Map<number, readonly ReachedEnd[]>();
  const byDepth = new Map<number, Map<number, KnownEnds>>();
  const plainEnds = (start: Start, depth: number, key: number): KnownEnds => {
    let all = passed.get(key);
    if (!all) {
      all = allEnds(text, start, deepest ?? depth).map((end) => reachedEnd(text, end));
      passed.set(key, all);
    }
    return endsWithin(all, depth) ?? knownEnds(text, start, depth);
  };
  return (start, depth) => {
    let byStart = byDepth.get(depth);
    if (!byStart) {
      byStart = new Map();
      byDepth.set(depth, byStart);
    }
    const key = keyOf(text, start);
    let ends = byStart.get(key);
    if (!ends) {
      ends = isPlain && depth <= deepest ? plainEnds(start, depth, key) : knownEnds(text, start, depth);
      byStart.set(key, ends);
    }
    return ends;
  };
}

/** An end of a column, before it is known how deep the column is to be. */
interface ReachedEnd extends ColumnEnd {
  readonly after: Start;
  readonly key: number;
  readonly isSet: boolean;
}

/** Those of all ends that a column of some depth may have (`columnEnds`); undefined where it has none. */
function endsWithin(all: readonly ReachedEnd[], depth: number): KnownEnds | undefined {
  let furthest = -1;
  for (const { extent } of all)
    if (extent.used - extent.smaller <= depth) furthest = Math.max(furthest, Math.min(depth, extent.used));
  if (furthest < 0) return undefined;
  const found: KnownEnd[] = [];
  for (const end of all) {
    const { used, smaller } = end.extent;
    if (used - smaller <= depth && used >= furthest - SLACK) found.push(endAtDepth(end, depth));
  }
  return withFinal(found);
}

function knownEnds(text: FloatingText, start: Start, depth: number): KnownEnds {
  const found = isSet(text, start) ? [nothing(start)] : columnEnds(text, start, depth);
  return withFinal(found.map((end) => knownEnd(text, end, depth)));
}

function withFinal(all: readonly KnownEnd[]): KnownEnds {
  let final: KnownEnd | undefined;
  for (const end of all) {
    if (end.finalCost === undefined || !hasRoom(end)) continue;
    if (final?.finalCost === undefined || end.finalCost < final.finalCost) final = end;
  }
  return { all, final };
}

/** A column that can end in one way. */
export function onlyEnd(text: FloatingText, end: ColumnEnd, depth: number): KnownEnds {
  return withFinal([knownEnd(text, end, depth)]);
}

/** An end with what it costs at a depth. */
export function knownEnd(text: FloatingText, end: ColumnEnd, depth: number): KnownEnd {
  return endAtDepth(reachedEnd(text, end), depth);
}

function reachedEnd(text: FloatingText, { extent, price }: ColumnEnd): ReachedEnd {
  const { start, end, placed } = extent;
  const after: Start = { next: nextRow(text, end), placed, placedSpanning: start.placedSpanning };
  return { extent, price, after, key: keyOf(text, after), isSet: isSet(text, after) };
}

function endAtDepth({ extent, price, after, key, isSet: isFinal }: ReachedEnd, depth: number): KnownEnd {
  return {
    extent,
    depth,
    forbidden: price.forbidden,
    cost: price.cost + fillCost(extent, depth),
    finalCost: isFinal ? fillCost(extent, depth, LAST_COLUMN_SHARE) : undefined,
    after,
    key,
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
