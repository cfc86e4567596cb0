import { type Translate, toolLanguage, translator } from '../messages/translate.ts';
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
  const say = translator(toolLanguage(lang));
  const written = when ?? dateWords(date, say, toolLanguage(lang) === 'fr');
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

/** « mars 2012 », « juillet-août 2026 », « du 20 au 27 décembre 2026 » */
function dateWords({ until, ...from }: IssueDate, say: Translate, isFrench: boolean): string {
  const month = (date: DayOrMonth) => say(`sheet.month.${date.month}` as Parameters<typeof say>[0]);
  const day = (date: DayOrMonth) => (date.day === 1 && isFrench ? '1er' : String(date.day ?? ''));
  const inYear = (date: DayOrMonth) => [...(date.day === undefined ? [] : [day(date)]), month(date)].join(' ');
  const whole = (date: DayOrMonth) => `${inYear(date)} ${date.year}`;
  if (!until) return whole(from);
  const isOneYear = from.year === until.year;
  if (from.day === undefined)
    return isOneYear
      ? say('sheet.date.months', { first: month(from), last: whole(until) })
      : say('sheet.date.years', { first: whole(from), last: whole(until) });
  if (isOneYear && from.month === until.month) return say('sheet.date.days', { first: day(from), last: whole(until) });
  return say('sheet.date.span', { first: isOneYear ? inYear(from) : whole(from), last: whole(until) });
}
