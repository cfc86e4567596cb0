import { itemAt } from '../../sequence/item-at.ts';
import { FORCED_COST, type LineItem } from './line-items.ts';

/* Widths of lines: what a line holds between two items, what it gains at its ends, and how far it must give. */

/** Sums over the items before each index: what a line holds is the difference of two. */
export interface Totals {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  readonly give: Float64Array;
}

/** The sums over all items of a paragraph. */
export function totalsOf(items: readonly LineItem[]): Totals {
  const sums = () => new Float64Array(items.length + 1);
  const totals = { width: sums(), stretch: sums(), shrink: sums(), give: sums() };
  const { width, stretch, shrink, give } = totals;
  for (let i = 0; i < items.length; i++) {
    const item = itemAt(items, i);
    const isGlue = item.kind === 'glue';
    width[i + 1] = (width[i] as number) + (item.kind === 'penalty' ? 0 : item.width);
    stretch[i + 1] = (stretch[i] as number) + (isGlue ? item.stretch : 0);
    shrink[i + 1] = (shrink[i] as number) + (isGlue ? item.shrink : 0);
    give[i + 1] = (give[i] as number) + (item.kind === 'box' ? (item.give ?? 0) : 0);
  }
  return totals;
}

/** Where a line starts. */
export interface LineStart {
  /** Index of the item at which the line before it ends; −1 at the start of the paragraph. */
  readonly item: number;
  /** Index of its own first item. */
  readonly start: number;
}

/** What a line that ends at an item gains there: a hyphen, less what hangs over the edge. */
export function gainedAt(items: readonly LineItem[], index: number): number {
  const item = items[index];
  if (item?.kind === 'penalty' && item.width !== 0) return item.width;
  const before = items[index - 1];
  return before?.kind === 'box' ? -(before.hangRight ?? 0) : 0;
}

/** What hangs over the left edge of a line that does not start its paragraph. */
export function hangAtStart(items: readonly LineItem[], { item, start }: LineStart): number {
  const first = items[start];
  return item >= 0 && first?.kind === 'box' ? (first.hangLeft ?? 0) : 0;
}

/**
 * The ratio of a line whose boxes have given all they can and whose spaces are
 * as they are: nobody sees it, but a line that needs none of it is better.
 */
const GIVEN = 0.2;

/**
 * How far a line must give to fill its measure: up to `GIVEN` its boxes give, then its glue.
 * Lengths are all in one unit; less than a millionth of it is nothing.
 *
 * @param space what the line lacks; negative where it is too long
 * @param give what its boxes can give, either way
 * @param stretch sum of the stretch of its glue
 * @param shrink sum of the shrink of its glue
 */
export function adjustmentRatio(space: number, give: number, stretch: number, shrink: number): number {
  const missing = Math.abs(space);
  if (missing < 1e-6) return 0;
  const sign = space > 0 ? 1 : -1;
  if (missing <= give) return (sign * GIVEN * missing) / give;
  const glue = space > 0 ? stretch : shrink;
  const rest = missing - give;
  const given = give > 0 ? GIVEN : 0;
  if (rest < 1e-6) return sign * given;
  return glue > 0 ? sign * (given + ((1 - given) * rest) / glue) : sign * Number.POSITIVE_INFINITY;
}

/** How much of its shrink a line has left at its ratio, from 0 to 1. */
export function shrinkLeft(ratio: number): number {
  return Math.max(0, Math.min(1, 1 + (Math.min(0, ratio) + GIVEN) / (1 - GIVEN)));
}

/** Where the line after a break starts: glue and penalties that follow it are discarded. */
export function lineStart(items: readonly LineItem[], index: number): number {
  let start = index;
  for (let item = items[start]; item; item = items[++start]) {
    if (item.kind === 'box' || (item.kind === 'penalty' && item.cost <= FORCED_COST && start > index)) break;
  }
  return start;
}
