import { FORBIDDEN, FORCED, type Item } from './items.ts';

/** How a paragraph is to be broken. */
export interface BreakOptions {
  /** Measure of each line, in points: a function of the line's index from 0. */
  readonly measure: (line: number) => number;
  /** Stretch that every line has at its right edge, in points: 0 sets justified, a few ems ragged. */
  readonly ragged: number;
  /** How many lines more (or, negative, fewer) than the best setting has are wanted; TeX's \looseness. Default: 0. */
  readonly looseness?: number;
  /** A last line shorter than this, in points, is undesirable: it looks like a stain. Default: 0. */
  readonly shortest?: number;
}

/** Where a line ends. */
export interface Breakpoint {
  /** Index of the item at which the line ends: a glue or a penalty. */
  readonly item: number;
  /** Adjustment ratio of the line: stretch above 0, shrink below (−1 is the limit). */
  readonly ratio: number;
}

/** TeX's \linepenalty: a paragraph of fewer lines is better, other things being equal. */
const LINE_PENALTY = 10;
/** TeX's \doublehyphendemerits. */
const DOUBLE_HYPHEN_DEMERITS = 10_000;
/** A third hyphen in a row is a ladder that the eye climbs: forbidden up to this ratio, and avoided beyond it. */
const LADDER_TOLERANCE = 1.6;
const LADDER_DEMERITS = 1e10;
/** TeX's \finalhyphendemerits: on the last line but one. */
const FINAL_HYPHEN_DEMERITS = 5_000;
/** TeX's \adjdemerits: a tight line beside a loose one. */
const FITNESS_DEMERITS = 10_000;
/** A last line shorter than asked for: as bad as two hyphens in a row. */
const SHORT_LAST_DEMERITS = 10_000;
/**
 * The ratios up to which lines may stretch, one attempt after the other; the
 * last sets anything. Only the first leaves reluctant breaks alone: it allows
 * spaces half as wide again as they are, TeX's idea of a line that is just bad.
 */
const TOLERANCES = [1, 1.6, 3, 8, Number.POSITIVE_INFINITY];
/**
 * The ratio of a line whose boxes have given all they can and whose spaces are
 * as they are: nobody sees it, but a line that needs none of it is better.
 */
const GIVEN = 0.2;

/** Ratios closer than this are equal: sums of lengths are not exact. */
const EPSILON = 1e-9;

/** A feasible end of a line and the best way to it. */
interface Node {
  readonly item: number;
  readonly line: number;
  readonly fitness: number;
  readonly ratio: number;
  readonly demerits: number;
  /** Hyphens in a row up to this break. */
  readonly hyphens: number;
  readonly previous: Node | undefined;
  /** Index of the first item of the line that starts here. */
  readonly start: number;
}

/**
 * Breaks a paragraph into lines, all lines at once: the breakpoints of least
 * total demerits. The items end with a forced penalty. A box wider than the
 * measure overflows its line; the caller splits such boxes beforehand.
 */
export function breakLines(items: readonly Item[], options: BreakOptions): Breakpoint[] {
  const totals = totalsOf(items);
  for (const tolerance of TOLERANCES) {
    const end = bestEnd(items, totals, options, tolerance);
    if (end) return path(end);
  }
  return [];
}

/** Sums over the items before each index: what a line holds is the difference of two. */
interface Totals {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  readonly give: Float64Array;
}

function totalsOf(items: readonly Item[]): Totals {
  const sums = () => new Float64Array(items.length + 1);
  const totals = { width: sums(), stretch: sums(), shrink: sums(), give: sums() };
  const { width, stretch, shrink, give } = totals;
  for (const [i, item] of items.entries()) {
    const isGlue = item.kind === 'glue';
    width[i + 1] = (width[i] as number) + (item.kind === 'penalty' ? 0 : item.width);
    stretch[i + 1] = (stretch[i] as number) + (isGlue ? item.stretch : 0);
    shrink[i + 1] = (shrink[i] as number) + (isGlue ? item.shrink : 0);
    give[i + 1] = (give[i] as number) + (item.kind === 'box' ? (item.give ?? 0) : 0);
  }
  return totals;
}

function bestEnd(items: readonly Item[], totals: Totals, options: BreakOptions, tolerance: number): Node | undefined {
  const first = { item: -1, line: 0, fitness: 1, ratio: 0, demerits: 0, hyphens: 0, previous: undefined, start: 0 };
  let active: Node[] = [first];
  const isFirstAttempt = tolerance === TOLERANCES[0];
  for (const [index, item] of items.entries()) {
    const isBreak =
      item.kind === 'penalty'
        ? item.cost < FORBIDDEN && !(item.reluctant && isFirstAttempt)
        : item.kind === 'glue' && items[index - 1]?.kind === 'box';
    if (!isBreak) continue;
    active = extend(items, index, active, totals, options, tolerance);
    if (active.length === 0) return undefined;
  }
  const best = leastDemerits(active);
  const { looseness = 0 } = options;
  if (!best || looseness === 0) return best;
  return leastDemerits(active.filter(({ line }) => line === best.line + looseness)) ?? best;
}

function leastDemerits(nodes: readonly Node[]): Node | undefined {
  return nodes.reduce<Node | undefined>(
    (best, node) => (!best || node.demerits < best.demerits ? node : best),
    undefined,
  );
}

/** Considers a break at an item: which lines could end here, and which starts are too far back from now on. */
function extend(
  items: readonly Item[],
  index: number,
  active: readonly Node[],
  totals: Totals,
  { measure, ragged, shortest = 0 }: BreakOptions,
  tolerance: number,
): Node[] {
  const item = items[index] as Item;
  const cost = item.kind === 'penalty' ? item.cost : 0;
  const flagged = item.kind === 'penalty' && item.flagged;
  const isForced = cost <= FORCED;
  const isLast = index === items.length - 1;
  const ending = endingAt(items, index);
  const remaining: Node[] = [];
  /** Best new node by line number, fitness class and hyphens in a row: what the rest of the paragraph can tell apart. */
  const candidates = new Map<number, Node>();
  let start = -1;

  const consider = (from: Node, ratio: number, length: number) => {
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    const hyphens = flagged ? from.hyphens + 1 : 0;
    if (hyphens > 2 && tolerance <= LADDER_TOLERANCE) return;
    let demerits = from.demerits + (LINE_PENALTY + 100 * Math.abs(ratio) ** 3) ** 2;
    if (cost > 0) demerits += cost ** 2;
    else if (!isForced) demerits -= cost ** 2;
    if (hyphens === 2) demerits += DOUBLE_HYPHEN_DEMERITS;
    if (hyphens > 2) demerits += LADDER_DEMERITS;
    if (Math.abs(fitness - from.fitness) > 1) demerits += FITNESS_DEMERITS;
    if (isLast && from.hyphens > 0) demerits += FINAL_HYPHEN_DEMERITS;
    if (isLast && from.line > 0 && length < shortest) demerits += SHORT_LAST_DEMERITS;
    const key = ((from.line + 1) * 4 + fitness) * 4 + Math.min(hyphens, 3);
    const known = candidates.get(key);
    if (known && known.demerits <= demerits) return;
    if (start < 0) start = lineStart(items, index);
    candidates.set(key, { item: index, line: from.line + 1, fitness, ratio, demerits, hyphens, previous: from, start });
  };

  const width = (totals.width[index] as number) + ending;
  const stretch = (totals.stretch[index] as number) + ragged;
  const shrink = totals.shrink[index] as number;
  const give = totals.give[index] as number;
  for (const from of active) {
    const at = from.start;
    // Nothing stands between a break and the next of an empty line.
    const length = at > index ? 0 : width - (totals.width[at] as number) - (from.item < 0 ? 0 : hangLeft(items[at]));
    const ratio = adjustmentRatio(
      measure(from.line) - length,
      give - (totals.give[at] as number),
      stretch - (totals.stretch[at] as number),
      shrink - (totals.shrink[at] as number),
    );
    if (ratio >= -1 - EPSILON && ratio <= tolerance + EPSILON) consider(from, Math.min(ratio, 1_000), length);
    // Without its hyphen the line may still fit, a letter further on.
    const least = length - ending - shrink - give + (totals.shrink[at] as number) + (totals.give[at] as number);
    if (!isForced && least <= measure(from.line) + 1e-6) remaining.push(from);
  }
  // The last attempt sets something whatever happens: an overfull line, once no other way is left.
  const latest = active.at(-1);
  if (tolerance === Number.POSITIVE_INFINITY && remaining.length + candidates.size === 0 && latest)
    consider(latest, -1, Number.POSITIVE_INFINITY);
  return [...remaining, ...candidates.values()];
}

/** What a line that ends at an item gains there: a hyphen, less what hangs over the edge. */
function endingAt(items: readonly Item[], index: number): number {
  const item = items[index] as Item;
  if (item.kind === 'penalty' && item.width !== 0) return item.width;
  const before = items[index - 1];
  return before?.kind === 'box' ? -(before.hangRight ?? 0) : 0;
}

function hangLeft(item: Item | undefined): number {
  return item?.kind === 'box' ? (item.hangLeft ?? 0) : 0;
}

/** How far the line must give: up to `GIVEN` its boxes do, then its glue. Closer than a millionth of a point is equal. */
function adjustmentRatio(space: number, give: number, stretch: number, shrink: number): number {
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

/** Where the line after a break starts: glue and penalties that follow it are discarded. */
function lineStart(items: readonly Item[], index: number): number {
  let start = index;
  while (start < items.length) {
    const item = items[start] as Item;
    if (item.kind === 'box' || (item.kind === 'penalty' && item.cost <= FORCED && start > index)) break;
    start++;
  }
  return start;
}

function path(end: Node): Breakpoint[] {
  const breaks: Breakpoint[] = [];
  for (let node: Node = end; node.previous; node = node.previous) breaks.push({ item: node.item, ratio: node.ratio });
  return breaks.reverse();
}
