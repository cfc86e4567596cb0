import type { RandomInput, Trial } from './random-kind.ts';
import { Fault } from './well-formed.ts';

/** Seconds of the processor's time that a case may take: texts have a few kilobytes, pictures as many pixels. */
const MOST_SECONDS = 20;
/** Megabytes that the process may have grown to. */
const MOST_MEGABYTES = 2500;

/**
 * Tries an input.
 * @returns what is broken; undefined where everything holds
 */
export async function tryCase(trial: Trial, input: RandomInput, index: number): Promise<unknown> {
  const start = process.cpuUsage();
  try {
    await trial.run(input, index);
  } catch (error) {
    return error;
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  if (seconds > MOST_SECONDS) return new Fault(`takes ${seconds.toFixed(1)} s`);
  const megabytes = process.memoryUsage.rss() / 1e6;
  return megabytes > MOST_MEGABYTES ? new Fault(`the process has ${Math.round(megabytes)} MB`) : undefined;
}
