import { createMemory, type Memory } from '../memory/memory.ts';
import { primaryLanguage } from './primary-language.ts';
import { divisionsByPatterns, type HyphenationPatterns } from './syllables.ts';

/** Finds where a word of a language may be divided with a hyphen; '' is the language of the text around it. */
export type Hyphenate = (word: string, lang: string) => Syllables;

export interface Syllables {
  /** Ascending UTF-16 indices into the word; none where it may not be divided. */
  readonly places: readonly number[];
  /** Whether the word has a capital: most languages divide such words only where a line cannot be set otherwise. */
  readonly capitalised: boolean;
}

const WHOLE: Syllables = { places: [], capitalised: false };

/** Letters that must stay on either side of a hyphen: the minima of each language's hyphenation practice. */
interface Minima {
  readonly left: number;
  readonly right: number;
}

interface HyphenationTable {
  readonly minima: Minima;
  readonly load: () => Promise<{ default: unknown }>;
  /** A language that gives every noun a capital divides them like other words. */
  readonly capitalsAreCommon?: boolean;
}

/** Patterns of the TeX hyphenation project, by primary language subtag. */
const tables: Readonly<Record<string, HyphenationTable>> = {
  fr: { minima: { left: 2, right: 3 }, load: () => import('hyphen/patterns/fr.js') },
  en: { minima: { left: 2, right: 3 }, load: () => import('hyphen/patterns/en-gb.js') },
  de: { minima: { left: 2, right: 2 }, load: () => import('hyphen/patterns/de-1996.js'), capitalsAreCommon: true },
  es: { minima: { left: 2, right: 2 }, load: () => import('hyphen/patterns/es.js') },
  it: { minima: { left: 2, right: 2 }, load: () => import('hyphen/patterns/it.js') },
  pt: { minima: { left: 2, right: 3 }, load: () => import('hyphen/patterns/pt.js') },
  nl: { minima: { left: 2, right: 2 }, load: () => import('hyphen/patterns/nl.js') },
  pl: { minima: { left: 2, right: 2 }, load: () => import('hyphen/patterns/pl.js') },
};

type Divide = (word: string) => Syllables;

/** What divides the words of a language, by its primary subtag: unpacking its patterns takes as long as setting a side. */
export type HyphenationMemory = Memory<readonly [language: string], Divide>;

/**
 * The hyphenation of a text's language, and of others that it holds words of; of one without patterns, no word is
 * divided.
 *
 * @param lang BCP 47
 * @param others BCP 47 too
 * @param memory the languages of texts before
 */
export async function loadHyphenation(
  lang: string,
  others: Iterable<string> = [],
  memory: HyphenationMemory = createMemory(),
): Promise<Hyphenate> {
  const known = new Map<string, Divide>();
  for (const language of new Set([lang, ...others].map(primaryLanguage))) {
    const divide = memory.find([language]) ?? (await loadPatterns(language));
    memory.keep([language], divide);
    known.set(language, divide);
  }
  known.set('', known.get(primaryLanguage(lang)) ?? whole);
  return (word, own) => (known.get(primaryLanguage(own)) ?? whole)(word);
}

function whole(): Syllables {
  return WHOLE;
}

async function loadPatterns(language: string): Promise<Divide> {
  const table = tables[language];
  if (!table) return whole;
  const patterns = (await table.load()).default as HyphenationPatterns;
  return remembering((word) => {
    const capitals = capitalsOf(word);
    if (capitals === 'elsewhere' || word.length < 5) return WHOLE;
    return {
      places: divisions(word, patterns, table.minima),
      capitalised: capitals === 'first' && !table.capitalsAreCommon,
    };
  });
}

function divisions(word: string, patterns: HyphenationPatterns, { left, right }: Minima): number[] {
  const found: number[] = [];
  let start = 0;
  // Elided words are divided on their own: l’|uni-for-mi-sa-tion.
  for (const part of word.split(/(?<=[’'])/u)) {
    const letters = part.endsWith('’') ? part.slice(0, -1) : part;
    for (const place of divisionsByPatterns(letters, patterns))
      if (place >= left && part.length - place >= right) found.push(start + place);
    start += part.length;
  }
  return found;
}

/**
 * Where a word has its capitals: none, at its start (or after an elision), or
 * elsewhere; « elsewhere » as well where it has anything but letters, so that
 * acronyms, numbers, addresses and inclusive forms (« salarié·e·s ») keep together.
 */
function capitalsOf(word: string): 'none' | 'first' | 'elsewhere' {
  let found: 'none' | 'first' = 'none';
  let isStart = true;
  for (const character of word) {
    const isApostrophe = character === '’' || character === "'";
    const isLower = character !== character.toUpperCase() || character === 'ß' || /[\u0300-\u036F]/.test(character);
    if (!isLower && !isApostrophe) {
      if (!isStart || character === character.toLowerCase()) return 'elsewhere';
      found = 'first';
    }
    isStart = isApostrophe;
  }
  return found;
}

/** A bulletin repeats its words: each is looked up once. Bounded, so that an archive does not grow it for ever. */
function remembering(divide: Divide): Divide {
  const words = createMemory<readonly [word: string], Syllables>({ most: 20_000 });
  return (word) => words.recall([word], () => divide(word));
}
