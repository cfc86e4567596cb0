import type { GlyphRun, Item } from '../display-list.ts';
import type { Spacing } from './spacing.ts';

/** A line of type: enough to compose columns with, and its glyphs once it has a place. */
export interface Line {
  /**
   * Sets the line with its left edge at x and its baseline at y: glyph runs,
   * and link areas, in reading order; what is drawn behind the text comes first.
   */
  readonly place: (x: number, y: number) => readonly Item[];
  /** Width that the type takes, in points. */
  readonly width: number;
  /** The line ends in a hyphen that its word does not have. */
  readonly hyphenated: boolean;
  /** The paragraph goes on: the word spaces were changed to reach the measure. */
  readonly justified: boolean;
  /** Adjustment ratio that the line breaker asked for: above 1 is loose, below −1 tight. */
  readonly ratio: number;
  /** Names of the notes that it calls, in order. */
  readonly notes?: readonly string[];
}

/** Glyphs of one run as they are gathered. */
export interface OpenRun {
  readonly style: Omit<GlyphRun, 'kind' | 'glyphs' | 'positions' | 'rises' | 'texts' | 'width' | 'x' | 'y' | 'stretch'>;
  /** Language of its spans as they say it. */
  readonly spanLang: string;
  /** Its embedding level: neighbours of another one may stand elsewhere on the line. */
  readonly level: number;
  /** Nothing is put between its letters. */
  readonly closed: boolean;
  readonly y: number;
  /** How far it reaches on the line so far. */
  left: number;
  right: number;
  readonly glyphs: number[];
  /** Left edge of each glyph on the line. */
  readonly edges: number[];
  readonly rises: number[];
  readonly texts: string[];
}

export function closeRun(run: OpenRun, { scale, letter }: Spacing): GlyphRun {
  const { style, closed, y, left, right, glyphs, edges, rises, texts } = run;
  return {
    kind: 'glyphs',
    ...style,
    x: left,
    y,
    stretch: scale,
    ...(letter !== 0 && !closed && { letterSpacing: letter }),
    glyphs,
    positions: edges.map((edge) => edge - left),
    ...(rises.some((rise) => rise !== 0) && { rises }),
    texts,
    width: right - left,
  };
}
