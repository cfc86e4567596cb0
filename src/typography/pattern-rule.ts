import type { Edit, Rule } from './rule.ts';

/*
 * For character classes. `\\p{L}` and its like are tables of hundreds of ranges
 * that take a millisecond a pattern to compile; the languages that have rules
 * are written in Latin letters.
 */
export const LETTER = 'A-Za-zªº\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
export const PUNCTUATION = '[!-\\/:-@\\[-`{-~«»\\u2010-\\u2027\\u2030-\\u203A]';

/**
 * A rule that replaces each match of a pattern (flag g). Keep the match to the
 * characters that change and put their surroundings in look-arounds: that is
 * what lets a character be traced to the source. `mayMatch` tells cheaply which
 * texts can match at all: most cannot, and the first use of a pattern over all
 * of Unicode's letters takes a millisecond.
 */
export function patternRule(
  name: string,
  example: readonly [string, string],
  pattern: string,
  replacement: string | ((match: string) => string),
  mayMatch: (text: string) => boolean = () => true,
): Rule {
  let compiled: RegExp | undefined;
  const replace = typeof replacement === 'string' ? () => replacement : replacement;
  return {
    name,
    example,
    edits: (text) => {
      const edits: Edit[] = [];
      if (!mayMatch(text)) return edits;
      compiled ??= new RegExp(pattern, 'g');
      for (const match of text.matchAll(compiled)) {
        const replaced = replace(match[0]);
        if (replaced === match[0]) continue;
        edits.push({ start: match.index, end: match.index + match[0].length, text: replaced });
      }
      return edits;
    },
  };
}

/** Whether a text holds one of these. */
export function has(...pieces: readonly string[]): (text: string) => boolean {
  return (text) => pieces.some((piece) => text.includes(piece));
}

/** Whether a text holds a digit with some space at its side: what most rules about numbers ask for. */
export function hasSpacedNumber(text: string): boolean {
  return /\d[ \t\n\u00A0\u2009\u202F]|[ \t\n\u00A0\u2009\u202F]\d|^\d/.test(text);
}

/** What can stand after a closing quote. */
const MAY_FOLLOW = new RegExp(`\\s|\\uFFFC|${PUNCTUATION}`);

/**
 * A rule that turns straight double quotes into pairs. A quote opens after a
 * boundary and before a word, and closes the other way round; what does not
 * pair is left as typed. Inside an open outer pair the inner pair is used.
 */
export function quotesRule(
  example: readonly [string, string],
  outer: readonly [open: string, close: string],
  inner: readonly [open: string, close: string],
): Rule {
  const [outerOpen, outerClose] = [outer[0].trim(), outer[1].trim()];
  return {
    name: 'quotes',
    example,
    edits: (text) => {
      const edits: Edit[] = [];
      const opened: number[] = [];
      for (const { index } of text.matchAll(/"/g)) {
        const before = text[index - 1] ?? ' ';
        const after = text[index + 1] ?? ' ';
        const mayOpen = /[\s([{'’«“–—\uFFFC]/.test(before) && !/\s/.test(after);
        const mayClose = !/\s/.test(before) && MAY_FOLLOW.test(after);
        const open = opened.at(-1);
        if (mayClose && open !== undefined) {
          opened.pop();
          const isInner = opened.length > 0 || text.lastIndexOf(outerOpen, open) > text.lastIndexOf(outerClose, open);
          const [left, right] = isInner ? inner : outer;
          edits.push({ start: open, end: open + 1, text: left }, { start: index, end: index + 1, text: right });
        } else if (mayOpen) opened.push(index);
      }
      edits.sort((a, b) => a.start - b.start);
      return edits;
    },
  };
}
