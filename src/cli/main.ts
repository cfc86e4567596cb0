import { translator } from '../messages/translate.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { languageOf } from './language.ts';
import { runProgram } from './program.ts';
import { reportBug } from './report.ts';
import { type Environment, type Streams, tolerateClosedPipes, wantsColour } from './streams.ts';
import { formatUsageError, UsageError } from './usage-error.ts';
import { version } from './version.ts';

/** Runs the command line and says how it ended; never throws. */
export async function main(
  argv: readonly string[],
  env: Environment = process.env,
  streams: Streams = process,
): Promise<ExitCode> {
  const language = languageOf(argv, env);
  const translate = translator(language);
  let outputFailed = false;
  tolerateClosedPipes(streams, (reason) => {
    if (outputFailed) return;
    outputFailed = true;
    process.exitCode = 1;
    streams.stderr.write(`${translate('cli.output-failed', { reason })}\n`);
  });
  const context: CommandContext = { streams, env, language, translate, colour: wantsColour(streams.stderr, env) };
  try {
    return await runProgram(argv, version, context);
  } catch (error) {
    if (error instanceof UsageError) {
      const command = ['bulletin', ...argv.filter((word) => COMMANDS.has(word)).slice(0, 1)].join(' ');
      streams.stderr.write(`${formatUsageError(error, command, translate)}\n`);
      return 2;
    }
    reportBug(error, context);
    return 1;
  }
}

/** Commands that have a help text of their own. */
const COMMANDS: ReadonlySet<string> = new Set(['build', 'serve', 'list']);
