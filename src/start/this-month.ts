import type { IssueDate } from '../publication/publication.ts';

/** The month that it is here, or that SOURCE_DATE_EPOCH says it is: for a new number, which its author may date otherwise. */
export function thisMonth(sourceDateEpoch: string | undefined): IssueDate {
  if (sourceDateEpoch !== undefined && /^\d{1,12}$/.test(sourceDateEpoch)) {
    const then = new Date(Number(sourceDateEpoch) * 1000);
    return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1 };
  }
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
}
