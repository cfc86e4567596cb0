import { once } from '../memory/once.ts';
import type { Edit, TypographyRule } from './rule.ts';

/** A row of a language's table. */
export interface PatternRow extends Omit<TypographyRule, 'edits'> {
  /** Source of a regular expression (flag g). */
  readonly pattern: string;
  /** What each match becomes; `raised` leaves its letters and sets them as superior ones. */
  readonly replacement: string | ((match: string) => string) | typeof RAISED;
  /** Tells cheaply which texts can match at all. */
  readonly mayMatch: (text: string) => boolean;
}

export const RAISED = Symbol('raised');

/**
 * A rule that replaces each match of a pattern. Keep the match to the
 * characters that change and put their surroundings in look-arounds: that is
 * what lets a character be traced to the source. Most texts hold nothing that
 * `mayMatch`, and the first use of a pattern takes a good part of a millisecond.
 */
export function patternRule({ pattern, replacement, mayMatch, ...rule }: PatternRow): TypographyRule {
  const compiled = once(() => new RegExp(pattern, 'g'));
  return {
    ...rule,
    edits: (text) => {
      const edits: Edit[] = [];
      if (!mayMatch(text)) return edits;
      for (const { index: start, 0: match } of text.matchAll(compiled())) {
        const end = start + match.length;
        if (replacement === RAISED) {
          edits.push({ start, end, text: match, raises: true });
          continue;
        }
        const replaced = typeof replacement === 'string' ? replacement : replacement(match);
        if (replaced !== match) edits.push({ start, end, text: replaced });
      }
      return edits;
    },
  };
}
