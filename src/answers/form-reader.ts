import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import type { FormFailure, PdfForm } from './pdf-form.ts';

/** What reading one form may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** Beyond what the process takes when it begins. */
  readonly megabytes: number;
}

/** Reads forms one after the other. */
export interface FormReader {
  /** `too-heavy`: given up, because it took more than the limits. */
  read(bytes: Uint8Array): Promise<PdfForm | FormFailure | 'too-heavy'>;
  close(): Promise<void>;
}

/** A filled coupon takes a few megabytes and milliseconds; a busy old machine may need a hundred times as long. */
const LIMITS: ReadingLimits = { milliseconds: 20_000, megabytes: 256 };

/** Time between two looks at the memory. */
const LOOK_MS = 10;

/**
 * A reader with a thread of its own, so that a file that unfolds without end
 * can be stopped: V8 bounds the thread's heap, this one watches the clock and
 * the memory outside the heap. The thread outlives good files and is replaced
 * after a bad one.
 */
export function openFormReader(limits: ReadingLimits = LIMITS): FormReader {
  let worker: Worker | undefined;
  const stop = async () => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };
  return {
    async read(bytes) {
      worker ??= startWorker(limits);
      const result = await outcomeOf(worker, bytes, limits);
      if (result === 'too-heavy') await stop();
      return result;
    },
    close: stop,
  };
}

function startWorker({ megabytes }: ReadingLimits): Worker {
  const worker = new Worker(join(packageRoot(), 'dist/form-worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    env: {},
    execArgv: [],
    // What the parser grumbles is no message to the user.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

function outcomeOf(
  worker: Worker,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<PdfForm | FormFailure | 'too-heavy'> {
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const end = performance.now() + limits.milliseconds;
    const clock = setInterval(() => {
      const megabytes = (process.memoryUsage.rss() - before) / 1e6;
      if (megabytes > limits.megabytes || performance.now() > end) settle(() => resolve('too-heavy'));
    }, LOOK_MS);
    const onMessage = (result: PdfForm | FormFailure) => settle(() => resolve(result));
    const onError = (error: NodeJS.ErrnoException) =>
      settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too-heavy') : reject(error)));
    const settle = (end: () => void) => {
      clearInterval(clock);
      worker.off('message', onMessage);
      worker.off('error', onError);
      end();
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(bytes);
  });
}
