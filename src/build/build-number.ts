import { setImmediate } from 'node:timers/promises';
import { placeholdersIn } from '../article/placeholder.ts';
import type { FitReport } from '../print/display-list.ts';
import type { PaperCount } from '../print/paper-count.ts';
import { orDiskProblem } from '../problems/disk-problem.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { neighbourNotes } from '../publication/neighbour-notes.ts';
import { type NumberName, nameOf } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { Edition, EditionName } from './edition.ts';
import { editionDate } from './edition-date.ts';
import { keepsFromWriting } from './keeps-from-writing.ts';
import { type MadeNumber, makeNumber, type NumberMemory, type Wanted } from './make-number.ts';
import type { PageWanted } from './make-page.ts';
import type { MadeToRecord, Recording } from './make-record.ts';
import type { NumberWriter } from './number-writer.ts';
import { optimiseEarlierFor } from './optimise-earlier.ts';
import type { WrittenFile } from './output-file.ts';
import type { PrintOptions } from './paint-edition.ts';
import { type StageTimes, type Stopwatch, startStopwatch } from './stopwatch.ts';
import { countWords } from './word-count.ts';
import type { Workshop } from './workshop.ts';
import type { RecordedNumber } from './written-list.ts';

export interface BuildOptions extends PrintOptions {
  /** The output folder. */
  readonly out: string;
  /** One edition only. */
  readonly only?: EditionName | undefined;
  /** Warnings keep the number from being written too. */
  readonly strict?: boolean;
  /** Whether a grey frame stands in the place of each picture that cannot be shown. Default: it is an error. */
  readonly placeholders?: boolean;
  /** The value of SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch?: string | undefined;
  /** Whether its files are on the disk before they take the places of the old ones. Default: they are. */
  readonly flush?: boolean | undefined;
  /** Writes synchronously. No signal may end the process while it does. */
  readonly uninterrupted?: <T>(write: () => T) => Promise<T>;
}

export interface NumberBuildOptions extends BuildOptions {
  /** What stands beside the page, and so is linked from it. Default: the print edition, and no archive. */
  readonly neighbours?: Pick<PageWanted, 'pdf' | 'archive'>;
  /** What the numbers before have left. */
  readonly memory?: NumberMemory;
  /** Writes its files. Default: as a number by itself is written. */
  readonly writer?: Pick<NumberWriter, 'write'>;
  /** How it was made is recorded by this, so that a later build may leave it as it is. Default: it is not. */
  readonly recording?: Recording | undefined;
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
  /** How much paper that takes. */
  readonly paper?: PaperCount;
  /** Words of title, standfirst and body, when the number could be read. */
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

/** A number that is made and painted, and not yet written: plain data, which one thread can hand to another. */
export interface PreparedNumber {
  readonly number: number;
  /** What its files are called; absent where a problem keeps it from being written. */
  readonly name?: NumberName;
  readonly editions: readonly Edition[];
  /** What is known of it before it is written. */
  readonly facts: Pick<NumberBuild, 'sides' | 'paper' | 'words' | 'placeholders' | 'problems' | 'milliseconds'>;
  /** What the list will say of it. */
  readonly recorded?: RecordedNumber;
}

/** What is wanted of a number before it is written. */
export type PrepareOptions = Omit<NumberBuildOptions, 'out' | 'uninterrupted' | 'writer'>;

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
  const prepared = await prepareNumber(workshop, number, options, found);
  return writePrepared(workshop.publication, prepared, options);
}

/** Makes and paints a number, as far as its problems allow. The parameters are those of `buildNumber`. */
export async function prepareNumber(
  workshop: Workshop,
  number: number,
  options: PrepareOptions,
  found?: NumberedFiles,
): Promise<PreparedNumber> {
  // What the disk refuses of one number is no reason to leave the others.
  const prepared = async () => ({ value: await prepare(workshop, number, options, found), problems: [] });
  const { value, problems } = await orDiskProblem(prepared, undefined);
  return value ?? { number, editions: [], facts: { problems, milliseconds: startStopwatch().times() } };
}

async function prepare(
  workshop: Workshop,
  number: number,
  options: PrepareOptions,
  found?: NumberedFiles,
): Promise<PreparedNumber> {
  const { publication } = workshop;
  const stopwatch = startStopwatch();
  const loaded = await stopwatch.time('load', () => loadBulletin(publication, number, found));
  const moment = loaded.value && editionDate(loaded.value.frontMatter.date, options.sourceDateEpoch);
  const beside = loaded.value && found ? neighbourNotes(loaded.value, found, publication.lang) : [];
  const early = [...loaded.problems, ...beside, ...(moment?.problems ?? [])];
  if (!loaded.value || !moment?.value)
    return { number, editions: [], facts: { problems: early, milliseconds: stopwatch.times() } };

  optimiseEarlierFor(loaded.value.source);
  const made = await makeNumber(workshop, loaded.value, { ...wantedBy(options), found }, options.memory);
  stopwatch.add(made.milliseconds);
  const { value: editions, problems } = await paintEditions(made, workshop, moment.value, options, stopwatch);
  const frames = made.article ? placeholdersIn(made.article) : 0;
  const { sides, paper } = editions.find((edition) => edition.sides !== undefined) ?? {};
  const all = [early, made.problems, problems].flat();
  const isRefused = !made.article || keepsFromWriting(all, options.strict === true);
  const words = made.article ? { words: countWords(made.article) } : {};
  const toRecord = made.article && !isRefused && { article: made.article, editions, problems: all, ...words };
  const recorded = toRecord && (await recordOf(toRecord, options, publication));
  return {
    number,
    ...(!isRefused && { name: nameOf(loaded.value.frontMatter) }),
    editions,
    facts: {
      ...words,
      ...(sides !== undefined && { sides }),
      ...(paper && { paper }),
      ...(frames > 0 && { placeholders: frames }),
      problems: all,
      milliseconds: stopwatch.times(),
    },
    ...(recorded && { recorded }),
  };
}

/** Writes a number that is prepared, unless a problem keeps it from being written. */
export async function writePrepared(
  publication: Publication,
  { number, name, editions, facts, recorded }: PreparedNumber,
  options: NumberBuildOptions,
): Promise<NumberBuild> {
  if (!name) return { number, written: false, files: [], ...facts };
  const stopwatch = startStopwatch();
  const written = await stopwatch.time('write', async () => {
    const { writer } = options;
    if (writer) return uninterrupted(() => writer.write(name, editions, recorded), options);
    const { writeNumber } = await import('./write-number.ts');
    const { flush: flushes } = options;
    return uninterrupted(
      () => writeNumber(publication, options.out, name, editions, { ...recorded, flushes }),
      options,
    );
  });
  return {
    number,
    written: written.value !== undefined,
    files: written.value?.map(describer(editions, facts.milliseconds)) ?? [],
    ...facts,
    problems: [...facts.problems, ...written.problems],
    milliseconds: { ...facts.milliseconds, ...stopwatch.times() },
  };
}

/** What the list of what was written will say of a number, where that is asked for. */
async function recordOf(
  made: Omit<MadeToRecord, 'shopProblems'>,
  options: PrepareOptions,
  publication: Publication,
): Promise<RecordedNumber> {
  const { recording, shopProblems = [], neighbours } = options;
  const isListed = neighbours?.archive === true && made.editions.some(({ name }) => name === 'html');
  const entry = isListed ? (await import('./archive-entries.ts')).entryOf(made.article, publication) : undefined;
  if (!recording) return { entry };
  const { madeRecord } = await import('./make-record.ts');
  return { entry, made: madeRecord({ ...made, shopProblems }, options, recording, publication) };
}

/** Writes so that no signal ends the process meanwhile, where the options say how. */
export async function uninterrupted<T>(write: () => T, options: BuildOptions): Promise<T> {
  return options.uninterrupted ? options.uninterrupted(write) : write();
}

function wantedBy({ only, strict, placeholders, neighbours = {}, allowOverflow }: PrepareOptions): Wanted {
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
