import { Command, CommanderError, Help, Option } from 'commander';
import type { MessageKey } from '../messages/fr.ts';
import { nearest } from '../problems/nearest.ts';
import { bulletinNumber } from './asked-numbers.ts';
import { addBuild, addCheck, addServe } from './build-commands.ts';
import { quotedWord, usageErrorOf } from './commander-mistakes.ts';
import { type CommandContext, commonOptions, type ExitCode, type Result } from './context.ts';
import { TOOL_LANGUAGES } from './language.ts';
import { addPrint } from './print-command.ts';
import { addInit, addNew } from './start-commands.ts';
import { oneOf, UsageError } from './usage-error.ts';

/**
 * Joins the commands and runs the one that is asked for. Only this file, build-commands.ts, print-command.ts,
 * start-commands.ts and commander-mistakes.ts know commander: its English sentences go no further, since help and
 * mistakes are told in the user's language. A command's own module is loaded when the command runs, not before.
 * @param argv the arguments, without node and the script
 * @param version of this program
 * @param context the streams, the environment and the language
 */
export async function runProgram(argv: readonly string[], version: string, context: CommandContext): Promise<ExitCode> {
  const result: Result = { code: 0 };
  const program = makeProgram(argv, version, context, result);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return result.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version that were asked for.
    if (error.exitCode === 0) return 0;
    const unknown = unknownHelp(program, argv);
    if (unknown !== undefined) throw unknownCommand(program, unknown);
    if (error.code === 'commander.unknownCommand')
      throw unknownCommand(groupIn(program, argv) ?? program, quotedWord(error.message));
    if (error.code === 'commander.help') {
      context.streams.stderr.write((groupIn(program, argv) ?? program).helpInformation());
      return 2;
    }
    throw usageErrorOf(error);
  }
}

/** The command that is asked for, where it has others below it. */
function groupIn(program: Command, argv: readonly string[]): Command | undefined {
  return program.commands.find((command) => command.commands.length > 0 && argv.includes(command.name()));
}

/** « bulletin help nope »: the word that is no command. */
function unknownHelp(program: Command, argv: readonly string[]): string | undefined {
  const asked = argv[argv.indexOf('help') + 1];
  if (!argv.includes('help') || asked === undefined || asked.startsWith('-')) return undefined;
  return [...program.commands.map((command) => command.name()), 'help'].includes(asked) ? undefined : asked;
}

function unknownCommand(program: Command, found: string): UsageError {
  const commands = program.commands.map((command) => command.name());
  const near = nearest(found, commands);
  const meant = near ? [near] : [];
  return new UsageError('usage.unknown-command', { found }, meant, near ? [] : commands);
}

type AddCommand = (program: Command, context: CommandContext, result: Result) => void;

/** In the order in which help lists them. */
const COMMANDS: Readonly<Record<string, AddCommand>> = {
  init: addInit,
  new: addNew,
  build: addBuild,
  serve: addServe,
  check: addCheck,
  print: addPrint,
  list: addList,
  coupons: addCoupons,
};

/** The program with all its commands; where the first argument names one, with the options of this one only. */
function makeProgram(argv: readonly string[], version: string, context: CommandContext, result: Result): Command {
  const { streams, translate: say } = context;
  const isNamedFirst = Object.hasOwn(COMMANDS, argv[0] ?? '');
  const translatedTitle = (title: string) => {
    const key = TITLES[title];
    return key === undefined ? title : say(key);
  };
  const program = new Command('bulletin')
    .description(say('cli.description'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      // Mistakes are told by `main`, once, from the catalogue.
      writeErr: () => undefined,
      getOutHelpWidth: () => streams.stdout.columns ?? 80,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleUsage: (usage) => usage.replace('[command]', `[${say('cli.command')}]`),
      styleTitle: translatedTitle,
      boxWrap: keepingTogether,
    })
    .option(`-C, --dir <${say('cli.folder')}>`, say('cli.option.dir'))
    .option(`-o, --out <${say('cli.folder')}>`, say('cli.option.out'))
    .option('-q, --quiet', say('cli.option.quiet'))
    .addOption(
      new Option('--lang <fr|en>', say('cli.option.lang')).argParser((found) =>
        oneOf('--lang', found, TOOL_LANGUAGES, say),
      ),
    )
    .version(version, '-V, --version', say('cli.option.version'))
    .helpOption('-h, --help', say('cli.option.help'))
    .helpCommand(`help [${say('cli.command')}]`, say('cli.command.help'));

  for (const [name, add] of Object.entries(COMMANDS)) {
    // The others are only names then, for the message about one that there is not.
    if (isNamedFirst && name !== argv[0]) program.command(name);
    else add(program, context, result);
  }
  return program;
}

/** No-break spaces, and what stands for them while commander breaks lines, which it does at any blank. */
const NO_BREAK = [
  ['\u00A0', '\uE000'],
  ['\u202F', '\uE001'],
] as const;

function keepingTogether(text: string, width: number): string {
  const bound = NO_BREAK.reduce((all, [space, sign]) => all.replaceAll(space, sign), text);
  return NO_BREAK.reduce((all, [space, sign]) => all.replaceAll(sign, space), new Help().boxWrap(bound, width));
}

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'cli.usage',
  'Arguments:': 'cli.arguments',
  'Options:': 'cli.options',
  'Global Options:': 'cli.global-options',
  'Commands:': 'cli.commands',
};

function addList(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  program
    .command('list')
    .description(say('cli.list'))
    .option('--json', say('cli.option.json'))
    .action(async (_, command: Command) => {
      const options = command.optsWithGlobals();
      const { runList } = await import('./list.ts');
      result.code = await runList({ ...commonOptions(options), json: options.json === true }, context);
    });
}

function addCoupons(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  const coupons = program.command('coupons').description(say('cli.coupons')).helpCommand(false);
  coupons
    .command('read')
    .description(say('cli.coupons.read'))
    .argument(`<${say('cli.file')}...>`, say('cli.coupons.read.files'))
    .option('--csv', say('cli.coupons.read.csv'))
    .option('--json', say('cli.coupons.read.json'))
    .addOption(new Option('-n, --number <n>', say('cli.coupons.read.number')).argParser(bulletinNumber))
    .addOption(
      new Option('--separator <comma|semicolon>', say('cli.coupons.read.separator')).argParser((found) =>
        oneOf('--separator', found, ['comma', 'semicolon'], say),
      ),
    )
    .option(`--to <${say('cli.file')}>`, say('cli.coupons.read.to'))
    .action(async (files: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals();
      if (options.csv === true && options.json === true) throw new UsageError('usage.csv-or-json');
      const { runCouponsRead } = await import('./coupons-read.ts');
      const { number, to }: { number?: number; to?: string } = options;
      result.code = await runCouponsRead(
        {
          ...commonOptions(options),
          files,
          ...(number !== undefined && { number }),
          ...(to !== undefined && { to }),
          separator: options.separator === 'semicolon' ? ';' : ',',
          json: options.json === true,
        },
        context,
      );
    });
}
