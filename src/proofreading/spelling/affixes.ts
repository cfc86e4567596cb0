import { createMemory } from '../../memory/memory.ts';

/**
 * What an affix file of Hunspell says, as far as looking words up needs it: see hunspell(5),
 * https://github.com/hunspell/hunspell/blob/master/man/hunspell.5
 */
export interface Affixes {
  /** By the letters that are put before a stem. */
  readonly prefixes: AffixTable;
  /** By the letters that are put behind a stem. */
  readonly suffixes: AffixTable;
  /** In UTF-16 units, of the longest letters put behind a stem. */
  readonly longestSuffix: number;
  readonly longestPrefix: number;
  /** Flags of suffixes that may stand behind another suffix. */
  readonly twofold: ReadonlySet<string>;
  /** The flags that a text of them names. */
  readonly flags: (text: string) => ReadonlySet<string>;
  /** Flags with a meaning of their own, by the name of the option that gives it. */
  readonly marks: Readonly<Partial<Record<AffixFlag, string>>>;
  /** What is often written for something else (REP), and letters that are alike (MAP). */
  readonly replacements: readonly (readonly [typed: RegExp, meant: string])[];
  /** Letters that a proposal may have in the place of others, the most frequent first (TRY). */
  readonly letters: string;
}

/** By the affix: what a stem may have in its place, and the rules for that. One stem is looked up for many rules. */
export type AffixTable = ReadonlyMap<string, ReadonlyMap<string, readonly AffixRule[]>>;

/** One way to form a word of a stem. */
export interface AffixRule {
  readonly flag: string;
  /** Flags of what is formed. */
  readonly next: ReadonlySet<string>;
  /** Whether a prefix and a suffix may stand on the same stem. */
  readonly crosses: boolean;
  /** Whether a stem takes it. */
  readonly fits: (stem: string) => boolean;
}

const MARKS = [
  'NEEDAFFIX',
  'FORBIDDENWORD',
  'KEEPCASE',
  'NOSUGGEST',
  'ONLYINCOMPOUND',
  'CIRCUMFIX',
  'COMPOUNDFLAG',
  'COMPOUNDBEGIN',
  'COMPOUNDMIDDLE',
  'COMPOUNDEND',
] as const;

export type AffixFlag = (typeof MARKS)[number];

const LETTERS = 'esianrtolcdugmphbyfvkwzéèàêâçîôûïëüùœ';

export function readAffixes(source: string): Affixes {
  const lines = source.split(/\r?\n/).map((line) => line.split(/\s+/));
  const option = (name: string) => lines.find(([key]) => key === name)?.[1];
  const aliases = lines.filter(([key]) => key === 'AF').map(([, flags]) => flags ?? '');
  const flags = flagReader(option('FLAG'), aliases);
  const prefixes = new Map<string, Map<string, AffixRule[]>>();
  const suffixes: typeof prefixes = new Map();
  const crossing = { PFX: new Map<string, boolean>(), SFX: new Map<string, boolean>() };
  const replacements: [RegExp, string][] = [];
  for (const [key, flag = '', strip = '', added = '', condition = '.'] of lines) {
    if (key === 'MAP') replacements.push(...likenesses(flag));
    if (key === 'REP' && strip !== '') replacements.push([replaced(flag), strip.replaceAll('_', ' ')]);
    if (key !== 'PFX' && key !== 'SFX') continue;
    // The first line of a flag says whether it crosses and how many rules follow.
    if (!crossing[key].has(flag)) {
      crossing[key].set(flag, strip === 'Y');
      continue;
    }
    const [letters = '', next = ''] = added.split('/');
    const affix = letters === '0' ? '' : letters;
    const table = key === 'PFX' ? prefixes : suffixes;
    const rule: AffixRule = {
      flag,
      next: next === '' ? NONE : flags(next),
      crosses: crossing[key].get(flag) === true,
      fits: conditionOf(condition, key),
    };
    const swaps = table.get(affix) ?? new Map<string, AffixRule[]>();
    table.set(affix, swaps);
    const taken = strip === '0' ? '' : strip;
    const rules = swaps.get(taken);
    if (rules) rules.push(rule);
    else swaps.set(taken, [rule]);
  }
  const marks = Object.fromEntries(MARKS.flatMap((mark) => (option(mark) ? [[mark, option(mark)]] : [])));
  const longest = (rules: ReadonlyMap<string, unknown>) =>
    Math.max(0, ...[...rules.keys()].map(({ length }) => length));
  return {
    prefixes,
    suffixes,
    longestPrefix: longest(prefixes),
    twofold: new Set(
      [...suffixes.values()].flatMap((swaps) => [...swaps.values()].flat().flatMap(({ next }) => [...next])),
    ),
    longestSuffix: longest(suffixes),
    flags,
    marks,
    replacements,
    letters: (option('TRY') ?? LETTERS).replace(/[^\p{Ll}]/gu, ''),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Flags are single characters, pairs of them (`long`) or numbers (`num`); each text of them is read once. */
function flagReader(kind: string | undefined, aliases: readonly string[]): Affixes['flags'] {
  const known = createMemory<readonly [text: string], ReadonlySet<string>>();
  const read = (text: string): string[] => {
    if (kind === 'num') return text.split(',');
    return kind === 'long' ? (text.match(/../gsu) ?? []) : [...text];
  };
  return (text) =>
    known.recall([text], () => {
      // The first line of AF says how many follow.
      const alias = aliases.length > 0 && /^\d+$/.test(text) ? aliases[Number(text)] : undefined;
      return new Set(read(alias ?? text));
    });
}

/** A condition on the stem's end or beginning: letters, `.` for any, `[abc]` for one of some, `[^abc]` for none of them. */
function conditionOf(condition: string, key: 'PFX' | 'SFX'): (stem: string) => boolean {
  if (condition === '.') return () => true;
  const units = condition.match(/\[[^\]]*\]|./gs) ?? [];
  return (stem) => {
    const start = key === 'PFX' ? 0 : stem.length - units.length;
    return start >= 0 && stem.length >= units.length && units.every((unit, at) => fits(unit, stem.charAt(start + at)));
  };
}

function fits(unit: string, letter: string): boolean {
  if (unit === '.' || unit === letter) return true;
  if (unit[0] !== '[') return false;
  return unit[1] === '^' ? !unit.includes(letter, 2) : unit.includes(letter, 1);
}

/** Each small letter of a group for each other. */
function likenesses(group: string): [RegExp, string][] {
  const letters = group.match(/\p{Ll}/gu) ?? [];
  return letters.flatMap((typed) =>
    letters.filter((meant) => meant !== typed).map((meant): [RegExp, string] => [new RegExp(typed, 'g'), meant]),
  );
}

/** `^` and `$` at its ends mean those of the word; nothing else has a meaning. */
function replaced(typed: string): RegExp {
  const plain = typed.replace(/^\^|\$$/g, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`${typed.startsWith('^') ? '^' : ''}${plain}${typed.endsWith('$') ? '$' : ''}`, 'g');
}
