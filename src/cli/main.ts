import { type Translate, translator } from '../messages/translate.ts';
import { harmless } from '../problems/harmless.ts';
import { version } from '../version.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { invocationLanguage } from './language.ts';
import { runProgram } from './program.ts';
import { reportBug } from './report.ts';
import { type Environment, type Streams, tolerateClosedPipes, wantsColour } from './streams.ts';
import { formatUsageError, isUsageError } from './usage-error.ts';

/** Runs the command line with its arguments, environment and streams, and says how it ended. It never throws. */
export async function main(
  argv: readonly string[],
  env: Environment = process.env,
  streams: Streams = process,
): Promise<ExitCode> {
  const language = invocationLanguage(argv, env);
  const translate = harmlessTranslate(translator(language));
  let outputFailed = false;
  tolerateClosedPipes(streams, (reason) => {
    if (outputFailed) return;
    outputFailed = true;
    process.exitCode = 1;
    streams.stderr.write(`${translate('cli.output-failed', { reason })}\n`);
  });
  const context: CommandContext = { streams, env, language, translate, colour: wantsColour(streams.stderr, env) };
  try {
    const code = await runProgram(argv, version, context);
    return outputFailed ? 1 : code;
  } catch (error) {
    if (isUsageError(error)) {
      streams.stderr.write(`${formatUsageError(error, commandOf(argv), translate)}\n`);
      return 2;
    }
    reportBug(error, context);
    return 1;
  }
}

/** What a sentence quotes, of files or of the command line, is shown and does nothing. */
function harmlessTranslate(translate: Translate): Translate {
  return (key, values = {}) =>
    translate(
      key,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? harmless(value) : value]),
      ),
    );
}

/** Commands that have a help text of their own, and those below them. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  init: [],
  new: [],
  build: [],
  serve: [],
  check: [],
  print: [],
  list: [],
  coupons: ['read'],
};

function commandOf(argv: readonly string[]): string {
  const command = argv.find((word) => Object.hasOwn(COMMANDS, word));
  const below = command === undefined ? undefined : argv.find((word) => COMMANDS[command]?.includes(word));
  return ['bulletin', command, below].filter((word) => word !== undefined).join(' ');
}
