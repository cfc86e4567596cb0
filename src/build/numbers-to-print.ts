import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import type { DisplayList } from '../print/display-list.ts';
import { orDiskProblem } from '../problems/disk-problem.ts';
import type { Noted, Outcome, Problem } from '../problems/problem.ts';
import { findNumbers, type NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { neighbourNotes } from '../publication/neighbour-notes.ts';
import type { Publication } from '../publication/publication.ts';
import { type Asked, chooseNumbers } from './build-publication.ts';
import { editionDate } from './edition-date.ts';
import { makeNumber } from './make-number.ts';
import type { PrintShop } from './print-shop.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** Numbers that are made and that nothing keeps from being printed. */
export interface NumbersToPrint {
  readonly publication: Publication;
  readonly print: PrintShop;
  readonly numbers: readonly [NumberToPrint, ...NumberToPrint[]];
  /** All files that they were made from, as a user would type them. */
  readonly sources: readonly string[];
}

export interface NumberToPrint {
  readonly article: Article;
  /** Its sheets; absent where they are not wanted. */
  readonly list?: DisplayList;
  /** When its PDF says that it was made. */
  readonly moment: Date;
}

/** How numbers are made to be printed. */
export interface ToPrintOptions {
  /** Whether their sheets are wanted: for coupons alone they need not be set. */
  readonly withSheets: boolean;
  /** The value of SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch?: string | undefined;
}

/**
 * Makes numbers as a build of their print edition does, and writes nothing. Where one has an error there is no value: half
 * a job is of no use.
 * @param folder the publication's
 * @param asked which numbers, in the order in which they are printed
 * @param options how
 */
export async function numbersToPrint(
  folder: string,
  asked: Asked,
  options: ToPrintOptions,
): Promise<Outcome<NumbersToPrint>> {
  const { value: publication, problems: early } = loadPublication(folder);
  if (!publication) return { problems: early };
  const found = findNumbers(publication);
  if (!found.value) return { problems: [...early, ...found.problems] };
  const chosen = chooseNumbers(publication, asked, found.value);
  const workshop = await openWorkshop(publication, ['pdf']);
  const { print } = workshop.value;
  const problems: Problem[] = [...early, ...found.problems, ...chosen.problems, ...workshop.problems];
  if (!print) return { problems };
  const made: NumberToPrint[] = [];
  for (const number of chosen.value) {
    await setImmediate();
    const one = await numberToPrint(workshop.value, number, found.value, options);
    problems.push(...one.problems);
    if (one.value) made.push(one.value);
  }
  const [first, ...others] = made;
  if (!first || problems.some(({ severity }) => severity === 'error')) return { problems };
  const sources = [publication.file, ...made.flatMap(({ article }) => filesOf(article, folder))];
  return { value: { publication, print, numbers: [first, ...others], sources }, problems };
}

function filesOf({ bulletin, sources }: Article, folder: string): readonly string[] {
  const parts = (bulletin.parts ?? []).map(({ file }) => file);
  return [bulletin.file, ...parts, ...[...sources.files.keys()].map((name) => join(folder, name))];
}

/** Makes one. What the disk refuses of it is told as a build does. */
async function numberToPrint(
  workshop: Workshop,
  number: number,
  found: NumberedFiles,
  options: ToPrintOptions,
): Promise<Noted<NumberToPrint | undefined>> {
  return orDiskProblem(() => make(workshop, number, found, options), undefined);
}

async function make(
  workshop: Workshop,
  number: number,
  found: NumberedFiles,
  { withSheets, sourceDateEpoch }: ToPrintOptions,
): Promise<Noted<NumberToPrint | undefined>> {
  const { publication } = workshop;
  const loaded = loadBulletin(publication, number, found);
  const moment = loaded.value && editionDate(loaded.value.frontMatter.date, sourceDateEpoch);
  const beside = loaded.value ? neighbourNotes(loaded.value, found, publication.lang) : [];
  const before = [...loaded.problems, ...beside, ...(moment?.problems ?? [])];
  if (!loaded.value || !moment?.value) return { value: undefined, problems: before };
  const wanted = { found, ...(withSheets && { sheets: {} }) };
  const { article, list, isRefused, problems } = await makeNumber(workshop, loaded.value, wanted);
  const isWhole = article && !isRefused && (list || !withSheets);
  return {
    value: isWhole ? { article, ...(list && { list }), moment: moment.value } : undefined,
    problems: [...before, ...problems],
  };
}
