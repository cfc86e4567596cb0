import { isBetter, type Price } from '../rows/break-price.ts';
import type { Extent, Start } from './column-ends.ts';
import { type FloatingText, passedBefore } from './floats.ts';
import type { FrameVariant } from './frame-variants.ts';
import type { KnownEnd } from './known-ends.ts';
import { ONE_MORE_FRAME } from './page-price.ts';

/** A way to fill columns up to somewhere: the end of a column, or the beginning of a frame. */
export interface ColumnNode extends Start, Price {
  readonly previous: ColumnNode | undefined;
  /** What the column holds that ends here, and the lines that it should have; undefined where a frame begins. */
  readonly column: { readonly extent: Extent; readonly depth: number } | undefined;
  /** Of the frame that it is in. */
  readonly variant: FrameVariant;
}

/** The beginning of a frame. */
export function beginFrame(start: ColumnNode, variant: FrameVariant): ColumnNode {
  const { next, placed, forbidden } = start;
  const placedSpanning =
    start.placedSpanning + variant.head.length + variant.foot.length + (variant.stacks?.count ?? 0);
  return {
    next,
    placed,
    placedSpanning,
    forbidden,
    cost: start.cost + variant.cost,
    previous: start,
    column: undefined,
    variant,
  };
}

/**
 * Keeps a way to the end of a column, unless one that was found earlier is as good.
 *
 * @param found the ways by the number of the start that they lead to; it is changed
 * @param start where the column begins
 * @param end where it ends
 * @param price of the column alone
 */
export function keep(found: Map<number, ColumnNode>, start: ColumnNode, end: KnownEnd, price: Price): void {
  const earlier = found.get(end.key);
  const forbidden = start.forbidden + price.forbidden;
  const cost = start.cost + price.cost;
  if (earlier && (earlier.forbidden < forbidden || (earlier.forbidden === forbidden && earlier.cost <= cost))) return;
  const { next, placed, placedSpanning } = end.after;
  const { variant } = start;
  found.set(end.key, { next, placed, placedSpanning, forbidden, cost, previous: start, column: end, variant });
}

/** Leaves out ways that another has overtaken for less, and those that cost a frame more than the cheapest. */
export function worthwhile(text: FloatingText, nodes: readonly ColumnNode[]): readonly ColumnNode[] {
  const [any] = nodes;
  if (!any) return nodes;
  const cheapest = nodes.reduce((best, node) => (isBetter(node, best) ? node : best), any);
  const kept: ColumnNode[] = [];
  let least: ColumnNode | undefined;
  for (const node of nodes.toSorted((a, b) => b.next - a.next || byPrice(a, b))) {
    if ((least && !isBetter(node, least)) || isBetter(cheapest, node, ONE_MORE_FRAME)) continue;
    kept.push(node);
    // A way on which floats wait has not set all the rows before its end.
    if (!floatsWait(text, node)) least = node;
  }
  return kept;
}

/** The better price first. */
export function byPrice(one: Price, other: Price): number {
  return one.forbidden - other.forbidden || one.cost - other.cost;
}

function floatsWait({ inColumns, spanning }: FloatingText, { next, placed, placedSpanning }: Start): boolean {
  return (
    (placed < inColumns.length && placed < passedBefore(inColumns, next)) ||
    (placedSpanning < spanning.length && placedSpanning < passedBefore(spanning, next))
  );
}
