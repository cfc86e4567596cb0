import { LETTER, NBSP } from './characters.ts';
import { overlapping, type Stretch } from './stretches.ts';

const MAY_HOLD_LITERAL = /[@\\/]|www\.|\b(?:mailto|tel):|\d:\d|[:;]-?[)(DP]|:[a-z\d_+-]+:/;
const MAY_HOLD_SUM = /[=<>≤≥≠≈+*×÷^]/;

/** No address and no path has these; an apostrophe may stand in one. */
const NO_PART = '\\s<>"«»‹›“”„‚';

/** A stop, a quote or a closing bracket at the end belongs to the sentence, the space before a smiley to the smiley. */
const LITERAL = [
  `(?:\\b[a-z][a-z0-9+.-]*:\\/\\/|\\bwww\\.|\\bmailto:|\\btel:)[^${NO_PART}]*[^${NO_PART}.,;:!?)\\]}'’‘…]`,
  // An apostrophe within a name belongs to it (« o'brien@… »), one before it opens a quotation.
  /(?<![\w.+-]['’]*)[\w.+-][\w.+'’-]*@[\w-]+(?:\.[\w-]+)+/.source,
  /\b\d+:\d+(?::\d+)?\b/.source,
  `(?:\\b[A-Za-z]:\\\\|\\\\\\\\)[^${NO_PART}]*[^${NO_PART}.,;:!?)\\]}'’‘…]`,
  `(?<![^\\s("'«»‹›“”„‚‘’])(?:~|\\.{1,2})?\\/[^${NO_PART}]*[\\w/]`,
  /(?:^|\s)[:;]-?[)(DP](?![A-Za-z])/.source,
  // The name of a picture as other tools write it: « :tada: ».
  /(?<![\w:]):(?:[+-]1|[a-z][\w+-]*):(?![\w:])/.source,
].join('|');

/** What stands on both sides of a sign of arithmetic: a number, or one letter. */
const OPERAND = `(?:(?<!\\d)\\d+(?:[.,]\\d+)?%?|(?<![${LETTER}'’])[A-Za-z](?![${LETTER}'’.]))`;
const GAP = `[ ${NBSP}]`;
const OPERATOR = `(?:!?${GAP}?[=<>≤≥≠≈+*/×÷−^-]=?${GAP}?|${GAP}!${GAP}?|${GAP}x${GAP})`;

// The engine compiles a pattern when it is first used.
const LITERALS = new RegExp(LITERAL, 'g');
const SUMS = new RegExp(`${OPERAND}(?:${OPERATOR}[-−]?${OPERAND})+`, 'g');

/** Tells of a part of a text, from one UTF-16 unit to another, whether it overlaps what no rule may touch. */
export type IsUntouched = (start: number, end: number) => boolean;

/** Makes a test of whether a part of a text overlaps what no rule may touch. The text is read once for all tests. */
export function untouchedIn(text: string): IsUntouched {
  return overlapping(untouchedStretches(text));
}

/** As `untouchedIn`, for a rule about numbers, which may touch sums too. */
export function untouchedBesideSums(text: string): IsUntouched {
  return overlapping(literalsIn(text));
}

/** Addresses, paths, times, ratios, smileys and names of pictures. */
function literalsIn(text: string): readonly Stretch[] {
  return MAY_HOLD_LITERAL.test(text) ? stretchesOf(text, LITERALS) : [];
}

/** The parts of a text that no rule may touch, sums among them. */
function untouchedStretches(text: string): readonly Stretch[] {
  const literals = literalsIn(text);
  if (!MAY_HOLD_SUM.test(text)) return literals;
  // « 9-12 » and « A - B » are no sums.
  return [...literals, ...stretchesOf(text, SUMS).filter(([start, end]) => MAY_HOLD_SUM.test(text.slice(start, end)))];
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => [index, index + match.length] as const);
}
