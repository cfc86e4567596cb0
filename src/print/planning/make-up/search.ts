import { itemAt } from '../../../sequence/item-at.ts';
import { type BandShape, bandShaper } from './band-shapes.ts';
import { cheapestDepth, costAt } from './depth-costs.ts';
import { leastEmptyOf } from './least-empty.ts';
import { leastRestOf } from './least-rest.ts';
import { EMPTY_END_LINE, EMPTY_LINE, GROWN_GAP_LINE, LEFT, MOST_GAP_GROWTH } from './make-up-price.ts';
import { cheapestFirst, nearestWays } from './nearest-ways.ts';
import { type BandPlace, isTopOfPaper } from './next-pieces.ts';
import { bestPartings, partedNode, partingsOf } from './partings.ts';
import { type Parted, partWithin } from './parts.ts';
import type { StoryPiece } from './piece.ts';
import { type Pieces, type Progress, progressAt } from './progress.ts';
import { estimateOf, measureAreas } from './room-estimate.ts';
import {
  ALL_WAYS,
  type PaperSearch,
  type SearchGoal,
  type SearchSides,
  type SideNode,
  sideSize,
} from './search-state.ts';

/** A band that more follows on its side may be deeper than it sets best by so many lines. */
const MOST_STRETCHED = 6;
/** So many ways to come to a line of a side are followed. */
const MOST_AT_LINE = 10;
/** So many ways to part a story at the foot of a side are tried, shared out between the stories. */
const MOST_PARTINGS = 200;
/** A band has so many lines at least. */
const LEAST_BAND = 2;

/** What is searched: ways of any width share what they find out. */
export function paperSearch(pieces: Pieces, sides: SearchSides): PaperSearch {
  const shaper = bandShaper(pieces, sides.betweenModules);
  const shapes = new Map<string, readonly BandShape[]>();
  const parts = new Map<string, Parted | undefined>();
  const hasWishes = pieces.extras.some(({ place, side }) => place === 'top' || side !== undefined);
  const areaOf = measureAreas(sides.betweenBands);
  return {
    pieces,
    sides,
    shapesFrom: (progress, place) => {
      const { side, isFirst, columns, lines } = place;
      const mayLead = progress.next === 0 && isTopOfPaper(place);
      const asked = hasWishes ? `${side} ${isFirst}` : mayLead || (isFirst && progress.pending !== undefined);
      const key = `${progress.key} ${asked} ${columns} ${lines}`;
      return recalled(shapes, key, () => shaper(progress, place));
    },
    partOf: (piece, span, depth) =>
      recalled(parts, `${piece.id} ${span} ${depth}`, () => partWithin(piece, span, depth)),
    estimate: estimateOf(pieces, sides, areaOf),
    areaOf,
    least: leastRestOf(pieces, sides),
    leastEmpty: leastEmptyOf(pieces, sides, areaOf),
  };
}

/** Where all ways begin. */
export const NOTHING_PLACED: SideNode = {
  progress: progressAt(0, 0, undefined),
  cost: 0,
  band: undefined,
  previous: undefined,
};

/** The best way to place all pieces, or as many as have room; undefined where none is as wanted. */
export function searchSides(search: PaperSearch, wanted: SearchGoal): SideNode | undefined {
  const { pieces, sides } = search;
  const mayBegin = isOfUse(search, wanted, NOTHING_PLACED, { side: 0, line: 0 });
  let starts: readonly SideNode[] = mayBegin ? [NOTHING_PLACED] : [];
  for (let side = 0; side < sides.count; side++) {
    const ends = [...fillSide(search, wanted, starts, side).values()];
    starts = nearestWays(ends, search, wanted.width, side + 1);
  }
  let best: SideNode | undefined;
  for (const node of starts) if (!best || finalCost(pieces, node) < finalCost(pieces, best)) best = node;
  return best;
}

/** Whether a way may become one that is wanted from a line of a side on; anywhere, where it is not said. */
function isOfUse(
  { least, leastEmpty, sides }: PaperSearch,
  { holdsAll, limit, isSketch }: SearchGoal,
  { progress, cost }: Pick<SideNode, 'progress' | 'cost'>,
  from: { readonly side: number; readonly line: number } | undefined,
): boolean {
  if (limit < Number.POSITIVE_INFINITY) {
    if (cost + least.cost(progress) >= limit) return false;
    if (!from) return true;
    if (
      isSketch &&
      sides.fillsLast &&
      cost + leastEmpty.rest(progress) + leastEmpty.room(from.side, from.line) >= limit
    )
      return false;
  }
  return !from || !holdsAll || least.lines(progress) <= least.room(from.side, from.line);
}

function recalled<T>(known: Map<string, T>, key: string, make: () => T): T {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/** A way with what it leaves. */
function finalCost(pieces: Pieces, { progress, cost }: SideNode): number {
  // Fillers need no place.
  return cost + piecesLeft(pieces, progress).filter(({ text }) => !text.isFiller).length * LEFT;
}

/** What has no place. */
export function piecesLeft({ inTurn, extras }: Pieces, { next, used, pending }: Progress): readonly StoryPiece[] {
  const wished = extras.filter((_, index) => !(used & (2 ** index)));
  return [...(pending ? [pending] : []), ...inTurn.slice(next), ...wished.map(({ piece }) => piece)];
}

/** The best way to each progress at the end of a side. */
function fillSide(
  search: PaperSearch,
  wanted: SearchGoal,
  starts: readonly SideNode[],
  side: number,
): ReadonlyMap<string, SideNode> {
  const { sides } = search;
  const { width } = wanted;
  const isLast = side === sides.count - 1;
  const { lines, columns } = sideSize(sides, side);
  const next = { side: side + 1, line: 0 };
  const ends = new Map<string, SideNode>();
  const keepEnd = (node: SideNode) => {
    if (isOfUse(search, wanted, node, next)) keep(ends, node);
  };
  const stretch = width === ALL_WAYS ? lines : MOST_STRETCHED;
  const partings = bestPartings(Math.ceil((MOST_PARTINGS * width) / Math.max(1, search.pieces.inTurn.length)));
  const byLine = Array.from({ length: lines + 1 }, () => new Map<string, SideNode>());
  for (const start of starts) {
    byLine[0]?.set(start.progress.key, start);
    // What has no room on this side may have it on the next, but for what goes on.
    const emptyLine = isAllPlaced(search.pieces, start.progress) ? EMPTY_END_LINE : EMPTY_LINE;
    const emptyCost = isLast && !sides.fillsLast ? 0 : lines * columns * emptyLine;
    if (isLast || !start.progress.pending)
      keepEnd({ progress: start.progress, cost: start.cost + emptyCost, band: undefined, previous: start });
  }
  for (let line = 0; line < lines; line++) {
    const most = lines - line;
    const place: BandPlace = { side, isFirst: line === 0, columns, lines };
    const nodes = cheapestFirst([...itemAt(byLine, line).values()], search, side).slice(0, MOST_AT_LINE * width);
    for (const node of nodes) {
      for (const shape of search.shapesFrom(node.progress, place)) {
        const whole = { progress: shape.after, cost: node.cost + shape.cheapest };
        if (shape.least <= most) {
          if (!isOfUse(search, wanted, whole, undefined)) continue;
          const above: BandAbove = { node, shape, side, line, columns, stretch };
          if (!shape.isFoot) keepBelow(search, wanted, byLine, above);
          const fills = !isLast || sides.fillsLast;
          if (fills) keepEnd(below(above, most, node.cost + costAt(shape, most)));
          if (!fills) keepLevelEnds(keepEnd, above, most, 0);
          else if (!shape.isFoot && isAllPlaced(search.pieces, shape.after))
            keepLevelEnds(keepEnd, above, most, columns * EMPTY_END_LINE);
        } else if (!isLast && shape.mayPart) {
          const place = { side, line, depth: most, limit: partings.limit() };
          for (const parting of partingsOf(search, width, node, shape, place))
            if (isOfUse(search, wanted, { progress: shape.after, cost: parting.cost }, undefined))
              partings.add(parting);
        }
      }
    }
  }
  for (const parting of partings.all()) {
    const parted = partedNode(search, parting);
    if (parted) keepEnd(parted);
  }
  return ends;
}

/** Where a band stands that others may follow on its side. */
interface BandAbove {
  /** What stands above it. */
  readonly node: SideNode;
  readonly shape: BandShape;
  readonly side: number;
  readonly line: number;
  readonly columns: number;
  /** Lines by which it may be deeper than it sets best. */
  readonly stretch: number;
}

/** Keeps the ways that go on below a band, by the line on which the next one begins. */
function keepBelow(
  search: PaperSearch,
  wanted: SearchGoal,
  byLine: readonly Map<string, SideNode>[],
  above: BandAbove,
): void {
  const { node, shape, side, line, columns, stretch } = above;
  const { key } = shape.after;
  const gap = search.sides.betweenBands;
  const furthest = byLine.length - 1 - LEAST_BAND;
  for (let depth = shape.least; depth <= Math.min(cheapestDepth(shape) + stretch, furthest - line - gap); depth++) {
    const own = node.cost + costAt(shape, depth);
    for (let growth = 0; growth <= Math.min(MOST_GAP_GROWTH, furthest - line - gap - depth); growth++) {
      const cost = own + growth * GROWN_GAP_LINE * columns;
      const next = line + depth + gap + growth;
      const found = itemAt(byLine, next);
      // Most ways are worse than one that is known: nothing is made of these.
      if (cost >= (found.get(key)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      const progress = shape.after;
      if (isOfUse(search, wanted, { progress, cost }, { side, line: next })) found.set(key, below(above, depth, cost));
    }
  }
}

/** Keeps the ways that end with a band in as many lines as it sets well, what is below it empty, at the price of a line. */
function keepLevelEnds(keepEnd: (node: SideNode) => void, above: BandAbove, most: number, emptyLine: number): void {
  const { node, shape, stretch } = above;
  for (let depth = shape.least; depth <= Math.min(cheapestDepth(shape) + stretch, most); depth++)
    keepEnd(below(above, depth, node.cost + costAt(shape, depth) + (most - depth) * emptyLine));
}

/** Whether all that wants a place has one. */
function isAllPlaced(pieces: Pieces, progress: Progress): boolean {
  // It is asked of every band: most have a story behind them, and then no list is made of all that are left.
  if (pieces.inTurn[progress.next]?.text.isFiller === false) return false;
  return piecesLeft(pieces, progress).every(({ text }) => text.isFiller);
}

/** The way that a band of a depth ends. */
function below({ node, shape, side, line }: BandAbove, depth: number, cost: number): SideNode {
  return { progress: shape.after, cost, band: { shape, side, line, depth, parted: undefined }, previous: node };
}

function keep(found: Map<string, SideNode>, node: SideNode): void {
  const key = node.progress.key;
  const known = found.get(key);
  if (!known || node.cost < known.cost) found.set(key, node);
}
