import { accentShades } from '../colour/accent-shades.ts';
import { type Colour, paleTint, standingOut, TEXT_CONTRAST, WHITE } from '../colour/contrast.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { standardSettings } from '../publication/standard-settings.ts';
import { themeSettings } from '../publication/theme-settings.ts';
import { letterColour } from './paper-colour.ts';
import type { PrintTheme, PrintThemeFile, WhiteRange } from './theme.ts';

/**
 * The look of a publication's printed edition: the default theme's
 * `print.yaml`, with the values that the publication and its own theme change.
 */
export function loadPrintTheme(publication: Publication): Outcome<PrintTheme> {
  const { value, problems } = themeSettings(publication);
  if (!value) return { problems };
  const file = merged(standardSettings(), value) as PrintThemeFile;
  return { value: onPaper(file, value.colours?.storyGround), problems };
}

/**
 * The theme in the colours that it has on paper, for what is painted and for what a preview shows of it. Behind a
 * story there is some of the accent, unless the theme says what is.
 */
function onPaper(theme: PrintThemeFile, behindStories: Colour | undefined): PrintTheme {
  const { colours } = theme;
  const { heading2, heading3, heading4, block } = theme.white;
  const white = {
    heading2: inRange(heading2),
    heading3: inRange(heading3),
    heading4: inRange(heading4),
    block: inRange(block),
  };
  const ink = letterColour(colours.ink);
  const { letters, onArea, chart } = accentShades(colours.accent, { grounds: [WHITE], ink, onDark: colours.onDark });
  const storyGround = behindStories ?? paleTint(colours.accent, ACCENT_IN_GROUND, [ink, colours.soft]);
  const accentOnStoryGround = standingOut(letters, [storyGround], TEXT_CONTRAST);
  return {
    ...theme,
    white,
    colours: {
      ...colours,
      ink,
      accentLetters: letters,
      onAccent: onArea,
      chartAccent: chart,
      storyGround,
      accentOnStoryGround,
    },
  };
}

/** How much of the accent is in the ground of a story. */
const ACCENT_IN_GROUND = 0.1;

/** White never more than doubles: a theme may say less white and leave its growth as it was. */
function inRange({ lines, growth }: WhiteRange): WhiteRange {
  return { lines, growth: Math.min(growth, lines) };
}

function merged(base: unknown, changes: unknown): unknown {
  if (!isGroup(base) || !isGroup(changes)) return changes ?? base;
  return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, merged(value, changes[key])]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
