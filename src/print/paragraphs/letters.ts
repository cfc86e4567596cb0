import { LETTER } from '../../typography/characters.ts';

/** A Latin letter or a figure: what an address, a path or a name consists of beside its marks. */
export const LETTER_OR_FIGURE = new RegExp(`[${LETTER}\\d]`);

/** A letter that has a case: quicker than asking for the Unicode property, and enough inside a word. */
export function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}
