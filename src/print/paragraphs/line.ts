import type { OwnParagraph } from './break-paragraph.ts';
import type { SharedParagraph } from './paragraph-memory.ts';
import type { Binding } from './unbound.ts';

/** A line of type: enough to compose columns with. `place-line.ts` gives its glyphs once it has a place. */
export interface Line {
  readonly paragraph: BrokenParagraph;
  /** Its own index among the paragraph's lines. */
  readonly index: number;
  /** Width that the type takes, in points. */
  readonly width: number;
  /** Points that a justified line lacks of its measure with spaces as they are in the face; 0 for one that need not fill it. */
  readonly lack: number;
  /** The line ends in a hyphen that its word does not have. */
  readonly hyphenated: boolean;
  /** The paragraph goes on: the word spaces were changed to reach the measure. */
  readonly justified: boolean;
  /** Adjustment ratio that the line breaker asked for: above 1 is loose, below −1 tight. */
  readonly ratio: number;
  /** Names of the notes that it calls, in order. */
  readonly notes?: readonly string[];
}

/** A paragraph, and where its lines end: what such a paragraph shares with others of the same words. */
export interface BrokenParagraph {
  readonly own: OwnParagraph;
  readonly shared: SharedParagraph;
  /** What its lines are bound by, once the first of them has a place. */
  binding: Binding | undefined;
}
