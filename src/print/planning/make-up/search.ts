import { itemAt } from '../../../sequence/item-at.ts';
import { type BandPlace, type BandShape, bandShaper } from './band-shapes.ts';
import { cheapestDepth, costAt } from './depth-costs.ts';
import { EMPTY_LINE, GROWN_GAP_LINE, LEFT, MOST_GAP_GROWTH } from './make-up-price.ts';
import { partedNode, partingsOf, type StoryParting } from './partings.ts';
import { type Parted, partWithin } from './parts.ts';
import type { StoryPiece } from './piece.ts';
import { type Pieces, type Progress, progressAt } from './progress.ts';
import { estimateOf, measureAreas } from './room-estimate.ts';
import { ALL_WAYS, type PaperSearch, type SearchSides, type SideNode } from './search-state.ts';

/** A band that more follows on its side may be deeper than it sets best by so many lines. */
const MOST_STRETCHED = 6;
/** So many ways to come to a side are followed. */
const MOST_STARTS = 24;
const MOST_EQUAL = 5;
/** And so many to come to a line of one. */
const MOST_AT_LINE = 10;
/** So many ways to part a story at the foot of a side are tried, shared out between the stories. */
const MOST_PARTINGS = 200;
/** A band has so many lines at least. */
const LEAST_BAND = 2;

/**
 * The best way to place all pieces, or as many as have room.
 *
 * @param pieces what is placed
 * @param sides where
 * @param width how many times the usual number of ways is followed, or `ALL_WAYS`
 */
export function searchSides(pieces: Pieces, sides: SearchSides, width: number): SideNode {
  const shaper = bandShaper(pieces, sides.betweenModules);
  const shapes = new Map<string, readonly BandShape[]>();
  const parts = new Map<string, Parted | undefined>();
  const hasWishes = pieces.extras.some(({ place, side }) => place === 'top' || side !== undefined);
  const areaOf = measureAreas(sides.betweenBands);
  const search: PaperSearch = {
    pieces,
    sides,
    shapesFrom: (progress, place) => {
      const { side, isFirst, columns, lines } = place;
      const asked = hasWishes ? `${side} ${isFirst}` : isFirst && progress.pending !== undefined;
      const key = `${progress.key} ${asked} ${columns} ${lines}`;
      return recalled(shapes, key, () => shaper(progress, place));
    },
    partOf: (piece, span, depth) =>
      recalled(parts, `${piece.id} ${span} ${depth}`, () => partWithin(piece, span, depth)),
    estimate: estimateOf(pieces, sides, areaOf),
    areaOf,
    width,
  };
  let starts: readonly SideNode[] = [
    { progress: progressAt(0, 0, undefined), cost: 0, band: undefined, previous: undefined },
  ];
  for (let side = 0; side < sides.count; side++) {
    const ends = [...fillSide(search, starts, side).values()];
    starts = nearest(ends, search, side + 1);
  }
  return starts.reduce((best, node) => (finalCost(pieces, node) < finalCost(pieces, best) ? node : best));
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

/** The ways that seem best to come to a side: of those that have come equally far, a few. */
function nearest(nodes: readonly SideNode[], search: PaperSearch, side: number): readonly SideNode[] {
  const counts = new Map<string, number>();
  const isOneOfFew = ({ next, used }: Progress) => {
    const key = `${next} ${used}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_EQUAL * search.width;
  };
  const sorted = cheapest(nodes, search, { side, most: nodes.length });
  const few = sorted.filter(({ progress }) => isOneOfFew(progress)).slice(0, MOST_STARTS * search.width);
  // What goes on may have no room: then a way is needed on which nothing does.
  const isSafe = ({ progress }: SideNode) => progress.pending === undefined;
  const safe = few.some(isSafe) ? undefined : sorted.find(isSafe);
  return safe ? [...few, safe] : few;
}

/** The ways that seem best from a side on, the best first. */
function cheapest(
  nodes: readonly SideNode[],
  { estimate, width }: PaperSearch,
  { side, most }: { readonly side: number; readonly most: number },
): readonly SideNode[] {
  if (nodes.length < 2) return nodes;
  return nodes
    .map((node) => ({ node, cost: node.cost + estimate(node.progress, side, 0) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most * width)
    .map(({ node }) => node);
}

/** The best way to each progress at the end of a side. */
function fillSide(search: PaperSearch, starts: readonly SideNode[], side: number): ReadonlyMap<string, SideNode> {
  const { sides } = search;
  const isLast = side === sides.count - 1;
  const room = sides.roomOf(side);
  const lines = isLast ? room.last : room.whole;
  const columns = isLast ? room.lastColumns : room.columns;
  const ends = new Map<string, SideNode>();
  const stretch = search.width === ALL_WAYS ? lines : MOST_STRETCHED;
  const partings: StoryParting[] = [];
  const byLine = Array.from({ length: lines + 1 }, () => new Map<string, SideNode>());
  for (const start of starts) {
    byLine[0]?.set(start.progress.key, start);
    // What has no room on this side may have it on the next, but for what goes on.
    const emptyCost = isLast && !sides.fillsLast ? 0 : lines * columns * EMPTY_LINE;
    if (isLast || !start.progress.pending)
      keep(ends, { progress: start.progress, cost: start.cost + emptyCost, band: undefined, previous: start });
  }
  for (let line = 0; line < lines; line++) {
    const most = lines - line;
    const place: BandPlace = { side, isFirst: line === 0, columns, lines };
    for (const node of cheapest([...itemAt(byLine, line).values()], search, { side, most: MOST_AT_LINE })) {
      for (const shape of search.shapesFrom(node.progress, place)) {
        const to = (depth: number): SideNode => ({
          progress: shape.after,
          cost: node.cost + costAt(shape, depth),
          band: { shape, side, line, depth, parted: undefined },
          previous: node,
        });
        if (shape.least <= most) {
          if (!shape.isFoot) keepBelow(byLine, to, { shape, line, columns, gap: sides.betweenBands, stretch });
          if (!isLast || sides.fillsLast) keep(ends, to(most));
          else
            for (let depth = shape.least; depth <= Math.min(cheapestDepth(shape) + stretch, most); depth++)
              keep(ends, to(depth));
        } else if (!isLast && shape.mayPart) {
          for (const parting of partingsOf(search, node, shape, { side, line, depth: most })) partings.push(parting);
        }
      }
    }
  }
  partings.sort((a, b) => a.estimate - b.estimate);
  const most = Math.ceil((MOST_PARTINGS * search.width) / Math.max(1, search.pieces.inTurn.length));
  for (const parting of partings.slice(0, most)) {
    const parted = partedNode(search, parting);
    if (parted) keep(ends, parted);
  }
  return ends;
}

/** Where a band stands that others may follow on its side, and the white below it. */
interface BandAbove {
  readonly shape: BandShape;
  readonly line: number;
  readonly columns: number;
  readonly gap: number;
  /** Lines by which it may be deeper than it sets best. */
  readonly stretch: number;
}

/** Keeps the ways that go on below a band, by the line on which the next one begins. */
function keepBelow(
  byLine: readonly Map<string, SideNode>[],
  to: (depth: number) => SideNode,
  { shape, line, columns, gap, stretch }: BandAbove,
): void {
  const furthest = byLine.length - 1 - LEAST_BAND;
  for (let depth = shape.least; depth <= Math.min(cheapestDepth(shape) + stretch, furthest - line - gap); depth++) {
    const node = to(depth);
    for (let growth = 0; growth <= Math.min(MOST_GAP_GROWTH, furthest - line - gap - depth); growth++) {
      const cost = node.cost + growth * GROWN_GAP_LINE * columns;
      keep(itemAt(byLine, line + depth + gap + growth), growth === 0 ? node : { ...node, cost });
    }
  }
}

function keep(found: Map<string, SideNode>, node: SideNode): void {
  const key = node.progress.key;
  const known = found.get(key);
  if (!known || node.cost < known.cost) found.set(key, node);
}
