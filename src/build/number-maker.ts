import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { type BuildOptions, type PreparedNumber, prepareNumber } from './build-number.ts';
import type { Recording } from './make-record.ts';
import { createNumberMemory } from './number-memory.ts';
import type { NumberTask, ThreadSetup } from './pool/number-task.ts';
import type { Workshop } from './workshop.ts';

/** Numbers to build, and what all of them are built with. */
export interface NumbersToBuild {
  /** Opened for the editions that are to be built. */
  readonly workshop: Workshop;
  /** What is known of the publication's folder. */
  readonly found: NumberedFiles;
  /** Which numbers are built, in this order, and what of each. */
  readonly tasks: readonly NumberTask[];
  /** What they are recorded by. */
  readonly recording: Recording;
  /** What is to be said of the workshop. */
  readonly shopProblems: readonly Problem[];
}

export interface MakerOptions extends BuildOptions {
  /** In how many threads many numbers are made. Default: as many as there are cores, four at most. */
  readonly threads?: number;
}

/** Makes and paints numbers, so many at once. */
export interface NumberMaker {
  readonly atOnce: number;
  /** Undefined where making it has taken more than there is. */
  prepare(task: NumberTask): Promise<PreparedNumber | undefined>;
  close(): Promise<void>;
}

/** Fewer are made in less time than it takes to start threads. */
const FEWEST_FOR_THREADS = 8;

/** Makes numbers one after the other, or many of them in several threads. */
export async function openNumberMaker(work: NumbersToBuild, options: MakerOptions): Promise<NumberMaker> {
  if (work.tasks.length >= FEWEST_FOR_THREADS) {
    const { openNumberPool, usualThreads } = await import('./pool/number-pool.ts');
    const threads = options.threads ?? usualThreads();
    if (threads > 1) {
      const pool = openNumberPool(setupOf(work, options), { threads });
      // Of each thread's numbers one is made, one waits there to be, and one waits here to be written.
      return { ...pool, atOnce: 3 * threads };
    }
  }
  return oneByOne(work, options);
}

/** What threads are given: data alone. */
function setupOf(
  { workshop: { publication, web, print }, found, recording, shopProblems }: NumbersToBuild,
  options: MakerOptions,
): ThreadSetup {
  const { strict = false, placeholders = false, sourceDateEpoch, allowOverflow, coupons, flat, mono } = options;
  return {
    publication,
    editions: [...(web ? (['html'] as const) : []), ...(print ? (['pdf'] as const) : [])],
    found,
    out: options.out,
    common: recording.common,
    options: {
      strict,
      placeholders,
      sourceDateEpoch,
      allowOverflow,
      coupons,
      flat,
      mono,
      shopProblems,
    },
  };
}

/** Makes numbers in this thread: memory holds one at a time. */
async function oneByOne(
  { workshop, found, tasks, recording, shopProblems }: NumbersToBuild,
  options: MakerOptions,
): Promise<NumberMaker> {
  const memory = tasks.length > 1 ? await createNumberMemory(workshop.print) : {};
  return {
    atOnce: 1,
    async prepare({ number, ...own }) {
      await setImmediate();
      return prepareNumber(workshop, number, { ...options, ...own, memory, recording, shopProblems }, found);
    },
    close: async () => undefined,
  };
}
