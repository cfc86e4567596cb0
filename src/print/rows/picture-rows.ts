import type { PictureBlock } from '../blocks/block.ts';
import { placedPicture } from '../lettering/placed-picture.ts';
import type { SetItem } from '../structure-tree.ts';
import { insetOf, leftOf } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn } from './row-parts.ts';

/** Of fewer dots an inch than this one sees the dots: such a picture is printed smaller than its column. */
const LEAST_RESOLUTION = 150;
/** A picture in vectors is as large as it says, in pixels of CSS to an inch. */
const CSS_RESOLUTION = 96;
/** Lines that a caption takes beside a picture that would fill its column. */
const CAPTION_LINES = 3;

/**
 * A picture as wide as its block at most, at the edge where lines begin, as its caption does.
 *
 * @param block the picture
 * @param captioned whether a caption follows: it needs room in the same column
 * @param context how the number is set
 */
export function pictureRow(
  block: PictureBlock,
  captioned: boolean,
  { measure, body, depth, pictureScale, graphics }: BlockContext,
): Row {
  const { src, width, height, tag, nesting } = block;
  const room = measure - (nesting.indent + insetOf(nesting)) * body.size;
  const natural = width * (72 / (graphics.has(src) ? CSS_RESOLUTION : LEAST_RESOLUTION));
  const deepest = Math.max(2, depth - (captioned ? CAPTION_LINES : 0)) * body.leading;
  const scale = Math.min(room / width, natural / width, deepest / height) * pictureScale;
  const shown = { width: width * scale, height: height * scale };
  const lines = Math.max(1, Math.ceil(shown.height / body.leading - 0.01));
  const dx = leftOf(block, body.size) + (block.direction === 'rtl' ? room - shown.width : 0);
  const dy = (lines * body.leading - shown.height) / 2;
  return {
    lines,
    parts: [drawn(placedPicture({ src, tag, x: dx, y: dy, ...shown }, graphics))],
    breakPrice: captioned ? FORBIDDEN : FREE,
    isSpace: false,
    strain: 0,
  };
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
