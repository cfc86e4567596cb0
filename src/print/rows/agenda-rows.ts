import type { AgendaBlock, AgendaEvent } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE, type Price } from './break-price.ts';
import { movedRow, type NestedRows, withParts } from './pile.ts';
import type { Row } from './row.ts';
import { lineAt } from './row-parts.ts';

/** Between the dates and what takes place, in ems of the body. */
const GAP = 0.9;
/** The dates' column is as wide as the widest, but leaves more than half to the text. */
const MOST_FOR_DATES = 0.42;
/** Cost of a break inside an event: the same as inside a box. */
const SPLIT_EVENT = 400;

/**
 * An agenda: each event's date in a column of its own, its text beside it.
 *
 * @param block the events
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function agendaRows({ events, nesting }: AgendaBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { measure, body } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const dates = events.map((event) => setDate(event, room * MOST_FOR_DATES, context));
  const width = Math.max(0, ...dates.flatMap((lines) => lines.map((line) => line.width)));
  const beside = width + GAP * body.size;
  return events.flatMap((event, index) => {
    const indent = event.date ? beside : 0;
    const text = nested(event.blocks, { ...context, measure: room - indent });
    const shifted = text.map((row) => movedRow(row, left + indent));
    return withDate(dates[index] ?? [], shifted, left, context);
  });
}

function setDate({ date = [] }: AgendaEvent, measure: number, context: BlockContext): readonly Line[] {
  const style: TextStyle = {
    ...styleFor({ role: 'event' }, context),
    family: families.heading,
    colour: context.theme.colours.accentLetters,
    micro: unchanged,
    hyphenate: false,
  };
  return setParagraph({ spans: date, style, measure }, context);
}

/** The date's lines stand beside the first rows, which stay together as long as it is. */
function withDate(date: readonly Line[], text: readonly Row[], left: number, { body }: BlockContext): Row[] {
  const missing = Math.max(0, date.length - text.reduce((sum, { lines }) => sum + lines, 0));
  const rows = [...text, ...Array.from({ length: missing }, emptyLine)];
  let line = 0;
  return rows.map((row, index) => {
    line += row.lines;
    const isLast = index === rows.length - 1;
    const breakPrice = isLast ? FREE : line < date.length ? FORBIDDEN : eventPrice(row.breakPrice);
    if (index > 0) return { ...row, breakPrice };
    const beside = date.map((own, at) => lineAt(own, left, at * body.leading + baselineOf(body)));
    const calls = [...date.flatMap(({ notes }) => notes ?? []), ...(row.calls ?? [])];
    const first = withParts(row, ({ parts }) => [...beside, ...parts]);
    return { ...first, breakPrice, ...(calls.length > 0 && { calls }) };
  });
}

/** The price of a break inside an event. */
function eventPrice(price: Price): Price {
  return { ...price, cost: Math.max(price.cost, SPLIT_EVENT) };
}

function emptyLine(): Row {
  return { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
}
