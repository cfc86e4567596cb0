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

/** The direction of a text that runs otherwise than its surroundings; null for all others. */
export function otherDirection(text: string, around: Direction): Direction | null {
  const own = directionOf(text, around);
  return own === around ? null : own;
}

/** Scripts that run from right to left, of languages that are written today (ISO 15924). */
const SCRIPTS_FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** Languages whose script is known without asking: `Intl` takes two milliseconds to say. */
const FROM_LEFT = /^(?:fr|en|de|es|it|pt)(?:-[a-z]{2})?$/i;

/** How the script of a language runs: the one that its tag names (`az-Arab`), else the usual one. */
export function directionOfLanguage(lang: string): Direction {
  if (FROM_LEFT.test(lang)) return 'ltr';
  try {
    const { script = '' } = new Intl.Locale(lang).maximize();
    return SCRIPTS_FROM_RIGHT.has(script) ? 'rtl' : 'ltr';
  } catch {
    // Not every text that looks like a tag is one; browsers take such a language for none, too.
    return 'ltr';
  }
}

/**
 * How the pages of a number run, in both editions: from the right where its title or its language does. A title may be
 * a name in other letters, and an author may have left the publication's language as it was.
 */
export function pageDirection({ title, lang }: { readonly title: string; readonly lang: string }): Direction {
  return directionOf(title) === 'rtl' ? 'rtl' : directionOfLanguage(lang);
}
