import { join } from 'node:path';
import { type Translate, toolLanguage, translator } from '../messages/translate.ts';
import type { Outcome } from '../problems/problem.ts';
import { findNumbers } from '../publication/find-numbers.ts';
import { formatDayOrMonth, formatIssueDate } from '../publication/issue-date.ts';
import { loadBulletin, nextNumber } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { IssueDate, Publication } from '../publication/publication.ts';
import { readFrontMatter } from '../publication/read-front-matter.ts';
import { fileNameOf } from './file-name.ts';
import { yamlText } from './fill-in-keys.ts';
import { writeNewFiles } from './new-files.ts';
import { ENGLISH_WORDS, type Skeleton, skeletonOf } from './skeleton.ts';

/** What a number that follows the others is begun with. */
export interface NextNumber {
  readonly title: string;
  /** Default: the present month, or what follows the last number's span where that is in it. */
  readonly date?: IssueDate | undefined;
  /** The present month. */
  readonly present: IssueDate;
}

/** A number that was just begun. */
export interface BegunNumber {
  readonly number: number;
  /** Path as the user would type it. */
  readonly file: string;
}

/**
 * Begins the number after the last: its file in the publication's folder, with
 * the last one's keys and headings and nothing of its text.
 */
export function beginNextNumber(dir: string, next: NextNumber): Outcome<BegunNumber> {
  const publication = loadPublication(dir);
  if (!publication.value) return publication;
  const found = findNumbers(publication.value);
  if (!found.value) return found;
  const { files, unreadable } = found.value;
  // A file that cannot be read may have the number that would be given again.
  const unclear = unreadable.filter(({ meant }) => meant).flatMap(({ problems }) => problems);
  if (unclear.length > 0) return { problems: unclear };
  const last = [...files.keys()].at(-1);
  const before = last === undefined ? undefined : loadBulletin(publication.value, last, found.value);
  if (before && !before.value) return before;
  const number = nextNumber(files);
  const date = next.date ?? afterSpan(next.present, before?.value?.frontMatter.date);
  const text = numberText(number, { ...next, date }, before?.value && skeletonOf(before.value), publication.value);
  const file = join(dir, fileNameOf(number, next.title));
  const read = readFrontMatter(file, text, publication.value.lang);
  if (!read.value) return read;
  const written = writeNewFiles([{ file, text }]);
  return written.value ? { value: { number, file }, problems: [] } : written;
}

const NO_SKELETON: Skeleton = { frontMatter: 'pages: 1\n', hasStandfirst: true, words: ENGLISH_WORDS, headings: [] };

function numberText(
  number: number,
  { title, date }: Pick<NextNumber, 'title'> & { readonly date: IssueDate },
  { frontMatter, hasStandfirst, words, headings }: Skeleton = NO_SKELETON,
  { lang }: Publication,
): string {
  const say = translator(toolLanguage(lang));
  const lines = [
    '---',
    `${words.number}: ${number}`,
    `${words.date}: ${formatIssueDate(date)}`,
    `${words.title}: ${yamlText(title.trim())}`,
    ...(hasStandfirst ? [`# ${words.standfirst}: ${say('start.standfirst')}`] : []),
  ];
  return `${lines.join('\n')}\n${frontMatter}---\n\n${[say('start.text'), ...headings.map(emptied(say))].join('\n\n')}\n`;
}

/** The present month, or, where a span goes on till then, the month or the day behind the span. */
function afterSpan(present: IssueDate, last: IssueDate | undefined): IssueDate {
  const until = last?.until;
  if (!until || formatDayOrMonth(present) > formatDayOrMonth({ ...until, day: 1 })) return present;
  const { year, month, day } = until;
  const next = new Date(0);
  next.setUTCFullYear(year, day === undefined ? month : month - 1, day === undefined ? 1 : day + 1);
  return {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    ...(day !== undefined && { day: next.getUTCDate() }),
  };
}

/** A heading over a comment, which no edition shows. */
function emptied(say: Translate): (heading: string) => string {
  return (heading) => `${heading}\n\n<!-- ${say('start.section')} -->`;
}
