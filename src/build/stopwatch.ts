/** The stages of a build, in their order. */
export type BuildStage = 'load' | 'article' | 'html' | 'print' | 'pdf' | 'write';

/** Milliseconds by stage. */
export type StageTimes = Readonly<Partial<Record<BuildStage, number>>>;

export interface Stopwatch {
  /** Runs a stage and notes how long it took. */
  time<T>(stage: BuildStage, run: () => T | Promise<T>): Promise<T>;
  /** Notes the times of stages that another stopwatch has taken. */
  add(others: StageTimes): void;
  times(): StageTimes;
}

export function startStopwatch(): Stopwatch {
  const times: Partial<Record<BuildStage, number>> = {};
  return {
    async time(stage, run) {
      const start = now();
      try {
        return await run();
      } finally {
        times[stage] = (times[stage] ?? 0) + now() - start;
      }
    },
    add(others) {
      Object.assign(times, others);
    },
    times: () => ({ ...times }),
  };
}

/** Milliseconds since some moment. (`performance` would do the same, but it would load seven of Node's modules.) */
function now(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
