import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import { packageRoot } from '../../package-root.ts';
import type { PreparedNumber } from '../build-number.ts';
import type { NumberTask, ThreadSetup } from './number-task.ts';
import { type PackedNumber, unpackNumber } from './packed-number.ts';

/** Makes numbers in several threads. */
export interface NumberPool {
  /** So many numbers at once keep its threads busy. */
  readonly atOnce: number;
  /**
   * Makes and paints a number; undefined where its thread has ended, for want of
   * memory as a rule. Another thread takes its place.
   * @throws whatever making it has thrown
   */
  prepare(task: NumberTask): Promise<PreparedNumber | undefined>;
  /** Ends the threads, whatever they do. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Default: `usualThreads()`. */
  readonly threads?: number;
  /** What each thread may take of memory for JavaScript's objects. Default: as much as Node gives to one. */
  readonly megabytes?: number;
}

/** More would wait for the disk, and take memory. */
const MOST_THREADS = 4;
/** The next number waits in a thread while one is made there: no thread waits until this one has time to hand it over. */
const AT_A_THREAD = 2;

/** One for each core that there is for this process. */
export function usualThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

export function openNumberPool(
  setup: ThreadSetup,
  { threads = usualThreads(), megabytes }: PoolOptions = {},
): NumberPool {
  const pool = new Piscina({
    filename: join(packageRoot(), 'bin/number-thread.js'),
    workerData: setup,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AT_A_THREAD,
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
    recordTiming: false,
  });
  let failed: Error | undefined;
  // A thread without a task: one that cannot even start, as a rule.
  pool.on('error', (error: Error) => {
    failed ??= error;
  });
  const isFirst = firstOfTurn();
  let begun = 0;
  const prepare = async (task: NumberTask): Promise<PreparedNumber | undefined> => {
    const order = begun++;
    try {
      return unpackNumber((await pool.run(task)) as PackedNumber);
    } catch (error) {
      if (!hasEnded(error)) throw failed ?? error;
      // The first of those that ended together was made when the thread ended, the other waited there.
      return (await isFirst(order)) ? undefined : prepare(task);
    }
  };
  return { atOnce: AT_A_THREAD * threads, prepare, close: () => pool.destroy() };
}

/** Tells of numbers that come in one turn of the event loop which is the least. */
function firstOfTurn(): (order: number) => Promise<boolean> {
  let least = Number.POSITIVE_INFINITY;
  let turn: Promise<number> | undefined;
  return async (order) => {
    least = Math.min(least, order);
    turn ??= setImmediate().then(() => {
      const first = least;
      least = Number.POSITIVE_INFINITY;
      turn = undefined;
      return first;
    });
    return (await turn) === order;
  };
}

/** Whether a task's thread is no more: V8 has ended it, or it has exited. */
function hasEnded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') || /^worker exited with code/.test(error.message)
  );
}
