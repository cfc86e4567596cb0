import { MONTH_NAMES } from './month-names.ts';

/** What somebody meant who wrote a date otherwise than the year first, in figures; whether there is such a day is not said. */
export interface MeantDate {
  /** Undefined where none is written: « décembre ». */
  readonly year?: number;
  /** Undefined where the year is alone. */
  readonly month?: number;
  readonly day?: number;
  /** Whether day and month may stand the other way round: `03/04/2026`. */
  readonly isEitherWay?: boolean;
}

/** Reads a date as people write it in French and English: 15/11/2026, 3 décembre 2026, Dec 3, 2026, 2026-8, 20260803. */
export function meantDate(text: string): MeantDate | undefined {
  const day = text.normalize('NFC').replace(HOUR, '').trim();
  // « Mar » is a month and a day of the week.
  return understood(day) ?? understood(day.replace(BEFORE, ''));
}

function understood(day: string): MeantDate | undefined {
  for (const { pattern, read } of WAYS) {
    const groups = pattern.exec(day)?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}

/** « le », and the name of a day, which tell nothing. */
const BEFORE = new RegExp(
  '^(?:(?:le|du|on|from)\\s+)?(?:(?:lun|mar|mer|jeu|ven|sam)(?:di|credi|dredi|edi)?|dim(?:anche)?|' +
    '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?(?:\\s*,\\s*|\\s+)(?:le\\s+|the\\s+)?|^(?:le|du|on|from|the)\\s+',
  'iu',
);
/** An hour, and what a program adds to it. */
const HOUR = /(?:T|,?\s+(?:(?:à|at)\s+)?)\d{1,2}(?::\d{2}|\s*h(?![a-z])|\s*[ap]\.?m\b).*$|(?<=\d)Z$/iu;

const MONTH = `(?:${MONTH_NAMES.join('|')})(?!\\p{L})\\.?`;
/** Signs and blanks that part figures, and the dashes that a word processor makes of them. */
const GAP = '\\s*[-/.\\u2010-\\u2015\\u2212]\\s*|\\s+';
const ORDINAL = '(?:er|re|st|nd|rd|th|e)?';
const YEAR = '(?<year>\\d{4})';
const SHORT_YEAR = '(?<year>\\d{4}|\\d{2})';

type Groups = Readonly<Record<string, string | undefined>>;

interface Way {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => MeantDate;
}

const way = (pattern: string, read: Way['read'] = inOrder): Way => ({
  pattern: new RegExp(`^${pattern}$`, 'iu'),
  read,
});

const WAYS: readonly Way[] = [
  way(`${YEAR}(?:${GAP})(?<month>\\d{1,2})(?:(?:${GAP})(?<day>\\d{1,2}))?`),
  way(
    `(?<day>\\d{1,2})(?:${GAP})(?<month>\\d{1,2})(?:(?:${GAP})${YEAR}|(?:\\s*[/.]\\s*|\\s+)(?<short>\\d{2}))`,
    (groups) => ({
      ...inOrder({ ...groups, year: groups.year ?? groups.short }),
      isEitherWay: true,
    }),
  ),
  way(`(?<month>\\d{1,2})(?:${GAP})${YEAR}`),
  // 20260803 and 202608: no other order has so plausible a beginning.
  way('(?<year>(?:19|20|21)\\d{2})(?<month>0\\d|1[0-2])(?<day>[0-3]\\d)?'),
  way('(?<day>[0-3]\\d)(?<month>0\\d|1[0-2])(?<year>(?:19|20|21)\\d{2})'),
  way(YEAR),
  // « 3 décembre 2026 », « 3-5 déc. 2026 », “3rd of December, 2026”, « 3-déc-26 »
  way(
    `(?<day>\\d{1,2})${ORDINAL}(?:\\s*(?:[-–—,&/]|au|et|à|to|and)\\s*\\d{1,2}${ORDINAL})*(?:${GAP})(?:of\\s+|de\\s+)?(?<month>${MONTH})(?:(?:,\\s*|${GAP})(?:de\\s+)?${SHORT_YEAR})?`,
  ),
  // “December 3, 2026”
  way(`(?<month>${MONTH})\\s*(?<day>\\d{1,2})${ORDINAL}(?:(?:,\\s*|\\s+)${YEAR})?`),
  // « décembre 2026 », « novembre-décembre 2026 », « décembre 2026 - janvier 2027 »
  way(
    `(?<month>${MONTH})(?:(?:\\s*(?:[-–—/&,]|et|and|à|to)\\s*)${MONTH})?(?:(?:,\\s*|${GAP})(?:de\\s+)?${YEAR}(?:\\s*(?:[-–—/&]|et|and|à|to)\\s*${MONTH}\\s+\\d{4})?)?`,
  ),
  way(`${YEAR}(?:,\\s*|${GAP})(?<month>${MONTH})(?:(?:${GAP})(?<day>\\d{1,2})${ORDINAL})?`),
  way(`${YEAR}(?:,\\s*|${GAP})(?<day>\\d{1,2})${ORDINAL}(?:${GAP})(?<month>${MONTH})`),
];

function inOrder({ year, month, day }: Groups): MeantDate {
  return {
    ...(year !== undefined && { year: Number(year) + (year.length === 2 ? 2000 : 0) }),
    ...(month !== undefined && { month: monthOf(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** 1 to 12 for the name of a month; a number stands for itself. */
export function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const bare = written.replace('.', '').toLowerCase();
  return MONTH_NAMES.findIndex((alternatives) => alternatives.split('|').includes(bare)) + 1;
}
