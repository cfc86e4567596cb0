import type { Row } from './row.ts';

/** Rows `start` to `end` (exclusive) of a column, white space at either end left out. */
export interface ColumnExtent {
  readonly start: number;
  readonly end: number;
}

/** What a frame of columns takes of a pile of rows. */
export interface Filling {
  readonly columns: readonly ColumnExtent[];
  /** Index of the first row that did not go in. */
  readonly next: number;
}

/**
 * Fills columns one after the other, each to the last place within `depth`
 * lines where it may end. With `dividing`, a column may end in a divided word.
 */
export function fillColumns(
  rows: readonly Row[],
  from: number,
  count: number,
  depth: number,
  dividing = false,
): Filling {
  const columns: ColumnExtent[] = [];
  let next = from;
  for (let column = 0; column < count; column++) {
    const start = skipSpace(rows, next);
    next = columnEnd(rows, start, depth, dividing);
    columns.push({ start, end: trimSpace(rows, start, next) });
  }
  return { columns, next: skipSpace(rows, next) };
}

/** The least depth at which everything from a row on goes into the columns; undefined when `most` lines are too few. */
export function balancedDepth(
  rows: readonly Row[],
  from: number,
  count: number,
  most: number,
  dividing = false,
): number | undefined {
  const total = linesWithin(rows, from, (count + 1) * most);
  for (let depth = Math.max(1, Math.ceil(total / count) - count); depth <= most; depth++) {
    if (fillColumns(rows, from, count, depth, dividing).next >= rows.length) return depth;
  }
  return undefined;
}

/** Lines from a row on, counted no further than somewhat past a limit: a long number is not counted through at each side. */
export function linesWithin(rows: readonly Row[], from: number, limit: number): number {
  let total = 0;
  for (let i = from; i < rows.length && total <= limit; i++) total += (rows[i] as Row).lines;
  return total;
}

function columnEnd(rows: readonly Row[], start: number, depth: number, dividing: boolean): number {
  let used = 0;
  let lastBreak: number | undefined;
  for (let index = start; index < rows.length; index++) {
    const row = rows[index] as Row;
    used += row.lines;
    // White space may hang below the foot: it is left out there.
    if (used > depth && !(row.isSpace && row.mayBreakAfter)) {
      if (lastBreak !== undefined) return lastBreak;
      // Nothing here may be parted and it is taller than the column: part it all the same, but never stand still.
      return Math.max(index, start + 1);
    }
    if (row.mayBreakAfter && (dividing || !row.endsHyphenated)) lastBreak = index + 1;
    if (used > depth) return lastBreak ?? index;
  }
  return rows.length;
}

function skipSpace(rows: readonly Row[], from: number): number {
  let index = from;
  while (rows[index]?.isSpace) index++;
  return index;
}

function trimSpace(rows: readonly Row[], start: number, end: number): number {
  let index = end;
  while (index > start && rows[index - 1]?.isSpace) index--;
  return index;
}

/** Lines of each column. */
export function columnDepths(rows: readonly Row[], { columns }: Filling): number[] {
  return columns.map(({ start, end }) => rows.slice(start, end).reduce((sum, row) => sum + row.lines, 0));
}
