import type { Article } from '../article/article.ts';
import { placeholdersIn } from '../article/placeholder.ts';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import type { Publication } from '../publication/publication.ts';
import { programDigest, version } from '../version.ts';
import { type CommonSources, commonSources, hasNotChanged, type SettingsRead, UNREAD } from './common-sources.ts';
import type { Edition } from './edition.ts';
import { type Look, openLook } from './look.ts';
import { besideText, type MadeOptions, optionsText } from './made-options.ts';
import { type MadeRecord, RECORD_SCHEME } from './made-record.ts';
import type { PageWanted } from './make-page.ts';
import { sourcesOf } from './number-sources.ts';
import { isHere, recordedProblems } from './recorded-problems.ts';

/**
 * What lies in the publication's folder before numbers are made: it is opened before what they are made with is. A
 * file that changes later makes a record that does not hold, and so its number is made once more.
 */
export interface Recording {
  readonly common: CommonSources;
  readonly look: Look;
}

/** A number that was made and is about to be written. */
export interface MadeToRecord {
  readonly article: Article;
  readonly editions: readonly Edition[];
  /** What is to be said of it. */
  readonly problems: readonly Problem[];
  /** The same of what all numbers are made with. */
  readonly shopProblems: readonly Problem[];
  readonly words?: number;
}

/** Options by which a number was made. */
export interface RecordedOptions extends MadeOptions {
  readonly neighbours?: Pick<PageWanted, 'pdf' | 'archive'>;
}

/**
 * @param publication whose numbers are made
 * @param found its numbers
 * @param out the output folder; '' where nothing in it is asked for
 * @param read how publication.yaml was read
 */
export function openRecording(
  publication: Publication,
  found: NumberedFiles,
  out: string,
  read?: SettingsRead,
): Recording {
  return { common: commonSources(publication, read), look: openLook(publication.folder, found, out) };
}

/**
 * The record of how a number was made. Undefined where a build could not leave the number by it: a frame stands for a
 * picture that may come, or what all numbers are made with has changed meanwhile.
 */
export function madeRecord(
  { article, editions, problems, shopProblems, words }: MadeToRecord,
  options: RecordedOptions,
  { common, look }: Recording,
  { folder }: Publication,
): MadeRecord | undefined {
  if (placeholdersIn(article) > 0 || common.settings === UNREAD || !hasNotChanged(common)) return undefined;
  const [told, toldOfShop] = [problems, shopProblems].map((some) => recordedProblems(some, folder));
  if (!told || !toldOfShop) return undefined;
  const pdf = editions.find(({ name }) => name === 'pdf');
  const files = pdf ? [pdf.main, ...(pdf.variants ?? []), ...pdf.companions] : [];
  return {
    scheme: RECORD_SCHEME,
    by: version,
    program: programDigest,
    editions: editions.map(({ name }) => name),
    options: optionsText(options),
    beside: besideText(options.neighbours),
    sources: sourcesOf(article, common, look, problems),
    print: files.map(({ path }) => path),
    ...(pdf?.sides !== undefined && { sides: pdf.sides }),
    ...(pdf?.paper && { paper: pdf.paper }),
    ...(words !== undefined && { words }),
    ...(pdf?.fit && { fit: pdf.fit }),
    isHere: isHere(folder),
    problems: told,
    shopProblems: toldOfShop,
  };
}
