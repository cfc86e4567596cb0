import type { PictureBlock } from '../blocks/block.ts';
import { placedPicture } from '../lettering/placed-picture.ts';
import type { SetItem } from '../structure-tree.ts';
import { insetOf, leftOf } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn } from './row-parts.ts';
import { tallestCaption } from './tall.ts';

/** Of fewer dots an inch than this one sees the dots: such a picture is printed smaller than its column. */
const LEAST_RESOLUTION = 150;
/** A picture in vectors is as large as it says, in pixels of CSS to an inch. */
const CSS_RESOLUTION = 96;
/** Lines that are kept for a caption beside a picture that would fill its column, though it takes fewer. */
const CAPTION_LINES = 3;
/** Widths that a picture may have where its column has too little room: this share of its own at least. */
const LEAST_SHARE = 0.85;
/** The same for one that would fill the column of a whole side: on the first side columns are shorter. */
const LEAST_SHARE_OF_TALL = 0.7;

/**
 * A picture as wide as its block at most, at the edge where lines begin, as its caption does.
 *
 * @param block the picture
 * @param captionLines lines of its caption, which needs room in the same column; 0 for none
 * @param context how the number is set
 */
export function pictureRow(block: PictureBlock, captionLines: number, context: BlockContext): Row {
  const { measure, body, depth, pictureScale, graphics } = context;
  const { src, width, height, nesting } = block;
  const room = measure - (nesting.indent + insetOf(nesting)) * body.size;
  const natural = width * (72 / (graphics.has(src) ? CSS_RESOLUTION : LEAST_RESOLUTION));
  const kept = captionLines > 0 ? Math.max(CAPTION_LINES, Math.min(captionLines, tallestCaption(context))) : 0;
  const deepest = Math.max(2, depth - kept) * body.leading;
  const largest = Math.min(room / width, natural / width, deepest / height);
  const leastShare = largest * height < deepest ? LEAST_SHARE : LEAST_SHARE_OF_TALL;
  const own = shownAt(largest * pictureScale, block, room, context);
  // A whole number of lines each, as the lines of text beside it.
  const smaller: Pick<Row, 'lines' | 'parts'>[] = [];
  for (let lines = own.lines - 1; lines >= 1; lines--) {
    const scale = (lines * body.leading) / height;
    if (scale < largest * leastShare) break;
    smaller.push(shownAt(scale, block, room, context));
  }
  return {
    ...own,
    breakPrice: captionLines > 0 ? FORBIDDEN : FREE,
    isSpace: false,
    strain: 0,
    ...(smaller.length > 0 && { smaller }),
  };
}

/** A picture at a scale, in the middle of the lines that it takes. */
function shownAt(
  scale: number,
  block: PictureBlock,
  room: number,
  { body, graphics }: BlockContext,
): Pick<Row, 'lines' | 'parts'> {
  const { src, tag } = block;
  const shown = { width: block.width * scale, height: block.height * scale };
  const lines = Math.max(1, Math.ceil(shown.height / body.leading - 0.01));
  const x = leftOf(block, body.size) + (block.direction === 'rtl' ? room - shown.width : 0);
  const y = (lines * body.leading - shown.height) / 2;
  return { lines, parts: [drawn(placedPicture({ src, tag, x, y, ...shown }, graphics))] };
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
