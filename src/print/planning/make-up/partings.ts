import { itemAt } from '../../../sequence/item-at.ts';
import type { BandShape, ShapeCell } from './band-shapes.ts';
import { cheapestDepth, costAt } from './depth-costs.ts';
import { EMPTY_LINE, LEAST_PART, PARTED } from './make-up-price.ts';
import type { StoryPiece } from './piece.ts';
import { progressAt } from './progress.ts';
import { ALL_WAYS, type ChosenBand, type PaperSearch, type PartedCell, type SideNode } from './search-state.ts';

/** The last band of a side, one of whose stories may go on. */
export interface StoryParting
  extends Pick<ChosenBand, 'shape' | 'side' | 'line' | 'depth'>,
    Omit<PartedCell, 'part' | 'line'> {
  readonly node: SideNode;
  readonly piece: StoryPiece;
  /** Line of the band on which the part begins. */
  readonly partLine: number;
  /** Cost but for that of the part, and what it all comes to, about. */
  readonly cost: number;
  readonly estimate: number;
}

/** Where a story may be parted, and below which estimate it is of use. */
export interface PartingPlace extends Pick<ChosenBand, 'side' | 'line' | 'depth'> {
  readonly limit: number;
}

/** All ways to part the story that is too deep for the rest of a side; none where several are. */
export function partingsOf(
  search: PaperSearch,
  width: number,
  node: SideNode,
  shape: BandShape,
  { limit, ...place }: PartingPlace,
): readonly StoryParting[] {
  const { depth, side } = place;
  let cell: ShapeCell | undefined;
  let cost = node.cost + shape.ownCost + PARTED + shape.emptyColumns * depth * EMPTY_LINE;
  for (const own of shape.cells) {
    if (own.pile.least <= depth) cost += costAt(own.pile, depth);
    else if (cell) return [];
    else cell = own;
    // Nothing that is added makes it less.
    if (cost >= limit) return [];
  }
  const piece = cell?.pieces.at(-1);
  if (!cell || !piece?.text.mayPart) return [];
  const { above } = cell;
  const { betweenModules } = search.sides;
  const followsAll = width === ALL_WAYS;
  const found: StoryParting[] = [];
  for (let aboveDepth = above ? (followsAll ? above.least : cheapestDepth(above)) : 0; ; aboveDepth++) {
    const partLine = above ? aboveDepth + betweenModules : 0;
    const partDepth = depth - partLine;
    if (partDepth <= LEAST_PART) break;
    const own = cost + (above ? costAt(above, aboveDepth) : 0);
    const rest = Math.max(0, search.areaOf(piece) - partDepth * cell.span);
    const estimate = own + search.estimate(shape.after, side + 1, rest);
    if (estimate < limit) found.push({ ...place, node, shape, cell, piece, aboveDepth, partLine, cost: own, estimate });
    if (!above || !followsAll) break;
  }
  return found;
}

/** The ways to part a story that seem best. */
export interface BestPartings {
  readonly add: (parting: StoryParting) => void;
  /** What costs as much, about, is none of them. */
  readonly limit: () => number;
  /** The best first; of those that come to as much, the one that was found first. */
  readonly all: () => readonly StoryParting[];
}

/** Keeps so many of the ways that are found; of a large paper there are many thousands, and few are tried. */
export function bestPartings(most: number): BestPartings {
  let kept: StoryParting[] = [];
  let limit = Number.POSITIVE_INFINITY;
  const best = () => kept.sort((a, b) => a.estimate - b.estimate).slice(0, most);
  return {
    add: (parting) => {
      kept.push(parting);
      if (kept.length < most * 2) return;
      kept = best();
      limit = itemAt(kept, most - 1).estimate;
    },
    limit: () => limit,
    all: best,
  };
}

/** The way that parts a story; undefined where one of its parts would be too short. */
export function partedNode(search: PaperSearch, parting: StoryParting): SideNode | undefined {
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
