import { type PreviewBuild, serve } from '../preview/serve.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { onInterruption } from './interruption.ts';
import { reportBug, reportProblems } from './report.ts';

export interface ServeCommandOptions extends CommonOptions {
  readonly number?: number;
  readonly port?: number;
}

/** `bulletin serve`: the address on stdout, each build on stderr, until Ctrl-C. */
export async function runServe(options: ServeCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, env, language, translate } = context;
  const { dir, out, number, port, quiet } = options;
  const report = ({ succeeded, problems, milliseconds }: PreviewBuild) => {
    reportProblems(problems, context);
    if (succeeded && !quiet)
      streams.stderr.write(`${translate('preview.built', { milliseconds: Math.round(milliseconds) })}\n`);
  };
  const { value: preview, problems } = await serve({
    dir,
    out,
    ...(number !== undefined && { number }),
    ...(port !== undefined && { port }),
    language,
    sourceDateEpoch: env.SOURCE_DATE_EPOCH,
    report,
    onBug: (error) => reportBug(error, context),
  });
  if (!preview) {
    reportProblems(problems, context);
    return 1;
  }
  streams.stdout.write(`${translate('preview.listening', { url: preview.url })}\n`);
  onInterruption(() => void preview.close());
  return new Promise<ExitCode>(() => undefined);
}
