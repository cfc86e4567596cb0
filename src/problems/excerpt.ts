import { columnsOf } from './display-width.ts';
import { harmless } from './harmless.ts';
import type { Place } from './problem.ts';

/** A line of source as a terminal can show it, and where the marked part lies in it. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the mark. */
  readonly before: number;
  /** Columns of the mark, at least 1. */
  readonly width: number;
}

/** A paragraph is often one very long line: no more than this much of it is shown. */
const MAX_COLUMNS = 96;

/** Columns kept before the mark when the line's beginning is cut off. */
const LEAD_IN = 32;

const TAB_STOP = 4;

/**
 * Characters of a line, in UTF-16 units, that are looked at on either side of a
 * place: more than are shown of any but a line of marks without a width. A line
 * may be a megabyte long, and have a problem at each of its characters.
 */
const REACH = 256;

/**
 * Shows a place in its line: tabs become spaces, control characters (which
 * could drive the terminal) become visible, and a long line is cut around the
 * place.
 */
export function excerptOf(line: string, place: Place): Excerpt {
  const { from, to } = nearby(line, place.column - 1);
  const cells = cellsOf(line.slice(from, to));
  const start = place.column - 1 - from;
  const end = start + Math.max(1, place.length ?? 1);
  const total = cells.reduce((sum, cell) => sum + cell.columns, 0);
  const before = columnsBetween(cells, 0, start);

  const cutLeft = total > MAX_COLUMNS && before > MAX_COLUMNS - LEAD_IN ? before - LEAD_IN : 0;
  const shown: Cell[] = [];
  let column = 0;
  for (const cell of cells) {
    if (column >= cutLeft && column + cell.columns <= cutLeft + MAX_COLUMNS) shown.push(cell);
    column += cell.columns;
  }
  const first = shown[0]?.offset ?? 0;
  const last = shown.at(-1);
  const leftMark = from + first > 0 ? '…' : '';
  const rightMark = last !== undefined && (last !== cells.at(-1) || to < line.length) ? '…' : '';
  return {
    text: leftMark + shown.map((cell) => cell.text).join('') + rightMark,
    before: leftMark.length + columnsBetween(shown, first, start) + Math.max(0, from + start - line.length),
    width: Math.max(1, columnsBetween(shown, start, end)),
  };
}

/** The part of a line that is looked at for a place, whole characters. */
function nearby(line: string, at: number): { readonly from: number; readonly to: number } {
  const isInPair = (index: number) => /^[\uDC00-\uDFFF]/.test(line.charAt(index));
  const from = Math.max(0, Math.min(at, line.length) - REACH);
  const to = Math.min(line.length, at + REACH);
  return { from: isInPair(from) ? from - 1 : from, to: isInPair(to) ? to + 1 : to };
}

/** One character of the line as shown. */
interface Cell {
  readonly offset: number;
  readonly text: string;
  readonly columns: number;
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of line) {
    const text = shownAs(character, column);
    const columns = text === character ? columnsOf(character) : text.length;
    cells.push({ offset, text, columns });
    offset += character.length;
    column += columns;
  }
  return cells;
}

function shownAs(character: string, column: number): string {
  if (character >= ' ' && character <= '~') return character;
  if (character === '\t') return ' '.repeat(TAB_STOP - (column % TAB_STOP));
  return harmless(character);
}

function columnsBetween(cells: readonly Cell[], from: number, to: number): number {
  return cells.reduce((sum, cell) => (cell.offset >= from && cell.offset < to ? sum + cell.columns : sum), 0);
}
