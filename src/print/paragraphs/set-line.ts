import type { Colour } from '../../colour/contrast.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Direction } from '../../typography/direction.ts';
import type { SetItem } from '../structure-tree.ts';
import type { LevelsOf } from './levels.ts';
import { decorations, type LinkTexts, linkAreas } from './line-marks.ts';
import { type LinePiece, placePieces } from './line-order.ts';
import { type LineExtent, linePieces, spacesOf } from './line-pieces.ts';
import { markSoftHyphen, runsOf } from './line-runs.ts';
import { hangOf } from './margin-kerning.ts';
import type { ParagraphMemory } from './paragraph-memory.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { Shaper } from './shaper.ts';
import { justify, NATURAL, type Spacing } from './spacing.ts';
import type { TextStyle } from './text-style.ts';
import type { WordMemory } from './word-items.ts';
import type { WordPart } from './words.ts';

/** What lines are set with. */
export interface SettingContext {
  /** The document's language; spans of it say '' or the same. */
  readonly lang: string;
  /** Line and column of an offset in the bulletin's file. */
  readonly locate: (offset: number) => { readonly line: number; readonly column: number };
  readonly shaper: Shaper;
  readonly wordMemory: WordMemory;
  /** Absent where no other number will be set. */
  readonly paragraphMemory?: ParagraphMemory;
  readonly levelsOf: LevelsOf;
  /** Drawn behind marked text. */
  readonly markColour: Colour;
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
  /** What stays free of the measure behind its last word, which does not hang out then. */
  readonly endRoom: number;
  /** Embedding levels of the paragraph's text; absent where all of it runs from left to right. */
  readonly levels: Uint8Array | undefined;
  /** How the paragraph runs as a whole. */
  readonly direction: Direction;
  /** How far its letters are widened or narrowed (`expansionsOf`). */
  readonly expansion: number;
}

/**
 * Sets one line at x = 0, y = 0, unbound (see `unbound.ts`): shapes its words as they stand in it, and spaces them to
 * the measure.
 *
 * @param extent the words of the line
 * @param text of the whole paragraph, each line end a space
 * @param style how the paragraph is set; lengths in points
 * @param setting where the line stands in its paragraph
 * @param context what lines are set with
 */
export function setLine(
  extent: LineExtent,
  text: string,
  style: TextStyle,
  { links, measure, indent, endRoom, levels, direction, expansion }: LineSetting,
  context: SettingContext,
): readonly SetItem[] {
  const spaceOf = spacesOf(context.shaper);
  const pieces = linePieces(extent, text, style, { levels, spaceOf, shaper: context.shaper });
  const widths = { glyphs: 0, letters: -1, spaceCount: 0 };
  let fixed = 0;
  for (let index = 0; index < pieces.length; index++) {
    const { part, piece, isSpace, isFixed, width, before, after } = itemAt(pieces, index);
    fixed += before + after;
    if (isSpace || part.style.isLeadIn) fixed += width;
    else widths.glyphs += width;
    if (isSpace) widths.spaceCount += isFixed ? 0 : 1;
    else if (!part.style.isLeadIn && !piece.closed) widths.letters += piece.glyphs.length;
  }
  widths.letters = Math.max(0, widths.letters);
  const hangs = hangsOf(extent, pieces, text, style, context.shaper);
  const atRight = endRoom > 0 ? -endRoom : hangs.right;
  const spare = measure + hangs.left + atRight - indent - widths.glyphs - fixed;
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

  spacePieces(pieces, spacing);
  const edge = left + (startsRight ? 0 : indent) - hangs.left - spacesTurnedOver(extent, pieces, style);
  const right = placePieces(pieces, edge);
  const space = endSpace(extent, pieces, startsRight ? edge : right, startsRight, spaceOf);
  const items = runsOf(pieces, space, spacing, { text, style, lang: context.lang });
  if (extent.hyphenated) markSoftHyphen(items);
  if (!pieces.some(isMarked)) return items;
  const ofWords = pieces.filter(({ isSpace }) => !isSpace);
  return [...decorations(ofWords, style, context.markColour), ...items, ...linkAreas(ofWords, style, links)];
}

/** Gives the pieces of a line the widths that they have in it. */
function spacePieces(pieces: readonly LinePiece[], { scale, letter, extra }: Spacing): void {
  for (let index = 0; index < pieces.length; index++) {
    const piece = itemAt(pieces, index);
    if (piece.isSpace) piece.width += piece.isFixed ? 0 : extra;
    else if (!piece.part.style.isLeadIn) {
      const { closed, glyphs } = piece.piece;
      piece.width = piece.width * scale + (closed ? 0 : glyphs.length * letter);
    }
  }
}

/** Whether something is drawn beside the letters of a piece, or they are a link. */
function isMarked({ part }: LinePiece): boolean {
  return part.style.decoration !== 'none' || part.span.href !== undefined;
}

const MOST_BETWEEN_WORDS = 2;

/** Width of the spaces that code begins with where it is turned over: they parted words, and stand before its edge. */
function spacesTurnedOver({ isFirst }: LineExtent, [first]: readonly LinePiece[], { preformatted }: TextStyle): number {
  if (isFirst || !preformatted || !first) return 0;
  const { part, piece } = first;
  const end = [...piece.texts].findIndex((text) => text !== ' ');
  // Many spaces are there to be seen, and would stand in the next column.
  if (end < 0 || end > MOST_BETWEEN_WORDS) return 0;
  const spaces = piece.advances.slice(0, end);
  return spaces.reduce((sum, advance) => sum + advance, 0) * part.size;
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
    isSpace: true,
    isFixed: true,
    before: 0,
    after: 0,
    width: 0,
    x,
  };
}

/** How far the first and the last character of a line hang over its edges, in points. */
function hangsOf(
  { isFirst, hyphenated, end }: LineExtent,
  pieces: readonly LinePiece[],
  text: string,
  style: TextStyle,
  shaper: Shaper,
) {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return { left: 0, right: 0 };
  return {
    left: isFirst ? 0 : hangOf(text.charAt(first.start), 'left', first.part, style, shaper),
    right: hangOf(hyphenated ? '-' : text.charAt(end - 1), 'right', last.part, style, shaper),
  };
}
