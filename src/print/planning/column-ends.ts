import { itemAt } from '../../sequence/item-at.ts';
import { FREE, type Price } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';

/** A column as filled: rows from the top down, and the notes that stand at its foot. */
export interface Column {
  readonly rows: readonly Row[];
  readonly notes: readonly Row[];
}

/** Where the next column starts: with a picture that found no room, then with the row at `next`. */
export interface Start {
  readonly next: number;
  readonly floated: Stretch | undefined;
}

/** Rows `from` to `to`, exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one column holds. */
export interface Extent {
  readonly start: Start;
  readonly end: number;
  readonly skipped: Stretch | undefined;
  /** Lines that the column takes, notes included. */
  readonly used: number;
  /** The author wants the column to end here: it is not short. */
  readonly asked: boolean;
}

/** A place where a column may end, and what that costs but for the lines that it is short of. */
export interface ColumnEnd {
  readonly extent: Extent;
  readonly price: Price;
}

/** Cost of a picture at the head of the next column: it stands away from the text that speaks of it. */
const FLOATED = 6;
/** Price of a row that is deeper than its column: more forbidden breaks than any number has. */
export const TOO_DEEP: Price = { forbidden: 1e6, cost: 0 };
/** A column is not left shorter than this many lines, unless it cannot be filled better. */
export const SLACK = 12;
/** The rule above a column's notes with its white, in lines. */
const NOTE_RULE = 0.5;

/**
 * The places where a column may end, and what each costs. What the column is short of in lines
 * is not part of that price.
 *
 * @param rows of the whole text
 * @param start where the column begins
 * @param depth most lines that the column may have
 */
export function columnEnds(rows: readonly Row[], start: Start, depth: number): readonly ColumnEnd[] {
  const ends: ColumnEnd[] = [];
  const fill: { lines: number; notes: number; skipped: Stretch | undefined } = {
    lines: 0,
    notes: 0,
    skipped: undefined,
  };
  const usedWith = (row: Row) => {
    const notes = fill.notes + noteLines(row);
    return { notes, used: fill.lines + row.lines + (notes > 0 ? Math.ceil(notes + NOTE_RULE - 1e-6) : 0) };
  };
  const end = (at: number, used: number, price: Price, asked = false) => {
    const { skipped } = fill;
    ends.push({
      extent: { start, end: at, skipped, used, asked },
      price: skipped ? { ...price, cost: price.cost + FLOATED } : price,
    });
  };
  if (start.floated) {
    fill.lines += linesIn(rows, start.floated);
    end(start.next, fill.lines, fill.lines > depth ? TOO_DEEP : FREE);
    // The empty line that stands between the picture and the text.
    if (start.next < rows.length) fill.lines++;
  }
  for (let index = start.next; index < rows.length; index++) {
    const row = itemAt(rows, index);
    const { notes, used } = usedWith(row);
    const isFirst = index === start.next && !start.floated;
    if (used > depth && isFirst && !row.isSpace) {
      end(index + 1, used, TOO_DEEP);
      break;
    }
    // Pictures keep their order: no other picture may pass the one that waits.
    if (fill.skipped && row.float) break;
    if (used > depth && row.float) {
      const stretch = floatAt(rows, index);
      fill.skipped = stretch;
      index = stretch.to - 1;
      if (rows[index + 1]?.isSpace) index++;
      continue;
    }
    // White space at the foot is left out, so that it always has room.
    if (used > depth) break;
    fill.lines += row.lines;
    fill.notes = notes;
    const asked = row.breakAfter !== undefined;
    if (!row.isSpace || asked) end(index + 1, used, row.breakPrice, asked);
    if (asked) break;
  }
  const furthest = Math.max(0, ...ends.map(({ extent }) => extent.used));
  return ends.filter(({ extent }) => extent.used >= furthest - SLACK);
}

/** Lines of the rows of a stretch. */
function linesIn(rows: readonly Row[], { from, to }: Stretch): number {
  let lines = 0;
  for (let index = from; index < to; index++) lines += rows[index]?.lines ?? 0;
  return lines;
}

/** A picture and what belongs to it. */
function floatAt(rows: readonly Row[], from: number): Stretch {
  let to = from + 1;
  while (rows[to]?.float?.block === rows[from]?.float?.block) to++;
  return { from, to };
}

function noteLines({ notes = [] }: Row): number {
  return notes.reduce((sum, { lines }) => sum + lines, 0);
}

/** A column that is left empty; a picture that waits goes on waiting. */
export function nothing({ next, floated }: Start): ColumnEnd {
  const start = { next, floated: undefined };
  return { extent: { start, end: next, skipped: floated, used: 0, asked: false }, price: FREE };
}

/**
 * Lines of all that is left but white space. The count stops soon after the limit: no caller
 * needs more.
 *
 * @param rows of the whole text
 * @param start where the rest begins
 * @param limit in lines
 */
export function linesWithin(rows: readonly Row[], { next, floated }: Start, limit: number): number {
  let total = floated ? linesIn(rows, floated) : 0;
  for (let i = next; i < rows.length && total <= limit; i++) {
    const row = itemAt(rows, i);
    if (!row.isSpace) total += row.lines;
  }
  return total;
}

export function skipSpace(rows: readonly Row[], from: number): number {
  let index = from;
  while (rows[index]?.isSpace) index++;
  return index;
}

/** A column as filled. */
export function columnOf(rows: readonly Row[], { start, end, skipped }: Extent): Column {
  const content: Row[] = [];
  if (start.floated) content.push(...rows.slice(start.floated.from, start.floated.to));
  if (start.floated && end > start.next) content.push(GAP);
  for (const [at, row] of rows.slice(start.next, end).entries()) {
    const index = start.next + at;
    const isSkipped = skipped && index >= skipped.from && index < skipped.to;
    const isSpaceAfter = skipped && index === skipped.to && row.isSpace;
    if (!isSkipped && !isSpaceAfter) content.push(row);
  }
  while (content.at(-1)?.isSpace) content.pop();
  return { rows: content, notes: content.flatMap(({ notes = [] }) => notes) };
}

/** The empty line under a picture that was moved. */
const GAP: Row = { lines: 1, parts: [], breakPrice: FREE, isSpace: true, strain: 0 };
