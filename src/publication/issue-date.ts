import { type MeantDate, meantDate } from './meant-date.ts';
import type { IssueDate } from './publication.ts';

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
  | { readonly code: 'date.no-year'; readonly right: string };

/** The hour that programs write behind a day, and what parts it from UTC. */
const TIME =
  '(?:[Tt]|[ \\t]+)(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-6]\\d(?:[.,]\\d+)?)?(?:[ \\t]*(?:[Zz]|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?';
const DATE = new RegExp(`^(\\d{4})-(\\d{2})(?:-(\\d{2})(?:${TIME})?)?$`);

/** Reads YYYY-MM or YYYY-MM-DD. An hour may follow the day, which is the day as it is written, wherever that was. */
export function parseIssueDate(text: string): IssueDate | DateMistake {
  const match = DATE.exec(text.trim());
  if (!match) return otherwise(meantDate(text.trim()));
  const year = Number(match[1]);
  const month = Number(match[2]);
  return checked({ year, month, ...(match[3] !== undefined && { day: Number(match[3]) }) });
}

/** `2012-03` or `2012-03-15`: sorts and compares as text. */
export function formatIssueDate({ year, month, day }: IssueDate): string {
  return [String(year).padStart(4, '0'), two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

function checked(date: IssueDate): IssueDate | DateMistake {
  const { year, month, day } = date;
  if (month < 1 || month > 12) return { code: 'date.month', month };
  if (day === undefined) return date;
  const days = daysIn(year, month);
  return day < 1 || day > days ? { code: 'date.day', days } : date;
}

/** What is to be said of a date that is written in another way. */
function otherwise(meant: MeantDate | undefined): DateMistake {
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
  if ('code' in date) return 'code' in swapped ? date : { code: 'date.written', right: formatIssueDate(swapped) };
  const right = formatIssueDate(date);
  const other = 'code' in swapped ? right : formatIssueDate(swapped);
  return other === right ? { code: 'date.written', right } : { code: 'date.ambiguous', right, other };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
