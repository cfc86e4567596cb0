import { NBSP } from './characters.ts';
import { primaryLanguage } from './primary-language.ts';

/** An opening and a closing mark, with the spaces that belong inside. */
export type Pair = readonly [open: string, close: string];

/** The quotation marks of a language. */
export interface UsualMarks {
  readonly outer: Pair;
  /** Within a quotation. */
  readonly inner: Pair;
}

/** By primary language subtag (CLDR, `delimiters`). */
export const USUAL_MARKS = {
  fr: { outer: [`«${NBSP}`, `${NBSP}»`], inner: ['“', '”'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  pt: { outer: ['«', '»'], inner: ['“', '”'] },
  nl: { outer: ['‘', '’'], inner: ['“', '”'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'] },
} as const satisfies Readonly<Record<string, UsualMarks>>;

/** The marks of a language; of one that is not in the table, those of English. */
export function usualMarks(lang: string): UsualMarks {
  const known: Readonly<Record<string, UsualMarks>> = USUAL_MARKS;
  return known[primaryLanguage(lang)] ?? USUAL_MARKS.en;
}
