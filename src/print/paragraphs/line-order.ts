import { itemAt } from '../../sequence/item-at.ts';
import { visualOrder } from './levels.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { WordPart } from './words.ts';

/** One face's piece of a word in a line, or the space before one. */
export interface LinePiece {
  /** Of a space: what gives it its face. */
  readonly part: WordPart;
  readonly piece: ShapedPiece;
  /** Where its text starts in the paragraph's. */
  readonly start: number;
  readonly level: number;
  /** It is a space between words, or that at the line's end. */
  readonly isSpace: boolean;
  /** It is a space that keeps its width. */
  readonly isFixed: boolean;
  /** What it takes before its letters and behind them, in points, as it is read. */
  readonly before: number;
  readonly after: number;
  /** Width that it takes on the line, in points: that of its glyphs until the line is spaced. */
  width: number;
  /** Its left edge on the line, once `placePieces` has given it one. */
  x: number;
}

/** Gives the pieces of a line their places and says where it ends at the right; they stay in the order in which they are read. */
export function placePieces(pieces: readonly LinePiece[], left: number): number {
  const isMixed = pieces.some(({ level }) => level > 0);
  const order = isMixed ? visualOrder(pieces.map(({ level }) => level)) : undefined;
  let x = left;
  const fromLeft = order ? order.map((index) => itemAt(pieces, index)) : pieces;
  for (let index = 0; index < fromLeft.length; index++) {
    const piece = itemAt(fromLeft, index);
    const isLeftward = piece.level % 2 === 1;
    piece.x = x + (isLeftward ? piece.after : piece.before);
    x = piece.x + piece.width + (isLeftward ? piece.before : piece.after);
  }
  return x;
}
