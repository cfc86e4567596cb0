import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import type { Publication } from '../publication/publication.ts';
import type { BuildOptions, NumberBuild } from './build-number.ts';
import type { EditionName } from './edition.ts';
import { besideText, optionsText } from './made-options.ts';
import type { PageWanted } from './make-page.ts';
import { openRecording, type Recording } from './make-record.ts';
import { listToKeep, type ReadList } from './read-written-list.ts';
import { unchangedNumber } from './unchanged.ts';

/** How numbers are asked for, and where they are. */
export interface Keeping {
  readonly publication: Publication;
  readonly options: BuildOptions & { readonly force?: boolean };
  /** Whether the numbers are named. Those that are not stay as another version of the program has made them. */
  readonly isNamed: boolean;
  readonly found: NumberedFiles;
  /** The list of what was written. */
  readonly listed: ReadList;
  /** The one edition that a number is to have; undefined for both. */
  readonly wantedOf: (number: number) => EditionName | undefined;
  readonly neighboursOf: (number: number) => Pick<PageWanted, 'pdf' | 'archive'>;
}

/** Numbers of which there is nothing to make, and the others. */
export interface Kept {
  readonly kept: readonly NumberBuild[];
  readonly changed: readonly number[];
  /** What is to be said of the theme, as far as those that are kept tell. */
  readonly problems: readonly Problem[];
  /** What those that are made are recorded by. */
  readonly recording: Recording;
}

/** Parts numbers into those that stay as they are and those that are to be made. */
export function keepUnchanged(numbers: readonly number[], keeping: Keeping): Kept {
  const { publication, options, isNamed, found, listed, wantedOf, neighboursOf } = keeping;
  const { out, force = false, countsWords = true } = options;
  const recording = openRecording(publication, found, out);
  const list = listToKeep(listed, publication.name);
  if (force) return { kept: [], changed: numbers, problems: [], recording };
  const setting = { publication, found, list, out, ...recording };
  const how = {
    isAnyProgramRight: !isNamed,
    options: optionsText(options),
    editionsOf: (number: number) => editionsOf(wantedOf(number)),
    besideOf: (number: number) => besideText(neighboursOf(number)),
    countsWords,
  };
  const tried = numbers.map((number) => unchangedNumber(number, how, setting) ?? number);
  const kept = tried.filter((one) => typeof one !== 'number');
  return {
    kept: kept.map(({ build }) => build),
    changed: tried.filter((one) => typeof one === 'number'),
    problems: kept[0]?.shopProblems ?? [],
    recording,
  };
}

function editionsOf(only: EditionName | undefined): readonly EditionName[] {
  return only === undefined ? ['html', 'pdf'] : [only];
}
