import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../article/article.ts';
import { placeholdersIn } from '../article/placeholder.ts';
import { createMemory } from '../memory/memory.ts';
import { valueKey } from '../memory/value-key.ts';
import type { DisplayList } from '../print/display-list.ts';
import { orDiskProblem } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { isEmptyOrGone, stampOf } from '../publication/file-stamp.ts';
import { findNumbers, type KnownFiles, type NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin, newestNumber } from '../publication/load-bulletin.ts';
import { neighbourNotes } from '../publication/neighbour-notes.ts';
import { filesOfNumber } from '../publication/numbered-files.ts';
import { renderArchive } from '../web/render-archive.ts';
import type { WebFile } from '../web/web-file.ts';
import { archiveEntries, type KnownEntries } from './archive-entries.ts';
import { editionDate } from './edition-date.ts';
import { keepShared, type Shared } from './live-shared.ts';
import { makeNumber, type Wanted } from './make-number.ts';
import type { MadePage } from './make-page.ts';
import { type MadeToRecord, openRecording, type Recording } from './make-record.ts';

/** A number built in memory: its page, and its sheets before they are painted. */
export interface LiveEdition {
  readonly shared: Shared;
  readonly article: Article;
  readonly moment: Date;
  /** Its elements tell where they stand in the source; its pictures have one size. */
  readonly page: MadePage;
  readonly list: DisplayList;
  /** Something cannot be printed as it stands: the edition is shown, but not written. */
  readonly isRefused: boolean;
  /** What it was made from and for, and what is to be said of it: it is recorded with what is written. */
  readonly toRecord: LiveRecord;
  /** Grey frames that stand in the places of pictures. An edition that has any is shown, but not written. */
  readonly placeholders: number;
}

/** What the record of an edition says beside what its article and its files do. */
export interface LiveRecord extends Pick<MadeToRecord, 'problems' | 'shopProblems'> {
  readonly recording: Recording;
  readonly sourceDateEpoch?: string | undefined;
}

export interface LiveOutcome {
  /** Whether nothing has changed that the last build read. */
  readonly isSame: boolean;
  /** The number that was to be built, where it is known. */
  readonly number?: number;
  /** Absent if the number could not be built. The problems say why. */
  readonly edition?: LiveEdition;
  readonly problems: readonly Problem[];
  /** The files of all numbers, in the order of the numbers. */
  readonly numbers: ReadonlyMap<number, string>;
}

export interface LiveBuild {
  /** Builds a number, or the newest, from what is on disk now. */
  build(asked: number | undefined): Promise<LiveOutcome>;
  /** Makes the next build go through even if nothing has changed. */
  forget(): void;
  /** Whether a file of the number that was built last is empty or gone, as it is for a moment while some editors save. */
  isHalfWritten(): boolean;
  /** The page of any number and what it needs. */
  page(number: number): Promise<readonly WebFile[] | undefined>;
  /** The folder of the publication's own theme when it was last read, relative to the publication's. */
  theme(): string | undefined;
  /** What lists the numbers. */
  archive(): Promise<readonly WebFile[]>;
  /** Stylesheets and fonts of pages: the archive and other numbers may have others than the number that is shown. */
  look(): readonly WebFile[];
}

export interface LiveBuildOptions {
  /** The publication's folder. */
  readonly dir: string;
  /** The value of SOURCE_DATE_EPOCH, where it is set. */
  readonly sourceDateEpoch?: string | undefined;
}

/** Files that something was made from, and the version of each. */
interface Versions {
  readonly read: readonly string[];
  readonly versions: readonly string[];
}

/** A page, and the files of the number from which it was made. */
interface KnownPage extends Versions {
  /** The files of its number. */
  readonly own: readonly string[];
  readonly files: readonly WebFile[];
}

/** Pages of other numbers than the one that is built: so many of the last ones are kept, and twice as many at most. */
const MOST_PAGES = 4;

/**
 * Builds one number again and again, from a folder that somebody works in.
 * Files that have not changed are not read again, and paragraphs that have not
 * changed are not set again. Nothing is painted and nothing is written.
 */
export function liveBuild({ dir, sourceDateEpoch }: LiveBuildOptions): LiveBuild {
  const sharedNow = keepShared(dir);
  const known: KnownFiles = createMemory();
  let entries: KnownEntries = new Map();
  const pages = createMemory<readonly [Shared, number: number], KnownPage>({ most: MOST_PAGES });
  let last: (Versions & { readonly key: string; readonly settings: string; readonly outcome: LiveOutcome }) | undefined;
  let own: readonly string[] = [];
  let theme: string | undefined;

  const find = (shared: Shared): Outcome<NumberedFiles> => findNumbers(shared.publication, known);

  const build = async (asked: number | undefined): Promise<LiveOutcome> => {
    const built = async () => ({ value: await buildNow(asked), problems: [] });
    const { value, problems } = await orDiskProblem(built, undefined);
    if (value) return value;
    last = undefined;
    return { isSame: false, problems, numbers: new Map(), ...(asked !== undefined && { number: asked }) };
  };
  const buildNow = async (asked: number | undefined): Promise<LiveOutcome> => {
    const { key, files: settings, value: shared, problems } = sharedNow();
    const failed = (more: readonly Problem[], number = asked, numbers: LiveOutcome['numbers'] = new Map()) => {
      last = undefined;
      return { isSame: false, problems: [...problems, ...more], numbers, ...(number !== undefined && { number }) };
    };
    if (!shared) return failed([]);
    theme = shared.publication.theme;
    const found = find(shared);
    if (!found.value) return failed(found.problems);
    const { files } = found.value;
    const newest = asked === undefined ? newestNumber(shared.publication, found.value) : undefined;
    const number = asked ?? newest?.value;
    if (number === undefined) return failed(newest?.problems ?? [], undefined, files);
    const file = files.get(number);
    if (file !== undefined) own = filesOfNumber(file, found.value);
    const bulletin = loadBulletin(shared.publication, number, found.value);
    const beside = bulletin.value ? neighbourNotes(bulletin.value, found.value, shared.publication.lang) : [];
    const early = [...found.problems, ...(newest?.problems ?? []), ...bulletin.problems, ...beside];
    if (!bulletin.value) return failed(early, number, files);

    const { source, digest = '' } = bulletin.value;
    const mainKey = valueKey([key, number, [...files], early, source, digest] as const);
    const isMoved = last?.settings !== settings && last?.outcome.problems.some(isToldOf(shared.publication.file));
    if (last?.key === mainKey && !isMoved && areSame(last)) return { ...last.outcome, isSame: true };

    const moment = editionDate(bulletin.value.frontMatter.date, sourceDateEpoch);
    if (!moment.value) return failed([...early, ...moment.problems], number, files);
    const recording = openRecording(shared.publication, found.value, '', { problems });
    const made = await makeNumber(shared, bulletin.value, { ...WANTED, found: found.value }, shared.memory);
    const { article, page, list, isRefused } = made;
    const all = [...early, ...made.problems];
    if (!article || !page || !list) return failed(all, number, files);
    const read = filesReadFor(article, dir);
    const placeholders = placeholdersIn(article);
    const toRecord: LiveRecord = {
      recording,
      sourceDateEpoch,
      problems: [...bulletin.problems, ...beside, ...made.problems],
      shopProblems: shared.shopProblems,
    };
    const edition = { shared, article, moment: moment.value, page, list, isRefused, placeholders, toRecord };
    const unwritten = placeholders > 0 ? [unwrittenNote(edition)] : [];
    const outcome = { isSame: false, number, edition, problems: [...problems, ...all, ...unwritten], numbers: files };
    // What else lies in the folder may be what was meant.
    last = placeholders > 0 ? undefined : { key: mainKey, settings, ...versionsOf(read), outcome };
    return outcome;
  };

  return {
    build,
    forget() {
      last = undefined;
    },
    theme: () => theme,
    isHalfWritten: () => own.some(isEmptyOrGone),
    async page(number) {
      const { value: shared } = sharedNow();
      const found = shared && find(shared).value;
      const path = found?.files.get(number);
      if (!shared || !found || path === undefined) return undefined;
      const ownFiles = filesOfNumber(path, found);
      const before = pages.find([shared, number]);
      if (before && isDeepStrictEqual(before.own, ownFiles) && areSame(before)) return before.files;
      const bulletin = loadBulletin(shared.publication, number, found).value;
      const { pictures } = shared.memory;
      const { article, page } = bulletin
        ? await makeNumber(shared, bulletin, { ...PAGE_ALONE, found }, { pictures })
        : {};
      const files = page?.files;
      const read = article ? filesReadFor(article, dir) : [];
      if (files) pages.keep([shared, number], { ...versionsOf([...ownFiles, ...read]), own: ownFiles, files });
      return files;
    },
    look() {
      const { value: shared } = sharedNow();
      return shared ? [...shared.web.files, ...shared.web.paper().files] : [];
    },
    async archive() {
      const { value: shared } = sharedNow();
      const found = shared && find(shared).value;
      if (!shared || !found) return [];
      entries = await archiveEntries(shared.publication, found, entries);
      const listed = [...entries.values()].map(({ entry }) => entry);
      return renderArchive(shared.publication, listed, shared.web).value ?? [];
    },
  };
}

/** Frames are for whoever writes, and not for readers. */
function unwrittenNote({ article, placeholders }: Pick<LiveEdition, 'article' | 'placeholders'>): Problem {
  const { file, frontMatter } = article.bulletin;
  const values = { count: placeholders, number: frontMatter.number };
  return { severity: 'note', code: 'image.placeholders', values, file };
}

function versionsOf(read: readonly string[]): Versions {
  return { read, versions: read.map(stampOf) };
}

function areSame({ read, versions }: Versions): boolean {
  return read.every((file, index) => stampOf(file) === versions[index]);
}

/** Whether something is told of a place in a file. */
function isToldOf(path: string): (problem: Problem) => boolean {
  return ({ file }) => file === path;
}

/** The other files of a folder that an article was made from than its own and the publication's, there or not. */
function filesReadFor({ bulletin, images, sources, lookedFor }: Article, folder: string): readonly string[] {
  const lacking = images.flatMap((image) => (image.format === 'placeholder' ? [image.name] : []));
  const beside = lacking.map((name) => join(dirname(bulletin.file), name));
  return [...beside, ...[...lacking, ...sources.files.keys(), ...lookedFor].map((name) => join(folder, name))];
}

/** The preview answers for the print edition and the archive, even where they are not on disk yet. */
const PAGE_ALONE: Wanted = {
  placeholders: true,
  page: { pdf: true, archive: true, sourcePlaces: true, screens: 'one' },
};
const WANTED: Wanted = { ...PAGE_ALONE, sheets: { allowOverflow: true } };
