import type { AccentShades } from '../colour/accent-shades.ts';
import { FALLBACK_FACES } from '../fonts/label-faces.ts';
import type { FontFamily, Microtypography } from './paragraphs/text-style.ts';

/** The look of the printed edition. Lengths in points unless the name says otherwise. */
export interface PrintTheme {
  readonly page: {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly marginsMm: {
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly left: number;
    };
  };
  /** 1 to 5. */
  readonly columns: number;
  readonly gutterMm: number;
  /** How paragraphs end their lines: all at the column's edge, or where their words do. */
  readonly align: 'justified' | 'ragged';
  /** What tells a paragraph from the one above: its first line is indented, or there is white between the two. */
  readonly paragraphs: 'indent' | 'white';
  readonly colours: {
    readonly ink: string;
    readonly accent: string;
    readonly soft: string;
    readonly onDark: string;
    readonly mark: string;
    /** Pale shapes of charts, and their thin lines. */
    readonly tint: string;
    readonly hairline: string;
    /** Behind code, and tinted boxes: so pale that all inks can be read on it. */
    readonly ground: string;
    /** Behind a story that stands on a tint, and the accent as its letters can have it. */
    readonly storyGround: string;
    readonly accentOnStoryGround: string;
    /** The accent as letters can have it, and what is as small. */
    readonly accentLetters: string;
    /** Letters on an area of the accent. */
    readonly onAccent: string;
    /** The accent in charts, where it must be told from the ink. */
    readonly chartAccent: AccentShades['chart'];
  };
  readonly body: {
    readonly size: number;
    readonly leading: number;
    readonly indent: number;
    readonly smallest: number;
    readonly largest: number;
    readonly figures: 'lining' | 'oldstyle';
    /** What a hyphen at a line's end costs, in TeX's measure: 0 to 1,000. */
    readonly hyphenPenalty: number;
  };
  /** White between the blocks of the text: above headings, and around what is set apart. */
  readonly white: Readonly<Record<'heading2' | 'heading3' | 'heading4' | 'block', WhiteRange>>;
  /** How far justified lines may change, unseen, to reach their measure; 0 switches one of these means off. */
  readonly microtypography: {
    readonly glyphScalingPercent: number;
    /** Of the type's size. */
    readonly letterSpacingPercent: number;
    /** Of the usual margin kerning. */
    readonly marginKerningPercent: number;
  };
  readonly masthead: { readonly kicker: number; readonly name: number; readonly tagline: number };
  readonly headline: {
    readonly size: number;
    readonly leading: number;
    /** A headline with a word that is wider than the text is set no smaller than this before the word gets a hyphen. */
    readonly smallest: number;
  };
  readonly standfirst: {
    readonly size: number;
    readonly leading: number;
    /** Lines of the grid by which the white below the head may grow: 0 to 2. */
    readonly stretchLines: number;
  };
  /** Blocks of code in a body of the theme's size. */
  readonly code: { readonly size: number; readonly leading: number };
  /** A rule above and one below, a pale ground between them, or a frame. */
  readonly box: 'ruled' | 'tinted' | 'framed';
  readonly heading2: number;
  readonly heading3: number;
  readonly heading4: number;
  /** Of the cells of tables, where the body has its own size; they follow it. */
  readonly table: { readonly size: number; readonly leading: number };
  /** Numbers of several stories. */
  readonly newspaper: {
    /** 1 to 5. */
    readonly columns: number;
    /** Headlines across two columns, by the rank of their story. */
    readonly headlines: { readonly lead: number; readonly second: number; readonly brief: number };
    readonly kicker: number;
    readonly standfirst: number;
    readonly byLine: number;
    /** Headings in the text of a story. */
    readonly heading: number;
    /** Lines that a large initial stands beside: 2 to 4. */
    readonly initialLines: number;
    /** What ends a story. */
    readonly endMark: 'square' | 'none';
    /** White between bands, and between stories in one column, in whole lines. */
    readonly gaps: { readonly bands: number; readonly stories: number };
    /** Thickness of the rules between bands, between stories side by side, and between those in one column; 0 for none. */
    readonly rules: { readonly bands: number; readonly columns: number; readonly stories: number };
  };
  readonly coupon: {
    readonly title: number;
    readonly instruction: number;
    readonly label: number;
    readonly rowMm: number;
    readonly boxMm: number;
    readonly notice: number;
  };
  readonly footer: number;
}

/** How much white there is, in lines of the grid. */
export interface WhiteRange {
  readonly lines: number;
  /** How many lines more it may have, so that columns end level: `lines` at most, and never more than 2. */
  readonly growth: number;
}

type ComputedColour = 'accentLetters' | 'onAccent' | 'chartAccent' | 'storyGround' | 'accentOnStoryGround';

/** A theme as `print.yaml` has it, without the colours that are computed from others. */
export type PrintThemeFile = Omit<PrintTheme, 'colours'> & {
  readonly colours: Omit<PrintTheme['colours'], ComputedColour>;
};

/** The theme's microtypography as paragraphs take it. */
export function microtypographyOf({ microtypography }: PrintTheme): Microtypography {
  const { glyphScalingPercent, letterSpacingPercent, marginKerningPercent } = microtypography;
  return {
    scaling: glyphScalingPercent / 100,
    tracking: letterSpacingPercent / 100,
    hanging: marginKerningPercent / 100,
  };
}

/** Faces by what they are for; keys of the packaged fonts. */
export const families = {
  text: {
    regular: 'source-serif-4-400',
    italic: 'source-serif-4-400-italic',
    bold: 'source-serif-4-700',
    boldItalic: 'source-serif-4-700-italic',
  },
  heading: {
    regular: 'archivo-narrow-700',
    italic: 'archivo-narrow-700',
    bold: 'archivo-narrow-700',
    boldItalic: 'archivo-narrow-700',
  },
  // What is emphasised in so large a type is lighter and leans, as names of works do in the headlines of newspapers.
  headline: {
    regular: 'archivo-narrow-700',
    italic: 'archivo-narrow-400-italic',
    bold: 'archivo-narrow-700',
    boldItalic: 'archivo-narrow-400-italic',
  },
  label: {
    regular: 'archivo-narrow-400',
    italic: 'archivo-narrow-400-italic',
    bold: 'archivo-narrow-700',
    boldItalic: 'archivo-narrow-700',
  },
  standfirst: {
    regular: 'archivo-narrow-600',
    italic: 'archivo-narrow-400-italic',
    bold: 'archivo-narrow-700',
    boldItalic: 'archivo-narrow-700',
  },
  display: { regular: 'anton-400', italic: 'anton-400', bold: 'anton-400', boldItalic: 'anton-400' },
  code: {
    regular: 'source-code-pro-400',
    italic: 'source-code-pro-400',
    bold: 'source-code-pro-400',
    boldItalic: 'source-code-pro-400',
  },
} as const satisfies Record<string, FontFamily>;

/** The family with upright and italic in each other's place: quotations, taglines. */
export function italicFirst({ regular, italic, bold, boldItalic }: FontFamily): FontFamily {
  return { regular: italic, italic: regular, bold: boldItalic, boldItalic: bold };
}

/** Where a character is looked for that its own face lacks. */
export const fallbackFaces: readonly string[] = FALLBACK_FACES;

/** Points in a millimetre. */
export const MM = 72 / 25.4;
