import { itemAt } from '../../../sequence/item-at.ts';
import type { SideRoom } from '../sheet-room.ts';
import { type BandPlace, type BandShape, bandShaper, type ShapeCell } from './band-shapes.ts';
import { costAt } from './depth-costs.ts';
import { EMPTY_LINE, GROWN_GAP_LINE, LEAST_PART, LEFT, MOST_GAP_GROWTH, PARTED } from './make-up-price.ts';
import { type Parted, partWithin } from './parts.ts';
import type { StoryPiece } from './piece.ts';
import { type Pieces, type Progress, progressAt } from './progress.ts';

/** Sides as the search fills them. */
export interface SearchSides {
  readonly count: number;
  readonly roomOf: (side: number) => SideRoom;
  /** Whether the last is filled to its foot; else its last band is as deep as it sets best. */
  readonly fillsLast: boolean;
  /** Lines between bands, and between modules of a cell. */
  readonly betweenBands: number;
  readonly betweenModules: number;
}

/** A band that has its place. */
export interface ChosenBand {
  readonly shape: BandShape;
  readonly side: number;
  readonly line: number;
  readonly depth: number;
  /** Its cell whose last piece goes on elsewhere. */
  readonly parted: PartedCell | undefined;
}

export interface PartedCell {
  readonly cell: ShapeCell;
  /** Lines of what stands above the part, and the line on which the part begins. */
  readonly aboveDepth: number;
  readonly line: number;
  readonly part: Parted;
}

/** A way to fill sides up to somewhere. */
export interface SideNode {
  readonly progress: Progress;
  readonly cost: number;
  readonly band: ChosenBand | undefined;
  readonly previous: SideNode | undefined;
}

/** A band that more follows on its side may be deeper than it sets best by so many lines. */
const MOST_STRETCHED = 6;
/** As many times the usual number of ways: bands of any depth are looked at, and all ways to part a story. */
export const ALL_WAYS = Number.POSITIVE_INFINITY;
/** So many ways to come to a side are followed. */
const MOST_STARTS = 24;
const MOST_EQUAL = 5;
/** And so many to come to a line of one. */
const MOST_AT_LINE = 10;
/** So many ways to part a story at the foot of a side are tried, shared out between the stories. */
const MOST_PARTINGS = 200;
/** A band has so many lines at least. */
const LEAST_BAND = 2;

/** The share of the room of all sides that pieces take at least, about. */
export function shareTaken({ inTurn, extras }: Pieces, sides: SearchSides): number {
  const areaOf = measureAreas(sides.betweenBands);
  const wished = extras.filter(({ isFiller }) => !isFiller).map(({ piece }) => piece);
  const lines = [...inTurn, ...wished].reduce((sum, piece) => sum + areaOf(piece), 0);
  return lines / (roomsFrom(sides)[0] ?? 0);
}

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
  const search: Search = {
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

interface Search {
  readonly pieces: Pieces;
  readonly sides: SearchSides;
  readonly shapesFrom: (progress: Progress, place: BandPlace) => readonly BandShape[];
  readonly partOf: (piece: StoryPiece, span: number, depth: number) => Parted | undefined;
  /** What the rest costs at least, about, from a side on. */
  readonly estimate: (progress: Progress, side: number, rest: number) => number;
  /** Lines of all its columns that a piece takes at least, about. */
  readonly areaOf: (piece: StoryPiece) => number;
  readonly width: number;
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
function nearest(nodes: readonly SideNode[], search: Search, side: number): readonly SideNode[] {
  const counts = new Map<string, number>();
  const isOneOfFew = ({ next, used }: Progress) => {
    const key = `${next} ${used}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_EQUAL * search.width;
  };
  const sorted = cheapest(nodes, search, { side, most: nodes.length });
  return sorted.filter(({ progress }) => isOneOfFew(progress)).slice(0, MOST_STARTS * search.width);
}

/** The ways that seem best from a side on, the best first. */
function cheapest(
  nodes: readonly SideNode[],
  { estimate, width }: Search,
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
function fillSide(search: Search, starts: readonly SideNode[], side: number): ReadonlyMap<string, SideNode> {
  const { sides } = search;
  const isLast = side === sides.count - 1;
  const room = sides.roomOf(side);
  const lines = isLast ? room.last : room.whole;
  const columns = isLast ? room.lastColumns : room.columns;
  const ends = new Map<string, SideNode>();
  const stretch = search.width === ALL_WAYS ? lines : MOST_STRETCHED;
  const partings: Parting[] = [];
  const byLine = Array.from({ length: lines + 1 }, () => new Map<string, SideNode>());
  for (const start of starts) {
    byLine[0]?.set(start.progress.key, start);
    // What has no room on this side may have it on the next.
    const emptyCost = isLast && !sides.fillsLast ? 0 : lines * columns * EMPTY_LINE;
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

/** The last band of a side, one of whose stories may go on. */
interface Parting extends Pick<ChosenBand, 'shape' | 'side' | 'line' | 'depth'>, Omit<PartedCell, 'part' | 'line'> {
  readonly node: SideNode;
  readonly piece: StoryPiece;
  /** Line of the band on which the part begins. */
  readonly partLine: number;
  /** Cost but for that of the part, and what it all comes to, about. */
  readonly cost: number;
  readonly estimate: number;
}

function partingsOf(
  search: Search,
  node: SideNode,
  shape: BandShape,
  place: Pick<ChosenBand, 'side' | 'line' | 'depth'>,
): readonly Parting[] {
  const { depth, side } = place;
  let cell: ShapeCell | undefined;
  let cost = node.cost + shape.ownCost + PARTED + shape.emptyColumns * depth * EMPTY_LINE;
  for (const own of shape.cells) {
    if (own.pile.least <= depth) cost += costAt(own.pile, depth);
    else if (cell) return [];
    else cell = own;
  }
  const piece = cell?.pieces.at(-1);
  if (!cell || !piece?.text.mayPart) return [];
  const { above } = cell;
  const { betweenModules } = search.sides;
  const most = depth - betweenModules - LEAST_PART - 1;
  const isFew = search.width === ALL_WAYS;
  const found: Parting[] = [];
  const first = above ? (isFew ? above.least : cheapestDepth(above)) : 0;
  for (let aboveDepth = first; aboveDepth === first || (isFew && above && aboveDepth <= most); aboveDepth++) {
    const partLine = above ? aboveDepth + betweenModules : 0;
    const partDepth = depth - partLine;
    if (partDepth <= LEAST_PART) break;
    const own = cost + (above ? costAt(above, aboveDepth) : 0);
    const rest = Math.max(0, search.areaOf(piece) - partDepth * cell.span);
    const estimate = own + search.estimate(shape.after, side + 1, rest);
    found.push({ ...place, node, shape, cell, piece, aboveDepth, partLine, cost: own, estimate });
  }
  return found;
}

function partedNode(search: Search, parting: Parting): SideNode | undefined {
  const { node, shape, cell, piece, aboveDepth, partLine, side, line, depth } = parting;
  const part = search.partOf(piece, cell.span, depth - partLine);
  if (!part) return undefined;
  return {
    progress: progressAt(shape.after.next, shape.after.used, search.pieces.restPiece(part.rest)),
    cost: parting.cost + part.cost,
    band: { shape, side, line, depth, parted: { cell, aboveDepth, line: partLine, part } },
    previous: node,
  };
}

function cheapestDepth({ least, costs }: { readonly least: number; readonly costs: readonly number[] }): number {
  return least + costs.indexOf(Math.min(...costs));
}

/** How much too little or too much room is left from a side on. */
function estimateOf(pieces: Pieces, sides: SearchSides, areaOf: Search['areaOf']): Search['estimate'] {
  const areas = pieces.inTurn.map(areaOf);
  const areasFrom = areas.map((_, index) => areas.slice(index).reduce((sum, area) => sum + area, 0));
  const wished = pieces.extras.map(({ piece, isFiller }) => (isFiller ? 0 : areaOf(piece)));
  const rooms = roomsFrom(sides);
  return ({ next, used, pending }, side, rest) => {
    const room = rooms[side] ?? 0;
    const extra = wished.reduce((sum, area, index) => sum + (used & (2 ** index) ? 0 : area), 0);
    const text = (areasFrom[next] ?? 0) + extra + rest + (pending ? areaOf(pending) : 0);
    if (text > room) return (text - room) * EMPTY_LINE * MISSING_ROOM;
    return sides.fillsLast ? (room - text) * EMPTY_LINE * SURPLUS_ROOM : 0;
  };
}

/** Lines of all columns from each side on, with the white above the bands. */
function roomsFrom({ count, roomOf, betweenBands }: SearchSides): readonly number[] {
  const rooms = [0];
  for (let side = count - 1; side >= 0; side--) {
    const { whole, last, columns, lastColumns } = roomOf(side);
    // No white stands above the first band of a side.
    const own = side === count - 1 ? (last + betweenBands) * lastColumns : (whole + betweenBands) * columns;
    rooms.unshift((rooms[0] ?? 0) + own);
  }
  return rooms;
}

/** Too little room leaves stories out; too much is in part what white and other widths take. */
const MISSING_ROOM = 10;
const SURPLUS_ROOM = 0.5;

/** Lines of all its columns that a piece takes at least, about, with the white above it. */
function measureAreas(gap: number): Search['areaOf'] {
  const areas = new Map<number, number>();
  return (piece) => {
    let area = areas.get(piece.id);
    if (area === undefined) {
      area = Math.min(...piece.spans.map((span) => areaAcross(piece, span) + gap * span));
      areas.set(piece.id, area);
    }
    return area;
  };
}

function areaAcross({ rowsAcross, text: { padding } }: StoryPiece, span: number): number {
  let lines = (padding.above + padding.below) * span;
  for (const row of rowsAcross(span)) lines += row.lines * (row.spansColumns ? span : 1);
  return lines;
}
