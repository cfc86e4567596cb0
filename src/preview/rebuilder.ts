/** Runs builds one at a time. */
export interface Rebuilder {
  /** Asks for a build of what is on disk now; many requests during one build make one more. */
  request(): void;
  /** Builds without waiting; resolves when it is over. */
  build(): Promise<void>;
  /** No build starts any more; resolves when the running one is over. */
  stop(): Promise<void>;
}

/** An editor saves in several steps, and « save all » touches several files: this long without a change is a save. */
const QUIET_MS = 30;

/** `build` must not throw: what it throws goes to `onBug`. */
export function startRebuilder(build: () => Promise<void>, onBug: (error: unknown) => void): Rebuilder {
  let timer: NodeJS.Timeout | undefined;
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
    if (running) stale = true;
    else running = run();
    return running;
  };
  return {
    request() {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(start, QUIET_MS);
    },
    build: start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
