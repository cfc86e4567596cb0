import { median, type Timing, timed } from './timed.ts';

/** One of the programs that take turns. */
export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  /** Before each run, outside the time: removes what the last run has left. */
  readonly prepare?: () => void;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Standing {
  readonly name: string;
  /** Medians over the rounds. */
  readonly median: Timing;
  /** Medians of what each round says beside the first contestant in the same round. */
  readonly ofFirst: Timing;
}

/**
 * Lets contestants take turns, so that what else the machine does falls on all of them alike; each begins as many
 * rounds as another. One round before them is not counted: it brings the files into memory.
 */
export function contest(contestants: readonly Contestant[], rounds: number): readonly Standing[] {
  const runs = contestants.map((): Timing[] => []);
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (turn + round + 1) % contestants.length;
      const timing = run(contestants[index] as Contestant);
      if (round >= 0) runs[index]?.push(timing);
    }
  }
  const first = runs[0] ?? [];
  return contestants.map(({ name }, index) => {
    const own = runs[index] ?? [];
    const shares = own.map((timing, round) => ratio(timing, first[round] as Timing));
    return { name, median: medianOf(own), ofFirst: medianOf(shares) };
  });
}

function run({ command, prepare, env }: Contestant): Timing {
  prepare?.();
  return timed(command, { ...quietEnvironment(), ...env });
}

/** Certificates of one's own and options of Node's cost every Node process milliseconds that are not the program's. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, NODE_COMPILE_CACHE: ___, ...others } = process.env;
  return others;
}

function ratio(a: Timing, b: Timing): Timing {
  return { wall: a.wall / b.wall, cpu: a.cpu / b.cpu };
}

function medianOf(timings: readonly Timing[]): Timing {
  return { wall: median(timings.map(({ wall }) => wall)), cpu: median(timings.map(({ cpu }) => cpu)) };
}
