import { translator } from '../messages/translate.ts';
import { version } from '../version.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { languageOf } from './language.ts';
import { runProgram } from './program.ts';
import { reportBug } from './report.ts';
import { type Environment, type Streams, tolerateClosedPipes, wantsColour } from './streams.ts';
import { formatUsageError, UsageError } from './usage-error.ts';

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
      streams.stderr.write(`${formatUsageError(error, commandOf(argv), translate)}\n`);
      return 2;
    }
    reportBug(error, context);
    return 1;
  }
}

/** Commands that have a help text of their own, and those below them. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  build: [],
  serve: [],
  check: [],
  list: [],
  coupons: ['read'],
};

function commandOf(argv: readonly string[]): string {
  const command = argv.find((word) => Object.hasOwn(COMMANDS, word));
  const below = command === undefined ? undefined : argv.find((word) => COMMANDS[command]?.includes(word));
  return ['bulletin', command, below].filter((word) => word !== undefined).join(' ');
}
