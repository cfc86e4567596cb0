import type { IssueDate } from './publication.ts';

/** Why a text is not a date. */
export type DateMistake =
  | { readonly code: 'date.format' }
  | { readonly code: 'date.month'; readonly month: number }
  | { readonly code: 'date.day'; readonly days: number };

/** Reads YYYY-MM or YYYY-MM-DD. */
export function parseIssueDate(text: string): IssueDate | DateMistake {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim());
  if (!match) return { code: 'date.format' };
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return { code: 'date.month', month };
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  const days = daysIn(year, month);
  return day < 1 || day > days ? { code: 'date.day', days } : { year, month, day };
}

/** `2012-03` or `2012-03-15`: sorts and compares as text. */
export function formatIssueDate({ year, month, day }: IssueDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(year).padStart(4, '0'), two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
