import { toolLanguage, translator } from '../messages/translate.ts';
import type { IssueDate } from '../publication/publication.ts';

/** The kicker's « Bulletin n° 3 – mars 2012 », cut so that the date can stand in a `time` element. */
export interface IssueLine {
  readonly before: string;
  readonly date: string;
  readonly after: string;
  /** The date for machines: `2012-03` or `2012-03-15`. */
  readonly datetime: string;
}

/**
 * Cuts the line in three, around its date. The parts in order make up the line again.
 *
 * @param line « Bulletin n° 3 – mars 2012 »
 * @param date of the number
 * @param lang BCP 47: the date is looked for as this language writes it; where the line does not hold it, `date` is
 *   an empty text
 */
export function issueLine(line: string, date: IssueDate, lang: string): IssueLine {
  const say = translator(toolLanguage(lang));
  const month = say(`sheet.month.${date.month}` as Parameters<typeof say>[0]);
  const datetime = isoDate(date);
  // Typography may have put any kind of space between day, month and year.
  const match = new RegExp(`(?:${date.day ?? '(?!)'}(?:er)?\\s)?${month}\\s${date.year}`, 'u').exec(line);
  if (!match) return { before: line, date: '', after: '', datetime };
  const end = match.index + match[0].length;
  return { before: line.slice(0, match.index), date: match[0], after: line.slice(end), datetime };
}

/** `2012-03` or `2012-03-15`. */
export function isoDate({ year, month, day }: IssueDate): string {
  const parts = [String(year).padStart(4, '0'), String(month).padStart(2, '0')];
  return (day === undefined ? parts : [...parts, String(day).padStart(2, '0')]).join('-');
}
