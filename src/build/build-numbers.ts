import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { isThere } from '../publication/is-there.ts';
import { knownName } from '../publication/known-name.ts';
import { ARCHIVE_PAGE, pdfPath } from '../publication/paths.ts';
import { type BuildOptions, buildNumber, type NumberBuild } from './build-number.ts';
import { createNumberMemory } from './number-memory.ts';
import type { Workshop } from './workshop.ts';

/** Numbers to build, and what all of them are built with. */
export interface NumbersToBuild {
  /** Opened for the editions that are to be built. */
  readonly workshop: Workshop;
  /** What is known of the publication's folder. */
  readonly found: NumberedFiles;
  /** Which numbers are built, in this order. */
  readonly numbers: readonly number[];
  /** Those of which the page is written again although only PDFs are asked for. */
  readonly unlinked: ReadonlySet<number>;
  /** Whether an archive will stand beside them, even if there is none yet. */
  readonly archive: boolean;
}

export interface NumbersBuildOptions extends BuildOptions {
  /** Is called with each number as soon as it is built, and with how many there are. */
  readonly onNumber?: (build: NumberBuild, total: number) => void;
}

/**
 * Builds numbers one after the other, so that memory holds one at a time. A
 * number that fails does not stop the others.
 * @param work which numbers, and what they are built with
 * @param options where they are written, and what of them
 * @param fresh leaves out problems that were told before
 */
export async function buildNumbers(
  { workshop, found, numbers, unlinked, archive }: NumbersToBuild,
  options: NumbersBuildOptions,
  fresh: (problems: readonly Problem[]) => readonly Problem[],
): Promise<readonly NumberBuild[]> {
  const { out, only } = options;
  const builds: NumberBuild[] = [];
  const memory = numbers.length > 1 ? await createNumberMemory(workshop.print) : {};
  for (const number of numbers) {
    await setImmediate();
    const neighbours = {
      pdf: only !== 'html' || isThere(join(out, pdfPath(knownName(number, found.files.get(number))))),
      archive: archive || isThere(join(out, ARCHIVE_PAGE)),
    };
    const wanted = unlinked.has(number) ? undefined : only;
    const built = await buildNumber(workshop, number, { ...options, only: wanted, neighbours, memory }, found);
    const build = { ...built, problems: fresh(built.problems) };
    builds.push(build);
    options.onNumber?.(build, numbers.length);
  }
  return builds;
}
