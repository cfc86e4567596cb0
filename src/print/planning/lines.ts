import type { Row } from '../rows/row.ts';

/** Lines of the grid that rows take. */
export function linesOf(rows: readonly Row[]): number {
  let lines = 0;
  for (const row of rows) lines += row.lines;
  return lines;
}

/** Lines of the notes that rows bring along: each takes a part of one. */
export function noteLinesOf(rows: readonly Row[]): number {
  let lines = 0;
  for (const { notes } of rows) if (notes) lines += linesOf(notes);
  return lines;
}

/** The rule above notes with its white, in lines. */
export const NOTE_RULE = 0.5;

/** Lines of rows with their notes, which take whole lines. */
export function linesWithNotes(lines: number, notes: number): number {
  return notes > 0 ? lines + Math.ceil(notes + NOTE_RULE - 1e-6) : lines;
}

/** The first row from `from` on that is more than white. */
export function skipSpace(rows: readonly Row[], from: number): number {
  let index = from;
  while (rows[index]?.isSpace) index++;
  return index;
}
