import { plainTitle } from '../markdown/plain-title.ts';
import type { Noted } from '../problems/problem.ts';
import { findNumbers, type NumberedFiles } from '../publication/find-numbers.ts';
import { isPaper } from '../publication/is-paper.ts';
import { formatIssueDate } from '../publication/issue-date.ts';
import { everyNumber, loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import { version } from '../version.ts';
import { RECORD_SCHEME } from './made-record.ts';
import { openRecording } from './make-record.ts';
import { areSame } from './number-sources.ts';
import { type ListedState, type NumberState, numberState } from './number-state.ts';
import { finishLeft } from './output-lock.ts';
import { listToKeep, readWrittenList } from './read-written-list.ts';
import { tornFiles, tornProblems } from './torn.ts';
import type { WrittenList } from './written-list.ts';

/** A number as `bulletin list` shows it. */
export interface NumberOnDisk extends NumberState {
  readonly number: number;
  /** What is printed of it, where the author says it: null for nothing. */
  readonly label?: string | null;
  /** As the front matter has it: of a span both dates, with a slash between them. */
  readonly date: string;
  /** Plain text. */
  readonly title: string;
  /** How many stories a paper has; absent of a letter. */
  readonly stories?: number;
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
  const bulletins = numbers.map((number) => ({ number, ...loadBulletin(publication, number, found) }));
  const list = listToKeep(readWrittenList(out, publication.name), publication.name);
  const stateOf = listedStates(publication, found, out, list);
  const listed = bulletins.flatMap(({ value }) =>
    value ? [listedNumber(publication, value, out, stateOf(value.frontMatter.number))] : [],
  );
  return {
    value: await Promise.all(listed),
    problems: [
      ...[early, left, ofFolder, problems].flat(),
      // What cannot be listed may not be whole either.
      ...bulletins.flatMap((one) => [...one.problems, ...(one.value ? [] : tornProblems(out, one.number, list))]),
    ],
  };
}

/** Gives what the list of what was written says of numbers. */
function listedStates(
  publication: Publication,
  found: NumberedFiles,
  out: string,
  list: WrittenList,
): (number: number) => ListedState | undefined {
  const { common, look } = openRecording(publication, found, out);
  return (number) => {
    const record = list.numbers.get(number)?.made;
    if (!record) return undefined;
    const { by, scheme, sources, problems, shopProblems } = record;
    const told = [...problems, ...shopProblems];
    return {
      record,
      isSame: scheme === RECORD_SCHEME && areSame(number, sources, told, common, { found, look }),
      isTorn: tornFiles(out, number, list).length > 0,
      ...(by !== version && { madeBy: by }),
    };
  };
}

async function listedNumber(
  publication: Publication,
  bulletin: Bulletin,
  out: string,
  listed: ListedState | undefined,
): Promise<NumberOnDisk> {
  const { number, label, date, title } = bulletin.frontMatter;
  return {
    number,
    ...(label !== undefined && { label: label === false ? null : label }),
    date: formatIssueDate(date),
    title: await plainTitle(title),
    ...(isPaper(bulletin) && { stories: await storiesIn(publication, bulletin) }),
    file: bulletin.file,
    ...numberState(publication, bulletin, out, listed),
  };
}

/** What composes texts is loaded for papers alone. */
async function storiesIn(publication: Publication, bulletin: Bulletin): Promise<number> {
  const { countStories } = await import('../article/count-stories.ts');
  return countStories(publication, bulletin);
}
