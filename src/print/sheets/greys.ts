import { type Colour, encodedLight, lightOf } from '../../colour/contrast.ts';

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
  return `#${Math.round(255 * encodedLight(light))
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}
