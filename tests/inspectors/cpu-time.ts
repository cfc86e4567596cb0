/**
 * What work takes of the processor's time, which other programs on the machine change little: tests measure no time
 * that passes. How long something takes is shown by `npm run bench…`.
 */

/** In seconds, in user and system mode. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** How much larger the larger size is. */
const TIMES = 8;
/** Shorter than this is noise, in seconds. */
const LEAST = 0.001;
/** What grows with the square of a size takes 64 times as long for one that is eight times as large, what grows with the size 8 times. */
export const FAR_FROM_SQUARE = 24;

/**
 * How many times as long work takes for a size as for an eighth of it: each is the least of six, after one that is
 * not counted.
 * @param size so large that work which grows with its square would take a second or more
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  const small = Math.ceil(size / TIMES);
  await work(small);
  const least = async (of: number) => {
    const times = [];
    for (let round = 0; round < 6; round++) times.push(await cpuSeconds(() => work(of)));
    return Math.max(LEAST, Math.min(...times));
  };
  return (await least(size)) / (await least(small));
}
