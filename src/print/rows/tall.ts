import type { BlockContext } from './block-context.ts';
import { costs, FORBIDDEN, type Price } from './break-price.ts';

/** Cost of a break inside something that is read as one, and is too tall to stay whole: as much as four lines of white. */
export const SPLIT_TALL = costs(32);

/** Whether so many lines of the grid are more than stays whole: more than half a column, which leaves holes. */
export function isTall(lines: number, { depth }: BlockContext): boolean {
  return lines > depth / 2;
}

/** Lines of the tallest caption that stays whole: a third of a column. */
export function tallestCaption({ depth }: BlockContext): number {
  return Math.floor(depth / 3);
}

/**
 * The price of a break after one of the lines of something: two of them at least stand on either
 * side, and what is not tall stays whole.
 *
 * @param index of the line before the break
 * @param count of all lines
 * @param context it has the depth of a column
 */
export function linePrice(index: number, count: number, context: BlockContext): Price {
  return !isTall(count, context) || index === 0 || index === count - 2 ? FORBIDDEN : SPLIT_TALL;
}
