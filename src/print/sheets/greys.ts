import { type Colour, lightOf } from '../../colour/contrast.ts';

/** A pale ground is not darker than this, so that black letters can be read on it. */
const PALE_LIGHT = 0.6;

/** The grey that is as light as a colour. */
export function greyOf(colour: Colour): Colour {
  return greyOfLight(lightOf(colour));
}

/** The same, but light enough for black letters. */
export function paleGreyOf(colour: Colour): Colour {
  return greyOfLight(Math.max(PALE_LIGHT, lightOf(colour)));
}

function greyOfLight(light: number): Colour {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return `#${Math.round(255 * value)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}
