/** How a text runs. */
export type Direction = 'ltr' | 'rtl';

/** Characters that run from right to left: Hebrew, Arabic and their neighbours; the last are halves of surrogate pairs. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\uD802\uD803\uD83A\uD83B]/;

/** Marks, embeddings, overrides and isolates (UAX #9, 2): they act and are not seen. */
export const DIRECTION_CONTROL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Whether a text has no character that runs from right to left. Most texts have none, and this tells it quickly. */
export function isLeftToRight(text: string): boolean {
  return !RIGHT_TO_LEFT.test(text) && !DIRECTION_CONTROL.test(text);
}

/**
 * The direction of a text: that of most of its letters, or, where it has none, that
 * of its surroundings. The first letter (UAX #9, P2) would be a worse guide: a French
 * sentence may begin with a word of Hebrew.
 */
export function directionOf(text: string, around: Direction = 'ltr'): Direction {
  if (around === 'ltr' && !RIGHT_TO_LEFT.test(text)) return 'ltr';
  let balance = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) balance += RIGHT_TO_LEFT.test(letter) ? 1 : -1;
  return balance === 0 ? around : balance > 0 ? 'rtl' : 'ltr';
}
