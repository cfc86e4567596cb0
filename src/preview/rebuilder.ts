/** Runs builds one at a time. */
export interface Rebuilder {
  /** Asks for a build of what is on disk now; many requests during one build make one more. */
  request(): void;
  /** Builds without waiting; resolves when it is over. */
  build(): Promise<void>;
  /** No build starts any more; resolves when the running one is over. */
  stop(): Promise<void>;
}

/**
 * An editor saves in several steps, and « save all » touches several files: a
 * save is over when nothing has changed for so long. While changes never pause,
 * what is shown is at most so old; and what is empty or gone for a moment is given the
 * time to come back.
 */
const QUIET_MS = 12;
const OLDEST_MS = 250;
const HALF_WRITTEN_MS = 150;

/**
 * Starts a rebuilder.
 * @param build must not throw
 * @param isHalfWritten whether an editor is just saving
 * @param onBug is given what `build` throws all the same
 */
export function startRebuilder(
  build: () => Promise<void>,
  isHalfWritten: () => boolean,
  onBug: (error: unknown) => void,
): Rebuilder {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  let running: Promise<void> | undefined;
  let stale = false;
  let stopped = false;

  const run = async () => {
    do {
      stale = false;
      await build().catch(onBug);
    } while (stale && !stopped);
    running = undefined;
  };
  const start = () => {
    clearTimeout(timer);
    since = undefined;
    if (running) stale = true;
    else running = run();
    return running;
  };
  const look = () => {
    const waited = performance.now() - (since ?? 0);
    if (waited < HALF_WRITTEN_MS && isHalfWritten()) timer = setTimeout(look, QUIET_MS);
    else start();
  };
  return {
    request() {
      if (stopped) return;
      since ??= performance.now();
      clearTimeout(timer);
      timer = setTimeout(look, Math.max(0, Math.min(QUIET_MS, since + OLDEST_MS - performance.now())));
    },
    build: start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
