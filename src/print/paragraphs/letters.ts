/** A letter that has a case: quicker than asking for the Unicode property, and enough inside a word. */
export function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}
