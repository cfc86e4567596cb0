import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import type { FitReport } from '../print/display-list.ts';
import { addProblems } from '../problems/add-problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition, EditionMakers, EditionName } from './edition.ts';
import { editionDate } from './edition-date.ts';
import type { WrittenFile } from './output-file.ts';
import { type StageTimes, type Stopwatch, startStopwatch } from './stopwatch.ts';
import { countWords } from './word-count.ts';

export interface BuildOptions {
  /** The output folder. */
  readonly out: string;
  /** Warnings keep the number from being written too. */
  readonly strict?: boolean;
  /** Whether its words are counted; default: they are. */
  readonly countsWords?: boolean;
  /** The value of SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch?: string | undefined;
  /** Does a synchronous piece of writing that no signal should end halfway. */
  readonly uninterrupted?: <T>(write: () => T) => Promise<T>;
}

/** How the building of a number went. */
export interface NumberBuild {
  readonly number: number;
  /** Whether its files are in place. */
  readonly written: boolean;
  /** The files that changed hands with the disk; content-named ones that were there already are not among them. */
  readonly files: readonly BuiltFile[];
  /** A4 sides of the printed edition, when it was made. */
  readonly sides?: number;
  /** Words of title, standfirst and body, when the number could be read and they were to be counted. */
  readonly words?: number;
  readonly problems: readonly Problem[];
  /** By stage, of the work done. */
  readonly milliseconds: StageTimes;
}

export interface BuiltFile extends WrittenFile {
  /** For an edition's own file: how many sides it has, how long making it took. */
  readonly edition?: EditionName;
  readonly sides?: number;
  readonly fit?: FitReport;
  readonly milliseconds?: number;
}

/**
 * Builds one number: load, compose the article, make the editions, write them
 * all at once. With an error — with `strict`, a warning — nothing is written.
 * `found` spares looking through the publication's folder again.
 */
export async function buildNumber(
  publication: Publication,
  number: number,
  makers: EditionMakers,
  options: BuildOptions,
  found?: NumberedFiles,
): Promise<NumberBuild> {
  const stopwatch = startStopwatch();
  const problems: Problem[] = [];
  const made = await makeEditions(publication, number, makers, options, stopwatch, problems, found);
  const failed = (): NumberBuild => ({
    number,
    written: false,
    files: [],
    ...(made && options.countsWords !== false && { words: countWords(made.article) }),
    ...(made?.sides !== undefined && { sides: made.sides }),
    problems,
    milliseconds: stopwatch.times(),
  });
  if (!made || keepsFromWriting(problems, options.strict === true)) return failed();

  const { editions } = made;
  const written = await stopwatch.time('write', async () => {
    const { writeNumber } = await import('./write-number.ts');
    return uninterrupted(() => writeNumber(publication, options.out, number, editions), options);
  });
  addProblems(problems, written.problems);
  if (!written.value) return failed();
  const describe = describer(editions, stopwatch.times());
  return { ...failed(), written: true, files: written.value.map(describe) };
}

/** Writes in one piece, where who builds sees to it. */
export async function uninterrupted<T>(write: () => T, options: BuildOptions): Promise<T> {
  return options.uninterrupted ? options.uninterrupted(write) : write();
}

/** Whether a number with these problems stays unwritten. */
export function keepsFromWriting(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

interface MadeEditions {
  readonly article: Article;
  readonly editions: readonly NamedEdition[];
  readonly sides?: number;
}

type NamedEdition = Edition & { readonly name: EditionName };

async function makeEditions(
  publication: Publication,
  number: number,
  makers: EditionMakers,
  { sourceDateEpoch, strict }: BuildOptions,
  stopwatch: Stopwatch,
  problems: Problem[],
  found: NumberedFiles | undefined,
): Promise<MadeEditions | undefined> {
  const bulletin = await stopwatch.time('load', () => loadBulletin(publication, number, found));
  addProblems(problems, bulletin.problems);
  if (!bulletin.value) return undefined;
  const moment = editionDate(bulletin.value.frontMatter.date, sourceDateEpoch);
  addProblems(problems, moment.problems);
  if (!moment.value) return undefined;

  const { value: loaded } = bulletin;
  const article = await stopwatch.time('article', async () => {
    const { composeArticle } = await import('../article/compose-article.ts');
    return composeArticle(publication, loaded);
  });
  addProblems(problems, article.problems);
  if (!article.value) return undefined;
  if (strict === true) {
    const { proofread } = await import('../proofreading/proofread.ts');
    addProblems(problems, proofread(article.value, publication.check));
  }

  const editions: NamedEdition[] = [];
  for (const [name, make] of Object.entries(makers) as [EditionName, NonNullable<EditionMakers[EditionName]>][]) {
    // Lets a waiting Ctrl-C in.
    await setImmediate();
    const edition = await make(article.value, moment.value, stopwatch);
    addProblems(problems, edition.problems);
    if (edition.value) editions.push({ ...edition.value, name });
  }
  const sides = editions.find((edition) => edition.sides !== undefined)?.sides;
  return { article: article.value, editions, ...(sides !== undefined && { sides }) };
}

/** Adds to a written file what is known of the edition that it is. */
function describer(editions: readonly NamedEdition[], times: StageTimes): (file: WrittenFile) => BuiltFile {
  return (file) => {
    const edition = editions.find(({ main }) => main.path === file.path);
    if (!edition) return variantDescribed(file, editions);
    const { name, sides, fit } = edition;
    const milliseconds =
      name === 'html' ? (times.html ?? 0) : (times.fonts ?? 0) + (times.print ?? 0) + (times.pdf ?? 0);
    return { ...file, edition: name, ...(sides !== undefined && { sides }), ...(fit && { fit }), milliseconds };
  };
}

/** A variant has as many sides; what it took is told of the edition that it is one of. */
function variantDescribed(file: WrittenFile, editions: readonly NamedEdition[]): BuiltFile {
  const { sides } = editions.find(({ variants = [] }) => variants.some(({ path }) => path === file.path)) ?? {};
  return sides === undefined ? file : { ...file, sides };
}
