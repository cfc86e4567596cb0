import { setImmediate } from 'node:timers/promises';

/** What a shell reports for a process that a signal ends: 128 and the signal's number. */
const EXIT_CODES: Readonly<Record<Interruption, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Interruption = (typeof INTERRUPTIONS)[number];

/**
 * Calls `leave` on the first of these signals; a second ends the process at
 * once. Who listens cannot be ended while a synchronous work runs: listen no
 * longer than there is something to leave in order. Returns how to stop.
 */
export function onInterruption(signals: readonly Interruption[], leave: (code: number) => void): () => void {
  const stop = () => {
    for (const signal of signals) process.off(signal, handler);
  };
  const handler = (signal: Interruption) => {
    stop();
    leave(EXIT_CODES[signal]);
  };
  for (const signal of signals) process.on(signal, handler);
  return stop;
}

/** Does a synchronous work in which no signal ends the process: one that comes meanwhile does when it is done, after `leave`. */
export async function uninterrupted<T>(work: () => T, leave: () => void): Promise<T> {
  const stop = onInterruption(INTERRUPTIONS, (code) => {
    leave();
    process.exit(code);
  });
  try {
    return work();
  } finally {
    // Signals are heard once in each turn of the event loop: two turns have one whole turn between them.
    await setImmediate();
    await setImmediate();
    stop();
  }
}
