import { type MeantDate, meantDate } from './meant-date.ts';

/** What somebody meant who wrote the first and the last date of a span otherwise than `2026-12/2027-01`; both have a year. */
export interface MeantSpan {
  readonly from: MeantDate;
  readonly until: MeantDate;
}

/**
 * Reads a span as people write it in French and English: juillet-août 2026, du 20 au 27 décembre 2026, 2026-07/08,
 * 2026-07 – 2026-08, December 20–27, 2026. What may as well be a day is none: 07/08/2026.
 */
export function meantSpan(text: string): MeantSpan | undefined {
  if (text.length > LONGEST) return undefined;
  const written = text.normalize('NFC').trim().replace(BEFORE, '');
  return shortened(written) ?? monthsOf(written) ?? split(written);
}

/** In characters: more than two days with all that people put around them. */
const LONGEST = 80;

const BEFORE = /^(?:du|de|des|from|between|entre)\s+(?:le\s+)?/iu;
/** Between two dates; a hyphen alone stands within one too. */
const SURE = "\\s*(?:[–—/&~]|--+|\\.\\.+|\\s-\\s|\\s(?:au|à|a|et|to|and|until|through|jusqu[’']au)\\s(?:le\\s)?)\\s*";
const ANY = `(?:${SURE}|\\s*-\\s*)`;

/** `2026-07/08`, `2026-12-20/27`, `2026-12-20/12-27`: what is left out of the last date is that of the first. */
const SHORTENED = new RegExp(
  `^(?<year>\\d{4})-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?${SURE}(?:(?<lastMonth>\\d{1,2})-)?(?<last>\\d{1,2})$`,
  'u',
);

function shortened(text: string): MeantSpan | undefined {
  const groups = SHORTENED.exec(text)?.groups;
  if (!groups) return undefined;
  const [year, month, last] = [groups.year, groups.month, groups.last].map(Number) as [number, number, number];
  const { day, lastMonth } = groups;
  if (day !== undefined)
    return {
      from: { year, month, day: Number(day) },
      until: { year, month: Number(lastMonth ?? month), day: last },
    };
  return lastMonth === undefined ? { from: { year, month }, until: { year, month: last } } : undefined;
}

/** `07-08/2026`: with a slash between day and month it would be a day. */
function monthsOf(text: string): MeantSpan | undefined {
  const [, first, last, year] = /^(\d{1,2})\s*[-–]\s*(\d{1,2})\s*[/ ]\s*(\d{4})$/u.exec(text) ?? [];
  if (Number(first) >= Number(last) || Number(last) > 12) return undefined;
  const at = (month: string | undefined): MeantDate => ({ year: Number(year), month: Number(month) });
  return first === undefined ? undefined : { from: at(first), until: at(last) };
}

/** Two dates with something between them, wherever it stands; what the first lacks is that of the last. Of three, the first and the last. */
function split(text: string): MeantSpan | undefined {
  for (const { index, 0: gap } of text.matchAll(new RegExp(ANY, 'giu'))) {
    const [first, last] = [text.slice(0, index).trim(), text.slice(index + gap.length).trim()];
    // « December 5–8 2026 »: what ends it is no month.
    const span = inMonth(first, last) ?? inYear(first, last);
    if (span) return { from: span.from, until: split(last)?.until ?? span.until };
  }
  return undefined;
}

/** No paper is dated with more than these months at once: « août-juillet 2026 » is the wrong way round. */
const MOST_MONTHS = 6;

/** « décembre 2026 – janvier 2027 », « juillet-août 2026 », « 20 novembre au 3 décembre 2026 », « décembre-janvier 2027 ». */
function inYear(first: string, last: string): MeantSpan | undefined {
  const from = meantDate(first);
  const until = meantDate(last);
  if (from?.month === undefined || until?.year === undefined || until.month === undefined) return undefined;
  if (from.year !== undefined) return { from, until };
  if (!LETTER.test(first)) return undefined;
  const turns = from.month > until.month && 12 - from.month + until.month < MOST_MONTHS;
  return { from: { ...from, year: turns ? until.year - 1 : until.year }, until };
}

/** « 20 au 27 décembre 2026 », “December 20–27, 2026”: the month is written once, in letters. */
function inMonth(first: string, last: string): MeantSpan | undefined {
  const alone = /^(\d{1,2})(?:er|re|st|nd|rd|th|e)?$/iu.exec(first)?.[1];
  const until = LETTER.test(last) ? meantDate(last) : undefined;
  if (alone !== undefined && until?.year !== undefined && until.day !== undefined)
    return { from: { ...until, day: Number(alone) }, until };
  const [, day, year] = /^(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})$/iu.exec(last) ?? [];
  const from = LETTER.test(first) ? meantDate(`${first}, ${year}`) : undefined;
  return day !== undefined && from?.day !== undefined && from.year !== undefined
    ? { from, until: { ...from, day: Number(day) } }
    : undefined;
}

const LETTER = /[a-zéû]{3}/iu;
