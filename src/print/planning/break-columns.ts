import { FORBIDDEN_BREAK, type Row } from '../rows/row.ts';
import {
  type Column,
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
 * row before it (`breakCost`); what it leaves of a column is said here.
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

/** A column's foot that is this many lines short costs their square times so much: one line short is seen, two are ugly. */
const SHORT_LINE = 2;
/** A last column that is short is no worse than the parity of lines makes it: the others go first. */
const LAST_COLUMN_SHARE = 0.9;
/** Each line by which fewer than `COMPANY` lines a column stand above the coupon. */
const LONELY_LINE = 40;
/** A frame more than needed: better than a line that stands alone. */
const ONE_MORE_FRAME = FORBIDDEN_BREAK / 2;
/** Lines in each column that should stand above a coupon which has a side of its own. */
const COMPANY = 6;

interface ColumnNode extends Start {
  readonly cost: number;
  readonly previous: ColumnNode | undefined;
  /** What the column holds that ends here; undefined at the start of all. */
  readonly column: Extent | undefined;
}

/**
 * Breaks rows into as few frames of columns as hold them without a break that
 * should not be, or one more; the last frame's columns are level. `depths` says
 * how deep the columns of each frame may be; the last frame may have fewer.
 */
export function breakColumns(
  rows: readonly Row[],
  count: number,
  depths: (frame: number) => Depths,
  lastCount = count,
): { readonly fillings: readonly Filling[]; readonly cost: number } {
  let starts: readonly ColumnNode[] = [
    { next: skipSpace(rows, 0), floated: undefined, cost: 0, previous: undefined, column: undefined },
  ];
  const endsOf = knownEnds(rows);
  let fewest: ColumnNode | undefined;
  for (let frame = 0; ; frame++) {
    const { whole, last } = depths(frame);
    let best: ColumnNode | undefined;
    for (const start of starts) {
      // No way becomes cheaper by going on.
      if (best && start.cost >= best.cost) continue;
      const level = levelColumns(rows, start, lastCount, last, frame > 0, endsOf);
      if (level && (!best || level.cost < best.cost)) best = level;
    }
    const isBetter = fewest && best && best.cost + ONE_MORE_FRAME < fewest.cost;
    const chosen = fewest && !isBetter ? fewest : best;
    if (chosen && (fewest || chosen.cost < FORBIDDEN_BREAK))
      return { fillings: fillingsOf(rows, chosen, count), cost: chosen.cost };
    fewest ??= best;
    for (let column = 0; column < count; column++)
      // What has no room in a first frame goes to the next; later ones take a row whatever happens.
      starts =
        whole < 1 && frame === 0
          ? starts.map(passOver)
          : extend(
              rows,
              starts,
              Math.max(1, whole),
              count * (whole + COMPANY),
              frame === 0 && depths(1).whole > whole,
              endsOf,
            );
  }
}

type EndsOf = (start: Start, depth: number) => ReturnType<typeof columnEnds>;

/** The ends of columns, each looked for once: many ways come to the same start. */
function knownEnds(rows: readonly Row[]): EndsOf {
  const byDepth = new Map<number, Map<number, ReturnType<typeof columnEnds>>>();
  return (start, depth) => {
    let known = byDepth.get(depth);
    if (!known) {
      known = new Map();
      byDepth.set(depth, known);
    }
    const key = start.next * rows.length + (start.floated?.from ?? start.next);
    let ends = known.get(key);
    if (!ends) {
      ends = isDone(rows, start) ? [nothing(start)] : columnEnds(rows, start, depth);
      known.set(key, ends);
    }
    return ends;
  };
}

/** Leaves a column empty. */
function passOver(start: ColumnNode): ColumnNode {
  return { ...start, previous: start, column: nothing(start).extent };
}

/** All good ends of a column after these starts; the best way to each. A column may be passed over where the next frame is deeper. */
function extend(
  rows: readonly Row[],
  starts: readonly ColumnNode[],
  depth: number,
  nearEnd: number,
  mayPassOver: boolean,
  endsOf: EndsOf,
): readonly ColumnNode[] {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    const ends = endsOf(start, depth);
    // A picture that is too deep for what is left of a side waits for the next.
    const isTooDeep = mayPassOver && ends.every(({ cost }) => cost >= TOO_DEEP);
    for (const { extent, cost: breakCost } of isTooDeep ? [nothing(start)] : ends) {
      const cost = start.cost + breakCost + SHORT_LINE * Math.min(shortBy(extent, depth), SLACK) ** 2;
      keep(found, rows, extent, start, cost);
    }
  }
  const nodes = [...found.values()];
  // Near the end all ways stay open: one may keep text back to stand above the coupon.
  const isNearEnd = nodes.some(({ next }) => rows.length - next < nearEnd);
  return isNearEnd ? nodes : worthwhile(nodes);
}

/** Leaves out ways that another has overtaken for less, and those that cost a frame more than the cheapest. */
function worthwhile(nodes: readonly ColumnNode[]): ColumnNode[] {
  const furthestFirst = [...nodes].sort((a, b) => b.next - a.next || a.cost - b.cost);
  const cheapest = Math.min(...nodes.map(({ cost }) => cost));
  const kept: ColumnNode[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const node of furthestFirst) {
    if (node.cost >= least || node.cost > cheapest + ONE_MORE_FRAME) continue;
    kept.push(node);
    // What holds a picture back is not yet as far as it says.
    if (!node.floated) least = node.cost;
  }
  return kept;
}

function isDone(rows: readonly Row[], { next, floated }: Start): boolean {
  return next >= rows.length && !floated;
}

function keep(
  found: Map<number, ColumnNode>,
  rows: readonly Row[],
  column: Extent,
  start: ColumnNode,
  cost: number,
): void {
  const next = skipSpace(rows, column.end);
  const key = next * 2 + (column.skipped ? 1 : 0);
  const known = found.get(key);
  if (known && known.cost <= cost) return;
  found.set(key, { next, floated: column.skipped, cost, previous: start, column });
}

/** Everything from a start on in columns of one depth, the least that will do or a few lines more; undefined when `most` is too few. */
function levelColumns(
  rows: readonly Row[],
  start: ColumnNode,
  count: number,
  most: number,
  isLater: boolean,
  endsOf: EndsOf,
): ColumnNode | undefined {
  const total = linesWithin(rows, start, count * most);
  if (total > count * most) return undefined;
  let best: ColumnNode | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (let depth = Math.ceil(total / count); depth <= Math.min(most, first + 3); depth++) {
    let ends: readonly ColumnNode[] = [start];
    for (let column = 0; column < count; column++) ends = level(rows, ends, depth, column === count - 1, endsOf);
    const end = ends.find((node) => isDone(rows, node));
    if (!end) continue;
    first = Math.min(first, depth);
    if (!best || end.cost < best.cost) best = end;
  }
  if (!best || !isLater) return best;
  const lonely = Math.max(0, COMPANY - Math.ceil(total / count));
  return { ...best, cost: best.cost + lonely * LONELY_LINE };
}

/** Ends of one of the level columns; of the last one, only the end of all. */
function level(rows: readonly Row[], starts: readonly ColumnNode[], depth: number, isLast: boolean, endsOf: EndsOf) {
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    for (const { extent, cost } of endsOf(start, depth)) {
      const isEnd = skipSpace(rows, extent.end) >= rows.length && !extent.skipped;
      if (extent.used > depth || (isLast && !isEnd)) continue;
      const share = isEnd ? LAST_COLUMN_SHARE : 1;
      // Below a break that the author asked for, the last column is as short as it is.
      const isAsked = isEnd && start.column?.asked === true;
      const short = isAsked ? 0 : SHORT_LINE * share * shortBy(extent, depth) ** 2;
      keep(found, rows, extent, start, start.cost + (isEnd ? 0 : cost) + short);
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
