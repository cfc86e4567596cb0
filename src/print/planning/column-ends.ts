import { itemAt } from '../../sequence/item-at.ts';
import { FREE, type Price } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { type FloatingText, type FloatStretch, passedBefore } from './floats.ts';
import { linesOf, linesWithNotes } from './lines.ts';
import { FLOATED, OUT_OF_SECTION } from './page-price.ts';

/** Where the next column starts: with the floats that wait, then with the row at `next`. */
export interface Start {
  readonly next: number;
  /** How many floats of the columns, and of those that span them, have their place. Floats before `next` that have none wait. */
  readonly placed: number;
  readonly placedSpanning: number;
}

/** What one column holds. */
export interface Extent {
  readonly start: Start;
  readonly end: number;
  /** Floats of the columns that have their place where it ends. */
  readonly placed: number;
  /** Lines that the column takes, notes included. */
  readonly used: number;
  /** Lines by which its white may grow, and its pictures shrink. */
  readonly white: number;
  readonly smaller: number;
  /** The author wants the column to end here: it is not short. */
  readonly asked: boolean;
}

/** A place where a column may end, and what that costs but for the lines that it is short of. */
export interface ColumnEnd {
  readonly extent: Extent;
  readonly price: Price;
}

/** Price of a row that is deeper than its column: more forbidden breaks than any number has. */
export const TOO_DEEP: Price = { forbidden: 1e6, cost: 0 };
/** A column is not left shorter than this many lines, unless it cannot be filled better. */
export const SLACK = 12;

/** A column while it is filled; lengths in lines. */
interface Fill {
  lines: number;
  notes: number;
  placed: number;
  /** White that may grow between what stands, and what of it is white at the foot until something follows. */
  white: number;
  openWhite: number;
  smaller: number;
  cost: number;
  isEmpty: boolean;
}

/**
 * The places where a column may end, and what each costs. What the column is short of in lines
 * is not part of that price.
 *
 * @param text all its rows, and the floats among them
 * @param start where the column begins
 * @param depth most lines that the column may have
 */
export function columnEnds(text: FloatingText, start: Start, depth: number): readonly ColumnEnd[] {
  const { ends, furthest } = endsFrom(text, start, depth, depth - SLACK - NEARLY_FULL);
  if (furthest >= depth - NEARLY_FULL) return ends.filter(({ extent }) => extent.used >= furthest - SLACK);
  return endsFrom(text, start, depth, furthest - SLACK).ends;
}

/** All places where a column may end that is no deeper than this; none where nothing is left. */
export function allEnds(text: FloatingText, start: Start, depth: number): readonly ColumnEnd[] {
  if (start.next >= text.rows.length) return [nothing(start)];
  return endsFrom(text, start, depth, Number.NEGATIVE_INFINITY).ends;
}

/** Most columns can be filled so far: of these no end is looked at that is too far above. */
const NEARLY_FULL = 4;

/** The ends of a column that take so many lines at least, and the lines that the furthest of all takes. */
function endsFrom(
  text: FloatingText,
  start: Start,
  depth: number,
  least: number,
): { readonly ends: readonly ColumnEnd[]; readonly furthest: number } {
  const { rows, inColumns } = text;
  const ends: ColumnEnd[] = [];
  let furthest = 0;
  let hasEnd = false;

  const end = (at: number, fill: Fill, foot: number, price: Price, asked = false) => {
    const { placed, white, smaller, cost } = fill;
    const used = linesWithNotes(fill.lines + foot, fill.notes);
    hasEnd = true;
    furthest = Math.max(furthest, Math.min(depth, used));
    if (used < least) return;
    ends.push({
      extent: { start, end: at, placed, used, white, smaller, asked },
      price: cost === 0 ? price : { forbidden: price.forbidden, cost: price.cost + cost },
    });
  };

  const run = (from: number, fill: Fill): void => {
    for (let index = from; index < rows.length; index++) {
      const row = itemAt(rows, index);
      const float = row.float && text.byRow.get(index);
      if (float) {
        index = float.to - 1;
        if (float.spans) {
          if (float.index >= start.placedSpanning) fill.cost += FLOATED;
          continue;
        }
        const isInPlace = float.place === undefined;
        const mayStand = float.index === fill.placed;
        const after = mayStand && (isInPlace ? withFloat(fill, float) : withFloatApart(fill, float, text.gap));
        if (after && fits(after, depth)) {
          // What has room may still leave its place, where little room is left below it.
          if (depth - after.lines <= SLACK) run(float.to, { ...fill, cost: fill.cost + FLOATED });
          const gap = isInPlace ? float.below.lines : fill.isEmpty ? text.gap : 0;
          Object.assign(fill, after);
          end(float.to, fill, 0, itemAt(float.rows, float.rows.length - 1).breakPrice);
          fill.lines += gap;
          fill.openWhite = isInPlace ? float.below.most : 0;
        } else fill.cost += FLOATED;
        continue;
      }
      if (row.isSpace) {
        if (!fill.isEmpty) {
          fill.lines += row.lines;
          fill.openWhite += row.white?.most ?? 0;
        }
        if (row.breakAfter === undefined) continue;
      } else {
        const notes = fill.notes + noteLines(row);
        if (linesWithNotes(fill.lines + row.lines, notes) > depth + fill.smaller + smallerBy(row)) {
          if (!fill.isEmpty) return;
          fill.lines += row.lines;
          fill.notes = notes;
          end(index + 1, fill, 0, TOO_DEEP);
          return;
        }
        fill.lines += row.lines;
        fill.notes = notes;
        fill.smaller += smallerBy(row);
        fill.white += fill.openWhite;
        fill.openWhite = 0;
        fill.isEmpty = false;
        if (row.heading) fill.cost += OUT_OF_SECTION * floatsLeftBehind(text, fill.placed, start, index);
      }
      const asked = row.breakAfter !== undefined;
      const foot = row.continued ? linesOf(row.continued.foot) : 0;
      if (foot === 0 || linesWithNotes(fill.lines + foot, fill.notes) <= depth + fill.smaller)
        end(index + 1, fill, foot, row.breakPrice, asked);
      if (asked) return;
    }
  };

  const fill: Fill = {
    lines: 0,
    notes: 0,
    placed: start.placed,
    white: 0,
    openWhite: 0,
    smaller: 0,
    cost: 0,
    isEmpty: true,
  };
  // Floats that wait stand at the head, as many as have room.
  const waiting = passedBefore(inColumns, start.next);
  while (fill.placed < waiting) {
    const after = withFloatApart(fill, itemAt(inColumns, fill.placed), text.gap);
    if (!fits(after, depth)) break;
    Object.assign(fill, after);
  }
  if (fill.placed > start.placed) end(start.next, fill, 0, FREE);
  else if (waiting > start.placed) {
    const tooDeep = withFloatApart(fill, itemAt(inColumns, fill.placed), text.gap);
    end(start.next, tooDeep, 0, TOO_DEEP);
    fill.cost += FLOATED;
  }
  if (!fill.isEmpty) fill.lines += text.gap;
  fill.lines += linesOf(headAgain(text, start.next));
  run(start.next, fill);
  if (!hasEnd) {
    const float = text.byRow.get(start.next);
    const row = rows[start.next];
    if (float) end(float.to, withFloatApart(fill, float, text.gap), 0, TOO_DEEP);
    else if (row?.continued) {
      // The row alone has room, but not with what is printed above and below it where it goes on.
      const lines = linesOf(headAgain(text, start.next)) + row.lines;
      const alone = { ...fill, lines, notes: noteLines(row), white: 0, smaller: smallerBy(row) };
      end(start.next + 1, alone, linesOf(row.continued.foot), TOO_DEEP);
    }
  }
  return { ends, furthest };
}

function fits({ lines, notes, smaller }: Fill, depth: number): boolean {
  return linesWithNotes(lines, notes) <= depth + smaller;
}

/** A column with one more float, which stands where the text has it. */
function withFloat(fill: Fill, { lines, notes, smaller, above }: FloatStretch): Fill {
  return {
    ...fill,
    lines: fill.lines + (fill.isEmpty ? 0 : above.lines) + lines,
    notes: fill.notes + notes,
    placed: fill.placed + 1,
    white: fill.isEmpty ? 0 : fill.white + fill.openWhite + above.most,
    openWhite: 0,
    smaller: fill.smaller + smaller,
    isEmpty: false,
  };
}

/** The same with a float that stands at the head or the foot of the column. */
function withFloatApart(fill: Fill, float: FloatStretch, gapLines: number): Fill {
  const gap = fill.isEmpty ? 0 : gapLines;
  return { ...withFloat({ ...fill, isEmpty: true }, float), lines: fill.lines + gap + float.lines };
}

/** Floats that would stand below a heading that has its place below them. */
function floatsLeftBehind({ inColumns, spanning }: FloatingText, placed: number, start: Start, at: number): number {
  const inColumn = inColumns.length === 0 ? 0 : passedBefore(inColumns, at) - placed;
  const across = spanning.length === 0 ? 0 : Math.max(0, passedBefore(spanning, at) - start.placedSpanning);
  return inColumn + across;
}

/** The rows that are printed again above the row at `next`, because what it belongs to began in another column. */
export function headAgain({ rows }: FloatingText, next: number): readonly Row[] {
  let before = next - 1;
  while (rows[before]?.isSpace || rows[before]?.float) before--;
  return rows[before]?.continued?.head ?? [];
}

function smallerBy({ smaller }: Row): number {
  return smaller?.length ?? 0;
}

function noteLines({ notes }: Row): number {
  return notes ? linesOf(notes) : 0;
}

/** A column that is left empty; floats that wait go on waiting. */
export function nothing(start: Start): ColumnEnd {
  const { next, placed } = start;
  return { extent: { start, end: next, placed, used: 0, white: 0, smaller: 0, asked: false }, price: FREE };
}
