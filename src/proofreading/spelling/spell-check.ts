import { foldLetters } from '../../problems/nearest.ts';
import type { Prose } from '../prose.ts';
import type { Finding } from '../rule.ts';
import type { Dictionary } from './dictionary.ts';
import type { FindDictionary } from './installed-dictionaries.ts';
import type { OwnWords } from './own-words.ts';
import { proposals } from './proposals.ts';
import { isNoWord, type SpelledWord, wordsOf } from './words.ts';

export interface SpellingOptions {
  readonly dictionary: FindDictionary;
  readonly isOwn: OwnWords;
  /** What names the publication is known by. */
  readonly names: readonly string[];
}

/** Words of a number that proposals are sought for: a text in another language must not make the check slow. */
const MOST_PROPOSED = 40;

/** In UTF-16 units: what is longer, no language has as one word. Taking it apart at each of its letters would take too long. */
const LONGEST_WORD = 100;
/** « qu'j'l'ai »: letters that have lost their vowel before one word. */
const MOST_ELISIONS = 4;

/** What the letter of an elision leaves: « l'UNSA », « qu'Amazon ». */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/iu;
/** What stands before a hyphen without being a word. */
const PREFIX =
  /^(?:anti|auto|co|cyber|éco|ex|inter|maxi|micro|mini|multi|néo|non|pluri|post|pré|pro|semi|socio|télé|ultra|vice)$/i;
/** Feminine and plural endings of words that mean everybody: « acteur·rice·s », « salarié-e-s ». */
const EVERYBODY =
  /^(?:e|s|es|x|le|les|ne|nes|te|tes|se|ses|ve|ves|fe|fes|ère|ères|rice|rices|trice|trices|euse|euses|eure|eures)$/i;

/** Words that no dictionary knows, each once, where it first stands, with what it may stand for. */
export function spellCheck(texts: readonly Prose[], options: SpellingOptions): readonly Finding[] {
  const names = new Set(options.names.flatMap((name) => name.match(/[\p{L}\p{M}]+/gu) ?? []));
  const unknown = new Map<string, SpelledWord[]>();
  /** Capitalised within sentences: names. */
  const seenAsNames = new Set<string>();
  for (const prose of texts) {
    const dictionary = options.dictionary(prose.lang);
    if (!dictionary) continue;
    for (const word of wordsOf(prose)) {
      if (!word.begins && isCapitalised(word.text)) seenAsNames.add(word.text);
      if (options.isOwn(word.text) || names.has(word.text)) continue;
      if (isKnown(word.text, dictionary, (part) => options.isOwn(part) || names.has(part))) continue;
      const key = `${prose.lang} ${word.text}`;
      const places = unknown.get(key);
      if (places) places.push(word);
      else unknown.set(key, [word]);
    }
  }
  return [...unknown.values()].flatMap((places, index) => {
    const [first] = places;
    const dictionary = first && options.dictionary(first.prose.lang);
    if (!first || !dictionary) return [];
    const { text, prose } = first;
    const proposed = index < MOST_PROPOSED && text.length <= LONGEST_WORD ? proposals(text, dictionary) : [];
    if (isCapitalised(text) && seenAsNames.has(text) && !proposed.some((one) => isAlike(one, text))) return [];
    const times = places.length > 1 ? ` (× ${places.length})` : '';
    const values = { word: text, count: places.length, times, proposals: proposed.join(', ') };
    const code = proposed.length > 0 ? 'spelling.unknown' : 'spelling.unlike';
    return [{ prose, start: first.start, end: first.end, code, values }];
  });
}

/**
 * Whether a dictionary knows a word, or all its parts.
 * @param text the word
 * @param dictionary of its language
 * @param isOwn whether the publication knows the word itself
 * @param elisions how many more of them (« l’ », « qu’ ») may be taken off its beginning
 */
export function isKnown(
  text: string,
  dictionary: Dictionary,
  isOwn: OwnWords = () => false,
  elisions = MOST_ELISIONS,
): boolean {
  if (isOwn(text)) return true;
  if (text.length <= LONGEST_WORD && (dictionary.knows(text) || isReformed(text, dictionary))) return true;
  const rest = elisions > 0 ? text.replace(ELISION, '') : text;
  if (rest !== text) return isNoWord(rest) || isKnown(rest, dictionary, isOwn, elisions - 1);
  const parts = text.split(/[-·‧⋅]/);
  if (parts.length < 2) return false;
  return parts.every(
    (part, index) =>
      isNoWord(part) ||
      isKnown(part, dictionary, isOwn) ||
      (index > 0 && EVERYBODY.test(part)) ||
      (index < parts.length - 1 && PREFIX.test(part)),
  );
}

/** Spellings of 1990 that a dictionary may not have: « connaitre », « cout », « règlementer ». */
function isReformed(text: string, { knows }: Dictionary): boolean {
  for (const { index, 0: letter } of text.matchAll(/[iu]|è(?=[bcdfgjklmnpqrstvxz]+e)/g)) {
    const former = { i: 'î', u: 'û', è: 'é' }[letter] ?? letter;
    if (knows(text.slice(0, index) + former + text.slice(index + 1))) return true;
  }
  return false;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether two words differ in accents and doubled letters alone: a slip, whatever the capital says. */
function isAlike(one: string, other: string): boolean {
  const bare = (word: string) => foldLetters(word).replace(/(.)\1/g, '$1');
  return bare(one) === bare(other);
}
