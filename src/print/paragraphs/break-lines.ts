import { itemAt } from '../../sequence/item-at.ts';
import { FORBIDDEN_COST, FORCED_COST, type LineItem } from './line-items.ts';
import { adjustmentRatio, gainedAt, hangAtStart, lineStart, type Totals, totalsOf } from './line-width.ts';

/** How a paragraph is to be broken. */
export interface BreakOptions {
  /** Measure of the lines, in points; where they differ, a function of the line's index from 0. */
  readonly measure: number | ((line: number) => number);
  /** Stretch that every line has at its right edge, in points: 0 sets justified, a few ems ragged. */
  readonly ragged: number;
  /**
   * How many lines more (or, negative, fewer) than the best setting has are wanted, where the
   * last line then has a whole word and is no shorter than `shortest`; TeX's \looseness. Default: 0.
   */
  readonly looseness?: number;
  /** A last line shorter than this, in points, is undesirable: it looks like a stain. Default: 0. */
  readonly shortest?: number;
  /** Index of a line that may not end at a flagged penalty. It is the last of a column: from there the eye has far to go. */
  readonly undivided?: number | undefined;
}

/** Where a line ends. */
export interface Breakpoint {
  /** Index of the item at which the line ends: a glue or a penalty. */
  readonly item: number;
  /** Adjustment ratio of the line: stretch above 0, shrink below (−1 is the limit). */
  readonly ratio: number;
  /** Natural width of the line, in points. */
  readonly length: number;
  /** How much wider or narrower its boxes may be set, in points. */
  readonly give: number;
  /** By how much its glue may shrink, in points. */
  readonly shrink: number;
}

/** TeX's \linepenalty: a paragraph of fewer lines is better, other things being equal. */
const LINE_PENALTY = 10;
/** TeX's \doublehyphendemerits. */
const DOUBLE_HYPHEN_DEMERITS = 10_000;
/** At this ratio a line's spaces are about twice as wide as they are in the face, where its letters give all they can. */
const TWICE = 1.8;
/** A third hyphen in a row is a ladder that the eye climbs: forbidden up to this ratio, and avoided beyond it. */
const LADDER_TOLERANCE = TWICE;
const LADDER_DEMERITS = 1e10;
/** TeX's \finalhyphendemerits: on the last line but one. */
const FINAL_HYPHEN_DEMERITS = 5_000;
/** TeX's \adjdemerits: a tight line beside a loose one. */
const FITNESS_DEMERITS = 10_000;
/** A last line shorter than asked for: as bad as two hyphens in a row. */
const SHORT_LAST_DEMERITS = 10_000;
/**
 * The ratios up to which lines may stretch, one attempt after the other; the
 * last sets anything. The first allows spaces half as wide again as they are,
 * TeX's idea of a line that is just bad. Reluctant breaks come in with the later ones.
 */
const TOLERANCES = [1, TWICE, 3, 8, Number.POSITIVE_INFINITY];
/** A paragraph is not made a line longer or shorter by lines that stretch beyond this ratio. */
const LOOSENESS_TOLERANCE = TWICE;
/** A paragraph of more lines than a side has is not made longer or shorter: the ways to be told apart would be too many. */
export const MOST_LOOSE_LINES = 150;

/**
 * In a paragraph of more items (some 1,500 words, a side and a half) the ways to a break are not told apart by their
 * fitness and their hyphens: the best alone is kept, so that what is kept of a very long one is no more than its text.
 */
const MOST_TOLD_APART = 10_000;

/** Ratios closer than this are equal: sums of lengths are not exact. */
const EPSILON = 1e-9;

/** A feasible end of a line and the best way to it. */
interface Node {
  readonly item: number;
  readonly line: number;
  readonly fitness: number;
  readonly ratio: number;
  readonly length: number;
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
export function breakLines(items: readonly LineItem[], options: BreakOptions): Breakpoint[] {
  const { looseness = 0 } = options;
  const totals = totalsOf(items);
  const best = bestWay(items, totals, { ...options, looseness: 0 }) ?? [];
  if (looseness === 0 || best.length > MOST_LOOSE_LINES) return best;
  for (const [attempt, tolerance] of TOLERANCES.entries()) {
    if (tolerance > LOOSENESS_TOLERANCE) break;
    const ends = endsOf({ items, totals, options, attempt, tolerance });
    const wanted = leastDemerits(ends.filter(({ line }) => line === best.length + looseness));
    if (wanted) return path(wanted, totals);
  }
  return best;
}

/** The lines of a paragraph that may have as many as it needs. */
function bestWay(items: readonly LineItem[], totals: Totals, options: BreakOptions): Breakpoint[] | undefined {
  for (const [attempt, tolerance] of TOLERANCES.entries()) {
    // A line that ends in a whole word is not worth one that falls apart.
    if (options.undivided !== undefined && tolerance === Number.POSITIVE_INFINITY)
      return bestWay(items, totals, { ...options, undivided: undefined });
    const best = leastDemerits(endsOf({ items, totals, options, attempt, tolerance }));
    if (best) return path(best, totals);
  }
  return undefined;
}

/** A search through a paragraph's breaks with one bound to what its lines may stretch by. */
interface Trial {
  readonly items: readonly LineItem[];
  readonly totals: Totals;
  readonly options: BreakOptions;
  /** Index of the bound, and the bound: an adjustment ratio. */
  readonly attempt: number;
  readonly tolerance: number;
}

/** The ways to the end of the paragraph whose lines stretch no further than the tolerance. */
function endsOf(trial: Trial): readonly Node[] {
  const { items, attempt } = trial;
  let active: readonly Node[] = [
    { item: -1, line: 0, fitness: 1, ratio: 0, length: 0, demerits: 0, hyphens: 0, previous: undefined, start: 0 },
  ];
  for (let index = 0; index < items.length && active.length > 0; index++) {
    const item = itemAt(items, index);
    const isBreak =
      item.kind === 'penalty'
        ? item.cost < FORBIDDEN_COST && (item.reluctance ?? 0) <= attempt
        : item.kind === 'glue' && (item.reluctance ?? 0) <= attempt && items[index - 1]?.kind === 'box';
    if (isBreak) active = extend(trial, index, active);
  }
  return active;
}

function leastDemerits(nodes: readonly Node[]): Node | undefined {
  return nodes.reduce<Node | undefined>(
    (best, node) => (!best || node.demerits < best.demerits ? node : best),
    undefined,
  );
}

/** A place where lines may end. */
interface Ending {
  readonly item: number;
  readonly cost: number;
  readonly flagged: boolean;
  readonly isLast: boolean;
  /** Index of the first item of the line after it. */
  readonly start: number;
  /** Best way here by fitness class, hyphens in a row and, where it matters, line number: what the rest of the paragraph can tell apart (`MOST_TOLD_APART`). */
  readonly ways: Map<number, Node>;
}

/**
 * Considers a break at an item: which lines could end here, and which starts
 * are too far back from now on. At most breaks nothing changes, and nothing is
 * made.
 */
function extend(trial: Trial, index: number, active: readonly Node[]): readonly Node[] {
  const { items, totals, tolerance } = trial;
  const { measure, ragged } = trial.options;
  const item = items[index];
  const isForced = item?.kind === 'penalty' && item.cost <= FORCED_COST;
  const gained = gainedAt(items, index);
  const width = (totals.width[index] as number) + gained;
  const stretch = (totals.stretch[index] as number) + ragged;
  const shrink = totals.shrink[index] as number;
  const give = totals.give[index] as number;
  let ending: Ending | undefined;
  let remaining: Node[] | undefined;
  for (let i = 0; i < active.length; i++) {
    const from = itemAt(active, i);
    const at = from.start;
    const room = typeof measure === 'number' ? measure : measure(from.line);
    // An empty line has nothing between its break and the one before.
    const length = at > index ? 0 : width - (totals.width[at] as number) - hangAtStart(items, from);
    const ownGive = give - (totals.give[at] as number);
    const ownShrink = shrink - (totals.shrink[at] as number);
    const ratio = adjustmentRatio(room - length, ownGive, stretch - (totals.stretch[at] as number), ownShrink);
    if (ratio >= -1 - EPSILON && ratio <= tolerance + EPSILON) {
      ending ??= endingAt(items, index);
      consider(ending, from, Math.min(ratio, 1_000), length, trial);
    }
    // Without this hyphen the line may still fit, with a few letters more.
    const goesOn = !isForced && length - gained - ownShrink - ownGive <= room + 1e-6;
    if (goesOn) remaining?.push(from);
    else remaining ??= active.slice(0, i);
  }
  if (!ending && !remaining) return active;
  const left = remaining ?? active;
  // The last attempt sets something whatever happens: an overfull line, once no other way is left.
  const latest = active.at(-1);
  if (tolerance === Number.POSITIVE_INFINITY && left.length === 0 && !ending?.ways.size && latest) {
    ending ??= endingAt(items, index);
    const length = width - (totals.width[latest.start] as number) - hangAtStart(items, latest);
    consider(ending, latest, -1, length, trial);
  }
  return ending ? [...left, ...ending.ways.values()] : left;
}

function endingAt(items: readonly LineItem[], index: number): Ending {
  const item = itemAt(items, index);
  return {
    item: index,
    cost: item.kind === 'box' ? 0 : (item.cost ?? 0),
    flagged: item.kind === 'penalty' && item.flagged,
    isLast: index === items.length - 1,
    start: lineStart(items, index),
    ways: new Map(),
  };
}

/** Keeps the way over a node to an ending, if it is the best of its kind. */
function consider(
  { item, cost, flagged, isLast, start, ways }: Ending,
  from: Node,
  ratio: number,
  length: number,
  { items, options, tolerance }: Trial,
): void {
  const { shortest = 0, undivided, looseness = 0 } = options;
  if (flagged && from.line === undivided) return;
  if (isLast && looseness !== 0 && from.line > 0 && (length < shortest || isFragment(items, from, item))) return;
  const hyphens = flagged ? from.hyphens + 1 : 0;
  if (hyphens > 2 && tolerance <= LADDER_TOLERANCE) return;
  const line = from.line + 1;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  let demerits = from.demerits + (LINE_PENALTY + 100 * Math.abs(ratio) ** 3) ** 2;
  if (cost > 0) demerits += cost ** 2;
  else if (cost > FORCED_COST) demerits -= cost ** 2;
  if (hyphens === 2) demerits += DOUBLE_HYPHEN_DEMERITS;
  if (hyphens > 2) demerits += LADDER_DEMERITS;
  if (Math.abs(fitness - from.fitness) > 1) demerits += FITNESS_DEMERITS;
  if (isLast && from.hyphens > 0) demerits += FINAL_HYPHEN_DEMERITS;
  if (isLast && from.line > 0 && length < shortest) demerits += SHORT_LAST_DEMERITS;
  const kind = items.length > MOST_TOLD_APART ? 0 : fitness * 4 + Math.min(hyphens, 3);
  const key = countOf(line, options) * 16 + kind;
  const earlier = ways.get(key);
  if (earlier && earlier.demerits <= demerits) return;
  ways.set(key, { item, line, fitness, ratio, length, demerits, hyphens, previous: from, start });
}

/** Whether a line holds nothing but the end of a word that began on the line before. */
function isFragment(items: readonly LineItem[], { item, start }: Node, end: number): boolean {
  const before = items[item];
  if (before?.kind !== 'penalty' || !before.flagged) return false;
  for (let at = start; at < end; at++) if (items[at]?.kind === 'glue' && items[at + 1]?.kind === 'box') return false;
  return true;
}

/**
 * By what ways are told apart that have so many lines. In nearly every paragraph it is nothing:
 * then ways with different numbers of lines compete, and the time for a paragraph grows with its
 * length and no faster.
 */
function countOf(line: number, { measure, looseness = 0, undivided }: BreakOptions): number {
  if (typeof measure !== 'number' || looseness !== 0) return line;
  return undivided === undefined ? 0 : Math.min(line, undivided + 1);
}

function path(end: Node, { give, shrink }: Totals): Breakpoint[] {
  const breaks: Breakpoint[] = [];
  for (let node: Node = end; node.previous; node = node.previous) {
    const { item, ratio, length, previous } = node;
    const within = (sums: Float64Array) => Math.max(0, (sums[item] as number) - (sums[previous.start] as number));
    breaks.push({ item, ratio, length, give: within(give), shrink: within(shrink) });
  }
  return breaks.reverse();
}
