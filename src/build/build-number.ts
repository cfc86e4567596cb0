import { setImmediate } from 'node:timers/promises';
import { placeholdersIn } from '../article/placeholder.ts';
import type { FitReport } from '../print/display-list.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { neighbourNotes } from '../publication/neighbour-notes.ts';
import { nameOf } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition, EditionName } from './edition.ts';
import { editionDate } from './edition-date.ts';
import type { MadeRecord } from './made-record.ts';
import { type MadeNumber, makeNumber, type Wanted } from './make-number.ts';
import type { PageWanted } from './make-page.ts';
import type { MadeToRecord, Recording } from './make-record.ts';
import type { WrittenFile } from './output-file.ts';
import type { PrintOptions } from './paint-edition.ts';
import { type StageTimes, type Stopwatch, startStopwatch } from './stopwatch.ts';
import { countWords } from './word-count.ts';
import type { Workshop } from './workshop.ts';
import type { ListSession } from './write-recorded.ts';

export interface BuildOptions extends PrintOptions {
  /** The output folder. */
  readonly out: string;
  /** One edition only. */
  readonly only?: EditionName | undefined;
  /** Warnings keep the number from being written too. */
  readonly strict?: boolean;
  /** Whether a grey frame stands in the place of each picture that cannot be shown. Default: it is an error. */
  readonly placeholders?: boolean;
  /** Whether its words are counted; default: they are. */
  readonly countsWords?: boolean;
  /** The value of SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch?: string | undefined;
  /** Writes synchronously. No signal may end the process while it does. */
  readonly uninterrupted?: <T>(write: () => T) => Promise<T>;
}

export interface NumberBuildOptions extends BuildOptions {
  /** What stands beside the page, and so is linked from it. Default: the print edition, and no archive. */
  readonly neighbours?: Pick<PageWanted, 'pdf' | 'archive'>;
  /** How it was made is recorded by this, so that a later build may leave it as it is. Default: it is not. */
  readonly recording?: Recording | undefined;
  /** Where it is one of many that are written. */
  readonly session?: ListSession | undefined;
  /** What is to be said of the workshop. */
  readonly shopProblems?: readonly Problem[];
}

/** How the building of a number went. */
export interface NumberBuild {
  readonly number: number;
  /** Whether its files are in place. */
  readonly written: boolean;
  /** Whether there was nothing to make: its files are in place since an earlier build. Absent: it was made. */
  readonly isKept?: boolean;
  /** The files that were written; of a number that was kept, those that are there. One that is named by its content, and was there already, is not among them. */
  readonly files: readonly BuiltFile[];
  /** A4 sides of the printed edition, when it was made. */
  readonly sides?: number;
  /** Words of title, standfirst and body, when the number could be read and they were to be counted. */
  readonly words?: number;
  /** Grey frames that stand in the places of pictures. Absent: none. */
  readonly placeholders?: number;
  readonly problems: readonly Problem[];
  /** How long each stage took. */
  readonly milliseconds: StageTimes;
}

export interface BuiltFile extends WrittenFile {
  /** Which edition the file is. Only such files tell their fit, and how long they took. */
  readonly edition?: EditionName;
  readonly sides?: number;
  readonly fit?: FitReport;
  readonly milliseconds?: number;
}

/**
 * Builds one number: makes it, paints it, and writes all its files at once. With
 * an error nothing is written, and with `strict` nothing with a warning either.
 * @param workshop opened for the editions that are to be built
 * @param number which one
 * @param options where it is written, and what of it
 * @param found what is known of the publication's folder, which is then not looked through again
 */
export async function buildNumber(
  workshop: Workshop,
  number: number,
  options: NumberBuildOptions,
  found?: NumberedFiles,
): Promise<NumberBuild> {
  const { publication } = workshop;
  const stopwatch = startStopwatch();
  const loaded = await stopwatch.time('load', () => loadBulletin(publication, number, found));
  const moment = loaded.value && editionDate(loaded.value.frontMatter.date, options.sourceDateEpoch);
  const beside = loaded.value && found ? neighbourNotes(loaded.value, found, publication.lang) : [];
  const early = [...loaded.problems, ...beside, ...(moment?.problems ?? [])];
  if (!loaded.value || !moment?.value)
    return { number, written: false, files: [], problems: early, milliseconds: stopwatch.times() };

  const made = await makeNumber(workshop, loaded.value, { ...wantedBy(options), found });
  stopwatch.add(made.milliseconds);
  const { value: editions, problems } = await paintEditions(made, workshop, moment.value, options, stopwatch);
  const frames = made.article ? placeholdersIn(made.article) : 0;
  const sides = editions.find((edition) => edition.sides !== undefined)?.sides;
  const built = (more: readonly Problem[], files?: readonly WrittenFile[]): NumberBuild => ({
    number,
    written: files !== undefined,
    files: files?.map(describer(editions, stopwatch.times())) ?? [],
    ...(made.article && options.countsWords !== false && { words: countWords(made.article) }),
    ...(sides !== undefined && { sides }),
    ...(frames > 0 && { placeholders: frames }),
    problems: [early, made.problems, problems, more].flat(),
    milliseconds: stopwatch.times(),
  });
  if (!made.article || keepsFromWriting(built([]).problems, options.strict === true)) return built([]);
  const name = nameOf(loaded.value.frontMatter);

  const { article } = made;
  const written = await stopwatch.time('write', async () => {
    const { writeNumber } = await import('./write-number.ts');
    const made = await recordOf({ article, editions, ...built([]) }, options, publication);
    return uninterrupted(
      () => writeNumber(publication, options.out, name, editions, { made, session: options.session }),
      options,
    );
  });
  return built(written.problems, written.value);
}

/** How a number was made, for the list of what was written, if that is to be recorded. */
async function recordOf(
  made: Omit<MadeToRecord, 'shopProblems'>,
  options: NumberBuildOptions,
  publication: Publication,
): Promise<MadeRecord | undefined> {
  const { recording, shopProblems = [] } = options;
  if (!recording) return undefined;
  const { madeRecord } = await import('./make-record.ts');
  return madeRecord({ ...made, shopProblems }, options, recording, publication);
}

/** Writes so that no signal ends the process meanwhile, where the options say how. */
export async function uninterrupted<T>(write: () => T, options: BuildOptions): Promise<T> {
  return options.uninterrupted ? options.uninterrupted(write) : write();
}

/** Whether these problems keep a number from being written. */
export function keepsFromWriting(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function wantedBy({ only, strict, placeholders, neighbours = {}, allowOverflow }: NumberBuildOptions): Wanted {
  return {
    isProofread: strict === true,
    placeholders,
    page: only === 'pdf' ? undefined : neighbours,
    sheets: only === 'html' ? undefined : { allowOverflow },
  };
}

/**
 * Returns the editions that could be made. The printed one is painted, unless
 * its sheets are refused. The stopwatch notes how long that took.
 */
async function paintEditions(
  { article, page, list, isRefused }: MadeNumber,
  { publication, print }: Workshop,
  moment: Date,
  options: PrintOptions,
  stopwatch: Stopwatch,
): Promise<Noted<readonly Edition[]>> {
  const [main, ...companions] = page?.files ?? [];
  const html: readonly Edition[] = main ? [{ name: 'html', main, companions }] : [];
  if (!article || !print || !list || isRefused) return { value: html, problems: [] };
  // A Ctrl-C that came while a long number was set is heard here.
  await setImmediate();
  const { paintEdition } = await import('./paint-edition.ts');
  const { value: pdf, problems } = await paintEdition(
    list,
    article,
    { publication, print, moment },
    options,
    stopwatch,
  );
  return { value: [...html, pdf], problems };
}

/** Adds to a written file what is known of its edition. */
function describer(editions: readonly Edition[], times: StageTimes): (file: WrittenFile) => BuiltFile {
  return (file) => {
    const edition = editions.find(({ main }) => main.path === file.path);
    if (!edition) return variantDescribed(file, editions);
    const { name, sides, fit } = edition;
    const milliseconds = name === 'html' ? (times.html ?? 0) : (times.print ?? 0) + (times.pdf ?? 0);
    return { ...file, edition: name, ...(sides !== undefined && { sides }), ...(fit && { fit }), milliseconds };
  };
}

/** A variant has as many sides as its edition. The time that it took is part of the edition's. */
function variantDescribed(file: WrittenFile, editions: readonly Edition[]): BuiltFile {
  const { sides } = editions.find(({ variants = [] }) => variants.some(({ path }) => path === file.path)) ?? {};
  return sides === undefined ? file : { ...file, sides };
}
