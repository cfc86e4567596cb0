import type { Row } from '../rows/row.ts';

/** Lines of the grid that rows take. */
export function linesOf(rows: readonly Row[]): number {
  let lines = 0;
  for (const row of rows) lines += row.lines;
  return lines;
}

/** The first row from `from` on that is more than white. */
export function skipSpace(rows: readonly Row[], from: number): number {
  let index = from;
  while (rows[index]?.isSpace) index++;
  return index;
}
