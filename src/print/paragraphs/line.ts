import type { Item } from '../display-list.ts';

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
