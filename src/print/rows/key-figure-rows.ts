import type { KeyFigureBlock } from '../blocks/block.ts';
import { inkReach } from '../lettering/line-ink.ts';
import { placeLine, sameNode } from '../paragraphs/place-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import { FREE } from './break-price.ts';
import { movedRow, type NestedRows, pileOf, sideBySide } from './pile.ts';
import type { Row } from './row.ts';
import { lineAt, movedParts } from './row-parts.ts';
import { cutWords, mustBeCut, withNext } from './tall.ts';

/** The number's capitals reach from the first of these lines to the baseline of the last. */
const NUMBER_LINES = 3;
/** A number that stands alone is so many lines high. */
const LINES_ALONE = 4;
/** Height of the display face's capitals and figures, in ems (`sCapHeight` of Anton's OS/2 table). */
const CAPITALS = 0.86;
/** Height of the label face's capitals, in ems of the body. */
const LEGEND_CAPITALS = 0.7;
/** Beside a number that takes more of the column than this there is no room for words: they go below. */
const MOST_BESIDE = 0.5;
/** Height of the legend's tallest letters, and the white above them below a number, in ems of the body. */
const LEGEND_ASCENT = 0.82;
const LEGEND_CLEARANCE = 0.3;
/** Below a legend's last baseline, in ems of the body. */
const LEGEND_DESCENT = 0.25;
/** Ink may reach so far into the next line, in points: the letters there do not fill it. */
const INTO_NEXT = 2;
/** Least white between two lines of a number, in points. */
const LINE_GAP = 1;
/** Between the number and the words beside it, in ems of the body. */
const GAP = 0.9;

/**
 * A key figure: the number, and what it counts beside it or below it. It is one row that is never
 * cut; only words that are taller than half a column break between their lines.
 *
 * @param block the number, and its legend
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function keyFigureRows(block: KeyFigureBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { nesting } = block;
  const { measure, body } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const number = setNumber(block, room, context);
  const beside = number.width + GAP * body.size;
  const isBeside = !block.isAlone && number.width <= room * MOST_BESIDE;
  const legend = nested(block.legend, { ...context, measure: isBeside ? room - beside : room });
  const legendAt = left + (isBeside ? beside : 0);
  const [figure, words] = [pileOf(number.rows, context), pileOf(legend, context)];
  // Beside the number, in the middle of its height; deeper than the number, from its top. Below it, clear of its ink.
  const besideBy = Math.max(0, Math.floor((figure.lines - words.lines) / 2));
  const dy = isBeside ? besideBy * body.leading : figure.lines * body.leading + clearance(number.under, context);
  const lines = Math.max(figure.lines, linesUpTo(dy + words.lines * body.leading, context));
  if (mustBeCut([number.rows, legend], lines, context)) {
    const numberRows = withNext(cutWords(number.rows, lines, context).map((row) => movedRow(row, left)));
    const legendRows = cutWords(legend, lines, context).map((row) => movedRow(row, legendAt));
    return isBeside ? sideBySide([numberRows, legendRows], context) : [...numberRows, ...legendRows];
  }
  const calls = [...figure.calls, ...words.calls];
  return [
    {
      lines,
      parts: [...movedParts(figure.parts, left, 0), ...movedParts(words.parts, legendAt, dy)],
      breakPrice: FREE,
      isSpace: false,
      strain: 0,
      ...(calls.length > 0 && { calls }),
    },
  ];
}

/** How far a legend moves down so that its letters stand clear of what hangs from the number above it, in points. */
function clearance(under: number, { body }: BlockContext): number {
  const letters = (LEGEND_ASCENT + LEGEND_CLEARANCE) * body.size;
  return Math.max(0, under + letters - body.leading);
}

/** Lines of the grid that hold lines of the legend down to a place; what is free below the last letters may be missing. */
function linesUpTo(end: number, { body }: BlockContext): number {
  const free = body.leading - baselineOf(body) - LEGEND_DESCENT * body.size;
  return Math.ceil((end - Math.max(0, free)) / body.leading - 0.01);
}

/** The number, as large as its lines and the width of the column allow. */
function setNumber({ number, isAlone = false }: KeyFigureBlock, room: number, context: BlockContext) {
  const { body, theme } = context;
  const style: TextStyle = {
    ...styleFor({ role: 'legend' }, context),
    family: families.display,
    colour: theme.colours.accentLetters,
    micro: unchanged,
    hyphenate: false,
    size: (((isAlone ? LINES_ALONE : NUMBER_LINES) - 1) * body.leading + body.size * LEGEND_CAPITALS) / CAPITALS,
  };
  const set = (size: number, measure: number) =>
    setParagraph({ spans: number, style: { ...style, size }, measure }, context);
  const natural = Math.max(1, ...set(style.size, Number.MAX_SAFE_INTEGER).map(({ width }) => width));
  const size = Math.max(body.leading, Math.min(style.size, (style.size * room * 0.999) / natural));
  const lines = set(size, room);
  const placed = lines.map((line) => inkReach(placeLine(line, 0, 0, context, sameNode), context.shaper));
  const extra = (reach: number, room: number) => Math.max(0, Math.ceil((reach - room - INTO_NEXT) / body.leading));
  // Accents and cedillas get lines of their own.
  const over = Math.max(0, ...placed.map(({ above }) => above - size * CAPITALS));
  const under = Math.max(0, ...placed.map(({ below }) => below));
  const above = extra(over, baselineOf(body) - body.size * LEGEND_CAPITALS);
  const each = Math.max(1, Math.ceil((size * CAPITALS) / body.leading - 0.01)) + above;
  const apart = lines.length > 1 ? Math.ceil((size * CAPITALS + over + under + LINE_GAP) / body.leading) - each : 0;
  const below = Math.max(extra(under, body.leading - baselineOf(body)), apart);
  const rows = lines.map(
    (line): Row => ({
      lines: each + below,
      parts: [lineAt(line, 0, (each - 1) * body.leading + baselineOf(body))],
      breakPrice: FREE,
      isSpace: false,
      strain: 0,
      ...(line.notes && { calls: line.notes }),
    }),
  );
  const last = placed.at(-1)?.below ?? 0;
  // How far its ink reaches below the line of the grid in which it ends.
  return { rows, under: last - below * body.leading, width: Math.max(0, ...lines.map((line) => line.width)) };
}
