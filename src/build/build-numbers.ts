import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Noted, Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { isThere } from '../publication/is-there.ts';
import { knownName } from '../publication/known-name.ts';
import { ARCHIVE_PAGE, pdfPath } from '../publication/paths.ts';
import {
  type BuildOptions,
  type NumberBuild,
  type PreparedNumber,
  prepareNumber,
  uninterrupted,
  writePrepared,
} from './build-number.ts';
import { inOrder } from './in-order.ts';
import { createNumberMemory } from './number-memory.ts';
import type { NumberTask } from './pool/number-task.ts';
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
  /** In how many threads many numbers are made. Default: as many as there are cores, four at most. */
  readonly threads?: number;
  /** Is called before the first is built, with how many there are. */
  readonly onBegin?: (total: number) => void;
  /** Is called with each number as soon as it is built, and with how many there are. */
  readonly onNumber?: (build: NumberBuild, total: number) => void;
}

/** Makes and paints numbers, so many at once. */
interface Maker {
  readonly atOnce: number;
  /** Undefined where making it has taken more than there is. */
  prepare(task: NumberTask): Promise<PreparedNumber | undefined>;
  close(): Promise<void>;
}

/** Fewer are made in less time than it takes to start threads. */
const FEWEST_FOR_THREADS = 8;

/**
 * Builds numbers. They are made one after the other, or many of them in several
 * threads; here they are written, one after the other and in their order either
 * way, and no more than a few wait for that in memory. A number that fails does
 * not stop the others.
 * @param work which numbers, and what they are built with
 * @param options where they are written, and what of them
 * @param fresh leaves out problems that were told before
 * @returns how each went, and problems that belong to none of them
 */
export async function buildNumbers(
  work: NumbersToBuild,
  options: NumbersBuildOptions,
  fresh: (problems: readonly Problem[]) => readonly Problem[],
): Promise<Noted<readonly NumberBuild[]>> {
  const { workshop, found, numbers } = work;
  const { publication } = workshop;
  const builds: NumberBuild[] = [];
  const writer = numbers.length > 1 ? await openWriter(workshop, options) : undefined;
  const writing = { ...options, ...(writer && { writer }) };
  options.onBegin?.(numbers.length);
  const maker = await openMaker(work, options);
  try {
    const make = (number: number) => maker.prepare(taskOf(number, work, options));
    for await (const [number, prepared] of inOrder(numbers, maker.atOnce, make)) {
      const built = prepared
        ? await writePrepared(publication, prepared, writing)
        : threadEnded(number, found.files.get(number));
      const build = { ...built, problems: fresh(built.problems) };
      builds.push(build);
      options.onNumber?.(build, numbers.length);
    }
  } finally {
    await maker.close();
  }
  return { value: builds, problems: writer ? await uninterrupted(() => writer.end(), options) : [] };
}

function taskOf(
  number: number,
  { found, unlinked, archive }: NumbersToBuild,
  { out, only }: NumbersBuildOptions,
): NumberTask {
  const neighbours = {
    pdf: only !== 'html' || isThere(join(out, pdfPath(knownName(number, found.files.get(number))))),
    archive: archive || isThere(join(out, ARCHIVE_PAGE)),
  };
  return { number, only: unlinked.has(number) ? undefined : only, neighbours };
}

async function openMaker(work: NumbersToBuild, options: NumbersBuildOptions): Promise<Maker> {
  if (work.numbers.length >= FEWEST_FOR_THREADS) {
    const { openNumberPool, usualThreads } = await import('./pool/number-pool.ts');
    const threads = options.threads ?? usualThreads();
    if (threads > 1) {
      const pool = openNumberPool(setupOf(work, options), { threads });
      // While one of a thread's numbers waits to be written, it makes the next.
      return { ...pool, atOnce: 2 * threads };
    }
  }
  return oneByOne(work, options);
}

/** What threads are given: data alone. */
function setupOf({ workshop: { publication, web, print }, found }: NumbersToBuild, options: NumbersBuildOptions) {
  const {
    strict = false,
    placeholders = false,
    countsWords = true,
    sourceDateEpoch,
    allowOverflow,
    coupons,
    flat,
    mono,
  } = options;
  return {
    publication,
    editions: [...(web ? (['html'] as const) : []), ...(print ? (['pdf'] as const) : [])],
    found,
    options: { strict, placeholders, countsWords, sourceDateEpoch, allowOverflow, coupons, flat, mono },
  };
}

/** Makes numbers in this thread: memory holds one at a time. */
async function oneByOne({ workshop, found, numbers }: NumbersToBuild, options: NumbersBuildOptions): Promise<Maker> {
  const memory = numbers.length > 1 ? await createNumberMemory(workshop.print) : {};
  return {
    atOnce: 1,
    async prepare({ number, ...own }) {
      await setImmediate();
      return prepareNumber(workshop, number, { ...options, ...own, memory }, found);
    },
    close: async () => undefined,
  };
}

async function openWriter({ publication }: Workshop, { out, flush }: NumbersBuildOptions) {
  const { numberWriter } = await import('./number-writer.ts');
  return numberWriter(publication, out, flush);
}

function threadEnded(number: number, file: string | undefined): NumberBuild {
  const problem: Problem = {
    severity: 'error',
    code: 'number.thread-ended',
    values: { number },
    ...(file && { file }),
  };
  return { number, written: false, files: [], problems: [problem], milliseconds: {} };
}
