/** A number of a few figures, with what no-break spaces bind to it: « 12 », « 4. », « 14 h ». */
const SHORT_NUMBER = /^[«"(]?\d{1,4}(?!\d)/u;
/** Marks behind which a number begins something of its own. */
const ENDS_THOUGHT = /[.,;:!?…–—»”)\]]$/u;

/**
 * Whether a line that ends between two words tears a number from what it is a number of: « du / 12 », « page / 4 »,
 * « no. / 5 » (French rules of composition: a number is not parted from the word that it belongs to).
 *
 * @param before the last word of the line, with its marks
 * @param after the word behind it
 */
export function isTornNumber(before: string, after: string): boolean {
  if (!SHORT_NUMBER.test(after)) return false;
  return !ENDS_THOUGHT.test(before) || SHORTENED.test(before);
}

/** A word that its point shortens: « p. 4 », « art. 12 », « no. 5 ». */
const SHORTENED = /^[«"(]?\p{L}{1,4}\.$/u;
