import { FREE, isBetter, type Price } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import {
  type Column,
  type ColumnEnd,
  columnEnds,
  columnOf,
  type Extent,
  linesWithin,
  nothing,
  SLACK,
  type Start,
  skipSpace,
  TOO_DEEP,
} from './column-ends.ts';

/**
 * Where columns end, all columns at once: the breaks of least total cost, in
 * the manner of Plass, « Optimal pagination techniques for automatic
 * typesetting systems » (Stanford, 1981). What a break costs is said by the
 * row before it (`breakPrice`); what it leaves of a column is said here.
 */

/** Columns side by side, of one depth. */
export interface Filling {
  readonly columns: readonly Column[];
  /** Lines of the grid that the deepest column takes. */
  readonly depth: number;
}

/** How many lines a column may have. */
export interface Depths {
  /** Where more follows. */
  readonly whole: number;
  /** Where everything ends, so that the coupon stands below. */
  readonly last: number;
}

/** A column that is some lines short costs the square of these lines times this: one line is seen, two are ugly. */
const SHORT_LINE = 2;
/** What the last column is short of counts by this share: with an odd number of lines one column must be short, and that is the last. */
const LAST_COLUMN_SHARE = 0.9;
/** Cost of each line that the columns above the coupon have less than `COMPANY`. */
const LONELY_LINE = 40;
/** Cost of one frame more than needed. It is also worth one forbidden break less. */
const ONE_MORE_FRAME = 500;
/** Lines in each column that should stand above a coupon which has a side of its own. */
const COMPANY = 6;

/** A way to fill columns up to somewhere. */
interface ColumnNode extends Start, Price {
  readonly previous: ColumnNode | undefined;
  /** What the column holds that ends here; undefined at the start of all. */
  readonly column: Extent | undefined;
}

/** Where a column of some depth may end from a start on. Many ways come to the same start, so each answer is remembered. */
type EndsOf = (start: Start, depth: number) => readonly ColumnEnd[];

/** What is searched. */
interface Search {
  readonly rows: readonly Row[];
  readonly endsOf: EndsOf;
}

/**
 * Breaks rows into as few frames of columns as hold them without a forbidden
 * break, or one more; the last frame's columns are level.
 *
 * @param count columns of a frame
 * @param depths how deep the columns of each frame may be, by its index
 * @param lastCount columns of the last frame, `count` at most
 */
export function breakColumns(
  rows: readonly Row[],
  count: number,
  depths: (frame: number) => Depths,
  lastCount = count,
): { readonly fillings: readonly Filling[]; readonly price: Price } {
  const search: Search = { rows, endsOf: rememberedEnds(rows) };
  let starts: readonly ColumnNode[] = [
    { next: skipSpace(rows, 0), floated: undefined, ...FREE, previous: undefined, column: undefined },
  ];
  let fewest: ColumnNode | undefined;
  for (let frame = 0; ; frame++) {
    const { whole, last } = depths(frame);
    let best: ColumnNode | undefined;
    for (const start of starts) {
      // No way becomes cheaper by going on.
      if (best && !isBetter(start, best)) continue;
      const level = levelColumns(search, start, { count: lastCount, most: last, isLater: frame > 0 });
      if (level && (!best || isBetter(level, best))) best = level;
    }
    const isWorthIt = fewest && best && isBetter(best, fewest, ONE_MORE_FRAME);
    const chosen = fewest && !isWorthIt ? fewest : best;
    if (chosen && (fewest || chosen.forbidden === 0))
      return { fillings: fillingsOf(rows, chosen, count), price: { forbidden: chosen.forbidden, cost: chosen.cost } };
    fewest ??= best;
    // A row that has no room in the first frame goes to the next. Later frames take a row whatever happens.
    const isPassedOver = whole < 1 && frame === 0;
    const mayPassOver = frame === 0 && depths(1).whole > whole;
    const whereNext = { depth: Math.max(1, whole), nearEnd: count * (whole + COMPANY), mayPassOver };
    for (let column = 0; column < count; column++)
      starts = isPassedOver ? starts.map(passOver) : extend(search, starts, whereNext);
  }
}

function rememberedEnds(rows: readonly Row[]): EndsOf {
  const byDepth = new Map<number, Map<number, readonly ColumnEnd[]>>();
  return (start, depth) => {
    let byStart = byDepth.get(depth);
    if (!byStart) {
      byStart = new Map();
      byDepth.set(depth, byStart);
    }
    const key = start.next * rows.length + (start.floated?.from ?? start.next);
    let ends = byStart.get(key);
    if (!ends) {
      ends = isDone(rows, start) ? [nothing(start)] : columnEnds(rows, start, depth);
      byStart.set(key, ends);
    }
    return ends;
  };
}

/** Leaves a column empty. */
function passOver(start: ColumnNode): ColumnNode {
  return { ...start, previous: start, column: nothing(start).extent };
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
  { rows, endsOf }: Search,
  starts: readonly ColumnNode[],
  { depth, nearEnd, mayPassOver }: NextColumn,
): readonly ColumnNode[] {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    const ends = endsOf(start, depth);
    // A picture that is too deep for what is left of a side waits for the next.
    const isTooDeep = mayPassOver && ends.every(({ price }) => price.forbidden >= TOO_DEEP.forbidden);
    for (const { extent, price } of isTooDeep ? [nothing(start)] : ends) {
      const short = SHORT_LINE * shortBy(extent, depth) ** 2;
      keep(found, rows, extent, start, { forbidden: price.forbidden, cost: price.cost + short });
    }
  }
  const nodes = [...found.values()];
  // Near the end all ways stay open: one may keep text back to stand above the coupon.
  const isNearEnd = nodes.some(({ next }) => rows.length - next < nearEnd);
  return isNearEnd ? nodes : worthwhile(nodes);
}

/** Leaves out ways that another has overtaken for less, and those that cost a frame more than the cheapest. */
function worthwhile(nodes: readonly ColumnNode[]): ColumnNode[] {
  const furthestFirst = [...nodes].sort((a, b) => b.next - a.next || a.forbidden - b.forbidden || a.cost - b.cost);
  const cheapest = furthestFirst.reduce((best, node) => (isBetter(node, best) ? node : best));
  const kept: ColumnNode[] = [];
  let least: ColumnNode | undefined;
  for (const node of furthestFirst) {
    if ((least && !isBetter(node, least)) || isBetter(cheapest, node, ONE_MORE_FRAME)) continue;
    kept.push(node);
    // A way that holds a picture back has not set all the rows before its end.
    if (!node.floated) least = node;
  }
  return kept;
}

function isDone(rows: readonly Row[], { next, floated }: Start): boolean {
  return next >= rows.length && !floated;
}

/** Keeps a way to the end of a column, unless an earlier one is as good; `price` is that of the column alone. */
function keep(
  found: Map<number, ColumnNode>,
  rows: readonly Row[],
  column: Extent,
  start: ColumnNode,
  price: Price,
): void {
  const next = skipSpace(rows, column.end);
  const key = next * 2 + (column.skipped ? 1 : 0);
  const earlier = found.get(key);
  const forbidden = start.forbidden + price.forbidden;
  const cost = start.cost + price.cost;
  if (earlier && (earlier.forbidden < forbidden || (earlier.forbidden === forbidden && earlier.cost <= cost))) return;
  found.set(key, { next, floated: column.skipped, forbidden, cost, previous: start, column });
}

/** The columns in which everything ends: how many, the lines that they may have, and whether they are on a later side. */
interface LastColumns {
  readonly count: number;
  readonly most: number;
  readonly isLater: boolean;
}

/**
 * Everything from a start on, in columns of one depth: the least depth that will
 * do, or a few lines more; undefined when `most` lines are too few.
 */
function levelColumns(
  search: Search,
  start: ColumnNode,
  { count, most, isLater }: LastColumns,
): ColumnNode | undefined {
  const { rows } = search;
  const total = linesWithin(rows, start, count * most);
  if (total > count * most) return undefined;
  let best: ColumnNode | undefined;
  let first = Number.POSITIVE_INFINITY;
  // Level columns are worth little where one of them would have to end in a forbidden break.
  const furthest = () => Math.min(most, first + (best && best.forbidden > start.forbidden ? SLACK : 3));
  for (let depth = Math.ceil(total / count); depth <= furthest(); depth++) {
    let ends: readonly ColumnNode[] = [start];
    for (let column = 0; column < count; column++) ends = level(search, ends, depth, column === count - 1);
    const end = ends.find((node) => isDone(rows, node));
    if (!end) continue;
    first = Math.min(first, depth);
    if (!best || isBetter(end, best)) best = end;
  }
  if (!best || !isLater) return best;
  const lonely = Math.max(0, COMPANY - Math.ceil(total / count));
  return { ...best, cost: best.cost + lonely * LONELY_LINE };
}

/** Ends of one of the level columns; of the last one, only the end of all. */
function level({ rows, endsOf }: Search, starts: readonly ColumnNode[], depth: number, isLast: boolean) {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    for (const { extent, price } of endsOf(start, depth)) {
      const isEnd = skipSpace(rows, extent.end) >= rows.length && !extent.skipped;
      if (extent.used > depth || (isLast && !isEnd)) continue;
      const share = isEnd ? LAST_COLUMN_SHARE : 1;
      // Below a break that the author asked for, the last column is as short as it is.
      const isAsked = isEnd && start.column?.asked === true;
      const short = isAsked ? 0 : SHORT_LINE * share * shortBy(extent, depth) ** 2;
      const { forbidden, cost } = isEnd ? FREE : price;
      keep(found, rows, extent, start, { forbidden, cost: cost + short });
    }
  }
  return [...found.values()];
}

function shortBy({ used, asked }: Extent, depth: number): number {
  return asked ? 0 : depth - used;
}

function fillingsOf(rows: readonly Row[], end: ColumnNode, count: number): Filling[] {
  const extents: Extent[] = [];
  for (let node: ColumnNode | undefined = end; node?.column; node = node.previous) extents.push(node.column);
  extents.reverse();
  const fillings: Filling[] = [];
  for (let at = 0; at < extents.length; at += count) {
    const frame = extents.slice(at, at + count);
    fillings.push({
      columns: frame.map((extent) => columnOf(rows, extent)),
      depth: Math.max(...frame.map(({ used }) => used)),
    });
  }
  return fillings;
}
