/** Knuth's interword glue for text faces: a space stretches by a half and shrinks by a third of itself. */
export const STRETCH = 1 / 2;
export const SHRINK = 1 / 3;

/** What a line has to give, in points. */
export interface LineWidths {
  /** What is missing to the measure; negative when the line is too long. */
  readonly spare: number;
  /** Natural widths of all its glyphs but spaces, and of all its spaces. */
  readonly glyphs: number;
  readonly spaces: number;
  readonly spaceCount: number;
}

/** How a line reaches its measure. */
export interface Spacing {
  /** Horizontal scaling of the glyphs. */
  readonly scale: number;
  /** Points that each space gains. */
  readonly extra: number;
}

/** A line that is left as it is. */
export const NATURAL: Spacing = { scale: 1, extra: 0 };

/**
 * Shares out what a line is short of between its spaces and its glyphs, which
 * give in the same proportion (Zapf and Knuth; pdfTeX's font expansion) until
 * the glyphs are scaled by `scaling`; the spaces take the rest.
 */
export function justify({ spare, glyphs, spaces, spaceCount }: LineWidths, scaling: number): Spacing {
  const give = spaces * (spare > 0 ? STRETCH : SHRINK) + glyphs * scaling;
  if (give === 0) return NATURAL;
  const ratio = Math.max(-1, Math.min(1, spare / give));
  // Four digits: finer than any printer, and short in the PDF.
  const scale = Math.round((1 + ratio * scaling) * 1e4) / 1e4;
  return { scale, extra: spaceCount > 0 ? (spare - glyphs * (scale - 1)) / spaceCount : 0 };
}
