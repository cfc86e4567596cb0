import { costs, isBetter, type Price, plus } from '../rows/break-price.ts';
import { type ColumnNode, keep } from './column-nodes.ts';
import { type ColumnRoom, columnRooms, endsInRoom, linesForText } from './column-rooms.ts';
import { type FloatingText, restWithin } from './floats.ts';
import { type EndsOf, hasRoom, type KnownEnd } from './known-ends.ts';
import { levelBound } from './level-bound.ts';
import { endedCost, lonelyCost } from './page-price.ts';

/** What is searched. */
export interface Search {
  readonly text: FloatingText;
  readonly endsOf: EndsOf;
}

/** The columns in which everything ends: how many, the lines that they are to have at least and at most, and whether they are on a later side. */
interface LastColumns {
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly isLater: boolean;
  /** The price of a way that is known: no other is of use but a better one. */
  readonly bound: Price | undefined;
}

/**
 * Everything from a start on, in columns that end level, whichever is best; undefined when `most`
 * lines are too few, or when no way is better than the one that is known.
 */
export function levelColumns(
  search: Search,
  start: ColumnNode,
  { count, least, most, isLater, bound }: LastColumns,
): ColumnNode | undefined {
  const { text } = search;
  const { variant } = start;
  if (start.placedSpanning < text.spanning.length || most < 0) return undefined;
  const room = linesForText(variant, most, count);
  const { lines: total, smaller } = restWithin(text, start, room);
  if (total - smaller > room) return undefined;
  const stacked = variant.stacks?.taken ?? [];
  const beside = variant.lines + Math.ceil(stacked.reduce((sum, lines) => sum + lines, 0) / count);
  const lonely = isLater ? lonelyCost(Math.ceil(total / count) + beside) : 0;
  const begun = lonely === 0 ? start : { ...start, cost: start.cost + lonely };
  const { lines: mostLines, leastCost } = levelBound(text, start, count);
  const deepest = mostLines + Math.max(0, ...stacked);
  let shallowest = Math.max(least, Math.ceil(total / count));
  while (shallowest < most && linesForText(variant, shallowest, count) < total) shallowest++;
  let best: ColumnNode | undefined;
  for (let depth = Math.min(most, shallowest); depth <= most && depth < deepest + 1; depth++) {
    const limit = best ?? bound;
    const isOfUse = (node: Price) => !limit || isBetter(node, limit);
    // No deeper columns cost less.
    const cost = begun.cost + leastCost(linesForText(variant, depth, count));
    if (!isOfUse({ forbidden: begun.forbidden, cost })) break;
    const rooms = columnRooms(variant, depth, count, text.gap);
    const last = rooms?.at(-1);
    if (!rooms || !last) continue;
    let ends: readonly ColumnNode[] = [begun];
    for (const own of rooms.slice(0, -1)) ends = level(search, ends.filter(isOfUse), own);
    const end = lastColumn(search, ends.filter(isOfUse), last);
    if (end && isOfUse(end)) best = end;
  }
  return best;
}

/** Ends of one of the level columns behind which others stand. */
function level(search: Search, starts: readonly ColumnNode[], room: ColumnRoom): readonly ColumnNode[] {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    for (const end of endsInRoom(search, start, room).all) {
      if (!hasRoom(end)) continue;
      if (end.finalCost === undefined) keep(found, start, end, withEnd(end));
      else keep(found, start, asLast(start, end), { forbidden: 0, cost: finalCost(start, end) });
    }
  }
  return [...found.values()];
}

/** The best way to end everything in the last of the level columns. */
function lastColumn(search: Search, starts: readonly ColumnNode[], room: ColumnRoom): ColumnNode | undefined {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    const { final } = endsInRoom(search, start, room);
    if (final) keep(found, start, asLast(start, final), { forbidden: 0, cost: finalCost(start, final) });
  }
  const [end] = found.values();
  return end;
}

/** The price of a column, with that of the depth of the others where the author ends it. */
function withEnd(end: KnownEnd): Price {
  const { extent, depth } = end;
  return extent.asked ? plus(end, costs(endedCost(depth - extent.used))) : end;
}

/** Below a break that the author asked for, the last column is as short as it is. */
function finalCost(start: ColumnNode, { extent, depth, finalCost: cost = 0 }: KnownEnd): number {
  return start.column?.extent.asked || extent.asked ? endedCost(depth - extent.used) : cost;
}

function asLast(start: ColumnNode, end: KnownEnd): KnownEnd {
  return start.column?.extent.asked ? { ...end, depth: Math.min(end.depth, end.extent.used) } : end;
}
