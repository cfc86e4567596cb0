import { itemAt } from '../../../sequence/item-at.ts';
import { besideEach, costAt, type DepthCosts, emptyColumns } from './depth-costs.ts';
import { EMPTY_LINE, LEAD_AWAY, LEAST_PART, TOMBSTONE } from './make-up-price.ts';
import { type BandPlace, isTopOfPaper, nextPieces } from './next-pieces.ts';
import type { StoryPiece } from './piece.ts';
import { type ModulePile, onePileMore, pileOfOne } from './pile.ts';
import { MANY_STORIES, type Pieces, type Progress } from './progress.ts';

/** A pile of pieces in a band. */
export interface ShapeCell {
  readonly column: number;
  readonly span: number;
  readonly pieces: readonly StoryPiece[];
  readonly pile: ModulePile;
  /** What of it stands above its last piece. */
  readonly above: ModulePile | undefined;
}

/** What a band may hold, and what it costs at each depth. */
export interface BandShape extends DepthCosts {
  readonly cells: readonly ShapeCell[];
  readonly emptyColumns: number;
  /** How far the paper has come with it. */
  readonly after: Progress;
  /** Its part of the cost that does not depend on its depth. */
  readonly ownCost: number;
  /** What it costs at the depth at which it costs least. */
  readonly cheapest: number;
  /** Holds what its author wants in the last band of a side. */
  readonly isFoot: boolean;
  /** Whether a story of it may go on elsewhere. */
  readonly mayPart: boolean;
}

/** Cells of a band, and modules of a cell, at most. */
const MOST_CELLS = 5;
const MOST_IN_CELL = 4;
/** No page has as many columns. */
const MOST_COLUMNS = 16;
/** So many ways to add a module are tried for the bands from one story on, and of a paper of many: on five columns there are thousands. */
const MOST_STEPS = 1500;
const MOST_STEPS_OF_MANY = 400;
/** Of the bands that hold as many modules, so many are looked at. */
const MOST_SHAPES = 24;
/** Bands whose cells cost more than this beside each other are not looked at, unless there is nothing else; of few stories all are. */
const TOO_DEAR = 400;
const TOO_DEAR_OF_MANY = 320;
const FEW_STORIES = 5;
const DEAREST = 1e6;

/** A band as far as it goes. */
interface Begun {
  readonly cells: readonly ShapeCell[];
  readonly column: number;
  readonly progress: Progress;
  readonly cost: number;
  /** The same with what its piles cost at least, each by itself. */
  readonly bound: number;
  readonly hasFiller: boolean;
  readonly isFoot: boolean;
  /** What goes on from the side before has no place yet: nothing in turn stands before it. */
  readonly mustGoOn: boolean;
}

/** Makes the shapes of bands, each pile of them once. */
export function bandShaper(pieces: Pieces, gap: number) {
  const { length } = pieces.inTurn;
  const [steps, dear] = length > MANY_STORIES ? [MOST_STEPS_OF_MANY, TOO_DEAR_OF_MANY] : [MOST_STEPS, TOO_DEAR];
  const dearest = length <= FEW_STORIES ? Number.POSITIVE_INFINITY : dear;
  const piles = new Map<ModulePile | undefined, Map<number, ModulePile>>();
  const pileWith = (above: ModulePile | undefined, piece: StoryPiece, span: number): ModulePile => {
    let below = piles.get(above);
    if (!below) {
      below = new Map();
      piles.set(above, below);
    }
    const key = piece.id * MOST_COLUMNS + span;
    let pile = below.get(key);
    if (!pile) {
      const fit = piece.fitAt(span);
      pile = above ? onePileMore(above, fit, gap, span) : pileOfOne(fit);
      below.set(key, pile);
    }
    return pile;
  };
  return (progress: Progress, place: BandPlace): readonly BandShape[] => {
    const mustGoOn = place.isFirst && progress.pending !== undefined;
    const begun: Begun = {
      cells: [],
      column: 0,
      progress,
      cost: 0,
      bound: 0,
      hasFiller: false,
      isFoot: false,
      mustGoOn,
    };
    let shapes: BandShape[] = [];
    for (let limit = dearest; ; limit *= 4) {
      shapes = [];
      extend({ pieces, pileWith, place, limit, shapes, cheapest: new Map(), steps: { left: steps } }, begun);
      if (shapes.length > 0 || limit > DEAREST) break;
    }
    return cheapestShapes(shapes);
  };
}

interface Shaping {
  readonly pieces: Pieces;
  readonly pileWith: (above: ModulePile | undefined, piece: StoryPiece, span: number) => ModulePile;
  readonly place: BandPlace;
  readonly limit: number;
  /** What has been found; it is added to. */
  readonly shapes: BandShape[];
  /** What the cheapest of them cost, by the number of their modules, the least first. */
  readonly cheapest: Map<number, number[]>;
  /** How many more ways may be tried; it is counted down. */
  readonly steps: { left: number };
}

/** Adds all bands that begin with these cells. */
function extend(shaping: Shaping, begun: Begun): void {
  const { place } = shaping;
  const { cells, column } = begun;
  const left = place.columns - column;
  if (cells.length > 0 && !begun.mustGoOn && leastCost(cells, left) <= shaping.limit) addShape(shaping, begun, left);
  if (left === 0 || cells.length === MOST_CELLS) return;
  for (let span = left; span >= 1; span--) extendCell(shaping, begun, undefined, span);
}

/** Adds a band, if it may be one of the cheapest that hold as many modules. */
function addShape({ shapes, cheapest, place }: Shaping, begun: Begun, left: number): void {
  let count = 0;
  for (const { pieces } of begun.cells) count += pieces.length;
  let costs = cheapest.get(count);
  if (!costs) {
    costs = [];
    cheapest.set(count, costs);
  }
  const dearest = costs[MOST_SHAPES - 1];
  if (dearest !== undefined && begun.bound >= dearest) return;
  const shape = shapeOf(begun, left, place);
  shapes.push(shape);
  let at = costs.length;
  while (at > 0 && (costs[at - 1] as number) > shape.cheapest) at--;
  costs.splice(at, 0, shape.cheapest);
  if (costs.length > MOST_SHAPES) costs.pop();
}

/** Adds a module to a cell, or begins one, in all ways; closes it after each. */
function extendCell(shaping: Shaping, begun: Begun, cell: ShapeCell | undefined, span: number): void {
  const { place, pieces, limit, steps } = shaping;
  // Modules as wide as the page, one above the other, are bands.
  if (cell && (cell.pieces.length >= MOST_IN_CELL || span === place.columns)) return;
  for (const { piece, after, cost, isFiller, isFoot, goesOn } of nextPieces(pieces, begun, place)) {
    if (!mayBeAcross(piece, span, place.columns) || steps.left-- <= 0) continue;
    const leastAbove = cell?.pile.least ?? 0;
    const pile = shaping.pileWith(cell?.pile, piece, span);
    const isTooDeep = pile.least > place.lines;
    // What is too deep may be parted, if there is room for a part of it.
    if (isTooDeep && !(piece.text.mayPart && leastAbove + LEAST_PART < place.lines)) continue;
    const added = cost + piece.widthCost(span);
    const own: ShapeCell = {
      column: begun.column,
      span,
      pieces: [...(cell?.pieces ?? []), piece],
      pile,
      above: cell?.pile,
    };
    const next: Begun = {
      ...begun,
      progress: after,
      cost: begun.cost + added,
      bound: begun.bound + added + pile.cheapest - (cell?.pile.cheapest ?? 0),
      hasFiller: begun.hasFiller || isFiller,
      isFoot: begun.isFoot || isFoot,
      mustGoOn: begun.mustGoOn && !goesOn,
    };
    const cells = [...begun.cells, own];
    if (leastCost(cells, 0) <= limit) extend(shaping, { ...next, cells, column: begun.column + span });
    if (!isTooDeep && !isFiller) extendCell(shaping, next, own, span);
  }
}

/** Whether a piece may take so many columns of a page; what is wider than the page takes all of it. */
function mayBeAcross({ spans }: StoryPiece, span: number, columns: number): boolean {
  for (const own of spans) if (Math.min(own, columns) === span) return true;
  return false;
}

/** What cells cost together at the least depth that they can have, beside so many empty columns. */
function leastCost(cells: readonly ShapeCell[], empty: number): number {
  let least = 0;
  for (const { pile } of cells) if (Number.isFinite(pile.least)) least = Math.max(least, pile.least);
  let cost = least * empty * EMPTY_LINE;
  for (const { pile } of cells) if (Number.isFinite(pile.least)) cost += costAt(pile, least);
  return cost;
}

function shapeOf({ cells, progress, cost, isFoot }: Begun, empty: number, place: BandPlace): BandShape {
  const ownCost = cost + tombstones(cells) + leadCost(cells, place);
  const all = besideEach([...cells.map(({ pile }) => pile), emptyColumns(empty)], ownCost);
  const mayPart = progress.pending === undefined && cells.some(({ pieces }) => pieces.at(-1)?.text.mayPart);
  const cheapest = Math.min(...all.costs);
  return { ...all, cells, emptyColumns: empty, after: progress, ownCost, cheapest, isFoot, mayPart };
}

/** Heads of one width that begin on one line side by side. */
function tombstones(cells: readonly ShapeCell[]): number {
  let count = 0;
  for (let index = 1; index < cells.length; index++) {
    const [one, other] = [itemAt(cells, index - 1), itemAt(cells, index)];
    if (one.span === other.span && one.pieces[0]?.hasHead && other.pieces[0]?.hasHead) count++;
  }
  return count * TOMBSTONE;
}

/** The lead stands at the head of the first side, on the left, unless its author says where it stands. */
function leadCost(cells: readonly ShapeCell[], place: BandPlace): number {
  const isLead = ({ story, part, text }: StoryPiece) =>
    story === 0 && part === 0 && !text.isFiller && text.place === undefined && text.side === undefined;
  const isAway = (cell: number, at: number) => cell + at > 0 || !isTopOfPaper(place);
  return cells.some(({ pieces }, cell) => pieces.some((piece, at) => isLead(piece) && isAway(cell, at)))
    ? LEAD_AWAY
    : 0;
}

/** The cheapest of those that hold as many modules. */
function cheapestShapes(shapes: readonly BandShape[]): readonly BandShape[] {
  if (shapes.length < MOST_SHAPES) return shapes;
  const groups = new Map<number, BandShape[]>();
  for (const shape of shapes) {
    const count = shape.cells.reduce((sum, { pieces }) => sum + pieces.length, 0);
    const group = groups.get(count) ?? [];
    groups.set(count, group);
    group.push(shape);
  }
  return [...groups.values()].flatMap((group) => group.sort(byCheapest).slice(0, MOST_SHAPES));
}

/** What has no room at any depth stands last: only parts of it may have a place. */
function byCheapest(one: BandShape, other: BandShape): number {
  if (one.cheapest === other.cheapest) return 0;
  return one.cheapest < other.cheapest ? -1 : 1;
}
