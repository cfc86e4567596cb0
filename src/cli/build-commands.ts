import { type Command, Option } from 'commander';
import { askedNumbers } from './asked-numbers.ts';
import { type CommandContext, commonOptions, type Result } from './context.ts';
import { couponCount } from './coupon-count.ts';
import { oneOf, UsageError } from './usage-error.ts';

/** Adds `bulletin build` to a program; its exit code goes to `result`. */
export function addBuild(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  program
    .command('build')
    .description(say('cli.build'))
    .argument('[n...]', say('cli.build.numbers'))
    .option('--all', say('cli.build.all'))
    .addOption(
      new Option('--only <html|pdf>', say('cli.build.only')).argParser((found) =>
        oneOf('--only', found, ['html', 'pdf'], say),
      ),
    )
    .option('--strict', say('cli.build.strict'))
    .option('--allow-overflow', say('cli.build.allow-overflow'))
    .option('--placeholders', say('cli.build.placeholders'))
    .addOption(new Option('--coupons <n>', say('cli.build.coupons')).argParser(couponCount))
    .option('--flat', say('cli.build.flat'))
    .option('--mono', say('cli.build.mono'))
    .option('--clean', say('cli.build.clean'))
    .option('--flush', say('cli.build.flush'))
    .option('--no-flush', say('cli.build.no-flush'))
    .option('--force', say('cli.build.force'))
    .option('--json', say('cli.option.json'))
    .action(async (found: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals();
      const { numbers, dir } = await numbersAsked(found, options);
      const { runBuild } = await import('./build.ts');
      const { only, coupons }: { only?: 'html' | 'pdf'; coupons?: number } = options;
      result.code = await runBuild(
        {
          ...commonOptions(options),
          dir,
          numbers,
          ...(only && { only }),
          ...(coupons !== undefined && { coupons }),
          strict: options.strict === true,
          allowOverflow: options.allowOverflow === true,
          placeholders: options.placeholders === true,
          flat: options.flat === true,
          mono: options.mono === true,
          clean: options.clean === true,
          ...(options.flush !== undefined && { flush: options.flush === true }),
          force: options.force === true,
          json: options.json === true,
        },
        context,
      );
    });
}

/** Adds `bulletin serve` to a program; its exit code goes to `result`. */
export function addServe(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  program
    .command('serve')
    .description(say('cli.serve'))
    .argument('[n]', say('cli.serve.number'))
    .addOption(new Option('--port <port>', say('cli.serve.port')).argParser(portNumber))
    .option(`--host <${say('cli.address')}>`, say('cli.serve.host'))
    .option('--open', say('cli.serve.open'))
    .option(`--editor <${say('cli.editor')}>`, say('cli.serve.editor', EDITOR_PLACES))
    .action(async (found: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals();
      const { numbers, dir } = await numbersAsked(found === undefined ? [] : [found], options);
      if (numbers === 'all' || numbers.length > 1) throw new UsageError('usage.one-number', { found: found ?? '' });
      const [number] = numbers;
      const { runServe } = await import('./serve.ts');
      const { port, host, editor }: { port?: number; host?: string; editor?: string } = options;
      const chosen = {
        ...(number !== undefined && { number }),
        ...(port !== undefined && { port }),
        ...(host !== undefined && { host }),
        ...(editor !== undefined && { editor }),
        opens: options.open === true,
      };
      result.code = await runServe({ ...commonOptions(options), dir, ...chosen }, context);
    });
}

/** Shown as they are written. */
const EDITOR_PLACES = { file: '{file}', line: '{line}', column: '{column}' };

/** Adds `bulletin check` to a program; its exit code goes to `result`. */
export function addCheck(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  program
    .command('check')
    .description(say('cli.check'))
    .argument('[n...]', say('cli.check.numbers'))
    .option('--all', say('cli.check.all'))
    .option('--strict', say('cli.check.strict'))
    .option('--json', say('cli.option.json'))
    .action(async (found: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals();
      const { numbers, dir } = await numbersAsked(found, options);
      const { runCheck } = await import('./check.ts');
      result.code = await runCheck(
        { ...commonOptions(options), dir, numbers, strict: options.strict === true, json: options.json === true },
        context,
      );
    });
}

/** The numbers that are named, and the publication's folder; with `--all`, none may be named. */
async function numbersAsked(
  found: readonly string[],
  options: Readonly<Record<string, unknown>>,
): Promise<{ readonly numbers: 'all' | readonly number[]; readonly dir: string }> {
  const common = commonOptions(options);
  const { numbers, dir = common.dir } = await askedNumbers(found, common.dir, options.dir !== undefined);
  if (options.all !== true) return { numbers, dir };
  if (numbers.length > 0) throw new UsageError('usage.all-with-numbers');
  return { numbers: 'all', dir };
}

function portNumber(found: string): number {
  if (!/^\d{1,5}$/.test(found) || Number(found) > 65535) throw new UsageError('usage.port', { found });
  return Number(found);
}
