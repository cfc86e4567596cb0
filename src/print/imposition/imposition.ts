import type { Area, Item, Sheet } from '../display-list.ts';

/**
 * Which sheets lie where on the sides of paper. The sheets themselves stay in the
 * display list in the order in which they are read.
 */
export interface Imposition {
  /** In the order in which they are printed. */
  readonly sides: readonly PaperSide[];
  /** About which edge the paper is turned over; absent: it is printed on one face. */
  readonly turn?: PaperEdge;
}

/** An edge of a side of paper. */
export type PaperEdge = 'long' | 'short';

/** Lengths are points, from the top left corner of the side; y grows downwards. */
export interface PaperSide {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly PlacedSheet[];
  /** Where to cut and to fold, in the side's points: artefacts. */
  readonly marks: readonly Item[];
}

/**
 * A sheet on a side of paper. Each item of a sheet is owned in one place: there it is tagged, its links
 * work and bookmarks lead to it. Elsewhere it is there for the eye only.
 */
export interface PlacedSheet {
  /** Index into `DisplayList.sheets`. */
  readonly sheet: number;
  /** Where its top left corner lies before it is turned. */
  readonly x: number;
  readonly y: number;
  /** 1: as large as it is set. */
  readonly scale: number;
  /** Degrees clockwise, about (x, y). */
  readonly turn: 0 | 90 | 180 | 270;
  /** What of the sheet is shown, in its points: the rest is cut off. Absent: all. */
  readonly window?: Area;
  /** Items whose middle lies in it are owned here. Absent: all. */
  readonly owns?: Area | 'nothing';
}

/**
 * Each sheet on a side of its own size, both faces of the paper printed. Its leaves turn as those of a book: about the edge
 * that is upright.
 */
export function oneByOne(sheets: readonly Sheet[]): Imposition {
  const sides = sheets.map(({ width, height }, sheet) => ({ width, height, placed: [asItIs(sheet)], marks: [] }));
  const [first] = sides;
  return { sides, ...(first && sides.length > 1 && { turn: uprightEdge(first) }) };
}

/** The edge that is upright on a side of paper. */
export function uprightEdge({ width, height }: { readonly width: number; readonly height: number }): PaperEdge {
  return width > height ? 'short' : 'long';
}

/** A sheet as large as it is set, in the corner of its side. */
function asItIs(sheet: number): PlacedSheet {
  return { sheet, x: 0, y: 0, scale: 1, turn: 0 };
}
