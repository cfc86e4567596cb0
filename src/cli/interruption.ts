import { setImmediate } from 'node:timers/promises';

/** What a shell reports for a process that a signal has ended: 128 plus the signal's number. */
const EXIT_CODES: Readonly<Record<Interruption, number>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** All signals by which somebody ends a command. */
export const INTERRUPTIONS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type Interruption = (typeof INTERRUPTIONS)[number];

/**
 * Calls `leave` on the first of these signals. A second one ends the process at
 * once. While it listens, no signal ends a synchronous work: listen only as long
 * as there is something to be finished. Returns a function that stops listening.
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

/** Does a synchronous work that no signal interrupts. If one comes meanwhile, the process ends after the work and `leave`. */
export async function withoutInterruption<T>(work: () => T, leave: () => void): Promise<T> {
  const stop = onInterruption(INTERRUPTIONS, (code) => {
    leave();
    process.exit(code);
  });
  try {
    return work();
  } finally {
    // Signals are heard once in each turn of the event loop. Two waits let one whole turn pass.
    await setImmediate();
    await setImmediate();
    stop();
  }
}
