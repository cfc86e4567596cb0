import { foldLetters } from '../problems/nearest.ts';

/*
 * What an author may write in French: keys of the YAML and some of their values. The English
 * names are those that the schemas have. Case and accents do not count.
 */

/** French names of keys, by their English ones. */
export const KEY_NAMES: Readonly<Record<string, readonly string[]>> = {
  columns: ['colonnes'],
  place: ['emplacement'],
  side: ['face', 'côté'],
  size: ['taille'],
  back: ['dos'],
  links: ['liens'],
};

/** Where something may stand: a coupon, and in the text what may leave its place. */
export const PLACE_NAMES = { top: 'tête', foot: 'pied', here: 'ici', column: 'colonne' } as const;

/** French names of values, by the key that they belong to and by their English ones. */
export const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  place: PLACE_NAMES,
  side: { last: 'dernière' },
  // Of earlier versions `size` has two places.
  size: { half: 'moitié', page: 'page', foot: PLACE_NAMES.foot, column: PLACE_NAMES.column },
  back: { 'keep-clear': 'réservé', free: 'libre' },
  links: { notes: 'notes', plain: 'simples' },
  web: { form: 'formulaire', 'print-only': 'papier-seul' },
};

/** English names of keys by the French ones, as they are compared. */
const ENGLISH_KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries(KEY_NAMES).flatMap(([english, french]) => french.map((name) => [foldLetters(name), english] as const)),
);

/** The English name of a key; undefined where the key is no French name of one. */
export function englishKey(key: string): string | undefined {
  return ENGLISH_KEYS.get(foldLetters(key));
}

/** The English name of a key's value, written in either language; undefined where it has none. */
export function englishValue(key: string, value: string): string | undefined {
  const names = VALUE_NAMES[key];
  if (!names) return undefined;
  const written = foldLetters(value.trim());
  return Object.keys(names).find((name) => name === written || foldLetters(names[name] ?? '') === written);
}

/** A name and what it may be typed as: without its accents too. */
export function spellings(name: string): readonly string[] {
  return [...new Set([name, foldLetters(name)])];
}
