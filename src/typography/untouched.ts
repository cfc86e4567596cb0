import { LETTER } from './characters.ts';
import { overlapping, type Stretch } from './stretches.ts';

const MAY_HOLD_LITERAL = /[@\\/]|www\.|\b(?:mailto|tel):|\d:\d|[:;]-?[)(DP]/;
const MAY_HOLD_SUM = /[=<>≤≥≠+*×÷^]/;

/** A stop, a quote or a closing bracket at the end belongs to the sentence, the space before a smiley to the smiley. */
const LITERAL = [
  /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bmailto:|\btel:)[^\s«»<>]*[^\s«»<>.,;:!?)\]}"'’…]/.source,
  /(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/.source,
  /\b\d+:\d+(?::\d+)?\b/.source,
  /(?:\b[A-Za-z]:\\|\\\\)[^\s«»]+/.source,
  /(?<![^\s(«])(?:~|\.{1,2})?\/[^\s«»]*[\w/]/.source,
  /(?:^|\s)[:;]-?[)(DP](?![A-Za-z])/.source,
].join('|');

/** What stands on both sides of a sign of arithmetic: a number, or one letter. */
const OPERAND = `(?:(?<!\\d)\\d+(?:[.,]\\d+)?%?|(?<![${LETTER}'’])[A-Za-z](?![${LETTER}'’.]))`;
const OPERATOR = '(?:!? ?[=<>≤≥≠+*/×÷−^-]=? ?| ! ?| x )';

// The engine compiles a pattern when it is first used.
const LITERALS = new RegExp(LITERAL, 'g');
const SUMS = new RegExp(`${OPERAND}(?:${OPERATOR}-?${OPERAND})+`, 'g');

/** Makes a test of whether a part of a text overlaps what no rule may touch. The text is read once for all tests. */
export function untouchedIn(text: string): (start: number, end: number) => boolean {
  return overlapping(untouchedStretches(text));
}

/** The parts of a text that no rule may touch: addresses, paths, times, ratios, smileys and sums. */
function untouchedStretches(text: string): readonly Stretch[] {
  const literals = MAY_HOLD_LITERAL.test(text) ? stretchesOf(text, LITERALS) : [];
  if (!MAY_HOLD_SUM.test(text)) return literals;
  // « 9-12 » and « A - B » are no sums.
  return [...literals, ...stretchesOf(text, SUMS).filter(([start, end]) => MAY_HOLD_SUM.test(text.slice(start, end)))];
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => [index, index + match.length] as const);
}
