/*
 * What a page costs beside its breaks, in the measure of break prices: all costs that do not
 * depend on one row.
 */

/** A column that is some lines short costs the square of these lines times this: one line is seen, two are ugly. */
const ONE_SHORT_LINE = 2;
const SHORT_LINE = 5;
/** White that grows by a line, and a picture that is a line smaller: less than what a short column costs. */
const GROWN_LINE = 1;
const SMALLER_LINE = 2;
/** Cost of a word that is divided between two sides: as much as to leave the column a good two lines short. */
export const DIVIDED_AT_TURN = 30;
/** Lines in each column that should stand above a coupon which has a side of its own, and the cost of each that is missing. */
export const COMPANY = 6;
const LONELY_LINE = 40;
/** Cost of one frame more than needed. It is also worth one forbidden break less. */
export const ONE_MORE_FRAME = 500;
/** What the last column is short of counts by this share: with an odd number of lines one column must be short, and that is the last. */
export const LAST_COLUMN_SHARE = 0.9;
/** Cost of a float at the head or the foot of the side on which the text speaks of it, and on a later one. */
export const FLOATED = 20;
/** Cost of a heading that stands before a float that belongs above it. */
export const OUT_OF_SECTION = 200;

/** A column as far as its depth goes: lines that it takes, by how many its white may grow, and whether the author ends it. */
interface ColumnDepth {
  readonly used: number;
  readonly white: number;
  readonly asked: boolean;
}

/**
 * What a column costs that is to be as deep as others.
 *
 * @param column what it holds
 * @param depth lines that it is to have
 * @param share of what it is short of that counts; default: 1
 */
export function fillCost({ asked, used, white }: ColumnDepth, depth: number, share = 1): number {
  if (asked) return 0;
  if (used > depth) return SMALLER_LINE * (used - depth);
  const grown = Math.min(depth - used, white);
  return GROWN_LINE * grown + share * shortCost(depth - used - grown);
}

/** What it costs to leave so many lines of so many columns empty. */
export function emptyCost(lines: number, columns: number): number {
  return shortCost(lines) * columns;
}

function shortCost(lines: number): number {
  return (lines <= 1 ? ONE_SHORT_LINE : SHORT_LINE) * lines ** 2;
}

/** What it costs that so few lines stand above the coupon on a side which begins with them. */
export function lonelyCost(lines: number): number {
  return Math.max(0, COMPANY - lines) * LONELY_LINE;
}
