import { itemAt } from '../../sequence/item-at.ts';
import { DIRECTION_CONTROL } from '../../typography/direction.ts';
import type { LinePiece } from './line-order.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { Shaper } from './shaper.ts';
import { isInCapitals, type TextStyle } from './text-style.ts';
import { isFixedSpace, isRightToLeft, shapeSlice, spacePart, type Word, type WordPart } from './words.ts';

/** A stretch of words that makes a line: from inside the first to inside the last. */
export interface LineExtent {
  readonly words: readonly Word[];
  /** Where the line's text starts and ends in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly hyphenated: boolean;
  /** A space, or a forced line end, parts it from the text that follows. */
  readonly endsInSpace: boolean;
  /** The paragraph, or what follows a forced line end, starts here. */
  readonly isFirst: boolean;
  /** The paragraph, or a forced line, ends here. */
  readonly isLast: boolean;
}

/** What the pieces of a line are made with. */
interface PieceMaking {
  readonly levels: Uint8Array | undefined;
  readonly spaceOf: (part: WordPart) => ShapedPiece;
  readonly shaper: Shaper;
}

/**
 * The words of a line in pieces, each as wide as its glyphs are, and the spaces between them.
 *
 * @param extent the words of the line
 * @param text of the whole paragraph
 * @param style how the paragraph is set
 * @param making embedding levels of the text, as far as it has any, and what shapes
 */
export function linePieces(
  extent: LineExtent,
  text: string,
  style: TextStyle,
  { levels, spaceOf, shaper }: PieceMaking,
): LinePiece[] {
  const made: LinePiece[] = [];
  let previous: Word | undefined;
  // By indices: the iterators of loops in loops, for each word of a long number, are a tenth of what it leaves to the collector.
  for (let index = 0; index < extent.words.length; index++) {
    const word = itemAt(extent.words, index);
    const isLast = index === extent.words.length - 1;
    const end = isLast ? extent.end : word.end;
    const space = index > 0 && word.spaceBefore !== '' ? spacePart(previous, word) : undefined;
    const shaped = shapeSlice(word, { text, start: Math.max(word.start, extent.start), end }, style, shaper);
    const first = shaped[0];
    if (space && first) {
      const piece = spaceOf(space);
      const start = spaceBefore(text, first.start);
      const level = levels?.[start] ?? 0;
      const isFixed = space.style.code && isFixedSpace(previous, word);
      const width = piece.width * space.size;
      made.push({ part: space, piece, start, level, isSpace: true, isFixed, before: 0, after: 0, width, x: 0 });
    }
    for (let at = 0; at < shaped.length; at++) {
      const { part, pieces, start, before, after } = itemAt(shaped, at);
      const own =
        extent.hyphenated && isLast && at === shaped.length - 1
          ? shaper.shape(
              `${text.slice(start, Math.min(part.end, end))}-`,
              part,
              style.fallback,
              isInCapitals(style, part.style),
              isRightToLeft(part),
            )
          : pieces;
      let from = start;
      for (let nth = 0; nth < own.length; nth++) {
        const piece = itemAt(own, nth);
        made.push({
          part,
          piece,
          start: from,
          level: part.level,
          isSpace: false,
          isFixed: false,
          before: nth === 0 ? before : 0,
          after: nth === own.length - 1 ? after : 0,
          width: piece.width * part.size,
          x: 0,
        });
        from += piece.text.length;
      }
    }
    previous = word;
  }
  return made;
}

/** Index of the space before a word; controls of direction may stand between the two. */
function spaceBefore(text: string, start: number): number {
  let at = start - 1;
  while (at > 0 && DIRECTION_CONTROL.test(text.charAt(at))) at--;
  return at;
}

/** Shapes a space in the face of a part of a word; those of one line nearly all have one face. */
export function spacesOf(shaper: Shaper): (part: WordPart, rightToLeft?: boolean) => ShapedPiece {
  let last: ShapedPiece | undefined;
  let of: WordPart | undefined;
  return (part, rightToLeft = false) => {
    if (last && of?.face === part.face && of.span.lang === part.span.lang && last.rightToLeft === rightToLeft)
      return last;
    last = itemAt(shaper.shape(' ', part, [], false, rightToLeft), 0);
    of = part;
    return last;
  };
}
