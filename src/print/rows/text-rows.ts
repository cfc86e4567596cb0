import { itemAt } from '../../sequence/item-at.ts';
import type { TextBlock, TextRole } from '../blocks/block.ts';
import { MOST_LOOSE_LINES } from '../paragraphs/break-lines.ts';
import type { Line } from '../paragraphs/line.ts';
import type { Opening } from '../paragraphs/paragraph.ts';
import { endsText } from '../paragraphs/place-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import type { Span } from '../paragraphs/text-style.ts';
import { leftOf, marker, quoteRules, roomOf } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor, styleIn } from './block-style.ts';
import { costs, FORBIDDEN, FREE, type Price } from './break-price.ts';
import { codeRows, codeSetting } from './code-rows.ts';
import { setInitial } from './initial-part.ts';
import { largeRows } from './large-rows.ts';
import { type Closing, OVERHANG, type Row } from './row.ts';
import { lineAt } from './row-parts.ts';
import { gridLines, SPLIT_TALL, tallestCaption } from './tall.ts';
import { whiteAbove } from './white-space.ts';

/**
 * The lines of a block of text, each in a row of its own.
 *
 * @param block the text
 * @param blockIndex of the block in the text; -1 for what stands inside another block
 * @param context how the number is set
 */
export function textRows(block: TextBlock, blockIndex: number, context: BlockContext): readonly Row[] {
  if (block.initial) return initialRows(block, block.initial, blockIndex, context);
  const lines = linesOf(block, blockIndex, context);
  return context.memory.rows.recall([context.body.leading, lines], () => rowsOf(block, blockIndex, lines, context));
}

/** The rows of a paragraph with a large letter, which stays small where too few lines would stand beside it. */
function initialRows(block: TextBlock, initial: Span, blockIndex: number, context: BlockContext): readonly Row[] {
  const set = setInitial(block, context);
  const lines = set ? linesOf(block, blockIndex, context, set.opening) : [];
  if (!set || lines.length < set.opening.lines) {
    const { initial: _, ...plain } = block;
    return textRows(
      context.memory.plain.recall([block], () => ({ ...plain, spans: [initial, ...plain.spans] })),
      blockIndex,
      context,
    );
  }
  return context.memory.rows.recall([context.body.leading, lines], () =>
    rowsOf(block, blockIndex, lines, context).map((row, index) => ({
      ...row,
      ...(index === 0 && { parts: [set.part, ...row.parts] }),
      ...(index < set.opening.lines - 1 && { breakPrice: FORBIDDEN }),
    })),
  );
}

function rowsOf(block: TextBlock, blockIndex: number, set: readonly Line[], context: BlockContext): Row[] {
  const { body } = context;
  const priceAfter = (line: number) => breakPrice(block, line, set, context);
  if (block.role === 'caption') {
    const whole = captionRow(block, set, context);
    if (gridLines(whole) <= tallestCaption(context)) return whole;
  }
  const isHeading = block.role.startsWith('heading');
  const heading = isHeading && { heading: { title: titleOf(block), level: Number(block.role.at(-1)) } };
  if (isHeading || block.role === 'box-title') {
    const isLarge = styleFor(block, context).size > body.leading;
    const isBelowWhite = blockIndex >= 0 && !context.isBelowTitle && whiteAbove(block, context.theme).lines > 0;
    const large = isLarge ? largeRows(block, set, isBelowWhite, priceAfter, context) : [];
    if (large.length > 0) return large.map((row, index) => (index === 0 ? { ...row, ...heading } : row));
  }
  if (block.role === 'code' && set.length > 0) return codeRows(block, set, context);
  const left = leftOf(block, body.size);
  const room = linesRoom(block, context);
  if (set.length === 0 && block.marker) return [emptyItem(block, context)];
  const baseline = baselineOf(body);
  const mayChange = set.length <= MOST_LOOSE_LINES;
  const closes = mayChange && set.length > 1 && STRETCHED.has(block.role) && set.some(({ justified }) => justified);
  const rows: Row[] = [];
  for (const [index, line] of set.entries()) {
    const rules = quoteRules(block, 1, context);
    const beside = index === 0 ? [...marker(block, context), ...rules] : rules;
    const own = lineAt(line, left, baseline);
    rows.push({
      lines: 1,
      // Nearly all rows are of a line alone: a list that is put together keeps room for sixteen parts more.
      parts: beside.length === 0 ? [own] : [...beside, own],
      breakPrice: priceAfter(index),
      isSpace: false,
      strain: line.justified ? Math.min(Math.abs(line.ratio), 4) ** 3 : 0,
      origin: block.origin,
      ...(line.lack > 0 && { lack: line.lack / room }),
      ...(line.width > room * SHRUNK + OVERHANG && { overhang: line.width - room }),
      ...(index === 0 && heading),
      ...(line.notes && { calls: line.notes }),
      ...(line.hyphenated && { isDivided: true }),
      ...(line.hyphenated && mayChange && { divided: { block: blockIndex, line: index } }),
      ...(closes && index === set.length - 1 && { closing: closingOf(blockIndex, set, rows, context) }),
    });
  }
  return rows;
}

/** A line for an item without a word: only what stands before it. */
function emptyItem(block: TextBlock, context: BlockContext): Row {
  const parts = [...marker(block, context), ...quoteRules(block, 1, context)];
  return {
    lines: 1,
    parts,
    breakPrice: breakPrice(block, 0, [], context),
    isSpace: false,
    strain: 0,
    origin: block.origin,
  };
}

/** A line whose natural width is this many times its room does not fit: spaces and letters give far less. */
const SHRUNK = 1.25;

/** Width of a block's lines; code stands on a ground of its own. */
function linesRoom(block: TextBlock, context: BlockContext): number {
  return roomOf(block, context) - (block.role === 'code' ? codeSetting(context).paddings : 0);
}

/**
 * Width of the lines that say who wrote a poem: so they end below its longest line, and not at the far edge of a wide
 * column. Where they are longer they begin below its first letters.
 */
function signedRoom(block: TextBlock, verse: readonly TextBlock[], context: BlockContext): number {
  const room = linesRoom(block, context);
  if (block.direction === 'rtl') return room;
  const { signs: _, ...alone } = block;
  const widest = [alone, ...verse].flatMap((one) => linesOf(one, -1, context).map(({ width }) => width));
  return Math.min(room, Math.max(...widest) + ROUNDING);
}

/** Points; sums of lengths are not exact, and a line that has just its own width is not to be broken. */
const ROUNDING = 1e-3;

/** From line to line of a caption, as a share of its size. */
const CAPTION_LEADING = 1.22;
/** Below its last baseline, as a share of its size. */
const DESCENT = 0.3;

/** The lines of a caption are closer than those of the grid, and never part; a tall one has its lines on the grid. */
function captionRow(block: TextBlock, lines: readonly Line[], context: BlockContext): Row[] {
  const { body } = context;
  const { size } = styleFor(block, context);
  if (lines.length === 0) return [];
  const baselineAt = (index: number) => baselineOf(body) + index * size * CAPTION_LEADING;
  const last = baselineAt(lines.length - 1);
  const left = leftOf(block, body.size);
  const calls = lines.flatMap(({ notes }) => notes ?? []);
  const lineCount = Math.ceil((last + size * DESCENT) / body.leading - 0.01);
  return [
    {
      lines: lineCount,
      parts: [
        ...marker(block, context),
        ...quoteRules(block, lineCount, context),
        ...lines.map((line, index) => lineAt(line, left, baselineAt(index))),
      ],
      breakPrice: FREE,
      isSpace: false,
      strain: 0,
      origin: block.origin,
      ...(calls.length > 0 && { calls }),
    },
  ];
}

/** Roles that may be a line longer or shorter, where their lines have spaces to give. */
const STRETCHED: ReadonlySet<TextRole> = new Set(['paragraph', 'first-paragraph', 'item', 'quote']);

/** `rows` are those of the lines before the last. */
function closingOf(block: number, lines: readonly Line[], rows: readonly Row[], { measure }: BlockContext): Closing {
  const { width } = itemAt(lines, lines.length - 1);
  return { block, lineCount: lines.length, width, share: width / measure, opening: itemAt(rows, 0) };
}

function linesOf(block: TextBlock, index: number, context: BlockContext, opening?: Opening): readonly Line[] {
  const { body, hyphenate, memory } = context;
  const looseness = context.looseness.get(index) ?? 0;
  const style = styleIn(block, context);
  const undivided = context.undivided.get(index);
  const keyFor = (lines: number) =>
    [context.measure, body.size, style.size, lines, undivided, opening?.width ?? 0, block] as const;
  return memory.lines.recall(keyFor(looseness), () => {
    const how = {
      style,
      measure: block.signs ? signedRoom(block, block.signs, context) : linesRoom(block, context),
      hyphenate,
      looseness,
      undivided,
      direction: block.direction,
      opening,
      endRoom: (block.endRoom ?? 0) * body.size,
    };
    const lines = setParagraph({ spans: block.spans, ...how }, context);
    // A paragraph that cannot have the lines asked for is set as it sets best. Its lines are in the memory already.
    const best = looseness === 0 ? undefined : memory.lines.find(keyFor(0));
    return best?.length === lines.length ? best : lines;
  });
}

/** Cost of a word that is divided between two columns: the eye has far to go. */
export const HYPHEN_AT_FOOT = 6;
/** Cost of a list item or a quotation in two columns: it is meant to be seen as one. */
const SPLIT_ITEM = 3;

/** Lines of the longest stanza that stays whole. */
const SHORT_STANZA = 8;

/** Roles that never part from what stands below them. */
const TITLES: ReadonlySet<TextRole> = new Set(['box-title', 'by-line', 'question', 'table-title', 'term']);

/** Two lines of a paragraph at least on either side of a break; a heading never parts from its text. */
function breakPrice(block: TextBlock, index: number, lines: readonly Line[], context: BlockContext): Price {
  const isTitle = TITLES.has(block.role);
  if (index >= lines.length - 1) return isTitle ? FORBIDDEN : FREE;
  const isParted = index === 0 || index === lines.length - 2;
  if (isTitle || block.role === 'signature')
    return isParted || lines.length <= tallestCaption(context) ? FORBIDDEN : SPLIT_TALL;
  if (block.role === 'verse' && (lines.length <= SHORT_STANZA || !endsText(itemAt(lines, index)))) return FORBIDDEN;
  const isWhole = block.role !== 'paragraph' && block.role !== 'first-paragraph';
  const cost = (isWhole ? SPLIT_ITEM : 0) + (lines[index]?.hyphenated ? HYPHEN_AT_FOOT : 0);
  return isParted ? { forbidden: 1, cost } : costs(cost);
}

function titleOf({ spans }: TextBlock): string {
  return spans
    .map((span) => (span.note === undefined ? span.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
