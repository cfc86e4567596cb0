import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import {
  type BuildOptions,
  type NumberBuild,
  type PreparedNumber,
  prepareNumber,
  writePrepared,
} from './build-number.ts';
import { inOrder } from './in-order.ts';
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
 * @param tell what is to be said of a number that is built
 * @returns how each went
 */
export async function buildNumbers(
  work: NumbersToBuild,
  options: NumbersBuildOptions,
  tell: (build: NumberBuild) => Promise<readonly Problem[]>,
): Promise<readonly NumberBuild[]> {
  const { workshop, found, tasks } = work;
  const { publication } = workshop;
  const builds: NumberBuild[] = [];
  const writer = tasks.length > 1 ? await openWriter(workshop, options) : undefined;
  const writing = { ...options, ...(writer && { writer }) };
  options.onBegin?.(tasks.length);
  const maker = await openMaker(work, options);
  const endWriting = () => writer?.close();
  // A signal that ends the process between two numbers is heard by nobody else here.
  process.once('exit', endWriting);
  try {
    for await (const [{ number }, prepared] of inOrder(tasks, maker.atOnce, maker.prepare)) {
      const built = prepared
        ? await writePrepared(publication, prepared, writing)
        : threadEnded(number, found.files.get(number));
      const build = { ...built, problems: await tell(built) };
      builds.push(build);
      options.onNumber?.(build, tasks.length);
    }
  } finally {
    process.off('exit', endWriting);
    endWriting();
    await maker.close();
  }
  return builds;
}

async function openMaker(work: NumbersToBuild, options: NumbersBuildOptions): Promise<Maker> {
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
  options: NumbersBuildOptions,
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
  options: NumbersBuildOptions,
): Promise<Maker> {
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
