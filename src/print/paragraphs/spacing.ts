/** Knuth's interword glue for text faces: a space stretches by a half and shrinks by a third of itself. */
export const STRETCH = 1 / 2;
export const SHRINK = 1 / 3;

/** What a line has to give, in points. */
export interface LineWidths {
  /** What is missing to the measure; negative when the line is too long. */
  readonly spare: number;
  /** Natural width of all its glyphs but spaces. */
  readonly glyphs: number;
  /** How many places between letters can be wider or narrower. */
  readonly letters: number;
  readonly spaceCount: number;
}

/** What the glyphs of a line may give, either way. */
export interface Give {
  /** Horizontal scaling: 0.02 is 2 %. */
  readonly scaling: number;
  /** Points between two letters. */
  readonly tracking: number;
}

/** How a line reaches its measure. */
export interface Spacing {
  /** Horizontal scaling of the glyphs. */
  readonly scale: number;
  /** Points between each letter and the next. */
  readonly letter: number;
  /** Points that each space gains. */
  readonly extra: number;
}

/** A line that is left as it is. */
export const NATURAL: Spacing = { scale: 1, letter: 0, extra: 0 };

/**
 * Shares out what a line is short of. The glyphs give first, by a scaling and
 * a spacing too small to be seen, because the eye sees every change of the
 * spaces between words; the spaces take the rest.
 *
 * @param widths of the line
 * @param give what its glyphs may give
 * @param expansion the share of the scaling that its glyphs take, −1 to 1
 */
export function justify(
  { spare, glyphs, letters, spaceCount }: LineWidths,
  { scaling, tracking }: Give,
  expansion: number,
): Spacing {
  const give = glyphs * scaling + letters * tracking;
  if (give === 0) return { ...NATURAL, extra: spaceCount > 0 ? spare / spaceCount : 0 };
  // A line without a space has its glyphs alone to fit with: narrower than they should be rather than over the edge.
  const isAlone = spaceCount === 0 && spare < -give;
  const scaled = isAlone ? spare / give : expansion;
  const rest = spare - scaled * glyphs * scaling;
  const tracked = isAlone ? scaled : letters * tracking > 0 ? within(rest / (letters * tracking)) : 0;
  // Four digits: finer than any printer, and short in the PDF.
  const scale = Math.round((1 + scaled * scaling) * 1e4) / 1e4;
  const letter = Math.round(tracked * tracking * 1e4) / 1e4;
  const taken = glyphs * (scale - 1) + letters * letter;
  return { scale, letter, extra: spaceCount > 0 ? (spare - taken) / spaceCount : 0 };
}

function within(share: number): number {
  return Math.max(-1, Math.min(1, share));
}
