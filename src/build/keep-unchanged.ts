import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import type { Publication } from '../publication/publication.ts';
import type { BuildOptions, NumberBuild } from './build-number.ts';
import type { SettingsRead } from './common-sources.ts';
import type { EditionName } from './edition.ts';
import { besideText, optionsText } from './made-options.ts';
import { openRecording, type Recording } from './make-record.ts';
import type { NumberTask } from './pool/number-task.ts';
import { listToKeep, type ReadList } from './read-written-list.ts';
import { type Unchanged, unchangedNumber } from './unchanged.ts';

/** How numbers are asked for, and where they are. */
export interface Keeping {
  readonly publication: Publication;
  readonly options: BuildOptions & { readonly force?: boolean };
  /** Whether the numbers are named. Those that are not stay as another version of the program has made them. */
  readonly isNamed: boolean;
  readonly found: NumberedFiles;
  /** The list of what was written. */
  readonly listed: ReadList;
  /** How publication.yaml was read. */
  readonly read: SettingsRead;
}

/** Numbers of which there is nothing to make, and the others. */
export interface Kept {
  readonly kept: readonly NumberBuild[];
  readonly changed: readonly NumberTask[];
  /** What numbers share and is not as it was written, where nothing else keeps a number from staying. */
  readonly torn: readonly string[];
  /** What is to be said of the theme, as far as those that are kept tell. */
  readonly problems: readonly Problem[];
  /** What those that are made are recorded by. */
  readonly recording: Recording;
}

/** Parts what numbers are asked for into those that stay as they are and those that are to be made. */
export function keepUnchanged(tasks: readonly NumberTask[], keeping: Keeping): Kept {
  const { publication, options, isNamed, found, listed, read } = keeping;
  const { out, force = false } = options;
  const recording = openRecording(publication, found, out, read);
  const list = listToKeep(listed, publication.name);
  if (force) return { kept: [], changed: tasks, torn: [], problems: [], recording };
  const setting = { publication, found, list, out, ...recording };
  const how = {
    isAnyProgramRight: !isNamed,
    options: optionsText(options),
    stricter: optionsText({ ...options, strict: true }),
  };
  const kept: Unchanged[] = [];
  const changed: NumberTask[] = [];
  const shared = new Set<string>();
  for (const task of tasks) {
    const { number, only, neighbours } = task;
    const asked = { ...how, editions: editionsOf(only), beside: besideText(neighbours) };
    const unchanged = unchangedNumber(number, asked, setting);
    if (unchanged && 'build' in unchanged) kept.push(unchanged);
    else changed.push(task);
    if (unchanged && 'torn' in unchanged && unchanged.torn.every(isShared))
      for (const path of unchanged.torn) shared.add(path);
  }
  return {
    kept: kept.map(({ build }) => build),
    changed,
    torn: [...shared],
    problems: kept[0]?.shopProblems ?? [],
    recording,
  };
}

/** Whether a file of the output folder lies in no number's own. */
function isShared(path: string): boolean {
  return !/^\d{3,6}\//.test(path);
}

function editionsOf(only: EditionName | undefined): readonly EditionName[] {
  return only === undefined ? ['html', 'pdf'] : [only];
}
