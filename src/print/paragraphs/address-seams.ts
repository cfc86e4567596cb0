import { CAPITAL, LETTER } from '../../typography/characters.ts';
import { isLetter, LETTER_OR_FIGURE } from './letters.ts';

/*
 * Addresses, paths and code have no syllables. A line may end at their own marks, without a
 * hyphen: the reader would take it for a part of them.
 */

/** Letters that stay on either side of a seam: fewer would look like a slip. */
const LEAST = 2;

/** A line ends behind these. */
const BEHIND = /[/\\\-_@?&=,;|(+]/;
const SMALL_THEN_CAPITAL = new RegExp(`(?![${CAPITAL}])[${LETTER}][${CAPITAL}]`);

/**
 * The places in an address, a path or a piece of code where a line may end, ascending UTF-16
 * indices: behind its marks, before a point (so that nobody takes it for the end of a sentence),
 * and between a small letter and a capital.
 *
 * @param word its characters
 */
export function addressSeams(word: string): number[] {
  const seams: number[] = [];
  for (let at = LEAST; at <= word.length - LEAST; at++) if (isSeam(word, at)) seams.push(at);
  return seams;
}

function isSeam(word: string, at: number): boolean {
  const before = word.charAt(at - 1);
  const after = word.charAt(at);
  if (before === ':')
    return word[at - 2] === ':' ? LETTER_OR_FIGURE.test(after) : after === '/' && word[at + 1] !== '/';
  if (after === '.') return LETTER_OR_FIGURE.test(before) && isLetter(word.charAt(at + 1));
  if (!LETTER_OR_FIGURE.test(after)) return false;
  // The hyphens of an option belong to its name.
  if (before === '-' && !LETTER_OR_FIGURE.test(word.charAt(at - 2))) return false;
  return BEHIND.test(before) || SMALL_THEN_CAPITAL.test(before + after);
}

/** A mail address, an address with its scheme, a path or a host with a path. */
const ADDRESS = new RegExp(
  `[${LETTER}\\d]@[${LETTER}\\d]|://|^\\W*www\\.|^\\W*[~.]?/[^/\\s]+/|[${LETTER}\\d]\\.[${LETTER}]{2,}/`,
);

/** Whether a word of prose is an address or a path, to be divided at its own marks. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word);
}

/** Such words are never divided between syllables: a hyphen would be taken for a part of an address, a fraction, a name. */
const UNDIVIDED = /[/@&?=_\\]|\w\.\w/;

/** Whether a hyphen could be taken for a part of the word. */
export function isLikeAddress(word: string): boolean {
  return UNDIVIDED.test(word);
}
