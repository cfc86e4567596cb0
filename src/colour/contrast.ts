import { itemAt } from '../sequence/item-at.ts';
/** A colour as `#rrggbb`. */
export type Colour = string;

/** The least contrast of letters with their ground (WCAG 2.2, 1.4.3). */
export const TEXT_CONTRAST = 4.5;
/** The least contrast of what is drawn (WCAG 2.2, 1.4.11). */
export const NON_TEXT_CONTRAST = 3;

export const WHITE: Colour = '#ffffff';
export const BLACK: Colour = '#000000';

/** Relative luminance, 0 to 1 (WCAG 2.2; IEC 61966-2-1). */
export function lightOf(colour: Colour): number {
  const light = partsOf(colour).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = light;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A relative luminance as a grey says it, 0 to 1 (IEC 61966-2-1). */
export function encodedLight(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour itself where it stands out from all the grounds; else one of its hue, as near to it as does. */
export function standingOut(colour: Colour, grounds: readonly Colour[], least: number): Colour {
  const stands = (one: Colour) => grounds.every((ground) => contrast(one, ground) >= least);
  const away = grounds.some((ground) => contrast(ground, BLACK) < contrast(ground, WHITE)) ? WHITE : BLACK;
  for (let step = 0; step < STEPS; step++) {
    const mixed = mix(colour, away, step / STEPS);
    if (stands(mixed)) return mixed;
  }
  return away;
}

/** As much of a colour on white, up to a share of 0 to 1, as leaves some letters readable on it. */
export function paleTint(colour: Colour, most: number, letters: readonly Colour[]): Colour {
  for (let step = STEPS; step > 0; step--) {
    const tint = mix(WHITE, colour, (most * step) / STEPS);
    if (letters.every((one) => contrast(one, tint) >= TEXT_CONTRAST)) return tint;
  }
  return WHITE;
}

/** The first of some colours that letters may have on a ground; where none does, white or black, whichever can be read. */
export function lettersOn(ground: Colour, wanted: readonly Colour[] = []): Colour {
  return [...wanted, WHITE].find((letters) => contrast(letters, ground) >= TEXT_CONTRAST) ?? BLACK;
}

/** `#05b` in full, in small letters. */
export function fullColour(written: string): Colour {
  const digits = written.replace('#', '').toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** From a colour to white or black. */
const STEPS = 100;

/** A colour and some white or black: its hue stays. */
function mix(colour: Colour, other: Colour, share: number): Colour {
  const others = partsOf(other);
  const parts = partsOf(colour).map((part, index) => part + (itemAt(others, index) - part) * share);
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
