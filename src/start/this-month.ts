import type { IssueDate } from '../publication/publication.ts';

/** The present month of this place, or that of SOURCE_DATE_EPOCH. A new number is dated with it; its author may change that. */
export function thisMonth(sourceDateEpoch: string | undefined): IssueDate {
  if (sourceDateEpoch !== undefined && /^\d{1,12}$/.test(sourceDateEpoch)) {
    const then = new Date(Number(sourceDateEpoch) * 1000);
    return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1 };
  }
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
}
