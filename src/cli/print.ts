import { resolve } from 'node:path';
import { type NumbersToPrint, numbersToPrint } from '../build/numbers-to-print.ts';
import { type PaperJob, paperJob } from '../build/paper-job.ts';
import { paperSentence } from '../build/paper-sentence.ts';
import type { PaperWishes } from '../build/paper-wishes.ts';
import { findPrinters } from '../queue/find-printers.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { printByHand } from './print-by-hand.ts';
import { findPrintPlace, type PrintPlace } from './print-place.ts';
import { printToFile, whyNotTo } from './print-to-file.ts';
import { printToQueue } from './print-to-queue.ts';
import { paperWishes, type TypedWishes } from './print-wishes.ts';
import { tellPrinters } from './printer-table.ts';
import { reportProblems } from './report.ts';
import { UsageError } from './usage-error.ts';

export interface PrintCommandOptions extends CommonOptions {
  /** In the order in which they are printed. None: the newest. */
  readonly numbers: readonly number[];
  /** The words that name them: some may be files. */
  readonly named: readonly string[];
  readonly typed: TypedWishes;
  /** A file to write. */
  readonly to?: string;
  /** The printer to print on, without asking. */
  readonly printer?: string;
  /** What would be done is shown alone. */
  readonly isDry: boolean;
}

/** `bulletin print`: how much paper it takes on stderr, the file or the job on stdout. */
export async function runPrint(options: PrintCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { dir, numbers, named, to } = options;
  const wishes = paperWishes(options.typed, context.translate);
  if (to !== undefined && named.some((word) => resolve(word) === resolve(to)))
    throw new UsageError('usage.to-is-number', { found: to });
  if (wishes.bleedMm !== undefined) checkPressFile(options);
  const refusal = to === undefined ? [] : whyNotTo(to);
  const place = refusal.length > 0 ? { problems: refusal } : await findPrintPlace(options, context);
  if (!place.value) return nothingPrinted(place.problems, options, context);
  const made = await numbersToPrint(dir, numbers.length === 0 ? 'newest' : numbers, {
    withSheets: wishes.as !== 'coupons',
    sourceDateEpoch: context.env.SOURCE_DATE_EPOCH,
  });
  reportProblems(made.problems, context);
  if (!made.value) return nothingPrinted([], options, context);
  return printNumbers(made.value, { wishes, place: place.value }, options, context);
}

/** A print shop wants a file, and one for each number: it folds and cuts as it likes. */
function checkPressFile({ to, numbers }: PrintCommandOptions): void {
  if (to === undefined) throw new UsageError('usage.bleed-to', {});
  if (numbers.length > 1) throw new UsageError('usage.bleed-one', {});
}

/** `bulletin print --printers`: a line a printer on stdout. */
export async function runPrinters(context: CommandContext): Promise<ExitCode> {
  const printers = await findPrinters(context.env);
  if (printers?.value && printers.value.length > 0) {
    tellPrinters(printers.value, context);
    return 0;
  }
  const problems = printers ? printers.problems : [NO_CUPS];
  reportProblems(problems.length > 0 ? problems : [NO_PRINTER], context);
  return 1;
}

const NO_CUPS = { severity: 'error', code: 'queue.none', values: {} } as const;
const NO_PRINTER = { severity: 'error', code: 'queue.no-printer', values: {} } as const;

/** How numbers are printed, and where. */
interface Printing {
  readonly wishes: PaperWishes;
  readonly place: PrintPlace;
}

async function printNumbers(
  made: NumbersToPrint,
  { wishes, place }: Printing,
  options: PrintCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { to, quiet } = options;
  const refusal = to === undefined ? [] : whyNotTo(to, made.sources);
  if (refusal.length > 0) return nothingPrinted(refusal, options, context);
  const { value: job, problems } = await paperJob(made, wishes);
  if (!job) return nothingPrinted(problems, options, context);
  reportProblems(problems, context);
  if (!quiet) context.streams.stderr.write(`${paperSentence(job.count, context.translate)}\n`);
  return deliver(job, { made, place, isMono: wishes.mono }, options, context);
}

/** A job, what it is made of and where it goes. */
interface Delivery {
  readonly made: NumbersToPrint;
  readonly place: PrintPlace;
  readonly isMono: boolean;
}

async function deliver(
  job: PaperJob,
  { made, place, isMono }: Delivery,
  options: PrintCommandOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { to, out, isDry, quiet } = options;
  if (to !== undefined) {
    const code = printToFile(job, { file: to, isDry, quiet }, context);
    if (code !== 0) return code;
  }
  switch (place.kind) {
    case 'file':
      return 0;
    case 'by-hand':
      return printByHand(job, { publication: made.publication, out, isAsked: place.isAsked, isDry, quiet }, context);
    default:
      return printToQueue(job, { place, isMono, isDry, quiet }, context);
  }
}

/** Says what is in the way, and that nothing came of it. */
function nothingPrinted(
  problems: Parameters<typeof reportProblems>[0],
  { quiet }: PrintCommandOptions,
  context: CommandContext,
): ExitCode {
  reportProblems(problems, context);
  if (!quiet) context.streams.stderr.write(`${context.translate('print.nothing')}\n`);
  return 1;
}
