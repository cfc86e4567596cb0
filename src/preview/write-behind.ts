/** Writes what was wanted last, when nobody waits for anything else. */
export interface WriteBehind<T> {
  want(value: T): void;
  /** Writes what is wanted now, without waiting; resolves when nothing is left to write. */
  flush(): Promise<void>;
  /** Nothing is begun any more; resolves when what runs is over. */
  stop(): Promise<void>;
}

/** Writing begins when nothing was wanted for so long. While saves go on without a pause, what is on disk is at most so old. */
const QUIET_MS = 300;
const OLDEST_MS = 2000;

/**
 * `write` is told whether what it writes is still wanted: it asks after
 * painting. What it throws goes to `onBug`.
 */
export function startWriteBehind<T>(
  write: (value: T, isWanted: () => boolean) => Promise<void>,
  onBug: (error: unknown) => void,
): WriteBehind<T> {
  let next: { readonly value: T } | undefined;
  let since: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const run = async () => {
    if (!next || stopped) return;
    const { value } = next;
    // Timers may ring a little early.
    const isOverdue = performance.now() - (since ?? 0) > OLDEST_MS - QUIET_MS;
    next = undefined;
    since = undefined;
    // An overdue edition is written although a newer one waits, or nothing would reach the disk during long typing.
    await write(value, () => !stopped && (next === undefined || isOverdue)).catch(onBug);
  };
  const start = () => {
    clearTimeout(timer);
    timer = undefined;
    running ??= run().finally(() => {
      running = undefined;
      if (next && !stopped && !timer) plan();
    });
    return running;
  };
  const plan = () => {
    since ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(start, Math.max(0, Math.min(QUIET_MS, since + OLDEST_MS - performance.now())));
  };
  return {
    want(value) {
      if (stopped) return;
      next = { value };
      plan();
    },
    async flush() {
      while (!stopped && (next || running)) await start();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
