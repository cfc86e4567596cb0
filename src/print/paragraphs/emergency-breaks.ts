import { isLetter } from './letters.ts';

/** Letters that stay on either side of a break inside a word. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

/** Chinese and Japanese have no spaces: their marks stay with what they close or open (JLREQ, 3.1.7 and 3.1.8). Marks of other scripts alike. */
const NEVER_FIRST = /[、。，．：；！？）」』】〕》〉・ー.,;:!?…)\]}»”’'\u00A0\u202F\u2060]/;
const NEVER_LAST = /[（「『【〔《〈([{«“‘\u202F\u2060]/;
/** What belongs to the character before it: half of a pair, a mark, a joiner. */
const BELONGS = /[\uDC00-\uDFFF\p{M}\u200D]/u;

/** Whether a place in a word parts what is one character to who reads it: the halves of a pair, a letter and its accent, a joined sign. */
export function isInsideCharacter(word: string, at: number): boolean {
  return BELONGS.test(word.charAt(at)) || word.charAt(at - 1) === '\u200D';
}

/** A place where nothing is meant to break. */
export interface EmergencyBreak {
  readonly at: number;
  /** It parts two letters of a word, and gets a hyphen. */
  readonly hyphen: boolean;
}

/**
 * The places inside a piece of a word that is wider than any line it can stand in, and has no
 * better ones: between any two of its characters.
 *
 * @param word the whole word
 * @param piece where it starts and ends
 * @param isHyphenated whether a word that is cut between two letters shows it
 * @param isCareful whether marks stay with what they close or open, and letters in company
 */
export function emergencyBreaks(
  word: string,
  { from, to }: { readonly from: number; readonly to: number },
  isHyphenated: boolean,
  isCareful: boolean,
): EmergencyBreak[] {
  const breaks: EmergencyBreak[] = [];
  for (let at = from + 1; at < to; at++) {
    const before = word.charAt(at - 1);
    const after = word.charAt(at);
    if (isInsideCharacter(word, at)) continue;
    if (isCareful && (NEVER_FIRST.test(after) || NEVER_LAST.test(before))) continue;
    const hyphen = isHyphenated && isLetter(before) && isLetter(after);
    if (hyphen && !hasLetters(word, at)) continue;
    breaks.push({ at, hyphen });
  }
  return breaks;
}

function hasLetters(word: string, at: number): boolean {
  const before = word.slice(Math.max(0, at - LEAST_BEFORE), at);
  const after = word.slice(at, at + LEAST_AFTER);
  return before.length === LEAST_BEFORE && after.length === LEAST_AFTER && [...before, ...after].every(isLetter);
}
