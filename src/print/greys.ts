import type { Colour } from './display-list.ts';

/** Black letters stand well on a ground of so much light: a pale ground is no darker. */
const PALE_LIGHT = 0.6;

/** The grey that is as light as a colour. */
export function greyOf(colour: Colour): Colour {
  return greyOfLight(lightOf(colour));
}

/** The same, but light enough for black letters. */
export function paleGreyOf(colour: Colour): Colour {
  return greyOfLight(Math.max(PALE_LIGHT, lightOf(colour)));
}

/** Relative luminance, 0 to 1 (WCAG 2.2; IEC 61966-2-1). */
export function lightOf(colour: Colour): number {
  const light = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = light;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function greyOfLight(light: number): Colour {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return `#${Math.round(255 * value)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}
