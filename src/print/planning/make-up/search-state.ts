import type { SideRoom } from '../sheet-room.ts';
import type { BandShape, ShapeCell } from './band-shapes.ts';
import type { BandPlace } from './next-pieces.ts';
import type { Parted } from './parts.ts';
import type { StoryPiece } from './piece.ts';
import type { Pieces, Progress } from './progress.ts';

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

/** Lines of a side, and its columns. */
export function sideSize(
  { count, roomOf }: SearchSides,
  side: number,
): { readonly lines: number; readonly columns: number } {
  const { whole, last, columns, lastColumns } = roomOf(side);
  return side === count - 1 ? { lines: last, columns: lastColumns } : { lines: whole, columns };
}

/** Which ways are followed. */
export interface SearchGoal {
  /** How many times the usual number of ways, or `ALL_WAYS`. */
  readonly width: number;
  /** Only ways on which all that wants a place has one. */
  readonly holdsAll: boolean;
  /** Only ways that cost less. */
  readonly limit: number;
  /** Ways that seem to leave too many lines empty are not followed either. */
  readonly isSketch: boolean;
}

/** As many times the usual number of ways: bands of any depth are looked at, and all ways to part a story. */
export const ALL_WAYS = Number.POSITIVE_INFINITY;

/**
 * What cannot be less, of what has no place yet: a way that is dearer with it than one that is known, or that leaves
 * less room than it takes, is not followed.
 */
export interface LeastRest {
  readonly cost: (progress: Progress) => number;
  /** Lines of all its columns, with the white above its modules. */
  readonly lines: (progress: Progress) => number;
  /** Lines of all columns that are left where a band begins on a line of a side, with the white above the modules. */
  readonly room: (side: number, line: number) => number;
}

/** What a way comes to with the lines that must stay empty behind it: what has no place yet cannot fill them. */
export interface LeastEmpty {
  /** What all that has no place yet costs, less the price of the lines that it fills. */
  readonly rest: (progress: Progress) => number;
  /** The price of all lines that are left where a band begins on a line of a side. */
  readonly room: (side: number, line: number) => number;
}

/** What is searched, and what is remembered of it. */
export interface PaperSearch {
  readonly pieces: Pieces;
  readonly sides: SearchSides;
  readonly shapesFrom: (progress: Progress, place: BandPlace) => readonly BandShape[];
  readonly partOf: (piece: StoryPiece, span: number, depth: number) => Parted | undefined;
  /** What the rest costs at least, about, from a side on. */
  readonly estimate: (progress: Progress, side: number, rest: number) => number;
  /** Lines of all its columns that a piece takes at least, about. */
  readonly areaOf: (piece: StoryPiece) => number;
  readonly least: LeastRest;
  readonly leastEmpty: LeastEmpty;
}
