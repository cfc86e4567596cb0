/** Most sides that a number may be promised: room is kept for each, and five thousand sheets are no bulletin. */
export const MOST_SIDES = 10_000;

/** Most columns that a side may have. */
export const MOST_COLUMNS = 5;
