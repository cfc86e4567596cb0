import type { Colour } from './display-list.ts';
import type { PrintTheme } from './theme.ts';

/** Contrast that text must have on its ground (WCAG 2.2, 1.4.3), kept in grey too. */
const TEXT_CONTRAST = 4.5;
const PAPER = 1;

/** A theme for printers that have no colour: its colours as greys, text dark enough to be read. */
export function greyTheme(theme: PrintTheme): PrintTheme {
  const { ink, accent, soft, onDark, mark, tint, hairline } = theme.colours;
  const onPaper = (colour: Colour) =>
    greyOfLight(Math.min(lightOf(colour), (PAPER + 0.05) / TEXT_CONTRAST - 0.05), Math.floor);
  const darkest = lightOf(onPaper(ink));
  const overInk = (colour: Colour) =>
    greyOfLight(Math.max(lightOf(colour), (darkest + 0.05) * TEXT_CONTRAST - 0.05), Math.ceil);
  return {
    ...theme,
    colours: {
      ink: onPaper(ink),
      accent: onPaper(accent),
      soft: onPaper(soft),
      onDark: overInk(onDark),
      mark: overInk(mark),
      tint: greyOf(tint),
      hairline: greyOf(hairline),
    },
  };
}

/** The grey that is as light as a colour. */
export function greyOf(colour: Colour): Colour {
  return greyOfLight(lightOf(colour));
}

/** Relative luminance, 0 to 1 (WCAG 2.2; IEC 61966-2-1). */
function lightOf(colour: Colour): number {
  const light = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = light;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `round` keeps to the side that a contrast was reckoned for. */
function greyOfLight(light: number, round: (value: number) => number = Math.round): Colour {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  // Steps of sRGB come back as they were, whichever way one rounds.
  const step = round(Math.round(255 * value * 1e6) / 1e6);
  return `#${step.toString(16).padStart(2, '0').repeat(3)}`;
}
