import { FREE, isBetter, type Price } from '../rows/break-price.ts';
import { type ColumnEnd, columnEnds, type Extent, nothing, SLACK, type Start, TOO_DEEP } from './column-ends.ts';
import { type Column, filledColumn } from './fill-column.ts';
import { FLOAT_GAP, type FloatingText, type FloatStretch, nextRow, passedBefore, restWithin } from './floats.ts';
import { type FrameVariant, frameVariants, PLAIN_FRAME } from './frame-variants.ts';

import { COMPANY, fillCost, LAST_COLUMN_SHARE, lonelyCost, ONE_MORE_FRAME } from './page-price.ts';

/**
 * Where columns end, all columns at once: the breaks of least total cost, in
 * the manner of Plass, « Optimal pagination techniques for automatic
 * typesetting systems » (Stanford, 1981). What a break costs is said by the
 * row before it (`breakPrice`); what it leaves of a column, and what becomes of
 * floats, is said by the prices of the page.
 */

/** Columns side by side, of one depth. */
export interface Filling {
  readonly columns: readonly Column[];
  /** Lines of the grid that the deepest column takes. */
  readonly depth: number;
}

/** Columns, and the floats across all of them above and below. */
export interface Frame {
  readonly head: readonly FloatStretch[];
  readonly filling: Filling;
  readonly foot: readonly FloatStretch[];
}

/** The room of a frame: lines that its columns may have, and how many columns there are. */
export interface FrameRoom {
  /** Where more follows. */
  readonly whole: number;
  readonly columns: number;
  /** Where everything ends, so that the coupon stands below or beside. */
  readonly last: number;
  readonly lastColumns: number;
}

/** A way to fill columns up to somewhere: the end of a column, or the beginning of a frame. */
interface ColumnNode extends Start, Price {
  readonly previous: ColumnNode | undefined;
  /** What the column holds that ends here, and the lines that it should have; undefined where a frame begins. */
  readonly column: { readonly extent: Extent; readonly depth: number } | undefined;
  /** Of the frame that it is in. */
  readonly variant: FrameVariant;
}

/** Where a column of some depth may end from a start on. Many ways come to the same start, so each answer is remembered. */
type EndsOf = (start: Start, depth: number) => readonly ColumnEnd[];

/** What is searched. */
interface Search {
  readonly text: FloatingText;
  readonly endsOf: EndsOf;
}

/**
 * Breaks rows into as few frames of columns as hold them without a forbidden
 * break, or one more; the last frame's columns are level.
 *
 * @param text all its rows, and the floats among them
 * @param roomOf the room of each frame, by its index
 */
export function breakColumns(
  text: FloatingText,
  roomOf: (frame: number) => FrameRoom,
): { readonly frames: readonly Frame[]; readonly price: Price } {
  const search: Search = { text, endsOf: rememberedEnds(text) };
  const first: ColumnNode = {
    next: nextRow(text, 0),
    placed: 0,
    placedSpanning: 0,
    ...FREE,
    previous: undefined,
    column: undefined,
    variant: PLAIN_FRAME,
  };
  let starts: readonly ColumnNode[] = [first];
  let fewest: ColumnNode | undefined;
  for (let frame = 0; ; frame++) {
    const { whole, last, columns, lastColumns } = roomOf(frame);
    let best: ColumnNode | undefined;
    for (const start of starts.toSorted(byPrice)) {
      // No way becomes cheaper by going on.
      if (best && !isBetter(start, best)) break;
      for (const variant of frameVariants(text, start, last, false)) {
        const level = levelColumns(search, beginFrame(start, variant), {
          count: lastColumns,
          most: last - linesBesideText(variant, isSet(text, start)),
          isLater: frame > 0,
          bound: best,
        });
        if (level && (!best || isBetter(level, best))) best = level;
      }
    }
    const isWorthIt = fewest && best && isBetter(best, fewest, ONE_MORE_FRAME);
    const chosen = fewest && !isWorthIt ? fewest : best;
    if (chosen && (fewest || chosen.forbidden === 0))
      return { frames: framesOf(text, chosen), price: { forbidden: chosen.forbidden, cost: chosen.cost } };
    fewest ??= best;
    const isPartial = frame === 0 && roomOf(1).whole > whole;
    starts = fillFrame(search, starts, { whole, columns, isPartial });
  }
}

/** Lines that floats take from the columns of their frame; where there is no more text, no white stands below them. */
function linesBesideText({ lines, head }: FrameVariant, isDone: boolean): number {
  return isDone && head.length > 0 ? lines - FLOAT_GAP : lines;
}

function beginFrame(start: ColumnNode, variant: FrameVariant): ColumnNode {
  const placedSpanning = start.placedSpanning + variant.head.length + variant.foot.length;
  return { ...start, placedSpanning, cost: start.cost + variant.cost, previous: start, column: undefined, variant };
}

function rememberedEnds(text: FloatingText): EndsOf {
  const byDepth = new Map<number, Map<number, readonly ColumnEnd[]>>();
  return (start, depth) => {
    let byStart = byDepth.get(depth);
    if (!byStart) {
      byStart = new Map();
      byDepth.set(depth, byStart);
    }
    const key = keyOf(text, start);
    let ends = byStart.get(key);
    if (!ends) {
      ends = isSet(text, start) ? [nothing(start)] : columnEnds(text, start, depth);
      byStart.set(key, ends);
    }
    return ends;
  };
}

/** A number for each start of a text. */
function keyOf({ inColumns, spanning }: FloatingText, { next, placed, placedSpanning }: Start): number {
  return (next * (inColumns.length + 1) + placed) * (spanning.length + 1) + placedSpanning;
}

/** A frame in which more follows, and whether the next one is deeper. */
interface WholeFrame {
  readonly whole: number;
  readonly columns: number;
  readonly isPartial: boolean;
}

/** All good ends of a frame after these starts; the best way to each. */
function fillFrame(
  search: Search,
  starts: readonly ColumnNode[],
  { whole, columns, isPartial }: WholeFrame,
): readonly ColumnNode[] {
  const { text } = search;
  // A row that has no room in the first frame goes to the next. Later frames take a row whatever happens.
  if (whole < 1 && isPartial) return starts.map((start) => beginFrame(start, PLAIN_FRAME));
  const byDepth = new Map<number, ColumnNode[]>();
  for (const start of starts) {
    for (const variant of frameVariants(text, start, whole, !isPartial)) {
      const depth = variant === PLAIN_FRAME ? Math.max(1, whole) : whole - variant.lines;
      const group = byDepth.get(depth);
      const begun = beginFrame(start, variant);
      if (group) group.push(begun);
      else byDepth.set(depth, [begun]);
    }
  }
  const all: ColumnNode[] = [];
  for (const [depth, group] of byDepth) {
    let nodes: readonly ColumnNode[] = group;
    const next = { depth, nearEnd: columns * (whole + COMPANY), mayPassOver: isPartial };
    if (depth >= 1) for (let column = 0; column < columns; column++) nodes = extend(search, nodes, next);
    else
      nodes = nodes.map((node) =>
        depth < -FLOAT_GAP ? { ...node, forbidden: node.forbidden + TOO_DEEP.forbidden } : node,
      );
    for (const node of nodes) all.push(node);
  }
  if (text.spanning.length === 0) return all;
  // A float may stand on the side on which the text comes to it, not before.
  return worthwhile(
    text,
    all.filter(({ next, placedSpanning }) => placedSpanning <= passedBefore(text.spanning, next)),
  );
}

/** The next column: lines that it may have, rows from the end on which all ways stay open, whether it may stay empty. */
interface NextColumn {
  readonly depth: number;
  readonly nearEnd: number;
  /** Where the next frame is deeper. */
  readonly mayPassOver: boolean;
}

/** All good ends of a column after these starts; the best way to each. */
function extend(
  { text, endsOf }: Search,
  starts: readonly ColumnNode[],
  { depth, nearEnd, mayPassOver }: NextColumn,
): readonly ColumnNode[] {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    const ends = endsOf(start, depth);
    for (const { extent, price } of ends)
      keep(
        found,
        text,
        start,
        { extent, depth },
        { forbidden: price.forbidden, cost: price.cost + fillCost(extent, depth) },
      );
    // What has no good end here waits for the next frame.
    if (mayPassOver && ends.every(({ price }) => price.forbidden > 0)) {
      const { extent } = nothing(start);
      keep(found, text, start, { extent, depth }, { forbidden: 0, cost: fillCost(extent, depth) });
    }
  }
  const nodes = [...found.values()];
  // Near the end all ways stay open: one may keep text back to stand above the coupon.
  const isNearEnd = nodes.some(({ next }) => text.rows.length - next < nearEnd);
  return isNearEnd ? nodes : worthwhile(text, nodes);
}

/** Leaves out ways that another has overtaken for less, and those that cost a frame more than the cheapest. */
function worthwhile(text: FloatingText, nodes: readonly ColumnNode[]): ColumnNode[] {
  const furthestFirst = [...nodes].sort((a, b) => b.next - a.next || a.forbidden - b.forbidden || a.cost - b.cost);
  const cheapest = furthestFirst.reduce((best, node) => (isBetter(node, best) ? node : best));
  const kept: ColumnNode[] = [];
  let least: ColumnNode | undefined;
  for (const node of furthestFirst) {
    if ((least && !isBetter(node, least)) || isBetter(cheapest, node, ONE_MORE_FRAME)) continue;
    kept.push(node);
    // A way on which floats wait has not set all the rows before its end.
    if (!floatsWait(text, node)) least = node;
  }
  return kept;
}

function byPrice(one: Price, other: Price): number {
  return one.forbidden - other.forbidden || one.cost - other.cost;
}

function floatsWait({ inColumns, spanning }: FloatingText, { next, placed, placedSpanning }: Start): boolean {
  return (
    (placed < inColumns.length && placed < passedBefore(inColumns, next)) ||
    (placedSpanning < spanning.length && placedSpanning < passedBefore(spanning, next))
  );
}

/** Whether all that stands in columns has its place. */
function isSet({ rows, inColumns }: FloatingText, { next, placed }: Start): boolean {
  return next >= rows.length && placed === inColumns.length;
}

function isDone(text: FloatingText, start: Start): boolean {
  return isSet(text, start) && start.placedSpanning === text.spanning.length;
}

/** Keeps a way to the end of a column, unless an earlier one is as good; `price` is that of the column alone. */
function keep(
  found: Map<number, ColumnNode>,
  text: FloatingText,
  start: ColumnNode,
  column: { readonly extent: Extent; readonly depth: number },
  price: Price,
): void {
  const { end, placed } = column.extent;
  const { placedSpanning, variant } = start;
  const at = { next: nextRow(text, end), placed, placedSpanning };
  const key = keyOf(text, at);
  const earlier = found.get(key);
  const forbidden = start.forbidden + price.forbidden;
  const cost = start.cost + price.cost;
  if (earlier && (earlier.forbidden < forbidden || (earlier.forbidden === forbidden && earlier.cost <= cost))) return;
  found.set(key, { ...at, forbidden, cost, previous: start, column, variant });
}

/** The columns in which everything ends: how many, the lines that they may have, and whether they are on a later side. */
interface LastColumns {
  readonly count: number;
  readonly most: number;
  readonly isLater: boolean;
  /** The price of a way that is known: no other is of use but a better one. */
  readonly bound: Price | undefined;
}

/**
 * Everything from a start on, in columns of one depth: the least depth that will
 * do, or a few lines more; undefined when `most` lines are too few.
 */
function levelColumns(
  search: Search,
  start: ColumnNode,
  { count, most, isLater, bound }: LastColumns,
): ColumnNode | undefined {
  const { text } = search;
  if (start.placedSpanning < text.spanning.length || most < 0) return undefined;
  const { lines: total, smaller } = restWithin(text, start, count * most);
  if (total - smaller > count * most) return undefined;
  let best: ColumnNode | undefined;
  let first = Number.POSITIVE_INFINITY;
  // Level columns are worth little where one of them would have to end in a forbidden break.
  const furthest = () => Math.min(most, first + (best && best.forbidden > start.forbidden ? SLACK : 3));
  for (let depth = Math.min(most, Math.ceil(total / count)); depth <= furthest(); depth++) {
    let ends: readonly ColumnNode[] = [start];
    for (let column = 0; column < count; column++)
      ends = level(search, ends, { depth, isLast: column === count - 1, bound: best ?? bound });
    const end = ends.find((node) => isDone(text, node));
    if (!end) continue;
    first = Math.min(first, depth);
    if (!best || isBetter(end, best)) best = end;
  }
  if (!best || !isLater) return best;
  return { ...best, cost: best.cost + lonelyCost(Math.ceil(total / count) + start.variant.lines) };
}

/** One of the level columns. */
interface LevelColumn {
  readonly depth: number;
  readonly isLast: boolean;
  readonly bound: Price | undefined;
}

/** Ends of one of the level columns; of the last one, only the end of all. */
function level({ text, endsOf }: Search, starts: readonly ColumnNode[], { depth, isLast, bound }: LevelColumn) {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    if (bound && !isBetter(start, bound)) continue;
    for (const { extent, price } of endsOf(start, depth)) {
      const isEnd = isSet(text, { ...start, next: nextRow(text, extent.end), placed: extent.placed });
      if (extent.used > depth + extent.smaller || (isLast && !isEnd)) continue;
      // Below a break that the author asked for, the last column is as short as it is.
      const isAsked = isEnd && start.column?.extent.asked === true;
      const fill = isAsked ? 0 : fillCost(extent, depth, isEnd ? LAST_COLUMN_SHARE : 1);
      const { forbidden, cost } = isEnd ? FREE : price;
      keep(
        found,
        text,
        start,
        { extent, depth: isAsked ? Math.min(depth, extent.used) : depth },
        { forbidden, cost: cost + fill },
      );
    }
  }
  return [...found.values()];
}

function framesOf(text: FloatingText, end: ColumnNode): Frame[] {
  const frames: Frame[] = [];
  let columns: ColumnNode[] = [];
  for (let node: ColumnNode | undefined = end; node?.previous; node = node.previous) {
    if (node.column) columns.unshift(node);
    else {
      const { head, foot } = node.variant;
      frames.unshift({ head, filling: fillingOf(text, columns), foot });
      columns = [];
    }
  }
  return frames;
}

function fillingOf(text: FloatingText, nodes: readonly ColumnNode[]): Filling {
  const filled = nodes.flatMap(({ column }) => column ?? []);
  return {
    columns: filled.map(({ extent, depth }) => filledColumn(text, extent, depth)),
    depth: Math.max(0, ...filled.map(({ extent, depth }) => depthOf(extent, depth))),
  };
}

/** Lines of a column whose white has grown, or whose pictures have shrunk, to reach a depth. */
function depthOf({ used, white, smaller, asked }: Extent, depth: number): number {
  if (used > depth) return Math.max(depth, used - smaller);
  return asked ? used : Math.min(depth, used + white);
}
