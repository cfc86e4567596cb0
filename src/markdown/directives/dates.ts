import { monthOf } from '../../publication/meant-date.ts';
import { MONTH_NAMES } from '../../publication/month-names.ts';
import type { IssueDate } from '../../publication/publication.ts';
import { primaryLanguage } from '../../typography/primary-language.ts';

/** What a text that begins with a date says. */
export type FoundDate = DateInText | NoSuchDay;

export interface DateInText {
  readonly kind: 'date';
  /** Where the date ends, in the text's UTF-16 units. */
  readonly end: number;
  /** Where its hour begins, with the word before it; only where it has one. */
  readonly hour?: number;
  /** Where what follows it begins: behind the colon, the dash or the line's end. */
  readonly next: number;
  /** As HTML's `time` takes it. Of several days or hours, the first. */
  readonly datetime: string;
  /** The date with its right day of the week; only where the author wrote another day. */
  readonly rightDay?: string;
}

/** « 31 février » */
export interface NoSuchDay {
  readonly kind: 'no-such-day';
  readonly text: string;
}

/** The number's language and date: they tell the names of days, and the year that an author leaves out. */
export interface DateContext {
  readonly lang: string;
  readonly issue: IssueDate;
}

/** As `Date` counts them: from Sunday. */
const WEEKDAYS = [
  'dimanche|dim|sunday|sun',
  'lundi|lun|monday|mon',
  'mardi|mar|tuesday|tues|tue',
  'mercredi|mer|wednesday|wed',
  'jeudi|jeu|thursday|thurs|thu',
  'vendredi|ven|friday|fri',
  'samedi|sam|saturday|sat',
];

// Pieces of the patterns. Spaces are of any kind: authors type, or paste, fixed ones too.
const WEEKDAY = `(?:${WEEKDAYS.join('|')})(?!\\p{L})\\.?`;
const MONTH = `(?:${MONTH_NAMES.join('|')})(?!\\p{L})\\.?`;
const ORDINAL = '(?:er|st|nd|rd|th)?';
const AND = '\\s*(?:[-–—,&/]|à|au|et|ou|puis|to|and|or)\\s*';
const YEAR = '(?:,?\\s*(?<year>\\d{4}))?';
/** « 14 h 30 », « 14:30 », « 2.30 pm » */
const CLOCK =
  '(?:\\d{1,2}\\s*h(?:eures?)?(?!\\p{L})(?:\\s*\\d{2}(?!\\d))?|\\d{1,2}[:.]\\d{2}(?!\\d)(?:\\s*[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?|midi|noon)';

const BEGINNING = `^\\s*(?:(?:le|les|du|on|from)\\s+)?(?:(?<weekday>${WEEKDAY})\\s*,?\\s*)?(?:(?:le|the)\\s+)?`;
const TIME = `(?:(?:T|,?\\s*(?:[-–—]\\s*)?)(?<hour>(?:(?:à(?:\\s+partir\\s+de)?|at|de|from|dès|vers)\\s+)?(?<time>${CLOCK})(?:${AND}${CLOCK})?))?`;
const ENDING = '(?<separator>\\s*(?::(?!\\d)|[—–]|-{1,3}(?=\\s)|\\n)\\s*|\\s*$)';

/** Ways to write a day, most exact first. A day without a month is no date. */
const DAYS = [
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})',
  '(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?',
  '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})',
  // « 12 mars », « 12, 13 et 14 mars », « 28 février au 2 mars »
  `(?<day>\\d{1,2})${ORDINAL}(?:\\s+(?:of\\s+)?(?<firstMonth>${MONTH})(?:\\s+(?<firstYear>\\d{4}))?)?(?:${AND}(?:${WEEKDAY}\\s*,?\\s*)?\\d{1,2}(?!\\d)${ORDINAL}){0,4}\\s+(?:of\\s+)?(?<month>${MONTH})${YEAR}`,
  // “March 12”, “March 12–14”, “May 30 to June 2”
  `(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?!\\d)${ORDINAL}(?:${AND}(?:${MONTH}\\s+)?\\d{1,2}(?!\\d)${ORDINAL}){0,4}${YEAR}`,
  `(?<month>${MONTH})\\s+(?<year>\\d{4})`,
].map((day) => new RegExp(`${BEGINNING}${day}(?!\\d)${TIME}${ENDING}`, 'iu'));

/** The date at the beginning of a text, in French or English; a separator must stand behind it. */
export function findDate(text: string, context: DateContext): FoundDate | undefined {
  for (const [way, pattern] of DAYS.entries()) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const groups = way === 1 && /^en-US\b/i.test(context.lang) ? monthFirst(match.groups) : match.groups;
    return understood(match[0], groups, context);
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** “03/12” is the 12th of March to an American. */
function monthFirst(groups: Groups): Groups {
  return { ...groups, month: groups.day, day: groups.month };
}

function understood(whole: string, groups: Groups, context: DateContext): FoundDate {
  const { separator = '' } = groups;
  const end = whole.length - separator.length;
  const hour = groups.hour === undefined ? {} : { hour: end - groups.hour.length };
  const lastMonth = monthOf(groups.month ?? '');
  const month = groups.firstMonth === undefined ? lastMonth : monthOf(groups.firstMonth);
  const day = groups.day === undefined ? undefined : Number(groups.day);
  const year = writtenYear(groups, month > lastMonth) ?? nextYear(month, day ?? 1, context.issue);
  const time = timeOf(groups.time);
  if (!isDay(year, month, day ?? 1) || time === undefined)
    return { kind: 'no-such-day', text: whole.slice(0, end).trim() };
  const date = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => (part ? twoDigits(part) : []))];
  return {
    kind: 'date',
    end,
    ...hour,
    next: whole.length,
    datetime: date.join('-') + (day === undefined ? '' : time),
    ...(day !== undefined && rightDay(groups.weekday, utc(year, month, day), context.lang)),
  };
}

/** « 28 décembre au 3 janvier 2027 » begins a year earlier than it says. */
function writtenYear({ year, firstYear }: Groups, endsNextYear: boolean): number | undefined {
  if (firstYear !== undefined) return Number(firstYear);
  if (year === undefined) return undefined;
  const whole = Number(year) + (year.length === 2 ? 2000 : 0);
  return endsNextYear ? whole - 1 : whole;
}

/** The year of the next such day, from the month of the number on. For 29 February it is the next leap year. */
function nextYear(month: number, day: number, issue: IssueDate): number {
  const first = month < issue.month ? issue.year + 1 : issue.year;
  const years = Array.from({ length: 8 }, (_, later) => first + later);
  return years.find((year) => isDay(year, month, day)) ?? first;
}

/** `T14:30`; an empty text where there is no time; undefined for a time that no clock shows. */
function timeOf(written: string | undefined): string | undefined {
  if (written === undefined) return '';
  if (/^(midi|noon)$/i.test(written)) return 'T12:00';
  const [, hours = '', minutes = '00', half] = /^(\d{1,2})\D*?(\d{2})?\s*(?:([ap])\.?m\.?)?$/iu.exec(written) ?? [];
  const written12 = Number(hours) % 12;
  const hour = half === undefined ? Number(hours) : half.toLowerCase() === 'p' ? written12 + 12 : written12;
  return hour < 24 && Number(minutes) < 60 ? `T${twoDigits(hour)}:${minutes}` : undefined;
}

function rightDay(written: string | undefined, date: Date, lang: string): Pick<DateInText, 'rightDay'> {
  if (written === undefined || weekdayOf(written) === date.getUTCDay()) return {};
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
  return { rightDay: primaryLanguage(lang) === 'fr' ? day.replace(/ 1 (?=\p{L})/u, ' 1er ') : day };
}

function weekdayOf(written: string): number {
  const bare = written.replace('.', '').toLowerCase();
  return WEEKDAYS.findIndex((alternatives) => alternatives.split('|').includes(bare));
}

function isDay(year: number, month: number, day: number): boolean {
  const date = utc(year, month, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
