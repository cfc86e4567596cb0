import type { FontFace } from '../../fonts/font-collection.ts';
import type { Code } from './type0-font.ts';

/**
 * What people type into a field, first and last of each range. Viewers find
 * letters that are not here (Vietnamese ones would take 1.2 kB) in other fonts.
 */
const RANGES = [
  [0x20, 0x7e],
  // Latin-1 and Latin Extended-A: French and Breton, the languages of Europe, Turkish.
  [0xa0, 0x17f],
  // Romanian.
  [0x218, 0x21b],
  // The apostrophe that is a letter (« cʼh »), dashes, quotation marks, the ellipsis, the narrow space, the euro.
  [0x2bc, 0x2bc],
  [0x2013, 0x2014],
  [0x2018, 0x201e],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x20ac, 0x20ac],
] as const;

/** Those of them that a face has; each character is its own code. */
export function typedCharacters(face: FontFace): readonly Code[] {
  const characters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  return characters
    .sort((one, other) => one - other)
    .map((code) => ({ code, glyph: face.glyph(code), text: String.fromCharCode(code) }))
    .filter(({ glyph }) => glyph !== 0);
}
