import type { Sheet } from './display-list.ts';

/**
 * Which sheets lie where on the sides of paper, in the order in which the sides
 * are printed. The sheets themselves stay in the display list in the order in
 * which they are read.
 */
export type Imposition = readonly PaperSide[];

/** Lengths are points, from the top left corner of the side; y grows downwards. */
export interface PaperSide {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly PlacedSheet[];
}

/** Each sheet is placed once. */
export interface PlacedSheet {
  /** Index into `DisplayList.sheets`. */
  readonly sheet: number;
  /** Where its top left corner lies. */
  readonly x: number;
  readonly y: number;
}

/** Each sheet on a side of its own size. */
export function oneByOne(sheets: readonly Sheet[]): Imposition {
  return sheets.map(({ width, height }, sheet) => ({ width, height, placed: [{ sheet, x: 0, y: 0 }] }));
}
