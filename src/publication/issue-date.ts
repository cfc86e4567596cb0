import { type MeantDate, meantDate } from './meant-date.ts';
import { meantSpan } from './meant-span.ts';
import type { DayOrMonth, IssueDate } from './publication.ts';
import { seasonMonth } from './season-month.ts';

/** Why a text is not a date. */
export type DateMistake =
  | { readonly code: 'date.format' }
  | { readonly code: 'date.month'; readonly month: number }
  | { readonly code: 'date.day'; readonly days: number }
  /** A date that is written in another way: `right` is how it should be. */
  | { readonly code: 'date.written'; readonly right: string }
  /** `03/04/2026`: `other` is the date where the month stands first. */
  | { readonly code: 'date.ambiguous'; readonly right: string; readonly other: string }
  | { readonly code: 'date.no-month'; readonly right: string }
  | { readonly code: 'date.no-year'; readonly right: string }
  /** A span whose last date is before its first. */
  | { readonly code: 'date.span-order'; readonly right: string }
  /** A span of more than two dates. */
  | { readonly code: 'date.span-parts'; readonly right: string }
  /** « Hiver 2026 », which may be printed of a date but is none; `right` is one that it may mean. */
  | { readonly code: 'date.season'; readonly right: string }
  /** A span from a month to a day, or the other way round: `months` or `days` may be meant. */
  | { readonly code: 'date.span-mixed'; readonly months: string; readonly days: string };

/** The hour that programs write behind a day, and what parts it from UTC. */
const TIME =
  '(?:[Tt]|[ \\t]+)(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-6]\\d(?:[.,]\\d+)?)?(?:[ \\t]*(?:[Zz]|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?';
const DATE = new RegExp(`^(\\d{4})-(\\d{2})(?:-(\\d{2})(?:${TIME})?)?$`);

/**
 * Reads YYYY-MM or YYYY-MM-DD, or two of them with a slash between them (ISO 8601-1, 5.5.2). An hour may follow a
 * day, which is the day as it is written, wherever that was.
 */
export function parseIssueDate(text: string): IssueDate | DateMistake {
  const parts = text.split('/').map((part) => part.trim());
  const dates = parts.map(written).filter((date) => date !== undefined);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || dates.length < parts.length) return otherwise(text.trim());
  return dates.length === 1 ? checked(first) : span(first, last, dates.length);
}

/** `2012-03` or `2012-03-15`, two of them for a span: sorts and compares as text. */
export function formatIssueDate({ until, ...from }: IssueDate): string {
  return until ? `${formatDayOrMonth(from)}/${formatDayOrMonth(until)}` : formatDayOrMonth(from);
}

/** `2012-03` or `2012-03-15`, for machines; of a span the first. */
export function formatDayOrMonth({ year, month, day }: DayOrMonth): string {
  return [String(year).padStart(4, '0'), two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

function written(text: string): DayOrMonth | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    ...(match[3] !== undefined && { day: Number(match[3]) }),
  };
}

function checked(date: DayOrMonth): DayOrMonth | DateMistake {
  const { year, month, day } = date;
  if (month < 1 || month > 12) return { code: 'date.month', month };
  if (day === undefined) return date;
  const days = daysIn(year, month);
  return day < 1 || day > days ? { code: 'date.day', days } : date;
}

/** A span from its first date to its last, or what is wrong with it. A span of one date is that date. */
function span(from: DayOrMonth, until: DayOrMonth, count = 2): IssueDate | DateMistake {
  const mistake = [from, until].map(checked).find((date) => 'code' in date);
  if (mistake) return mistake;
  if ((from.day === undefined) !== (until.day === undefined)) {
    const last = { day: daysIn(until.year, until.month), ...until };
    const months = [from, until].map(({ year, month }) => ({ year, month })) as [DayOrMonth, DayOrMonth];
    return { code: 'date.span-mixed', months: inOrder(...months), days: inOrder({ day: 1, ...from }, last) };
  }
  const right = inOrder(from, until);
  if (count > 2) return { code: 'date.span-parts', right };
  if (formatDayOrMonth(from) > formatDayOrMonth(until)) return { code: 'date.span-order', right };
  return formatDayOrMonth(from) === formatDayOrMonth(until) ? from : { ...from, until };
}

/** A span as it should be written. */
function inOrder(one: DayOrMonth, other: DayOrMonth): string {
  const [first, last] = [formatDayOrMonth(one), formatDayOrMonth(other)].sort() as [string, string];
  return first === last ? first : `${first}/${last}`;
}

/** What is to be said of a date that is written in another way. */
function otherwise(text: string): DateMistake {
  const meant = meantSpan(text);
  const found = meant && span(dayOrMonth(meant.from), dayOrMonth(meant.until));
  if (found && !('code' in found)) return { code: 'date.written', right: formatIssueDate(found) };
  if (found?.code === 'date.span-order' || found?.code === 'date.span-mixed') return found;
  const season = seasonMonth(text);
  return season === undefined ? ofOne(meantDate(text)) : { code: 'date.season', right: season };
}

function dayOrMonth({ year = 0, month = 0, day }: MeantDate): DayOrMonth {
  return { year, month, ...(day !== undefined && { day }) };
}

/** What is to be said of one date. */
function ofOne(meant: MeantDate | undefined): DateMistake {
  if (!meant) return { code: 'date.format' };
  const { year, month, day, isEitherWay } = meant;
  if (year === undefined)
    return {
      code: 'date.no-year',
      right: [month, day].flatMap((part) => (part === undefined ? [] : two(part))).join('-'),
    };
  if (month === undefined) return { code: 'date.no-month', right: `${String(year).padStart(4, '0')}-01` };
  const date = checked({ year, month, ...(day !== undefined && { day }) });
  const swapped = isEitherWay && day !== undefined ? checked({ year, month: day, day: month }) : date;
  // What is no day in the one order may be one in the other; the mistake of the usual one is told.
  if ('code' in date) return 'code' in swapped ? date : { code: 'date.written', right: formatDayOrMonth(swapped) };
  const right = formatDayOrMonth(date);
  const other = 'code' in swapped ? right : formatDayOrMonth(swapped);
  return other === right ? { code: 'date.written', right } : { code: 'date.ambiguous', right, other };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
