import { itemAt } from '../../sequence/item-at.ts';
import type { Breakpoint } from './break-lines.ts';
import { FORCED_COST, type LineItem } from './line-items.ts';
import { gainedAt, lineStart, type Totals, totalsOf } from './line-width.ts';

/** How a few lines of large type are to be broken. */
export interface BalanceOptions {
  /** Measure of the lines; all lengths are in one unit. */
  readonly measure: number;
  /** What it costs to end a line at an item; 1 is as bad as an empty line. Default: nothing. */
  readonly endCost?: (item: number) => number;
}

/** A last line of one word that is shorter than this share of the measure. */
const SHORT_LAST = 1 / 3;
const SHORT_LAST_COST = 0.8;
/** What a division costs, for each point of its penalty's cost: a hyphen is as bad as an empty line. */
const DIVISION_COST = 1 / 50;
const EPSILON = 1e-6;

/**
 * Breaks a title, a caption or a label into lines that are as long as each other: as few lines as
 * there can be, and among those the breaks of least cost. The cost is the sum of the squares of
 * what lines fall short of their measure, as shares of it, and what it costs to end each line
 * where it ends. A word is divided only where it is wider than the measure.
 *
 * @param items they end with a forced penalty; each forced penalty ends a stretch that is balanced by itself
 * @param options the measure, and where a line should not end
 */
export function balanceLines(items: readonly LineItem[], options: BalanceOptions): Breakpoint[] {
  const totals = totalsOf(items);
  const breaks: Breakpoint[] = [];
  let from = 0;
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'penalty' || item.cost > FORCED_COST) continue;
    for (const one of balanced(stretchOf({ from, end: index, items, totals }, options), options)) breaks.push(one);
    from = lineStart(items, index);
  }
  return breaks;
}

/** Items between two forced ends of a line. */
interface Part {
  readonly from: number;
  /** Index of the forced penalty. */
  readonly end: number;
  readonly items: readonly LineItem[];
  readonly totals: Totals;
}

/** The places where lines of a stretch may end. The first is where it starts, the last where it has to end. */
interface Stretch {
  /** Index of each place's item. */
  readonly places: readonly number[];
  /** Width of all that stands before the place, with what a line gains there; and before the line after it. */
  readonly ends: readonly number[];
  readonly starts: readonly number[];
  /** What it costs to end a line there. */
  readonly costs: readonly number[];
  /** Whether a space stands between a place and the end of the stretch: then more than one word follows. */
  readonly endsInOneWord: (place: number) => boolean;
}

function stretchOf({ from, end, items, totals }: Part, { measure, endCost }: BalanceOptions): Stretch {
  const places = [from - 1];
  const costs = [0];
  let wordStart = from;
  let lastSpace = from - 1;
  const endWord = (at: number) => {
    for (const place of divisionsOf(wordStart, at, items, totals, measure)) {
      const item = items[place];
      places.push(place);
      costs.push(item?.kind === 'penalty' ? Math.max(0, item.cost) * DIVISION_COST : 0);
    }
    wordStart = at + 1;
  };
  for (let index = from; index < end; index++) {
    if (items[index]?.kind !== 'glue' || items[index - 1]?.kind !== 'box') continue;
    endWord(index);
    places.push(index);
    costs.push(endCost?.(index) ?? 0);
    lastSpace = index;
  }
  endWord(end);
  places.push(end);
  costs.push(0);
  return {
    places,
    costs,
    ends: places.map((place) => (totals.width[place] as number) + (place < from ? 0 : gainedAt(items, place))),
    starts: places.map((place) => totals.width[place < from ? from : lineStart(items, place)] as number),
    endsInOneWord: (place) => itemAt(places, place) >= lastSpace,
  };
}

/** Where a word that is wider than the measure is divided: at its best places, with worse ones only if its pieces are still too wide. */
function divisionsOf(
  start: number,
  end: number,
  items: readonly LineItem[],
  { width }: Totals,
  measure: number,
): readonly number[] {
  if ((width[end] as number) - (width[start] as number) <= measure + EPSILON) return [];
  const all: number[] = [];
  for (let index = start; index < end; index++) if (items[index]?.kind === 'penalty') all.push(index);
  const costOf = (index: number) => {
    const item = items[index];
    return item?.kind === 'penalty' ? item.cost : 0;
  };
  const limits = [...new Set(all.map(costOf))].sort((a, b) => a - b);
  for (const limit of limits) {
    const places = all.filter((index) => costOf(index) <= limit);
    const edges = [start, ...places, end];
    const fits = edges.slice(1).every((edge, at) => {
      const piece = (width[edge] as number) + gainedAt(items, edge) - (width[itemAt(edges, at)] as number);
      return piece <= measure + EPSILON;
    });
    if (fits) return places;
  }
  return all;
}

/** The best way to a place in so many lines. */
interface Way {
  readonly place: number;
  readonly cost: number;
  readonly length: number;
  readonly previous: Way | undefined;
}

/** The lines of a stretch: as few as it can have, and as even as these can be. */
function balanced(stretch: Stretch, { measure }: BalanceOptions): readonly Breakpoint[] {
  const { places, costs, ends, starts, endsInOneWord } = stretch;
  const last = places.length - 1;
  const lengthOf = (from: number, to: number) => Math.max(0, itemAt(ends, to) - itemAt(starts, from));
  const fits = (from: number, to: number) => to === from + 1 || lengthOf(from, to) <= measure + EPSILON;
  const farthest = farthestEnds(last, fits);
  const nearest = nearestEnds(farthest, fits);
  let ways: readonly Way[] = [{ place: 0, cost: 0, length: 0, previous: undefined }];
  for (const [line, most] of farthest.entries()) {
    const next: Way[] = [];
    for (let to = itemAt(nearest, line); to <= most; to++) {
      let best: Way | undefined;
      for (let index = ways.length - 1; index >= 0; index--) {
        const previous = itemAt(ways, index);
        const { place: from } = previous;
        if (from >= to) continue;
        // Whoever starts further back has more to hold.
        if (!fits(from, to)) break;
        const length = lengthOf(from, to);
        const isStain = to === last && line > 0 && length < measure * SHORT_LAST && endsInOneWord(from);
        const ownCost = Math.max(0, 1 - length / measure) ** 2 + itemAt(costs, to) + (isStain ? SHORT_LAST_COST : 0);
        const cost = previous.cost + ownCost;
        if (!best || cost < best.cost - EPSILON) best = { place: to, cost, length, previous };
      }
      if (best) next.push(best);
    }
    ways = next;
  }
  return path(ways[0], places);
}

/** For each line, the farthest place where it can end: every line takes all that it can. There are as many lines as a stretch needs. */
function farthestEnds(last: number, fits: (from: number, to: number) => boolean): readonly number[] {
  const ends: number[] = [];
  for (let from = 0; from < last; ) {
    let to = from + 1;
    while (to < last && fits(from, to + 1)) to++;
    ends.push(to);
    from = to;
  }
  return ends;
}

/** For each line, the nearest place where it can end so that the lines after it still hold the rest. */
function nearestEnds(farthest: readonly number[], fits: (from: number, to: number) => boolean): readonly number[] {
  const ends = [...farthest];
  for (let line = ends.length - 2; line >= 0; line--) {
    const next = itemAt(ends, line + 1);
    let at = itemAt(farthest, line);
    while (at > line + 1 && fits(at - 1, next)) at--;
    ends[line] = at;
  }
  return ends;
}

function path(end: Way | undefined, places: readonly number[]): Breakpoint[] {
  const breaks: Breakpoint[] = [];
  for (let way = end; way?.previous; way = way.previous)
    breaks.push({ item: itemAt(places, way.place), ratio: 0, length: way.length, give: 0, shrink: 0 });
  return breaks.reverse();
}
