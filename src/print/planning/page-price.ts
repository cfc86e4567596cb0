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
/** A line by which level columns are deeper than one that the author ends, and than the last one below that: no hole, but the columns are less level. */
const ENDED_LINE = 3;
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

/** What it costs that level columns are so many lines deeper than one that the author ends. */
export function endedCost(lines: number): number {
  return ENDED_LINE * Math.max(0, lines);
}

/**
 * The least that level columns can cost together.
 *
 * @param columns how many there are
 * @param short lines that all of them together are short of at least
 * @param white by how many lines all their white may grow at most
 * @param isEnded whether the author ends one of them
 */
export function leastFillCost(columns: number, short: number, white: number, isEnded: boolean): number {
  if (short <= 0) return 0;
  const grown = Math.min(white, beyondPart(columns, short, GROWN_LINE));
  const ended = isEnded ? beyondPart(columns, short - grown, ENDED_LINE) : 0;
  const left = short - grown - ended;
  return GROWN_LINE * grown + ENDED_LINE * ended + LAST_COLUMN_SHARE * columns * leastShortCost(left / columns);
}

/** Of lines that are missing, those beyond the part of one in each column that costs less than so much a line. */
function beyondPart(columns: number, lines: number, price: number): number {
  return Math.max(0, lines - (columns * price) / (2 * LAST_COLUMN_SHARE * ONE_SHORT_LINE));
}

/** The largest convex function that is nowhere above the cost of short columns: of as many lines in all, none cost less than even ones. */
function leastShortCost(lines: number): number {
  if (lines <= 1 || lines >= NO_LONGER_BETWEEN) return shortCost(lines);
  return ONE_SHORT_LINE + 2 * SHORT_LINE * NO_LONGER_BETWEEN * (lines - 1);
}

/** Where the tangent from the cost of one short line touches the cost of more of them. */
const NO_LONGER_BETWEEN = 1 + Math.sqrt(1 - ONE_SHORT_LINE / SHORT_LINE);

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
