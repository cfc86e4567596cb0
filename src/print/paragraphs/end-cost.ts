import { isLinkWord } from '../../typography/link-words.ts';
import { isTornNumber } from './torn-number.ts';
import type { Word } from './words.ts';

/** A line that ends in an article or a preposition is as bad as an empty one. */
const LINK_COST = 1;
/** One that tears a number from its word is nearly so. */
const NUMBER_COST = 0.7;
/** Where no mark ends a thought, an end of a line costs a little. */
const INSIDE_THOUGHT = 0.03;
/** A mark that ends a thought, and what may close behind it. */
const ENDS_THOUGHT = /[.,;:!?…–—][\s\u00A0\u202F]*[»”"’')\]]*$/u;

/**
 * What it costs to end a balanced line behind a word (see `balanceLines`).
 *
 * @param word the last of the line
 * @param next the first of the line after it
 * @param text of the whole paragraph
 * @param lang of the document: the language of what is not marked as being in another
 */
export function endCost(word: Word, next: Word | undefined, text: string, lang: string): number {
  const own = text.slice(word.start, word.end);
  if (ENDS_THOUGHT.test(own)) return 0;
  if (isLinkWord(own, word.parts.at(-1)?.span.lang || lang)) return LINK_COST;
  return next && isTornNumber(own, text.slice(next.start, next.end)) ? NUMBER_COST : INSIDE_THOUGHT;
}
