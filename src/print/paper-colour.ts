import type { Colour } from '../colour/contrast.ts';

/** A colour whose three sRGB parts are all darker than this is black on paper. */
const BLACK_BELOW = 0.15;
const BLACK: Colour = '#000000';

/**
 * The colour of letters as they are printed. Near-black becomes black: a press
 * would mix it from four inks, a copier would screen it, and the edges of the
 * letters would fray.
 */
export function letterColour(colour: Colour): Colour {
  const isNearlyBlack = [1, 3, 5].every((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255 < BLACK_BELOW);
  return isNearlyBlack ? BLACK : colour;
}
