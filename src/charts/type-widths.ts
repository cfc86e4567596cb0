import type { Measure } from './lettering.ts';

/**
 * Advances of Archivo Narrow's characters from U+0020 to U+007E, in hundredths
 * of an em (its `hmtx` table): a page is lettered by the reader's browser, and
 * no font need be opened to know about how wide that will be.
 */
const REGULAR = [
  23, 23, 29, 46, 46, 73, 55, 16, 27, 27, 32, 48, 23, 27, 23, 23, 46, 46, 46, 46, 46, 46, 46, 46, 46, 46, 23, 23, 48,
  48, 48, 46, 83, 55, 55, 59, 59, 55, 50, 64, 59, 23, 41, 55, 46, 68, 59, 64, 55, 64, 59, 55, 50, 59, 55, 77, 55, 55,
  50, 23, 23, 23, 39, 46, 30, 46, 46, 41, 46, 46, 23, 46, 46, 23, 18, 41, 18, 68, 46, 46, 46, 46, 27, 41, 23, 46, 41,
  59, 41, 41, 41, 27, 21, 27, 48,
];
/** Bold letters are so much wider at most, and a face that stands in for a missing one a little. */
const BOLD = 1.09;
const RESERVE = 1.04;
/** Widths of what the table does not have: capitals and signs, and letters of scripts whose every character is a square. */
const OTHER = 60;
const SQUARE = 100;

/** Ems that a text takes in the label face of a page. */
export const pageMeasure: Measure = (text, bold) => {
  let width = 0;
  for (const character of text.normalize('NFD')) width += widthOf(character);
  return ((bold ? BOLD : 1) * RESERVE * width) / 100;
};

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(character)) return 0;
  if (code === 0x202f || code === 0xa0) return 25;
  return REGULAR[code - 32] ?? (code > 0x2e7f ? SQUARE : code >= 0x2010 ? 82 : OTHER);
}
