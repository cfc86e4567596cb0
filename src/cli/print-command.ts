import { type Command, Option } from 'commander';
import { askedNumbers } from './asked-numbers.ts';
import { type CommandContext, commonOptions, type Result } from './context.ts';
import { couponCount } from './coupon-count.ts';
import { oneOf, UsageError } from './usage-error.ts';

/** Adds `bulletin print` to a program; its exit code goes to `result`. */
export function addPrint(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  program
    .command('print')
    .description(say('cli.print'))
    .argument('[n...]', say('cli.print.numbers'))
    .addOption(
      new Option(`--as <${say('cli.way')}>`, say('cli.print.as')).argParser((found) =>
        oneOf('--as', found, ['sheet', '2up', 'booklet', 'tiles', 'coupons'], say),
      ),
    )
    .option('--paper <A4|A3|…>', say('cli.print.paper'))
    .addOption(
      new Option('--edge <long|short>', say('cli.print.edge')).argParser((found) =>
        oneOf('--edge', found, ['long', 'short'], say),
      ),
    )
    .addOption(new Option('--copies <n>', say('cli.print.copies')).argParser(copyCount))
    .option('--mono', say('cli.print.mono'))
    .addOption(new Option('--bleed <mm>', say('cli.print.bleed')).argParser(bleedLength))
    .addOption(new Option('--creep <mm>', say('cli.print.creep')).argParser(thickness))
    .addOption(new Option('--coupons <n>', say('cli.print.coupons')).argParser(couponCount))
    .option(`--to <${say('cli.file')}>`, say('cli.print.to'))
    .option(`--printer <${say('cli.printer')}>`, say('cli.print.printer'))
    .option('--printers', say('cli.print.printers'))
    .option('--dry-run', say('cli.print.dry-run'))
    .action(async (found: readonly string[], _, command: Command) => {
      const options = command.optsWithGlobals();
      const common = commonOptions(options);
      const { runPrint, runPrinters } = await import('./print.ts');
      if (options.printers === true) {
        result.code = await runPrinters(context);
        return;
      }
      const { numbers, dir = common.dir } = await askedNumbers(found, common.dir, options.dir !== undefined);
      const { as = 'sheet', paper, edge, copies, creep, bleed, coupons, to, printer } = options;
      result.code = await runPrint(
        {
          ...common,
          dir,
          numbers,
          named: found,
          typed: { as, paper, edge, copies, creepMm: creep, bleedMm: bleed, coupons, mono: options.mono === true },
          ...(to !== undefined && { to }),
          ...(printer !== undefined && { printer }),
          isDry: options.dryRun === true,
        },
        context,
      );
    });
}

const MOST_COPIES = 1_000_000;

function copyCount(found: string): number {
  if (!/^[1-9]\d{0,6}$/.test(found.trim()) || Number(found) > MOST_COPIES)
    throw new UsageError('usage.copies', { found });
  return Number(found);
}

/** The thickest card that office machines take, folded, is thinner. */
const MOST_THICKNESS_MM = 2;

/** « 0.1 » or « 0,1 », with a unit or without. */
function thickness(found: string): number {
  const thickness = millimetres(found);
  if (thickness === undefined || thickness > MOST_THICKNESS_MM) throw new UsageError('usage.creep', { found });
  return thickness;
}

/** More than any print shop asks for. */
const MOST_BLEED_MM = 10;

function bleedLength(found: string): number {
  const bleed = millimetres(found);
  if (bleed === undefined || bleed > MOST_BLEED_MM) throw new UsageError('usage.bleed', { found });
  return bleed;
}

/** Undefined for what is no length, or one of metres. */
function millimetres(found: string): number | undefined {
  const [, whole = '', part = ''] = /^(\d{0,3})(?:[.,](\d{1,3}))?\s*(?:mm)?$/i.exec(found.trim()) ?? [];
  return whole + part === '' ? undefined : Number(`${whole || 0}.${part || 0}`);
}
