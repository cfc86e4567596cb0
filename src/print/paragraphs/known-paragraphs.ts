import type { GlyphRun } from '../display-list.ts';
import type { Paragraph } from './paragraph.ts';
import type { Span } from './text-style.ts';

/** A line of a broken paragraph: which of its words it holds, and how they stand in it. */
export interface BrokenLine {
  /** Its words, by their index: from the first to before the end. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Where its text starts and ends in the paragraph's. */
  readonly start: number;
  readonly end: number;
  readonly hyphenated: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly justified: boolean;
  readonly ratio: number;
  /** In points. */
  readonly width: number;
}

/** The glyphs of a line as they were set at x = 0, y = 0. */
export interface KnownLine {
  readonly runs: readonly GlyphRun[];
  /** Where the text of each run starts in the paragraph's. */
  readonly starts: readonly number[];
  /** Which of the paragraph's spans were of one element: runs end where elements do. */
  readonly elements: string;
}

/** Paragraphs that were broken into lines before, by all that their lines depend on. */
export interface KnownParagraphs {
  /** The lines known by a key, or those that are made now. */
  recall(key: string, make: () => readonly BrokenLine[]): readonly BrokenLine[];
  /** The glyphs of lines, kept as long as the lines are. */
  readonly glyphs: WeakMap<BrokenLine, KnownLine>;
  /** A new number is set: what the last one did not use is forgotten. */
  nextNumber(): void;
}

export function createKnownParagraphs(): KnownParagraphs {
  let last = new Map<string, readonly BrokenLine[]>();
  let current = new Map<string, readonly BrokenLine[]>();
  return {
    glyphs: new WeakMap(),
    recall(key, make) {
      let lines = current.get(key);
      if (lines) return lines;
      lines = last.get(key) ?? make();
      current.set(key, lines);
      return lines;
    },
    nextNumber() {
      last = current;
      current = new Map();
    },
  };
}

/**
 * All that the lines of a paragraph depend on. Where its spans came from, what
 * they mean and their colour change with an edit elsewhere, and no line with them.
 */
export function paragraphKey(
  { spans, style, measure, looseness, undivided, hyphenate, direction }: Paragraph,
  lang: string,
): string {
  const { colour: _, ...type } = style;
  const setting = [type, measure, looseness ?? 0, undivided ?? -1, hyphenate !== undefined, lang, direction ?? 'ltr'];
  return JSON.stringify([setting, ...spans.map((span) => [span.text, span.style, span.lang, span.note ?? 0])]);
}

/** What must be alike besides the key for the glyphs of lines to be; undefined where more than glyphs may stand in them. */
export function elementsOf(spans: readonly Span[]): string | undefined {
  if (spans.some(({ href, style }) => href !== undefined || style.decoration !== 'none')) return undefined;
  const tags = spans.map(({ tag }) => tag);
  return tags.map((tag) => tags.indexOf(tag)).join();
}
