import type { Outcome } from '../problems/problem.ts';
import type { IssueDate } from '../publication/publication.ts';

/** The last second of year 9999: PDF dates have four digits for the year. */
const LAST_EPOCH = 253_402_300_799;

/**
 * The moment that an edition says it was made: SOURCE_DATE_EPOCH where it is
 * set (https://reproducible-builds.org/specs/source-date-epoch/), else noon UTC
 * on the number's date. Never the clock: building twice gives the same bytes.
 */
export function editionDate(date: IssueDate, sourceDateEpoch: string | undefined): Outcome<Date> {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') {
    const moment = new Date(0);
    moment.setUTCFullYear(date.year, date.month - 1, date.day ?? 1);
    moment.setUTCHours(12);
    return { value: moment, problems: [] };
  }
  const seconds = /^\d{1,12}$/.test(sourceDateEpoch) ? Number(sourceDateEpoch) : Number.NaN;
  if (!(seconds <= LAST_EPOCH)) {
    return { problems: [{ severity: 'error', code: 'epoch.invalid', values: { found: sourceDateEpoch } }] };
  }
  return { value: new Date(seconds * 1000), problems: [] };
}
