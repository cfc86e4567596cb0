import { spawnSync } from 'node:child_process';

/** A run of a program from its start to its end, in milliseconds. */
export interface Timing {
  readonly wall: number;
  /** Of the processor, in user and system mode, with all threads and processes that it has begun. */
  readonly cpu: number;
}

/** Bash tells both times of a program with its children; Node tells no processor time of another process. */
const SCRIPT = 'TIMEFORMAT="%3R %3U %3S"; time "$@" >/dev/null';

/** Runs a program to its end. It throws when the program fails. */
export function timed(command: readonly string[], env: NodeJS.ProcessEnv): Timing {
  const run = spawnSync('bash', ['-c', SCRIPT, 'bash', ...command], { encoding: 'utf8', env: { ...env, LC_ALL: 'C' } });
  const [, wall, user, system] = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(run.stderr ?? '') ?? [];
  if (run.status !== 0 || !wall) throw new Error(`${command.join(' ')}\n${run.stderr ?? run.error}`);
  return { wall: Number(wall) * 1000, cpu: (Number(user) + Number(system)) * 1000 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
