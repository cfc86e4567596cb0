/**
 * What it costs to end columns somewhere. A forbidden break is one that nobody
 * should see: a widow, an orphan, a heading without its text. These are counted
 * apart, because no sum of other costs is as bad as one of them.
 */
export interface Price {
  /** How many forbidden breaks it is. */
  readonly forbidden: number;
  /** Everything else: between prices of as many forbidden breaks, the smaller one is better. */
  readonly cost: number;
}

export const FREE: Price = { forbidden: 0, cost: 0 };
export const FORBIDDEN: Price = { forbidden: 1, cost: 0 };

/** A price without forbidden breaks. */
export function costs(cost: number): Price {
  return cost === 0 ? FREE : { forbidden: 0, cost };
}

/** The price of two breaks together. */
export function plus(one: Price, other: Price): Price {
  return { forbidden: one.forbidden + other.forbidden, cost: one.cost + other.cost };
}

/**
 * Whether a price is better than another.
 *
 * @param one the price that is asked about
 * @param other the price that it is compared with
 * @param margin how much less than the other it must cost, where both have as many forbidden
 *   breaks; default: 0
 */
export function isBetter(one: Price, other: Price, margin = 0): boolean {
  return one.forbidden < other.forbidden || (one.forbidden === other.forbidden && one.cost + margin < other.cost);
}
