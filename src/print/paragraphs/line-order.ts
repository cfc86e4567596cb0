import { visualOrder } from './levels.ts';
import type { PlacedSlice } from './line-marks.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { WordPart } from './words.ts';

/** A piece of a line, or the space before one. */
export interface LinePiece {
  readonly part: WordPart;
  readonly piece: ShapedPiece;
  /** Where its text starts in the paragraph's. */
  readonly start: number;
  readonly level: number;
  /** What it is a piece of; a space is of none. */
  readonly slice: PlacedSlice | undefined;
  /** Width that it takes on the line, in points. */
  readonly width: number;
}

/** A piece of a line with its left edge. */
export interface EdgedPiece extends LinePiece {
  readonly x: number;
}

/** Gives the pieces of a line their places; they stay in the order in which they are read. */
export function placePieces(pieces: readonly LinePiece[], left: number): readonly EdgedPiece[] {
  const levels = pieces.map(({ level }) => level);
  const edged = new Array<EdgedPiece>(pieces.length);
  let x = left;
  for (const index of levels.some((level) => level > 0) ? visualOrder(levels) : levels.keys()) {
    const piece = pieces[index] as LinePiece;
    edged[index] = { ...piece, x };
    x += piece.width;
  }
  return edged;
}
