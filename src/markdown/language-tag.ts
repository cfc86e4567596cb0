import type { Element } from 'hast';

/**
 * Whether a text names a language as BCP 47 does. The grammar also permits
 * primary subtags of five to eight letters, of which none is registered:
 * « anglais » is none.
 */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The language of an element's content: that of its own `lang`, or else the inherited one. */
export function languageOf({ properties: { lang } }: Element, inherited: string): string {
  return typeof lang === 'string' && lang !== '' ? lang : inherited;
}
