/*
 * What a paper costs beside the breaks in its columns, in the measure of the prices of a page
 * (`page-price.ts`).
 */

/** A line of a column that stays empty below the text of a module, beyond the one or two by which columns may differ. */
export const EMPTY_LINE = 12;
/** The same below the last story of the paper: where text is missing, white stands at its end and nowhere else. */
export const EMPTY_END_LINE = 11;
/** White below the head of a module that grows by a line. */
export const GROWN_HEAD_LINE = 1;
/** White between two modules of a cell, or two bands, that grows by a line, in each column; it grows by so many lines at most. */
export const GROWN_GAP_LINE = 2;
export const MOST_GAP_GROWTH = 2;
/** Each place in the list of its spans that a story is away from the best of them. */
export const OTHER_SPAN = 30;
/** Lines of text in each column that a story has at most before it looks like a scroll, and the cost of each more. */
export const LONG_COLUMN = 55;
export const LONG_COLUMN_LINE = 1;
/** Lines of text in each of several columns below which a story looks like a strip, and the cost of each that is missing. */
export const SHORT_COLUMN = 5;
export const SHORT_COLUMN_LINE = 8;
/** A story that goes on on another side, though its author has not said so. */
export const PARTED = 120;
/** A story that stands whole where its author lets it go on elsewhere. */
export const NOT_PARTED = 150;
/** Lines of text in each column that both parts of a story have at least. */
export const LEAST_PART = 4;
/** The lead anywhere but at the top of the first side, on its left. */
export const LEAD_AWAY = 80;
/** Two heads of one width side by side on one line, which are read as one. */
export const TOMBSTONE = 6;
/** A filler that is printed: what it closes must be worth it. */
export const FILLER_USED = 4;
/** Each story by which one that its author has given a place stands away from its turn. */
export const OUT_OF_TURN = 15;
/** A story that has no room at all. No hole is as bad. */
export const LEFT = 1e6;
/** A forbidden break, where costs are one number: no sum of holes on a dozen sides is as bad as one of them. */
export const FORBIDDEN_BREAK = 1e5;
