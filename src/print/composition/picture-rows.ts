import type { PictureBlock } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { placedPicture } from './placed-picture.ts';
import { FORBIDDEN_BREAK, type Row } from './row.ts';

/** A picture as wide as its column at most. */
export function pictureRow(
  { src, width, height, tag, nesting }: PictureBlock,
  captioned: boolean,
  { measure, body, depth, pictureScale, graphics }: BlockContext,
): Row {
  const left = nesting.indent * body.size;
  const room = measure - left;
  const graphic = graphics.get(src);
  /** A picture is printed at 300 dots an inch or more coarsely, one in vectors as large as it says; as wide as the column at most. */
  const natural = width * (72 / (graphic ? 96 : 150));
  const scale = Math.min(room / width, natural / width, (Math.max(2, depth) * body.leading) / height) * pictureScale;
  const shown = { width: width * scale, height: height * scale };
  const lines = Math.max(1, Math.ceil(shown.height / body.leading - 0.01));
  const dx = left + (room - shown.width) / 2;
  const dy = (lines * body.leading - shown.height) / 2;
  return {
    lines,
    place: (x, y) => [placedPicture({ src, tag, x: x + dx, y: y + dy, ...shown }, graphics)],
    breakCost: captioned ? FORBIDDEN_BREAK : 0,
    isSpace: false,
    floats: true,
    strain: 0,
  };
}

/** A thematic break: three squares in the middle of an empty line. */
export function ruleRow({ measure, body, theme }: BlockContext): Row {
  const side = body.size * 0.3;
  const place: Row['place'] = (x, y) =>
    [-1, 0, 1].map((at) => ({
      kind: 'rectangle',
      tag: 'artefact',
      x: x + measure / 2 + at * side * 3 - side / 2,
      y: y + body.leading / 2 - side / 2,
      width: side,
      height: side,
      fill: theme.colours.accent,
    }));
  return { lines: 1, place, breakCost: 0, isSpace: false, strain: 0 };
}
