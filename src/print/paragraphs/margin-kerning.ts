import type { Shaper } from './shaper.ts';
import type { TextStyle } from './text-style.ts';
import type { WordPart } from './words.ts';

/**
 * How much of a character hangs over the edge of a justified column, as a
 * share of its width: [at the left, at the right]. A mark is mostly white; set
 * flush, it makes a notch in the edge (Hàn Thế Thành, Micro-typographic
 * extensions to the TeX typesetting system, 2000). Values are about two thirds
 * of those usual for serif faces: a bulletin's columns are narrow.
 */
const HANGS: Readonly<Record<string, readonly [left: number, right: number]>> = {
  '-': [0, 0.5],
  '\u2010': [0, 0.5],
  '\u2011': [0, 0.5],
  '–': [0.2, 0.25],
  '—': [0.15, 0.15],
  '.': [0, 0.6],
  ',': [0, 0.6],
  ';': [0, 0.35],
  ':': [0, 0.35],
  '!': [0, 0.15],
  '?': [0, 0.15],
  '…': [0, 0.2],
  '’': [0.5, 0.5],
  '‘': [0.5, 0.5],
  "'": [0.5, 0.5],
  '“': [0.4, 0.4],
  '”': [0.4, 0.4],
  '„': [0.3, 0.3],
  '"': [0.4, 0.4],
  '«': [0.3, 0.15],
  '»': [0.15, 0.3],
  '‹': [0.3, 0.15],
  '›': [0.15, 0.3],
  '(': [0.15, 0],
  ')': [0, 0.15],
  '·': [0.4, 0.4],
};

/**
 * How far a character at an edge of a line hangs out, in points; 0 in lines that are not
 * justified.
 *
 * @param character '' where the line has none there
 * @param edge of the line
 * @param part the part of the word that the character belongs to
 * @param style how the paragraph is set
 * @param shaper it measures the character
 */
export function hangOf(
  character: string,
  edge: 'left' | 'right',
  part: WordPart,
  style: TextStyle,
  shaper: Shaper,
): number {
  const share = HANGS[character]?.[edge === 'left' ? 0 : 1] ?? 0;
  if (share === 0 || style.align !== 'justify' || style.micro.hanging === 0) return 0;
  const [mark] = shaper.shape(character, part, style.fallback, false);
  return (mark?.width ?? 0) * part.size * share * style.micro.hanging;
}
