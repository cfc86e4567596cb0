import type { IssueWords } from '../article/issue-words.ts';
import { formatDayOrMonth } from '../publication/issue-date.ts';
import type { IssueDate } from '../publication/publication.ts';

/** The kicker's « Bulletin n° 3 – mars 2012 », cut so that the date can stand in a `time` element. */
export interface IssueLine {
  readonly before: string;
  readonly date: string;
  readonly after: string;
  /** The date for machines: `2012-03` or `2012-03-15`; of a span the first, since `time` has none (HTML 4.5.14). */
  readonly datetime: string;
}

/** Cuts the line in three, around its date. The parts in order make up the line again. */
export function issueLine({ issue, issueDate }: IssueWords, date: IssueDate): IssueLine {
  const datetime = formatDayOrMonth(date);
  const start = issue.lastIndexOf(issueDate);
  if (start < 0) return { before: issue, date: '', after: '', datetime };
  const end = start + issueDate.length;
  return { before: issue.slice(0, start), date: issueDate, after: issue.slice(end), datetime };
}
