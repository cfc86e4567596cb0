import type { BlockContext } from './block-context.ts';
import { costs, FORBIDDEN, plus } from './break-price.ts';
import type { Row } from './row.ts';

/** Cost of a break inside something that is read as one, and is too tall to stay whole: as much as four lines of white. */
export const SPLIT_TALL = costs(32);

/** Whether so many lines of the grid are more than stays whole: more than half a column, which leaves holes. */
export function isTall(lines: number, { depth }: BlockContext): boolean {
  return lines > depth / 2;
}

/** Lines of the grid that these take, one below the other. */
export function gridLines(rows: readonly Pick<Row, 'lines'>[]): number {
  return rows.reduce((sum, { lines }) => sum + lines, 0);
}

/** Lines of the tallest caption that stays whole: a third of a side. */
export function tallestCaption({ geometry: { top, bottom }, body }: BlockContext): number {
  return Math.floor((bottom - top) / body.leading / 3);
}

/**
 * Whether something that is one row where it can must be cut: words of it are tall by themselves,
 * or all of it is taller than a column.
 *
 * @param words its words, in piles
 * @param lines that it takes as one row
 * @param context it has the depth of a column
 */
export function mustBeCut(words: readonly (readonly Row[])[], lines: number, context: BlockContext): boolean {
  return lines > context.depth || words.some((rows) => isTall(gridLines(rows), context));
}

/** The words of something that must be cut: those that are tall break, and others where all of it is taller than a column. */
export function cutWords(rows: readonly Row[], lines: number, context: BlockContext): readonly Row[] {
  const isCut = mustBeCut([rows], lines, context);
  return rows.map((row, index) => {
    if (index === rows.length - 1) return row;
    return { ...row, breakPrice: isCut ? plus(row.breakPrice, SPLIT_TALL) : FORBIDDEN };
  });
}

/** Rows of which the last never parts from what stands below it. */
export function withNext(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, breakPrice: FORBIDDEN } : row));
}
