import type { IssueDate } from '../../publication/publication.ts';
import { primaryLanguage } from '../../typography/primary-language.ts';
import { AGENDA_MONTHS, agendaMonth, WEEKDAY_NAMES, weekdayOf } from './day-names.ts';

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

// Pieces of the patterns. Spaces are of any kind: authors type, or paste, fixed ones too.
const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})(?!\\p{L})\\.?`;
const MONTH = `(?:${AGENDA_MONTHS.join('|')})(?!\\p{L})\\.?`;
const ORDINAL = '(?:er|st|nd|rd|th|\\.)?';
const AND = '\\s*(?:[-–—,&/]|à|au|et|ou|puis|to|and|or|bis|und)\\s*';
/** A year of two figures is one where it is near that of the number: « 2 juin 27 ». */
const YEAR = "(?:,?\\s*(?:(?<year>\\d{4})|[’']?(?<shortYear>\\d{2})))?";
/** « 14 h 30 », « 14:30 », « 2.30 pm », « 20 Uhr » */
const CLOCK =
  '(?:\\d{1,2}\\s*h(?:eures?)?(?!\\p{L})(?:\\s*\\d{2}(?!\\d))?|\\d{1,2}[:.]\\d{2}(?!\\d)(?:\\s*(?:[ap]\\.?m\\.?|Uhr))?|\\d{1,2}\\s*(?:[ap]\\.?m\\.?|Uhr)|midi|noon)';

const BEFORE_CLOCK = '(?:(?:à(?:\\s+partir\\s+de)?|at|de|from|dès|vers|um|ab|von)\\s+)?';
/** « précises », behind an hour: it is said with it. */
const EXACTLY = '(?:\\s+(?:précises?|environ|pile|sharp)(?!\\p{L}))?';
/** An hour, or from one to another; `name` is the group of the first. */
const hours = (name: string) => `${BEFORE_CLOCK}(?<${name}>${CLOCK})(?:${AND}${CLOCK})?${EXACTLY}`;

/** « WE du », « le week-end des » */
const WEEKEND = '(?:(?:we|week-?end)\\s+(?:(?:du|des|of)\\s+)?)?';
/** An hour that stands before its day: « 20 h, le 6 janvier », “3.30pm on 4 Dec” */
const HOUR_FIRST = `(?:${hours('firstTime')}\\s*(?:,\\s*|\\s(?=(?:le|on|am)\\s)|\\s(?=\\p{L})))?`;
const BEGINNING = `^\\s*${HOUR_FIRST}(?:(?:le|les|du|on|from|am|vom)\\s+)?${WEEKEND}(?:(?<weekday>${WEEKDAY})\\s*,?\\s*)?(?:(?:le|the|den)\\s+)?`;
const TIME = `(?:(?<hour>\\s*\\(${hours('boxedTime')}\\))|(?:T|,?\\s*(?:[-–—]\\s*)?)(?<hour2>${hours('time')}))?`;
const ENDING = '(?<separator>\\s*(?::(?!\\d)|[—–]|-{1,3}(?=\\s)|\\n)\\s*|\\s*$)';

/** Ways to write a day, most exact first. A day without a month is no date. */
const DAYS = [
  '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})',
  '(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}|\\d{2}))?',
  // « 10.12. » is German; two figures with a point between them may be an hour.
  '(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4}|\\d{2})?',
  // « 12 mars », « 12, 13 et 14 mars », « 28 février au 2 mars »
  `(?<day>\\d{1,2})${ORDINAL}(?:\\s+(?:of\\s+)?(?<firstMonth>${MONTH})(?:\\s+(?<firstYear>\\d{4}))?)?(?:${AND}(?:${WEEKDAY}\\s*,?\\s*)?\\d{1,2}(?!\\d)${ORDINAL}){0,4}\\s+(?:of\\s+)?(?<month>${MONTH})${YEAR}`,
  // “March 12”, “March 12–14”, “May 30 to June 2”
  `(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?!\\d)${ORDINAL}(?:${AND}(?:${MONTH}\\s+)?\\d{1,2}(?!\\d)${ORDINAL}){0,4}${YEAR}`,
  `(?<month>${MONTH})\\s+(?<year>\\d{4})`,
].map((day) => new RegExp(`${BEGINNING}${day}(?!\\d)${TIME}${ENDING}`, 'iu'));

/** The date at the beginning of a text, in French, English or German; a separator must stand behind it. */
export function findDate(text: string, context: DateContext): FoundDate | undefined {
  for (const [way, pattern] of DAYS.entries()) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const groups = way === 1 && /^en-US\b/i.test(context.lang) ? monthFirst(match.groups) : match.groups;
    const isYear = groups.shortYear === undefined || isNear(wholeYear(groups.shortYear), context.issue);
    if (isYear) return understood(match[0], groups, context);
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
  const written = groups.hour?.trimStart() ?? groups.hour2;
  const hour = written === undefined ? {} : { hour: end - written.length };
  const lastMonth = agendaMonth(groups.month ?? '');
  const month = groups.firstMonth === undefined ? lastMonth : agendaMonth(groups.firstMonth);
  const day = groups.day === undefined ? undefined : Number(groups.day);
  const year = writtenYear(groups, month > lastMonth) ?? nextYear(month, day ?? 1, context.issue);
  const time = timeOf(groups.time ?? groups.boxedTime ?? groups.firstTime);
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
function writtenYear({ year, shortYear, firstYear }: Groups, endsNextYear: boolean): number | undefined {
  if (firstYear !== undefined) return Number(firstYear);
  const last = year ?? shortYear;
  if (last === undefined) return undefined;
  const whole = wholeYear(last);
  return endsNextYear ? whole - 1 : whole;
}

function wholeYear(year: string): number {
  return Number(year) + (year.length === 2 ? 2000 : 0);
}

/** Years that an agenda looks ahead, at most; what happened in the year before may be told of. */
const FARTHEST_YEAR = 3;

function isNear(year: number, issue: IssueDate): boolean {
  return year >= issue.year - 1 && year <= issue.year + FARTHEST_YEAR;
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
  const [, hours = '', minutes = '00', half] = /^(\d{1,2})\D*?(\d{2})?\s*(?:([ap])\.?m\.?|Uhr)?$/iu.exec(written) ?? [];
  const written12 = Number(hours) % 12;
  const hour = half === undefined ? Number(hours) : half.toLowerCase() === 'p' ? written12 + 12 : written12;
  return hour < 24 && Number(minutes) < 60 ? `T${twoDigits(hour)}:${minutes}` : undefined;
}

function rightDay(written: string | undefined, date: Date, lang: string): Pick<DateInText, 'rightDay'> {
  if (written === undefined || weekdayOf(written) === date.getUTCDay()) return {};
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
  return { rightDay: primaryLanguage(lang) === 'fr' ? day.replace(/ 1 (?=\p{L})/u, ' 1er ') : day };
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
