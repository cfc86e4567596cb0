import { FORBIDDEN, FORCED, type Item } from './items.ts';

/** How a paragraph is to be broken. */
export interface BreakOptions {
  /** Measure of each line, in points: a function of the line's index from 0. */
  readonly measure: (line: number) => number;
  /** Stretch that every line has at its right edge, in points: 0 sets justified, a few ems ragged. */
  readonly ragged: number;
  /** How many lines more (or, negative, fewer) than the best setting has are wanted; TeX's \looseness. Default: 0. */
  readonly looseness?: number;
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
/** A third hyphen in a row is a ladder that the eye climbs: allowed only where nothing else sets. */
const LADDER_DEMERITS = 1_000_000;
/** TeX's \finalhyphendemerits: on the last line but one. */
const FINAL_HYPHEN_DEMERITS = 5_000;
/** TeX's \adjdemerits: a tight line beside a loose one. */
const FITNESS_DEMERITS = 10_000;
/** The ratios up to which lines may stretch, one attempt after the other; the last sets anything. */
const TOLERANCES = [1.6, 3, 8, Number.POSITIVE_INFINITY];

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
  /** Totals of the items before the line that starts here. */
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/**
 * Breaks a paragraph into lines, all lines at once: the breakpoints of least
 * total demerits. The items end with a forced penalty. A box wider than the
 * measure overflows its line; the caller splits such boxes beforehand.
 */
export function breakLines(items: readonly Item[], options: BreakOptions): Breakpoint[] {
  for (const tolerance of TOLERANCES) {
    const end = bestEnd(items, options, tolerance);
    if (end) return path(end);
  }
  return [];
}

function bestEnd(items: readonly Item[], options: BreakOptions, tolerance: number): Node | undefined {
  let active: Node[] = [
    {
      item: -1,
      line: 0,
      fitness: 1,
      ratio: 0,
      demerits: 0,
      hyphens: 0,
      previous: undefined,
      width: 0,
      stretch: 0,
      shrink: 0,
    },
  ];
  const totals = { width: 0, stretch: 0, shrink: 0 };

  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item;
    const isBreak =
      item.kind === 'penalty' ? item.cost < FORBIDDEN : item.kind === 'glue' && items[index - 1]?.kind === 'box';
    if (isBreak) {
      active = extend(items, index, active, totals, options, tolerance);
      if (active.length === 0) return undefined;
    }
    if (item.kind !== 'penalty') totals.width += item.width;
    if (item.kind === 'glue') {
      totals.stretch += item.stretch;
      totals.shrink += item.shrink;
    } else if (item.kind === 'box' && item.give !== undefined) {
      totals.stretch += item.give;
      totals.shrink += item.give;
    }
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
  totals: { readonly width: number; readonly stretch: number; readonly shrink: number },
  { measure, ragged }: BreakOptions,
  tolerance: number,
): Node[] {
  const item = items[index] as Item;
  const cost = item.kind === 'penalty' ? item.cost : 0;
  const flagged = item.kind === 'penalty' && item.flagged;
  const isForced = cost <= FORCED;
  const isLast = index === items.length - 1;
  const remaining: Node[] = [];
  /** Best new node by line number, fitness class and hyphens in a row: what the rest of the paragraph can tell apart. */
  const candidates = new Map<number, Node>();
  const after = afterBreak(items, index, totals);

  const consider = (from: Node, ratio: number) => {
    const badness = 100 * Math.abs(ratio) ** 3;
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    const hyphens = flagged ? from.hyphens + 1 : 0;
    let demerits = (LINE_PENALTY + badness) ** 2;
    if (cost > 0) demerits += cost ** 2;
    else if (!isForced) demerits -= cost ** 2;
    if (hyphens === 2) demerits += DOUBLE_HYPHEN_DEMERITS;
    if (hyphens > 2) demerits += LADDER_DEMERITS;
    if (isLast && from.hyphens > 0) demerits += FINAL_HYPHEN_DEMERITS;
    if (Math.abs(fitness - from.fitness) > 1) demerits += FITNESS_DEMERITS;
    const total = from.demerits + demerits;
    const key = ((from.line + 1) * 4 + fitness) * 4 + Math.min(hyphens, 3);
    const known = candidates.get(key);
    if (known && known.demerits <= total) return;
    candidates.set(key, {
      item: index,
      line: from.line + 1,
      fitness,
      ratio,
      demerits: total,
      hyphens,
      previous: from,
      ...after,
    });
  };

  for (const from of active) {
    const length = totals.width - from.width + (item.kind === 'penalty' ? item.width : 0);
    const space = measure(from.line) - length;
    const ratio = adjustmentRatio(space, totals.stretch - from.stretch + ragged, totals.shrink - from.shrink);
    const tooFar = ratio < -1;
    if (!tooFar && ratio <= tolerance) consider(from, Math.min(ratio, 1_000));
    if (!tooFar && !isForced) remaining.push(from);
  }
  // The last attempt sets something whatever happens: an overfull line, once no other way is left.
  const latest = active.at(-1);
  if (tolerance === Number.POSITIVE_INFINITY && remaining.length + candidates.size === 0 && latest)
    consider(latest, -1);
  return [...remaining, ...candidates.values()];
}

/** How far the line's glue must give; lengths closer than a millionth of a point are equal. */
function adjustmentRatio(space: number, stretch: number, shrink: number): number {
  if (Math.abs(space) < 1e-6) return 0;
  if (space > 0) return stretch > 0 ? space / stretch : Number.POSITIVE_INFINITY;
  return shrink > 0 ? space / shrink : Number.NEGATIVE_INFINITY;
}

/** Totals at the start of the line after a break: what is discarded there (glue, penalties) does not count in it. */
function afterBreak(
  items: readonly Item[],
  index: number,
  totals: { readonly width: number; readonly stretch: number; readonly shrink: number },
) {
  let { width, stretch, shrink } = totals;
  for (let i = index; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.kind === 'box' || (item.kind === 'penalty' && item.cost <= FORCED && i > index)) break;
    if (item.kind === 'glue') {
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
  return { width, stretch, shrink };
}

function path(end: Node): Breakpoint[] {
  const breaks: Breakpoint[] = [];
  for (let node: Node = end; node.previous; node = node.previous) breaks.push({ item: node.item, ratio: node.ratio });
  return breaks.reverse();
}
