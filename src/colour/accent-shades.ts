import { type Colour, contrast, lettersOn, NON_TEXT_CONTRAST, standingOut, TEXT_CONTRAST } from './contrast.ts';

/** What the accent becomes by what it is for. */
export interface AccentShades {
  /** Areas and rules: bands, quotations' rules, edges of boxes. */
  readonly area: Colour;
  /** Letters, and what is as small: links, bullets, ticks, the ring around what has the focus. */
  readonly letters: Colour;
  /** Letters on an area of it. */
  readonly onArea: Colour;
  readonly chart: {
    readonly area: Colour;
    readonly line: Colour;
    /** Around areas that are too pale to be seen without. */
    readonly outline?: Colour;
  };
}

/** Where an accent stands. */
export interface AccentGrounds {
  /** What letters of it may stand on, the page or sheet first. */
  readonly grounds: readonly [Colour, ...Colour[]];
  /** Of the letters around it, and of what stands beside it in a chart. */
  readonly ink: Colour;
  /** Letters on bands, where they can be read there. */
  readonly onDark?: Colour;
}

/** The least contrast of two series of a chart. */
const APART = 2;

/** Areas keep an accent; letters of it get as dark, or as light, as they need to be to be read. */
export function accentShades(accent: Colour, { grounds, ink, onDark }: AccentGrounds): AccentShades {
  const letters = standingOut(accent, grounds, TEXT_CONTRAST);
  const apart = (colour: Colour) => standingOut(colour, [ink], APART);
  const line = apart(letters);
  const isPale = contrast(accent, grounds[0]) < NON_TEXT_CONTRAST;
  return {
    area: accent,
    letters,
    onArea: lettersOn(accent, onDark === undefined ? [] : [onDark]),
    chart: { area: apart(accent), line, ...(isPale && { outline: line }) },
  };
}

/** On a dark page areas are as light as letters: they would be lost in it. */
export function accentShadesInTheDark(accent: Colour, where: AccentGrounds): AccentShades {
  return accentShades(standingOut(accent, where.grounds, TEXT_CONTRAST), where);
}
