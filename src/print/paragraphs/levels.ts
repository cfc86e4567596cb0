import bidiModule from 'bidi-js';
import { itemAt } from '../../sequence/item-at.ts';
import { type Direction, isLeftToRight } from '../../typography/direction.ts';

/**
 * The embedding level of each UTF-16 unit of a paragraph (UAX #9, 3.3): what is
 * at an odd one runs from right to left. Undefined where all of it is at 0.
 */
export type LevelsOf = (text: string, base: Direction) => Uint8Array | undefined;

/** The package's types are those of a module with a default; what Node and the bundle import is that default itself. */
const createBidi = bidiModule as unknown as typeof bidiModule.default;

/** The Unicode bidirectional algorithm; its tables are unpacked when a text first needs them. */
export function createLevels(): LevelsOf {
  let bidi: ReturnType<typeof createBidi> | undefined;
  return (text, base) => {
    if (base === 'ltr' && isLeftToRight(text)) return undefined;
    bidi ??= createBidi();
    return bidi.getEmbeddingLevels(asOneParagraph(text), base).levels;
  };
}

/**
 * The order from left to right of neighbours on a line, by their levels: from
 * the highest to the lowest odd one, each stretch at that level or above is
 * turned round (UAX #9, L2).
 */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  const levelAt = (place: number) => itemAt(levels, itemAt(order, place));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && levelAt(end) >= level) end++;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

/** The text as the algorithm takes it, unit by unit: line ends become spaces, and a character of two units becomes two of its kind. */
function asOneParagraph(text: string): string {
  const spaced = text.replace(/[\t\n\r\x0B\f\x1C-\x1F\x85\u2028\u2029]/g, ' ');
  return spaced.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) => unitLike(character).repeat(2));
}

const LETTER = 'a';
const RIGHT_TO_LEFT_LETTER = '\u05D0';
const ARABIC_LETTER = '\u0627';
const MARK = '\u0300';
const SYMBOL = '\u2603';

/** A character of one unit that the algorithm treats like this one of two. */
function unitLike(character: string): string {
  if (/\p{M}/u.test(character)) return MARK;
  if (
    /[\u{10D00}-\u{10D3F}\u{10EC0}-\u{10EFF}\u{10F30}-\u{10F6F}\u{1EC70}-\u{1ECBF}\u{1ED00}-\u{1ED4F}\u{1EE00}-\u{1EEFF}]/u.test(
      character,
    )
  )
    return ARABIC_LETTER;
  if (/[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(character)) return RIGHT_TO_LEFT_LETTER;
  return /[\p{L}\p{N}]/u.test(character) ? LETTER : SYMBOL;
}
