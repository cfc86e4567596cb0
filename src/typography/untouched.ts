import { LETTER } from './characters.ts';

/** From a UTF-16 index to another, end exclusive. */
type Stretch = readonly [start: number, end: number];

/** Texts without any of these have nothing to protect. */
const SIGN = /[@\\=<>≤≥≠+*×÷^/]|www\.|\d:\d|[:;]-?[)(DP]/;

/**
 * Addresses of the web and of mail, times, ratios, paths, smileys. (A stop, a
 * quote or a closing bracket at the end belongs to the sentence.)
 */
const LITERAL = [
  /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bmailto:|\btel:)[^\s«»<>]*[^\s«»<>.,;:!?)\]}"'’…]/.source,
  `[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+`,
  /\b\d+:\d+(?::\d+)?\b/.source,
  /(?:\b[A-Za-z]:\\|\\\\)[^\s«»]+/.source,
  /(?<![^\s(«])(?:~|\.{1,2})?\/[^\s«»]*[\w/]/.source,
  // With the space before, which is not one of punctuation's.
  /(?:^|\s)[:;]-?[)(DP](?![A-Za-z])/.source,
].join('|');

/** A number or a lone letter: what stands on either side of a sign of arithmetic. */
const OPERAND = `(?:\\d+(?:[.,]\\d+)?%?|(?<![${LETTER}'’])[A-Za-z](?![${LETTER}'’.]))`;
const OPERATOR = '(?:!? ?[=<>≤≥≠+*/×÷−^-]=? ?| ! ?| x )';
const SUM = `${OPERAND}(?:${OPERATOR}-?${OPERAND})+`;

let untouched: RegExp | undefined;

/** What no rule may touch in a text, in ascending order. */
export function untouchedStretches(text: string): readonly Stretch[] {
  if (!SIGN.test(text)) return [];
  untouched ??= new RegExp(`${LITERAL}|${SUM}`, 'g');
  const found: Stretch[] = [];
  for (const { index, 0: match } of text.matchAll(untouched)) {
    // « 9-12 » and « A - B » are no sums.
    if (/[@\\:;/=<>≤≥≠+*×÷^]|www/.test(match)) found.push([index, index + match.length]);
  }
  return found;
}
