/** Espace insécable, espace fine insécable. */
export const NBSP = '\u00A0';
export const FINE = '\u202F';

/*
 * For character classes. `\\p{L}` and its like are tables of hundreds of ranges
 * that take a millisecond a pattern to compile; the languages that have rules
 * are written in Latin letters.
 */
export const LETTER = 'A-Za-zªº\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
export const CAPITAL = 'A-ZÀ-ÖØ-ÞŒŸ';

/** Patterns of one character: ASCII's punctuation and that of books; what an author may have typed for a space, a line's end included. */
export const PUNCTUATION = '[!-\\/:-@\\[-`{-~«»\\u2010-\\u2027\\u2030-\\u203A]';
/** For character classes: what may stand before a quote that opens. */
export const BEFORE_QUOTE = '\\s([{:"\'’«“„‚–—\\uFFFC';
export const SPACE = '[ \\t\\n\\u00A0\\u2009\\u202F]';

/** Whether a text holds one of these. */
export function has(...pieces: readonly string[]): (text: string) => boolean {
  return (text) => pieces.some((piece) => text.includes(piece));
}

/** Whether a text holds a digit with some space at its side: what most rules about numbers ask for. */
export function hasSpacedNumber(text: string): boolean {
  return /\d[ \t\n\u00A0\u2009\u202F]|[ \t\n\u00A0\u2009\u202F]\d|^\d/.test(text);
}
