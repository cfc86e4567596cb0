import { hasPageSentences, pageTranslator } from '../messages/page-translator.ts';
import type { Translate } from '../messages/translate.ts';
import type { DayOrMonth, FrontMatter, IssueDate } from '../publication/publication.ts';
import { firstUnitFrom } from '../sequence/offsets.ts';
import { applyTypographyTraced } from '../typography/apply-typography.ts';
import type { RuleSwitches } from '../typography/rule-names.ts';

/** What is printed of a number and of its date. */
export interface IssueWords {
  /** « Bulletin n° 3 – mars 2012 »; « mars 2012 » where nothing is printed of the number. */
  readonly issue: string;
  /** The part of it that says the date. */
  readonly issueDate: string;
}

/**
 * What is printed of a number and of its date, set right.
 *
 * @param frontMatter the number's
 * @param lang BCP 47, of the number
 * @param switches rules of typography that are switched off
 */
export function issueWords(
  { number, label, date, when }: Pick<FrontMatter, 'number' | 'label' | 'date' | 'when'>,
  lang: string,
  switches: RuleSwitches | undefined,
): IssueWords {
  const say = pageTranslator(lang);
  const written = when ?? dateWords(date, say, lang);
  // A special issue has a name of its own, and « n° » stands before figures alone.
  const named = label === undefined ? String(number) : label;
  const line =
    named === false
      ? written
      : say(/^\d/.test(named) ? 'sheet.issue' : 'sheet.issue.named', { number: named, date: written });
  const start = line.lastIndexOf(written);
  const { text, trace } = applyTypographyTraced(line, lang, switches);
  const [from, to] = [start, start + written.length].map((place) => firstUnitFrom(trace, place));
  return { issue: text, issueDate: text.slice(from, to) };
}

/** How days and months are said in a language. */
interface DateSayer {
  readonly month: (date: DayOrMonth) => string;
  readonly day: (date: DayOrMonth) => string;
  /** The day, if there is one, and the month. */
  readonly inYear: (date: DayOrMonth) => string;
  readonly whole: (date: DayOrMonth) => string;
}

function dateSayer(lang: string, say: Translate): DateSayer {
  return /^(?:fr|en)\b/i.test(lang) || !hasPageSentences(lang) ? ownDates(say, /^fr\b/i.test(lang)) : intlDates(lang);
}

/** From the catalogue. */
function ownDates(say: Translate, isFrench: boolean): DateSayer {
  const month = (date: DayOrMonth) => say(`sheet.month.${date.month}` as Parameters<typeof say>[0]);
  const day = (date: DayOrMonth) => (date.day === 1 && isFrench ? '1er' : String(date.day ?? ''));
  const inYear = (date: DayOrMonth) => [...(date.day === undefined ? [] : [day(date)]), month(date)].join(' ');
  return { month, day, inYear, whole: (date) => `${inYear(date)} ${date.year}` };
}

/** « 1. Dezember 2026 », « 1 de diciembre de 2026 » */
function intlDates(lang: string): DateSayer {
  const format = (date: DayOrMonth, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' }).format(
      Date.UTC(date.year, date.month - 1, date.day ?? 1),
    );
  const dayAndMonth = ({ day }: DayOrMonth): Intl.DateTimeFormatOptions => ({
    ...(day !== undefined && { day: 'numeric' }),
    month: 'long',
  });
  return {
    month: (date) => format(date, { month: 'long' }),
    day: ({ day }) => String(day ?? ''),
    inYear: (date) => format(date, dayAndMonth(date)),
    whole: (date) => format(date, { ...dayAndMonth(date), year: 'numeric' }),
  };
}

/** « mars 2012 », « juillet-août 2026 », « du 20 au 27 décembre 2026 » */
function dateWords({ until, ...from }: IssueDate, say: Translate, lang: string): string {
  const { month, day, inYear, whole } = dateSayer(lang, say);
  if (!until) return whole(from);
  const isOneYear = from.year === until.year;
  if (from.day === undefined)
    return isOneYear
      ? say('sheet.date.months', { first: month(from), last: whole(until) })
      : say('sheet.date.years', { first: whole(from), last: whole(until) });
  if (isOneYear && from.month === until.month) return say('sheet.date.days', { first: day(from), last: whole(until) });
  return say('sheet.date.span', { first: isOneYear ? inYear(from) : whole(from), last: whole(until) });
}
