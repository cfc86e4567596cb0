/** What may be drawn for characters that no face has: signs that look the same on paper, by the sign that faces do have. */
const STAND_INS: readonly (readonly [drawn: string, characters: string])[] = [
  // Points that keyboards offer for « salarié·e·s »: of hyphenation, of multiplication, of a Katakana word, and others.
  ['·', '‧⋅⸱ꞏ・･'],
  ['‐', '⁃'],
  ['►', '‣▸➤⯈'],
  ['✓', '✔✅🗸'],
  ['×', '✗✘✕✖❌☓🗙🗴'],
  ['→', '➜➔➙➛➝➞➡⟶🡒'],
  ['☐', '❏❐❑❒◻▢'],
  ['■', '◼◾⬛'],
  ['●', '⚫⬤'],
  ['○', '⚪◯'],
  ['◆', '❖⬥'],
  // Written as one character in tables of East Asian units.
  ['°C', '℃'],
  ['°F', '℉'],
  ['km', '㎞'],
  ['kg', '㎏'],
  ['cm', '㎝'],
  ['mm', '㎜'],
  ['m²', '㎡'],
  ['m³', '㎥'],
];

/** Variation selectors ask for a picture or for a sign. */
const SELECTORS = /[\uFE0E\uFE0F]/g;

/**
 * What looks the same on paper as a character that no face has, and is in the packaged faces.
 *
 * @param character a grapheme cluster
 */
export function standInFor(character: string): string | undefined {
  const bare = character.replace(SELECTORS, '');
  if (Array.from(bare).length !== 1) return undefined;
  return STAND_INS.find(([, characters]) => characters.includes(bare))?.[0];
}
