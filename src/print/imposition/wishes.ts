import type { Imposition, PaperEdge } from './imposition.ts';
import type { PaperName } from './papers.ts';

/** Ways to lay sheets out on paper. */
export const WAYS = ['sheet', '2up', 'booklet', 'tiles'] as const;

/** How sheets are wanted on paper. */
export interface Wishes {
  readonly as: (typeof WAYS)[number];
  /** Absent: what fits the way and the size of the sheets best. */
  readonly paper?: PaperName | undefined;
  /** About which edge the printer turns the paper. Absent: about the one that is upright. */
  readonly edge?: PaperEdge | undefined;
  /** Of a booklet: the thickness of a folded sheet of paper, in millimetres. Absent: 0.1. */
  readonly creepMm?: number | undefined;
  /** Of a booklet: it is read from right to left. */
  readonly isRightToLeft?: boolean | undefined;
  /** The numbers that the sheets are of, in their order. */
  readonly runs: readonly SheetRun[];
}

/** Sheets that belong together: a number among several. */
export interface SheetRun {
  readonly sheets: number;
  /** What its marks call it. */
  readonly name: string;
}

/** Sheets on paper, and what is to be said of it. */
export interface Imposed {
  readonly imposition: Imposition;
  /** Upright, whichever way it is printed; without a name where it is none of those that have one. */
  readonly paper: { readonly name?: PaperName; readonly widthMm: number; readonly heightMm: number };
  /** Sheets of paper for one copy. */
  readonly papers: number;
  /** How many faces of the paper are printed. */
  readonly faces: 1 | 2;
  /** Size of the sheets on paper, 1 for as they are set. Where they differ, that of the smallest. */
  readonly scale: number;
  /** Sides of a booklet, or halves of paper in pairs, on which nothing stands. */
  readonly blanks: number;
  /** How many finished pieces one copy gives: two, where each side stands twice on its paper. */
  readonly pieces: 1 | 2;
}
