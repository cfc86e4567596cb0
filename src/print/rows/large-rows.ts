import { itemAt } from '../../sequence/item-at.ts';
import type { TextBlock } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { leftOf, marker, quoteRules, roomOf } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import type { Price } from './break-price.ts';
import { OVERHANG, type Row } from './row.ts';
import { lineAt, movedParts } from './row-parts.ts';
import { tallestCaption } from './tall.ts';

/** From line to line of large type, and how far its letters reach above and below their baselines, in ems. */
const PITCH = 1.05;
const ASCENT = 0.75;
const DESCENT = 0.23;
/** Share of the leading by which it may reach above its lines of the grid, where white stands. */
const INTO_WHITE = 0.2;
/** Points by which it may reach into the line below: the letters there do not fill it. */
const INTO_NEXT = 1;

/** Where lines of type stand that is larger than the leading. */
interface LargeType {
  /** Lines of the grid that they take. */
  readonly lines: number;
  /** Of each, from the top, in points: the last is on the grid, and what is white stands above the first. */
  readonly baselines: readonly number[];
}

/**
 * So many lines of a size above the leading, in as few whole lines of the grid as hold them.
 *
 * @param count of the lines
 * @param size of their type, in points
 * @param isBelowWhite whether white stands above them; else it may be type that reaches into their first line
 * @param context it has the leading
 */
export function largeType(count: number, size: number, isBelowWhite: boolean, { body }: BlockContext): LargeType {
  const { leading } = body;
  const own = baselineOf(body);
  const beyond = isBelowWhite ? leading * INTO_WHITE : -INTO_NEXT;
  const height = (ASCENT + (count - 1) * PITCH) * size - beyond;
  const above = Math.max(0, Math.ceil((height - own) / leading));
  const below = Math.max(0, Math.ceil((size * DESCENT - (leading - own) - INTO_NEXT) / leading));
  const last = above * leading + own;
  const baselines = Array.from({ length: count }, (_, index) => last - (count - 1 - index) * PITCH * size);
  return { lines: above + 1 + below, baselines };
}

/**
 * The rows of a heading or a title that is larger than the leading: one row that is never cut, or,
 * where it is tall, one for each of its lines.
 *
 * @param block the text
 * @param set its lines
 * @param isBelowWhite whether white stands above it
 * @param priceAfter what a break after a line costs, by its index
 * @param context how the number is set
 */
export function largeRows(
  block: TextBlock,
  set: readonly Line[],
  isBelowWhite: boolean,
  priceAfter: (line: number) => Price,
  context: BlockContext,
): Row[] {
  const { size } = styleFor(block, context);
  const isTall = largeType(set.length, size, isBelowWhite, context).lines > tallestCaption(context);
  const pieces = isTall ? set.map((line) => [line]) : [set];
  const left = leftOf(block, context.body.size);
  return pieces.map((piece, index): Row => {
    const { lines, baselines } = largeType(piece.length, size, isBelowWhite && index === 0, context);
    const first = itemAt(baselines, 0) - baselineOf(context.body);
    const calls = piece.flatMap(({ notes }) => notes ?? []);
    const overhang = Math.max(...piece.map(({ width }) => width - roomOf(block, context)));
    return {
      lines,
      parts: [
        ...(index === 0 ? movedParts(marker(block, context), 0, first) : []),
        ...quoteRules(block, lines, context),
        ...piece.map((line, at) => lineAt(line, left, itemAt(baselines, at))),
      ],
      breakPrice: priceAfter(isTall ? index : set.length - 1),
      isSpace: false,
      strain: 0,
      origin: block.origin,
      ...(overhang > OVERHANG && { overhang }),
      ...(calls.length > 0 && { calls }),
    };
  });
}
