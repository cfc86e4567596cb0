import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import type { MessageFailure, MessagePart } from './message-parts.ts';
import type { FormFailure, PdfForm } from './pdf-form.ts';

/** What reading one file may take. */
export interface ReadingLimits {
  readonly milliseconds: number;
  /** Beyond what the process takes when it begins. */
  readonly megabytes: number;
}

/** Reads files one after the other. */
export interface FormReader {
  /** `too-heavy`: given up, because it took more than the limits. */
  read(bytes: Uint8Array): Promise<PdfForm | FormFailure | 'too-heavy'>;
  /** The same for a message, or a mailbox. */
  readMessage(bytes: Uint8Array): Promise<readonly MessagePart[] | MessageFailure>;
  close(): Promise<void>;
}

/** What the thread is asked for. */
export interface ReadingRequest {
  readonly kind: 'form' | 'message';
  readonly bytes: Uint8Array;
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
  const ask = async <Result>(request: ReadingRequest): Promise<Result | 'too-heavy'> => {
    worker ??= startWorker(limits);
    const result = await outcomeOf<Result>(worker, request, limits);
    if (result === 'too-heavy') await stop();
    return result;
  };
  return {
    read: (bytes) => ask<PdfForm | FormFailure>({ kind: 'form', bytes }),
    readMessage: (bytes) => ask<readonly MessagePart[] | MessageFailure>({ kind: 'message', bytes }),
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

function outcomeOf<Result>(
  worker: Worker,
  request: ReadingRequest,
  limits: ReadingLimits,
): Promise<Result | 'too-heavy'> {
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const end = performance.now() + limits.milliseconds;
    const clock = setInterval(() => {
      const megabytes = (process.memoryUsage.rss() - before) / 1e6;
      if (megabytes > limits.megabytes || performance.now() > end) settle(() => resolve('too-heavy'));
    }, LOOK_MS);
    const onMessage = (result: Result) => settle(() => resolve(result));
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
    worker.postMessage(request);
  });
}
