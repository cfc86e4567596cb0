import { main } from '../../src/cli/main.ts';
import type { Environment } from '../../src/cli/streams.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with streams that are not terminals. */
export async function run(argv: readonly string[], env: Environment = { LANG: 'en' }): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await main(argv, env, { stdout: stream('stdout'), stderr: stream('stderr') });
  return { code, ...written };
}
