import type { Price } from '../../rows/break-price.ts';
import type { Region } from '../fill-sections.ts';

/** Where the stories of a paper stand. Lines count from the top of a side's grid. */
export interface MadeUp {
  readonly sides: readonly MadeUpSide[];
  readonly price: Price;
  /** What stays empty though it should not, in reading order. */
  readonly holes: readonly Hole[];
  /** Modules that have no room on the sides that were asked for, by their index. */
  readonly left: readonly number[];
  /** Stories that stand elsewhere than their authors want them: else some would have no room. Absent: none. */
  readonly unobeyed?: readonly number[];
}

export interface MadeUpSide {
  /** Top of its grid of lines, in points from the sheet's top. */
  readonly top: number;
  /** Lines that it may have. */
  readonly depth: number;
  /** Columns that it has for stories. */
  readonly columns: number;
  /** From top to bottom. */
  readonly bands: readonly Band[];
}

/** A strip of modules side by side. */
export interface Band {
  readonly line: number;
  readonly depth: number;
  /** In the order in which they are read: together they take all columns of the page, but for those that stay empty. */
  readonly cells: readonly Cell[];
}

/** A pile of modules of one width. */
export interface Cell {
  /** Its first column of the page, from 0 in the order in which columns are read, and how many it takes. */
  readonly column: number;
  readonly span: number;
  /** From top to bottom. */
  readonly modules: readonly PlacedModule[];
}

/** A rectangle with a story in it, or with a part of one. */
export interface PlacedModule {
  /** Index of its story among the texts that were made up. */
  readonly story: number;
  /** Which part of the story it holds, from 0. */
  readonly part: number;
  /** Its first line, and how many it takes, padding included. */
  readonly line: number;
  readonly depth: number;
  /** Its rows: lines count from the top of the side, columns from the first of its cell. */
  readonly regions: readonly Region[];
  /** Index of the side on which it goes on, and of the one from which it comes. */
  readonly goesOn?: number | undefined;
  readonly comesFrom?: number | undefined;
}

/** Lines of a module that stay empty below its text. */
export interface Hole {
  readonly side: number;
  /** Index of the story above it; of the one before it where a whole column of the page is empty. */
  readonly story: number;
  /** Empty lines, in all its columns together. */
  readonly lines: number;
  /** Set where it is all that is left of a side below its last band: the paper ends there. */
  readonly isEnd?: boolean;
}

/** More empty lines than this, in all columns of a module together, are seen as a hole. */
const MOST_UNSEEN = 5;

/** Whether a hole is one that a reader sees, and so one of which the author is told. */
export function isSeen({ lines }: Hole): boolean {
  return lines > MOST_UNSEEN;
}
