import { statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { type BuildOptions, type PreparedNumber, prepareNumber } from './build-number.ts';
import type { Recording } from './make-record.ts';
import { createNumberMemory } from './number-memory.ts';
import type { NumberTask, ThreadSetup } from './pool/number-task.ts';
import { shareOut } from './share-out.ts';
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
  /** In how many threads many numbers are made, this one among them. Default: as many as there are cores, four at most. */
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
/** In bytes of its text. Ctrl-C waits for what is made in this thread, and what takes more memory than there is ends all. */
const MOST_OF_SMALL = 16_384;

/** Makes numbers one after the other, or many of them in several threads. */
export async function openNumberMaker(work: NumbersToBuild, options: MakerOptions): Promise<NumberMaker> {
  if (work.tasks.length < FEWEST_FOR_THREADS) return oneByOne(work, options);
  const { openNumberPool, usualThreads } = await import('./pool/number-pool.ts');
  const threads = options.threads ?? usualThreads();
  if (threads === 1) return oneByOne(work, options);
  // Of each thread's numbers one is made, one waits there to be, and one waits here to be written.
  const atOnce = 3 * threads;
  const setup = setupOf(work, options);
  const small = smallNumbers(work, threads);
  if (small.size === 0) return { ...openNumberPool(setup, { threads }), atOnce };
  const pool = openNumberPool(setup, { threads: threads - 1 });
  const here = await oneByOne(work, options);
  const prepare = shareOut([
    { ...pool, work: pool.prepare },
    { ...here, work: here.prepare, takes: ({ number }) => small.has(number) },
  ]);
  return { prepare, atOnce, close: pool.close };
}

/**
 * The numbers that this thread may make while it has nothing to write.
 * @param work all numbers
 * @param threads among how many their text is shared out
 * @returns the small ones; none where they have less text than this thread's share
 */
export function smallNumbers(
  { tasks, found }: Pick<NumbersToBuild, 'tasks' | 'found'>,
  threads: number,
): ReadonlySet<number> {
  const sizes = tasks.map(({ number }) => ({ number, size: sizeOf(found.files.get(number)) }));
  const small = sizes.filter(({ size }) => size <= MOST_OF_SMALL);
  const isShare = bytesOf(small) * threads >= bytesOf(sizes);
  return new Set(isShare ? small.map(({ number }) => number) : []);
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

/** Bytes of a file; as many as can be where it cannot be looked at. */
function sizeOf(file: string | undefined): number {
  try {
    return file === undefined ? Number.MAX_SAFE_INTEGER : statSync(file).size;
  } catch {
    return Number.MAX_SAFE_INTEGER;
  }
}

function bytesOf(sizes: readonly { readonly size: number }[]): number {
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
