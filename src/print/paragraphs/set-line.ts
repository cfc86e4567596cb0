import type { Colour } from '../../colour/contrast.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { DIRECTION_CONTROL, type Direction } from '../../typography/direction.ts';
import type { SetItem } from '../structure-tree.ts';
import type { LevelsOf } from './levels.ts';
import { decorations, type LineSlice, type LinkTexts, linkAreas, type SliceExtent } from './line-marks.ts';
import { type LinePiece, placePieces } from './line-order.ts';
import { markSoftHyphen, type RunContext, runsOf } from './line-runs.ts';
import { hangOf } from './margin-kerning.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { Shaper } from './shaper.ts';
import { justify, NATURAL } from './spacing.ts';
import { isInCapitals, type TextStyle } from './text-style.ts';
import type { WordMemory } from './word-items.ts';
import { isFixedSpace, isRightToLeft, shapeSlice, spacePart, type Word, type WordPart } from './words.ts';

/** What lines are set with. */
export interface SettingContext extends RunContext {
  readonly shaper: Shaper;
  readonly wordMemory: WordMemory;
  /** Absent where no other number will be set. */
  readonly paragraphMemory?: ParagraphMemory;
  readonly levelsOf: LevelsOf;
  /** Drawn behind marked text. */
  readonly markColour: Colour;
}

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

/** Whether a justified line's spaces are changed to reach the measure: the last one's are not, and a single word has none. */
export function isSpread({ words, isLast }: Pick<LineExtent, 'words' | 'isLast'>): boolean {
  return !isLast && words.some(({ spaceBefore }, index) => index > 0 && spaceBefore !== '');
}

/** Where a line stands in its paragraph. Lengths in points. */
export interface LineSetting {
  /** What the links of the paragraph say. */
  readonly links: LinkTexts;
  readonly measure: number;
  readonly indent: number;
  /** Embedding levels of the paragraph's text; absent where all of it runs from left to right. */
  readonly levels: Uint8Array | undefined;
  /** How the paragraph runs as a whole. */
  readonly direction: Direction;
  /** How far its letters are widened or narrowed (`expansionsOf`). */
  readonly expansion: number;
}

/**
 * Sets one line at x = 0, y = 0: shapes its words as they stand in it, and spaces them to the
 * measure.
 *
 * @param extent the words of the line
 * @param text of the whole paragraph
 * @param style how the paragraph is set; lengths in points
 * @param setting where the line stands in its paragraph
 * @param context what lines are set with
 */
export function setLine(
  extent: LineExtent,
  text: string,
  style: TextStyle,
  { links, measure, indent, levels, direction, expansion }: LineSetting,
  context: SettingContext,
): readonly SetItem[] {
  const slices = slicesOf(extent, text, style, context.shaper);
  const spaceOf = spacesOf(context.shaper);
  const widths = { glyphs: 0, letters: -1, spaceCount: 0 };
  let fixed = 0;
  for (const { piece, part, space, isFixed, before, after } of slices) {
    fixed += before + after;
    if (part.style.isLeadIn) fixed += piece.width * part.size;
    else {
      widths.glyphs += piece.width * part.size;
      if (!piece.closed) widths.letters += piece.glyphs.length;
    }
    if (!space) continue;
    fixed += spaceOf(space).width * space.size;
    if (!isFixed) widths.spaceCount++;
  }
  widths.letters = Math.max(0, widths.letters);
  const hangs = hangsOf(extent, slices, text, style, context.shaper);
  const spare = measure + hangs.left + hangs.right - indent - widths.glyphs - fixed;
  const isJustified = style.align === 'justify';
  // A last line, or a line of one word, is not spread out, but it may be too long.
  const justified = isJustified && isSpread(extent);
  const tight = isJustified && spare < 0;
  const { scaling, tracking } = style.micro;
  const give = { scaling, tracking: tracking * style.size };
  const spacing = justified || tight ? justify({ spare, ...widths }, give, expansion) : NATURAL;
  const startsRight = direction === 'rtl';
  const toRight = style.align === 'right' || (isJustified && startsRight && spacing === NATURAL);
  const left = style.align === 'center' ? spare / 2 : toRight ? spare : 0;

  const pieces: LinePiece[] = [];
  let isMarked = false;
  for (const slice of slices) {
    const { part, piece, start, space, isFixed, before, after } = slice;
    if (space) {
      const own = spaceOf(space);
      const level = levels?.[spaceBefore(text, start)] ?? 0;
      const width = own.width * space.size + (isFixed ? 0 : spacing.extra);
      const at = start - 1;
      pieces.push({ part: space, piece: own, start: at, level, slice: undefined, width, before: 0, after: 0, x: 0 });
    }
    const { scale, letter } = part.style.isLeadIn ? NATURAL : spacing;
    const between = piece.closed ? 0 : piece.glyphs.length * letter;
    const width = piece.width * part.size * scale + between;
    pieces.push({ part, piece, start, level: part.level, slice, width, before, after, x: 0 });
    isMarked ||= part.style.decoration !== 'none' || part.span.href !== undefined;
  }
  const edge = left + (startsRight ? 0 : indent) - hangs.left - spacesTurnedOver(extent, slices, style);
  const right = placePieces(pieces, edge);
  const space = endSpace(extent, pieces, startsRight ? edge : right, startsRight, spaceOf);
  const items = runsOf(pieces, space, spacing, style, context);
  if (extent.hyphenated) markSoftHyphen(items);
  if (!isMarked) return items;
  const extents = pieces.flatMap(({ slice, x, width }): SliceExtent[] =>
    slice ? [{ slice, x1: x, x2: x + width }] : [],
  );
  return [...decorations(extents, style, context.markColour), ...items, ...linkAreas(extents, style, links)];
}

/** Shapes a space in the face of a part of a word; those of one line nearly all have one face. */
function spacesOf(shaper: Shaper): (part: WordPart, rightToLeft?: boolean) => ShapedPiece {
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

const MOST_BETWEEN_WORDS = 2;

/** Width of the spaces that code begins with where it is turned over: they parted words, and stand before its edge. */
function spacesTurnedOver({ isFirst }: LineExtent, [first]: readonly LineSlice[], { preformatted }: TextStyle): number {
  if (isFirst || !preformatted || !first) return 0;
  const { part, piece } = first;
  const end = piece.texts.findIndex((text) => text !== ' ');
  // Many spaces are there to be seen, and would stand in the next column.
  if (end < 0 || end > MOST_BETWEEN_WORDS) return 0;
  const spaces = piece.advances.slice(0, end);
  return spaces.reduce((sum, advance) => sum + advance, 0) * part.size;
}

/** Index of the space before a word; controls of direction may stand between the two. */
function spaceBefore(text: string, start: number): number {
  let at = start - 1;
  while (at > 0 && DIRECTION_CONTROL.test(text.charAt(at))) at--;
  return at;
}

/**
 * The space that parts a line from the next for whoever hears or copies the text. It hangs beyond the line's end
 * and takes no room; where a word goes on in the next line there is none.
 */
function endSpace(
  { endsInSpace, end }: LineExtent,
  pieces: readonly LinePiece[],
  x: number,
  isToLeft: boolean,
  spaceOf: (part: WordPart, rightToLeft: boolean) => ShapedPiece,
): LinePiece | undefined {
  const part = pieces.at(-1)?.part;
  if (!endsInSpace || !part) return undefined;
  return {
    part,
    piece: spaceOf(part, isToLeft),
    start: end,
    level: isToLeft ? 1 : 0,
    slice: undefined,
    width: 0,
    before: 0,
    after: 0,
    x,
  };
}

function slicesOf(extent: LineExtent, text: string, style: TextStyle, shaper: Shaper): LineSlice[] {
  const slices: LineSlice[] = [];
  let previous: Word | undefined;
  let index = 0;
  for (const word of extent.words) {
    const isLast = index === extent.words.length - 1;
    const end = isLast ? extent.end : word.end;
    let space = index > 0 && word.spaceBefore !== '' ? spacePart(previous, word) : undefined;
    const isFixed = space?.style.code === true && isFixedSpace(previous, word);
    const shaped = shapeSlice(word, { text, start: Math.max(word.start, extent.start), end }, style, shaper);
    for (const one of shaped) {
      const { part, pieces, start, before, after } = one;
      const own =
        extent.hyphenated && isLast && one === shaped.at(-1)
          ? shaper.shape(
              `${text.slice(start, Math.min(part.end, end))}-`,
              part,
              style.fallback,
              isInCapitals(style, part.style),
              isRightToLeft(part),
            )
          : pieces;
      let from = start;
      let nth = 0;
      for (const piece of own) {
        const roomBefore = nth === 0 ? before : 0;
        const roomAfter = nth === own.length - 1 ? after : 0;
        slices.push({ part, piece, start: from, space, isFixed, before: roomBefore, after: roomAfter });
        from += piece.text.length;
        space = undefined;
        nth++;
      }
    }
    previous = word;
    index++;
  }
  return slices;
}

/** How far the first and the last character of a line hang over its edges, in points. */
function hangsOf(
  { isFirst, hyphenated, end }: LineExtent,
  slices: readonly LineSlice[],
  text: string,
  style: TextStyle,
  shaper: Shaper,
) {
  const first = slices[0];
  const last = slices.at(-1);
  if (!first || !last) return { left: 0, right: 0 };
  return {
    left: isFirst ? 0 : hangOf(text[first.start], 'left', first.part, style, shaper),
    right: hangOf(hyphenated ? '-' : text[end - 1], 'right', last.part, style, shaper),
  };
}
