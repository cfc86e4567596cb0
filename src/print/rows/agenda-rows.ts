import { itemAt } from '../../sequence/item-at.ts';
import { LINE_SEPARATOR } from '../../typography/forced-ends.ts';
import type { AgendaBlock, AgendaEvent } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { startInText } from '../paragraphs/place-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE, plus } from './break-price.ts';
import { movedRow, type NestedRows, withParts } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, lineAt } from './row-parts.ts';
import { isTall, SPLIT_TALL } from './tall.ts';

/** Between the dates and what takes place, in ems of the body. */
const GAP = 0.9;
/** The dates' column is as wide as the widest, but leaves more than half to the text. */
const MOST_FOR_DATES = 0.42;
/** In a narrow column half of it may be for dates, which are so much smaller than the text, rather than in two lines. */
const MOST_WHERE_NARROW = 0.5;
const SIZE_WHERE_NARROW = 0.92;
/** Thickness of the rule between two events of a narrow column, and how far below its line it stands, in ems: between letters. */
const RULE = 0.4;
const BELOW_LINE = 0.05;

/**
 * An agenda: each event's date in a column of its own, its text beside it.
 *
 * @param block the events
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function agendaRows(block: AgendaBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { events, nesting, isNarrow = false } = block;
  const { measure, body } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const dates = isNarrow
    ? narrowDates(events, room * MOST_WHERE_NARROW, context)
    : events.map((event) => setDate(event, room * MOST_FOR_DATES, body.size, context));
  const width = Math.max(0, ...dates.flatMap((lines) => lines.map((line) => line.width)));
  const beside = width + GAP * body.size;
  return events.flatMap((event, index) => {
    const indent = event.date ? beside : 0;
    const text = nested(event.blocks, { ...context, measure: room - indent });
    const shifted = text.map((row) => movedRow(row, left + indent));
    const rows = withDate(itemAt(dates, index), shifted, left, context);
    return isNarrow && index < events.length - 1 ? ruledOff(rows, left, room, context) : rows;
  });
}

/** Dates in a column that is as wide as the widest day: where an hour has no room beside its day, it stands below. */
function narrowDates(events: readonly AgendaEvent[], most: number, context: BlockContext): (readonly Line[])[] {
  const size = context.body.size * SIZE_WHERE_NARROW;
  const days = events.flatMap(({ date }) => (date ? setDate({ date, blocks: [] }, most, size, context) : []));
  const width = Math.max(1, ...days.map((line) => line.width)) + ROUNDING;
  return events.map((event) => setDate(event, Math.min(most, width), size, context));
}

/** Added to the width of a day, so that rounding does not divide it. */
const ROUNDING = 0.01;

/** Below the last row of an event, the rule that parts it from the next. */
function ruledOff(rows: readonly Row[], left: number, room: number, { body, theme }: BlockContext): Row[] {
  const last = rows.at(-1);
  if (!last) return [];
  const y = last.lines * body.leading + BELOW_LINE * body.size;
  const [x1, x2] = [left, left + room];
  const colour = theme.colours.tint;
  const rule = drawn({ kind: 'rule', tag: 'artefact', x1, y1: y, x2, y2: y, thickness: RULE, colour });
  return [...rows.slice(0, -1), { ...last, parts: [...last.parts, rule] }];
}

/** A day and its hour. What takes several lines has one of them end before the hour, and keeps the hour whole where it can. */
function setDate(
  { date = [], hour = [] }: AgendaEvent,
  measure: number,
  size: number,
  context: BlockContext,
): readonly Line[] {
  const style: TextStyle = {
    ...styleFor({ role: 'event' }, context),
    family: families.heading,
    size,
    colour: context.theme.colours.accentLetters,
    micro: unchanged,
    balanced: true,
  };
  const { hyphenate } = context;
  const whole = setParagraph({ spans: [...date, ...hour], style, measure, hyphenate }, context);
  const [first] = hour;
  if (whole.length < 2 || !first) return whole;
  const { text: _, offsets: __, ...plain } = first;
  const parted = setParagraph(
    { spans: [...date, { ...plain, text: LINE_SEPARATOR }, ...hour], style, measure, hyphenate },
    context,
  );
  const isFewer = whole.length < parted.length;
  const dayLength = date.reduce((sum, { text }) => sum + text.length, 0);
  return isFewer && whole.every((line) => startInText(line) <= dayLength) ? whole : parted;
}

/** The date's lines stand beside the first rows. An event stays whole; a tall one breaks below its date. */
function withDate(date: readonly Line[], text: readonly Row[], left: number, context: BlockContext): Row[] {
  const { body } = context;
  const lines = text.reduce((sum, row) => sum + row.lines, 0);
  const missing = Math.max(0, date.length - lines);
  const isWhole = !isTall(Math.max(lines, date.length), context);
  const rows = [...text, ...Array.from({ length: missing }, emptyLine)];
  let line = 0;
  return rows.map((row, index) => {
    line += row.lines;
    const isLast = index === rows.length - 1;
    const breakPrice = isLast ? FREE : isWhole || line < date.length ? FORBIDDEN : plus(row.breakPrice, SPLIT_TALL);
    if (index > 0) return { ...row, breakPrice };
    const beside = date.map((own, at) => lineAt(own, left, at * body.leading + baselineOf(body)));
    const calls = [...date.flatMap(({ notes }) => notes ?? []), ...(row.calls ?? [])];
    const first = withParts(row, ({ parts }) => [...beside, ...parts]);
    return { ...first, breakPrice, ...(calls.length > 0 && { calls }) };
  });
}

function emptyLine(): Row {
  return { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
}
