import { main } from '../../src/cli/main.ts';
import type { Environment } from '../../src/cli/streams.ts';
import { keptStreams } from './kept-streams.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with streams that are not terminals. */
export async function run(argv: readonly string[], env: Environment = { LANG: 'en' }): Promise<Ran> {
  const { written, streams } = keptStreams();
  const code = await main(argv, env, streams);
  return { code, ...written };
}
