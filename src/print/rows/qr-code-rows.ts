import type { QrCodeBlock } from '../blocks/block.ts';
import { drawQrCode } from '../qr-code.ts';
import type { BlockContext } from './block-context.ts';
import { FREE } from './break-price.ts';
import { movedRow, type NestedRows, pileOf, sideBySide } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, movedParts, type RowPart } from './row-parts.ts';
import { cutWords, mustBeCut, withNext } from './tall.ts';

/** Between the dark of the code and the words beside it, in ems of the body: more than its white edge. */
const GAP = 1;

/**
 * A QR code: the code at the left, what its address is beside it, and the address below. It is one
 * row that is never cut; only words that are taller than half a column break between their lines.
 *
 * @param block the code, and the words around it
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function qrCodeRows(block: QrCodeBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { measure, body, theme } = context;
  const left = block.nesting.indent * body.size;
  const room = measure - left - block.nesting.inset * body.size;
  const { code } = block;
  const codeLines = Math.ceil(code.side / body.leading - 0.01);
  // Its white edge may lie on the white beside the column: the dark begins where the text does.
  const beside = code.side - 2 * code.quiet + GAP * body.size;
  const titleRows = nested(block.title, { ...context, measure: room - beside });
  const addressRows = nested(block.address, { ...context, measure: room });
  const [title, address] = [pileOf(titleRows, context), pileOf(addressRows, context)];
  const upper = Math.max(codeLines, title.lines);
  /** The code above so many lines' foot: as near to its address as its white edge allows. */
  const codeIn = (lines: number) =>
    drawn(drawQrCode(code, left - code.quiet, lines * body.leading - code.side, block.tag, theme.colours.ink));
  const lines = upper + address.lines;
  if (mustBeCut([titleRows, addressRows], lines, context)) {
    const codeRow = plainRow(codeLines, [codeIn(codeLines)]);
    const words = cutWords(titleRows, lines, context).map((row) => movedRow(row, left + beside));
    const below = cutWords(addressRows, lines, context).map((row) => movedRow(row, left));
    return [...withNext(sideBySide([withNext([codeRow]), words], context)), ...below];
  }
  const titleTop = Math.floor((upper - title.lines) / 2) * body.leading;
  const calls = [...title.calls, ...address.calls];
  const whole = plainRow(lines, [
    codeIn(upper),
    ...movedParts(title.parts, left + beside, titleTop),
    ...movedParts(address.parts, left, upper * body.leading),
  ]);
  return [{ ...whole, ...(calls.length > 0 && { calls }) }];
}

function plainRow(lines: number, parts: readonly RowPart[]): Row {
  return { lines, parts, breakPrice: FREE, isSpace: false, strain: 0 };
}
