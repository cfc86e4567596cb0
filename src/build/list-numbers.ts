import { plainTitle } from '../markdown/plain-title.ts';
import type { Noted } from '../problems/problem.ts';
import { findNumbers } from '../publication/find-numbers.ts';
import { formatIssueDate } from '../publication/issue-date.ts';
import { everyNumber, loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import { type NumberState, numberState } from './number-state.ts';
import { finishLeft } from './output-lock.ts';

/** A number as `bulletin list` shows it. */
export interface NumberOnDisk extends NumberState {
  readonly number: number;
  /** What is printed of it, where the author says it: null for nothing. */
  readonly label?: string | null;
  /** As the front matter has it: of a span both dates, with a slash between them. */
  readonly date: string;
  /** Plain text. */
  readonly title: string;
  readonly file: string;
}

/**
 * All numbers of a publication, rising.
 * @param folder the publication's
 * @param out the output folder
 */
export async function listNumbers(folder: string, out: string): Promise<Noted<readonly NumberOnDisk[]>> {
  const { value: publication, problems: early } = loadPublication(folder);
  if (!publication) return { value: [], problems: early };
  const left = finishLeft(out);
  const { value: found, problems: ofFolder } = findNumbers(publication);
  if (!found) return { value: [], problems: [...early, ...ofFolder] };
  const { value: numbers = [], problems } = everyNumber(publication, found);
  const bulletins = numbers.map((number) => loadBulletin(publication, number, found));
  const listed = bulletins.flatMap(({ value }) => (value ? [listedNumber(publication, value, out)] : []));
  return {
    value: await Promise.all(listed),
    problems: [early, left, ofFolder, problems, ...bulletins.map((one) => one.problems)].flat(),
  };
}

async function listedNumber(publication: Publication, bulletin: Bulletin, out: string): Promise<NumberOnDisk> {
  const { number, label, date, title } = bulletin.frontMatter;
  return {
    number,
    ...(label !== undefined && { label: label === false ? null : label }),
    date: formatIssueDate(date),
    title: await plainTitle(title),
    file: bulletin.file,
    ...numberState(publication, bulletin, out),
  };
}
