import { type Affixes, type AffixFlag, type AffixRule, readAffixes } from './affixes.ts';

/** What knows the words of a language. */
export interface Dictionary {
  /** Whether a word, typed with straight apostrophes and composed accents (NFC), is one of the language. */
  readonly knows: (word: string) => boolean;
  /** As `knows`, for words that may be proposed to somebody. */
  readonly maySay: (word: string) => boolean;
  readonly affixes: Affixes;
}

type Flags = ReadonlySet<string>;

/** How a word can be formed. */
interface Analysis {
  /** Flags of the word as it stands. */
  readonly flags: Flags;
  /** Those of its stem, where a suffix that crosses was put behind it. */
  readonly stem?: Flags;
}

/** Suffixes that may stand behind each other (hunspell(5), « twofold suffix stripping »). */
const SUFFIXES = 2;
/** Parts of a compound, and characters of each: more parts make words of anything. */
const PARTS = 4;
const SHORTEST_PART = 3;

/**
 * A dictionary in Hunspell's format. Words are taken apart when they are asked
 * for: putting all forms of French together first, as `nspell` does, takes five
 * seconds and 600 MB; this takes a tenth of a second.
 */
export function readDictionary(aff: string, dic: string): Dictionary {
  const affixes = readAffixes(aff);
  const { marks } = affixes;
  const stems = readStems(dic);
  const isMarked = ({ flags }: Analysis, mark: AffixFlag) => marks[mark] !== undefined && flags.has(marks[mark]);

  const own = (word: string): readonly Analysis[] => {
    const found = stems.get(word);
    return found === undefined ? NONE : found.split('\n').map((flags) => ({ flags: affixes.flags(flags) }));
  };

  const suffixed = (word: string, depth: number): Analysis[] => {
    const found: Analysis[] = [];
    for (let length = Math.min(affixes.longestSuffix, word.length); length >= 0; length--) {
      for (const [strip, rules] of affixes.suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + strip;
        const isTwofold = depth > 1 && rules.some(({ flag }) => affixes.twofold.has(flag));
        const below = isTwofold ? [...own(stem), ...suffixed(stem, depth - 1)] : own(stem);
        for (const { flags } of below) {
          for (const { flag, next, crosses, fits } of rules)
            if (flags.has(flag) && fits(stem)) found.push({ flags: next, ...(crosses && { stem: flags }) });
        }
      }
    }
    return found;
  };

  /** A suffix that no stem has but one behind such a prefix: « kilo » and « gramme » give « kilogrammes ». */
  const suffixedByPrefix = (word: string, prefixes: readonly AffixRule[]): Analysis[] => {
    const giving = prefixes.filter(({ next }) => next.size > 0);
    if (giving.length === 0) return [];
    const found: Analysis[] = [];
    for (let length = Math.min(affixes.longestSuffix, word.length - 1); length >= 0; length--) {
      for (const [strip, rules] of affixes.suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + strip;
        for (const { flags } of own(stem)) {
          const given = giving.filter((prefix) => flags.has(prefix.flag) && prefix.fits(stem));
          for (const { flag, next, fits } of rules)
            if (fits(stem) && given.some((prefix) => prefix.next.has(flag))) found.push({ flags: next });
        }
      }
    }
    return found;
  };

  const prefixed = (word: string): Analysis[] => {
    const found: Analysis[] = [];
    for (let length = Math.min(affixes.longestPrefix, word.length); length >= 0; length--) {
      for (const [strip, rules] of affixes.prefixes.get(word.slice(0, length)) ?? []) {
        const stem = strip + word.slice(length);
        for (const below of [...own(stem), ...suffixed(stem, SUFFIXES)]) {
          for (const { flag, next, crosses, fits } of rules) {
            if (!(below.flags.has(flag) || (crosses && below.stem?.has(flag))) || !fits(stem)) continue;
            found.push({ flags: new Set([...next, ...without(below.flags, marks.NEEDAFFIX)]) });
          }
        }
        found.push(...suffixedByPrefix(stem, rules));
      }
    }
    return found;
  };

  const analyses = (word: string) => [...own(word), ...suffixed(word, SUFFIXES), ...prefixed(word)];

  const isWord = (word: string, unwanted: readonly AffixFlag[]): boolean => {
    const bases = own(word);
    if (bases.some((base) => isMarked(base, 'FORBIDDENWORD'))) return false;
    const stands = (one: Analysis) =>
      !(['NEEDAFFIX', 'ONLYINCOMPOUND', ...unwanted] as const).some((mark) => isMarked(one, mark));
    return bases.some(stands) || suffixed(word, SUFFIXES).some(stands) || prefixed(word).some(stands);
  };

  const isPart = (word: string, mark: AffixFlag) =>
    analyses(word).some((one) => isMarked(one, mark) || isMarked(one, 'COMPOUNDFLAG'));

  const compounds = marks.COMPOUNDBEGIN !== undefined || marks.COMPOUNDFLAG !== undefined;
  const isCompound = (word: string, parts = 1): boolean => {
    if (!compounds) return false;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      if (!isPart(word.slice(0, at), parts === 1 ? 'COMPOUNDBEGIN' : 'COMPOUNDMIDDLE')) continue;
      const rest = word.slice(at);
      if (isPart(rest, 'COMPOUNDEND') || (parts + 1 < PARTS && isCompound(rest, parts + 1))) return true;
    }
    return false;
  };

  const inAnyCase = (word: string, unwanted: readonly AffixFlag[]) => {
    if (isWord(word, unwanted) || isCompound(word)) return true;
    const lower = word.charAt(0).toLowerCase() + word.slice(1);
    return lower !== word && (isWord(lower, [...unwanted, 'KEEPCASE']) || isCompound(lower));
  };
  return {
    affixes,
    knows: (word) => inAnyCase(word, []),
    maySay: (word) => inAnyCase(word, ['NOSUGGEST']),
  };
}

const NONE: readonly Analysis[] = [];

/** Flags of each stem, homonyms' on lines of their own. */
function readStems(dic: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  // The first line says how many there are.
  let start = dic.indexOf('\n') + 1;
  while (start > 0 && start < dic.length) {
    const next = dic.indexOf('\n', start);
    const end = next < 0 ? dic.length : next;
    const entry = withoutMorphology(dic.slice(start, end));
    const slash = entry.indexOf('/', 1);
    const stem = slash < 0 ? entry : entry.slice(0, slash);
    const flags = slash < 0 ? '' : entry.slice(slash + 1);
    const others = stems.get(stem);
    stems.set(stem, others === undefined ? flags : `${others}\n${flags}`);
    start = next + 1;
  }
  return stems;
}

/** What may stand behind a word and its flags: « po:noun », or a comment behind a tabulator. */
function withoutMorphology(line: string): string {
  const last = line.charCodeAt(line.length - 1);
  const clean = last === 13 || last === 32 ? line.trimEnd() : line;
  return clean.includes('\t') || clean.includes(' ') ? clean.replace(/\t.*$|\s+\w\w:.*$/, '') : clean;
}

function without(flags: Flags, flag: string | undefined): readonly string[] {
  return [...flags].filter((one) => one !== flag);
}
