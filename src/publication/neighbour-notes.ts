import { lineOf } from '../problems/place.ts';
import type { Place, Problem, ProblemCode } from '../problems/problem.ts';
import type { NumberedFiles } from './find-numbers.ts';
import { formatDayOrMonth, formatIssueDate } from './issue-date.ts';
import type { Bulletin, DayOrMonth } from './publication.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readText } from './read-text.ts';

/**
 * What may be a slip beside other numbers: the title of one of them, a date before that of the number before. Of the
 * other files two are read at most, so that it costs nothing to have hundreds.
 *
 * @param bulletin the number
 * @param found all numbers of the folder
 * @param lang of the publication
 */
export function neighbourNotes(bulletin: Bulletin, found: NumberedFiles, lang: string): readonly Problem[] {
  return [...sameTitle(bulletin, found, lang), ...dateBefore(bulletin, found, lang)];
}

function sameTitle(bulletin: Bulletin, { files, titles, titled }: NumberedFiles, lang: string): readonly Problem[] {
  const { number, title } = bulletin.frontMatter;
  const written = titles.get(bulletin.file);
  if (written === undefined) return [];
  // What stands on the line may be the beginning of a longer title, or of none: « >- ».
  const other = titled.get(written)?.find((one) => one !== number);
  const file = other === undefined ? undefined : files.get(other);
  if (other === undefined || file === undefined || frontMatterOf(file, lang)?.title !== title) return [];
  return [note('issue.same-title', { number: other, file }, bulletin, bulletin.places.title)];
}

function dateBefore(
  bulletin: Bulletin,
  { files, before: numbersBefore }: NumberedFiles,
  lang: string,
): readonly Problem[] {
  const { number, date } = bulletin.frontMatter;
  const before = numbersBefore.get(number);
  const file = before === undefined ? undefined : files.get(before);
  const other = file === undefined ? undefined : frontMatterOf(file, lang)?.date;
  if (before === undefined || file === undefined || !other || !isBefore(date, other)) return [];
  const values = { number: before, file, date: formatIssueDate(other) };
  return [note('issue.date-before', values, bulletin, bulletin.places.date)];
}

/** Whether a date is before another for certain: a month is not before a day of it. */
function isBefore(one: DayOrMonth, other: DayOrMonth): boolean {
  const [first, second] = [formatDayOrMonth(one), formatDayOrMonth(other)];
  return first < second && !second.startsWith(first);
}

function frontMatterOf(file: string, lang: string): Bulletin['frontMatter'] | undefined {
  const source = readText(file, 'number').value;
  return source === undefined ? undefined : readFrontMatter(file, source, lang).value?.frontMatter;
}

function note(
  code: ProblemCode,
  values: Problem['values'],
  { file, source }: Bulletin,
  place: Place | undefined,
): Problem {
  return {
    severity: 'note',
    code,
    values,
    file,
    ...(place && { place, sourceLine: lineOf(source, place.line) }),
  };
}
