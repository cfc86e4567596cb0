import type { Block, PictureBlock } from '../blocks/block.ts';
import { placedPicture } from '../lettering/placed-picture.ts';
import type { SetItem } from '../structure-tree.ts';
import { insetOf, leftOf } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import { creditLines } from './credit-lines.ts';
import { askedWidth, coarseAt, widestOf } from './picture-size.ts';
import type { Row } from './row.ts';
import { drawn, movedParts, type RowPart } from './row-parts.ts';
import { gridLines, tallestCaption } from './tall.ts';

/** Lines that are kept for a caption beside a picture that would fill its column, though it takes fewer. */
const CAPTION_LINES = 3;
/** Widths that a picture may have where its column has too little room: this share of its own at least. */
const LEAST_SHARE = 0.85;
/** The same for one that would fill the column of a whole side: on the first side columns are shorter. */
const LEAST_SHARE_OF_TALL = 0.7;

/**
 * A picture as wide as its block at most, or as its author wants it, with its credit. What is narrower than its block
 * stands in the middle of it; in a list it begins where the item does.
 *
 * @param block the picture
 * @param captionLines lines of its caption, which needs room in the same column; 0 for none
 * @param context how the number is set
 */
export function pictureRow(
  block: PictureBlock & Pick<Block, 'spansColumns'>,
  captionLines: number,
  context: BlockContext,
): Row {
  const { body, graphics } = context;
  const { width, height } = block;
  const room = roomOf(block, context);
  const { largest, deepest, below, scale, isKept } = scaleOf(block, captionLines, context);
  const leastShare = largest * height < deepest ? LEAST_SHARE : LEAST_SHARE_OF_TALL;
  const own = shownAt(scale, block, room, context);
  // A whole number of lines each, as the lines of text beside it.
  const smaller: Pick<Row, 'lines' | 'parts'>[] = [];
  for (let lines = own.lines - 1; lines >= 1 && !isKept; lines--) {
    const less = (lines * body.leading - below) / height;
    if (less < largest * leastShare) break;
    smaller.push(shownAt(less, block, room, context));
  }
  // One that is narrow because it is tall has dots enough.
  const wanted = Math.min(askedWidth(block, room) ?? room, (deepest / height) * width);
  const coarse = coarseAt(block, wanted, scale * width, graphics);
  return {
    ...own,
    breakPrice: captionLines > 0 ? FORBIDDEN : FREE,
    isSpace: false,
    strain: 0,
    ...(smaller.length > 0 && { smaller }),
    ...(coarse && { coarse: [coarse] }),
  };
}

/**
 * How large a picture may be by itself, and how deep; how many points its credit takes below it; how large it is in this
 * setting, and whether it keeps that size.
 */
function scaleOf(
  block: PictureBlock & Pick<Block, 'spansColumns'>,
  captionLines: number,
  context: BlockContext,
): { largest: number; deepest: number; below: number; scale: number; isKept: boolean } {
  const { body, depth, graphics, pictureScale } = context;
  const room = roomOf(block, context);
  const widest = widestOf(block, room, graphics);
  const kept = captionLines > 0 ? Math.max(CAPTION_LINES, Math.min(captionLines, tallestCaption(context))) : 0;
  const below = creditLines(block, widest, room, context).height;
  const deepest = Math.max(body.leading, Math.max(2, depth - kept) * body.leading - below);
  const largest = Math.min(widest / block.width, deepest / block.height);
  const isKept = context.keepsWide === true && block.spansColumns === true;
  const asked = isKept ? largest : largest * pictureScale;
  // Larger than it is by itself, it stays in its column.
  const scale = Math.min(asked, Math.max(largest, Math.min(room / block.width, deepest / block.height)));
  return { largest, deepest, below, scale, isKept };
}

/** The caption of a picture that is narrower than this share of its column stands in the middle of it. */
const NARROW = 0.97;

/**
 * Whether a picture is so much narrower than its column in this setting. By how much the one column that it stands in
 * shrinks it is not known yet: then its caption stays at the edge.
 */
function isNarrow(block: PictureBlock, captionLines: number, context: BlockContext): boolean {
  if (block.nesting.lists > 0) return false;
  return scaleOf(block, captionLines, context).scale * block.width < roomOf(block, context) * NARROW;
}

/** Width between the edges of a picture's block. */
function roomOf({ nesting }: PictureBlock, { measure, body }: BlockContext): number {
  return measure - (nesting.indent + insetOf(nesting)) * body.size;
}

/**
 * A picture at a scale and its credit, in the middle of the lines that they take, and of its room, whatever makes it
 * narrower; in a list it begins where its item does.
 */
function shownAt(
  scale: number,
  block: PictureBlock,
  room: number,
  context: BlockContext,
): Pick<Row, 'lines' | 'parts'> {
  const { body, graphics } = context;
  const { src, tag, direction, nesting } = block;
  const shown = { width: block.width * scale, height: block.height * scale };
  const credit = creditLines(block, shown.width, room, context);
  const height = shown.height + credit.height;
  const lines = Math.max(1, Math.ceil(height / body.leading - 0.01));
  const spare = room - shown.width;
  const start = nesting.lists === 0 ? spare / 2 : direction === 'rtl' ? spare : 0;
  const x = leftOf(block, body.size);
  const y = (lines * body.leading - height) / 2;
  const picture = drawn(placedPicture({ src, tag, x: x + start, y, ...shown }, graphics));
  const edges = { left: start, right: start + shown.width, foot: y + shown.height };
  return { lines, parts: [picture, ...movedParts(credit.partsBelow(edges), x, 0)] };
}

/**
 * A caption in the middle of its column where the picture above it stands there.
 *
 * @param rows of the caption
 * @param above the block before it
 * @param context how the number is set
 */
export function belowPicture(rows: readonly Row[], above: Block | undefined, context: BlockContext): readonly Row[] {
  if (above?.kind !== 'picture') return rows;
  if (!isNarrow(above, gridLines(rows), context)) return rows;
  const room = roomOf(above, context);
  return rows.map((row) => ({
    ...row,
    parts: row.parts.flatMap((part) => centred(part, room, above.direction === 'rtl')),
  }));
}

function centred(part: RowPart, room: number, isFromRight: boolean): readonly RowPart[] {
  if (part.kind !== 'type') return [part];
  return movedParts([part], ((room - part.line.width) / 2) * (isFromRight ? -1 : 1), 0);
}

/** A thematic break: three squares in the middle of an empty line. */
export function ruleRow({ measure, body, theme }: BlockContext): Row {
  const side = body.size * 0.3;
  const squares = [-1, 0, 1].map(
    (at): SetItem => ({
      kind: 'rectangle',
      tag: 'artefact',
      x: measure / 2 + at * side * 3 - side / 2,
      y: body.leading / 2 - side / 2,
      width: side,
      height: side,
      fill: theme.colours.accent,
    }),
  );
  return { lines: 1, parts: [drawn(...squares)], breakPrice: FREE, isSpace: false, strain: 0 };
}
