import { type AccentShades, accentShades, accentShadesInTheDark } from '../colour/accent-shades.ts';
import { type Colour, WHITE } from '../colour/contrast.ts';
import { standardSettings } from '../publication/standard-settings.ts';
import type { ThemeSettings } from '../publication/theme-schema.ts';

/** The paper of the default `style.css`, the ground of its boxes, and its ink; a test holds that they are the same there. */
export const PAGE_COLOURS = {
  light: { grounds: ['#fffefb', '#f4f2ec'], ink: '#14161c' },
  dark: { grounds: ['#14161c', '#1f222b'], ink: '#ebe8e1' },
  print: { grounds: [WHITE], ink: '#000000' },
} as const;

/** The colour that browsers give to their own controls around a page. */
export interface ThemeColour {
  readonly light: Colour;
  /** The colour in dark mode, where it is another one. */
  readonly dark: Colour | null;
}

/** The accent as the custom properties of the default style, which can be read by day, by night and printed. */
export function accentStyle(accent: Colour): string {
  const { light, dark, print } = PAGE_COLOURS;
  return (
    `:root{${properties(accentShades(accent, light))}}\n` +
    `@media (prefers-color-scheme:dark){:root{${properties(accentShadesInTheDark(accent, dark))}}}\n` +
    `@media print{:root{${properties(accentShades(accent, print))}}}\n`
  );
}

/** The colour of a browser's controls around a page with these settings. */
export function themeColourOf({ colours }: ThemeSettings): ThemeColour {
  const standard = standardAccent();
  const light = colours?.accent ?? standard;
  if (light === standard) return { light, dark: null };
  const dark = accentShadesInTheDark(light, PAGE_COLOURS.dark).area;
  return { light, dark: dark === light ? null : dark };
}

/** The default theme's accent: its style has it already, by night in a shade of its own. */
export function standardAccent(): Colour {
  return standardSettings().colours?.accent ?? WHITE;
}

function properties({ area, letters, onArea, chart }: AccentShades): string {
  return (
    `--accent:${area};--accent-letters:${letters};--on-accent:${onArea};` +
    `--chart-area:${chart.area};--chart-line:${chart.line};--chart-outline:${chart.outline ?? 'none'}`
  );
}
