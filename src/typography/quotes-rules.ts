import { PUNCTUATION } from './characters.ts';
import type { Edit, Rule } from './rule.ts';

/** An opening and a closing mark, with the spaces that belong inside. */
export type Pair = readonly [open: string, close: string];

/** The quotation marks of a language. */
export interface QuotationMarks {
  /** For `"…"`. */
  readonly outer: Pair;
  /** For `"…"` and `'…'` within a quotation. */
  readonly inner: Pair;
  /** For `'…'` outside one. */
  readonly single: Pair;
}

type Row = Omit<Rule, 'name' | 'edits'>;

/** What can stand before an opening quote, and after a closing one. */
const MAY_PRECEDE = /[\s([{:'’«“„‚–—\uFFFC]/;
const MAY_FOLLOW = new RegExp(`\\s|\\uFFFC|${PUNCTUATION}`);
/** In characters: straight single quotes farther apart are apostrophes. */
const LONGEST_SINGLE = 80;

/**
 * Turns straight double quotes into pairs. A quote opens after a boundary and
 * before a word, and closes the other way round; what does not pair is left as
 * typed.
 */
export function doubleQuotesRule(row: Row, marks: QuotationMarks): Rule {
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      const edits: Edit[] = [];
      const opened: number[] = [];
      for (const { index } of text.matchAll(/"/g)) {
        const open = opened.at(-1);
        if (open !== undefined && mayClose(text, index)) {
          opened.pop();
          // Nothing is quoted: it stands for a pair of straight quotes.
          if (index === open + 1) continue;
          const isInner = opened.length > 0 || isQuoted(text, open, marks.outer);
          edits.push(...pairEdits(open, index, isInner ? marks.inner : marks.outer));
        } else if (mayOpen(text, index)) opened.push(index);
      }
      return edits.sort((a, b) => a.start - b.start);
    },
  };
}

/**
 * Turns straight single quotes into pairs, where they are near each other and
 * not apostrophes: `elision` knows what a word may have lost at its start.
 * Comes after the double ones, within which they stand.
 */
export function singleQuotesRule(row: Row, marks: QuotationMarks, elision: RegExp): Rule {
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      const edits: Edit[] = [];
      // Some of these are apostrophes and never close: a pair is that of the nearest.
      const opened: number[] = [];
      for (const { index } of text.matchAll(/'/g)) {
        const open = opened.at(-1);
        if (open !== undefined && index - open <= LONGEST_SINGLE && mayClose(text, index)) {
          opened.pop();
          if (index === open + 1) continue;
          edits.push(...pairEdits(open, index, isQuoted(text, open, marks.outer) ? marks.inner : marks.single));
        } else if (mayOpen(text, index) && !elision.test(text.slice(index + 1, index + 10))) opened.push(index);
      }
      return edits.sort((a, b) => a.start - b.start);
    },
  };
}

/** Turns `<<` and `>>`, which stand for guillemets on keyboards that lack them, into those; their spaces are another rule's. */
export function chevronsRule(row: Row): Rule {
  return {
    ...row,
    name: 'quotes',
    edits: (text) => {
      if (!text.includes('>>')) return [];
      const pairs = text.matchAll(/(?<![<\w])<<(?=\s?[^\s<>])[^<>]*[^\s<>]\s?>>(?![>\w])/g);
      return [...pairs].flatMap(({ index, 0: match }) => {
        const close = index + match.length - 2;
        return [
          { start: index, end: index + 2, text: '«' },
          { start: close, end: close + 2, text: '»' },
        ];
      });
    },
  };
}

function mayOpen(text: string, index: number): boolean {
  return MAY_PRECEDE.test(text[index - 1] ?? ' ') && !/\s/.test(text[index + 1] ?? ' ');
}

function mayClose(text: string, index: number): boolean {
  return !/\s/.test(text[index - 1] ?? ' ') && MAY_FOLLOW.test(text[index + 1] ?? ' ');
}

/** Whether a place stands inside a pair that is already there. */
function isQuoted(text: string, at: number, [open, close]: Pair): boolean {
  return text.lastIndexOf(open.trim(), at) > text.lastIndexOf(close.trim(), at);
}

function pairEdits(open: number, close: number, [left, right]: Pair): [Edit, Edit] {
  return [
    { start: open, end: open + 1, text: left },
    { start: close, end: close + 1, text: right },
  ];
}
