import type { QrCodeBlock } from '../blocks/block.ts';
import { drawQrCode } from '../qr-code.ts';
import type { BlockContext } from './block-context.ts';
import { FREE } from './break-price.ts';
import { type NestedRows, pileOf } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, movedParts } from './row-parts.ts';

/** Between the dark of the code and the words beside it, in ems of the body: more than its white edge. */
const GAP = 1;

/**
 * A QR code in one row that is never cut: the code at the left, what its address is beside it,
 * and the address below.
 *
 * @param block the code, and the words around it
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function qrCodeRow(block: QrCodeBlock, context: BlockContext, nested: NestedRows): Row {
  const { measure, body, theme } = context;
  const left = block.nesting.indent * body.size;
  const room = measure - left - block.nesting.inset * body.size;
  const { code } = block;
  const codeLines = Math.ceil(code.side / body.leading - 0.01);
  // Its white edge may lie on the white beside the column: the dark begins where the text does.
  const beside = code.side - 2 * code.quiet + GAP * body.size;
  const title = pileOf(nested(block.title, { ...context, measure: room - beside }), context);
  const address = pileOf(nested(block.address, { ...context, measure: room }), context);
  const upper = Math.max(codeLines, title.lines);
  const titleTop = Math.floor((upper - title.lines) / 2) * body.leading;
  // As near to its address as its white edge allows.
  const codeTop = upper * body.leading - code.side;
  const calls = [...title.calls, ...address.calls];
  return {
    lines: upper + address.lines,
    parts: [
      drawn(drawQrCode(code, left - code.quiet, codeTop, block.tag, theme.colours.ink)),
      ...movedParts(title.parts, left + beside, titleTop),
      ...movedParts(address.parts, left, upper * body.leading),
    ],
    breakPrice: FREE,
    isSpace: false,
    strain: 0,
    ...(calls.length > 0 && { calls }),
  };
}
