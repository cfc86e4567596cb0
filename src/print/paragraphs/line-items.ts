/**
 * What a paragraph is made of, in the words of Knuth and Plass, « Breaking
 * Paragraphs into Lines » (Software: Practice and Experience 11, 1981). The
 * line breaker knows these and nothing of fonts. Lengths are points.
 */
export type LineItem = Box | Glue | Penalty;

/** Something to be set. */
export interface Box {
  readonly kind: 'box';
  readonly width: number;
  /** How much wider or narrower it may be set, before the spaces of its line change; default: 0. */
  readonly give?: number;
  /** How far it may stand out of the measure at the start or at the end of a line; default: 0. */
  readonly hangLeft?: number;
  readonly hangRight?: number;
}

/** A space that can grow and shrink; a line may end at one that follows a box, and loses it there. */
export interface Glue {
  readonly kind: 'glue';
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** Aesthetic cost of a line that ends here, and how many attempts must have failed before it may; default: 0. */
  readonly cost?: number;
  readonly reluctance?: number;
}

/** A place where a line may end. */
export interface Penalty {
  readonly kind: 'penalty';
  /** Width that a line ending here gains: a hyphen's, less what hangs of it. */
  readonly width: number;
  /** Aesthetic cost; `FORBIDDEN_COST` or more never breaks, `FORCED_COST` or less always does. */
  readonly cost: number;
  /** Two lines in a row that end at flagged penalties are undesirable: hyphens. */
  readonly flagged: boolean;
  /** How many attempts to set the paragraph must have failed before it is considered; default: 0. */
  readonly reluctance?: number;
}

export const FORBIDDEN_COST = 10_000;
export const FORCED_COST = -10_000;
