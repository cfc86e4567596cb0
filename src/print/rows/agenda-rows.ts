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
import { lineAt } from './row-parts.ts';
import { ruledWhite } from './ruled-white.ts';
import { gridLines, isTall, SPLIT_TALL } from './tall.ts';

/** Between the dates and what takes place, in ems of the body. */
const GAP = 0.9;
/** The dates' column is as wide as the widest, but leaves more than half to the text. */
const MOST_FOR_DATES = 0.42;
/** In a narrow column half of it may be for dates, which are so much smaller than the text, rather than in two lines. */
const MOST_WHERE_NARROW = 0.5;
const SIZE_WHERE_NARROW = 0.92;
/** Where lines beside the dates of a narrow column would be shorter than so many ems, they stand below them. */
const LEAST_BESIDE = 7.5;
/** Thickness of the rule between two events of a narrow column, in points. */
const RULE = 0.4;

/**
 * An agenda: each event's date in a column of its own, its text beside it; in a narrow column, where fewer lines hold
 * the text below its date, the date stands above it.
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
  if (!isNarrow) {
    const dates = events.map((event) => setDate(event, room * MOST_FOR_DATES, body.size, context));
    return besideDates({ events, dates, left, room }, context, nested).flat();
  }
  const dates = narrowDates(events, room * MOST_WHERE_NARROW, context);
  const beside = besideDates({ events, dates, left, room }, context, nested);
  const below = belowDates({ events, left, room }, context, nested);
  const isBelow = room - indentOf(dates, context) < LEAST_BESIDE * body.size || linesOfAll(below) < linesOfAll(beside);
  return ruledApart(isBelow ? below : beside, left, room, context);
}

/** Events in the column that they have: how far it is from the left edge, and how wide. */
interface Events {
  readonly events: readonly AgendaEvent[];
  readonly left: number;
  readonly room: number;
}

/** The rows of each event beside its date. */
function besideDates(
  { events, dates, left, room }: Events & { readonly dates: readonly (readonly Line[])[] },
  context: BlockContext,
  nested: NestedRows,
): (readonly Row[])[] {
  const beside = indentOf(dates, context);
  return events.map((event, index) => {
    const indent = event.date ? beside : 0;
    const text = nested(event.blocks, { ...context, measure: room - indent });
    const shifted = text.map((row) => movedRow(row, left + indent));
    return withDate(itemAt(dates, index), shifted, left, context);
  });
}

/** From the left edge of the dates to the text beside them. */
function indentOf(dates: readonly (readonly Line[])[], { body }: BlockContext): number {
  return Math.max(0, ...dates.flatMap((lines) => lines.map((line) => line.width))) + GAP * body.size;
}

/** The rows of each event below its date. */
function belowDates({ events, left, room }: Events, context: BlockContext, nested: NestedRows): (readonly Row[])[] {
  const { body } = context;
  return events.map((event) => {
    const date = setDate(event, room, body.size * SIZE_WHERE_NARROW, context).map((line) => {
      const row = { ...emptyLine(), parts: [lineAt(line, left, baselineOf(body))] };
      return line.notes ? { ...row, calls: line.notes } : row;
    });
    const text = nested(event.blocks, { ...context, measure: room }).map((row) => movedRow(row, left));
    return keptWhole([...date, ...text], date.length + 1, context);
  });
}

function linesOfAll(events: readonly (readonly Row[])[]): number {
  return gridLines(events.flat());
}

/** Events with a line of white between them, and a rule in its middle. */
function ruledApart(events: readonly (readonly Row[])[], left: number, room: number, context: BlockContext): Row[] {
  const rule = { x1: left, x2: left + room, thickness: RULE, colour: context.theme.colours.tint };
  const white = ruledWhite({ ...emptyLine(), isSpace: true }, rule, context);
  return events.flatMap((rows, index) => (index === 0 ? rows : [white, ...rows]));
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

/** The date's lines stand beside the first rows. */
function withDate(date: readonly Line[], text: readonly Row[], left: number, context: BlockContext): Row[] {
  const { body } = context;
  const missing = Math.max(0, date.length - gridLines(text));
  const rows = keptWhole([...text, ...Array.from({ length: missing }, emptyLine)], date.length, context);
  return rows.map((row, index) => {
    if (index > 0) return row;
    const beside = date.map((own, at) => lineAt(own, left, at * body.leading + baselineOf(body)));
    const calls = [...date.flatMap(({ notes }) => notes ?? []), ...(row.calls ?? [])];
    const first = withParts(row, ({ parts }) => [...beside, ...parts]);
    return { ...first, ...(calls.length > 0 && { calls }) };
  });
}

/** An event stays whole; a tall one breaks below as many lines as its date needs. */
function keptWhole(rows: readonly Row[], first: number, context: BlockContext): Row[] {
  const isWhole = !isTall(gridLines(rows), context);
  let line = 0;
  return rows.map((row, index) => {
    line += row.lines;
    if (index === rows.length - 1) return { ...row, breakPrice: FREE };
    const mayBreak = !isWhole && line >= first;
    return { ...row, breakPrice: mayBreak ? plus(row.breakPrice, SPLIT_TALL) : FORBIDDEN };
  });
}

function emptyLine(): Row {
  return { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
}
