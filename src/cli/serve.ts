import type { CommandContext, CommonOptions, ExitCode } from './context.ts';

export interface ServeCommandOptions extends CommonOptions {
  readonly number?: number;
  readonly port?: number;
}

/** `bulletin serve` */
export async function runServe(_options: ServeCommandOptions, _context: CommandContext): Promise<ExitCode> {
  throw new Error('the preview server is not there yet');
}
