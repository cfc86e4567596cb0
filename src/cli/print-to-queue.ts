import type { PaperJob } from '../build/paper-job.ts';
import { harmless } from '../problems/harmless.ts';
import { type JobSides, lpArguments, type QueueJob } from '../queue/lp-arguments.ts';
import { sendJob } from '../queue/send-job.ts';
import type { CommandContext, ExitCode } from './context.ts';
import type { PrintPlace } from './print-place.ts';
import { formatSize } from './quantities.ts';
import { reportProblems } from './report.ts';

/** A queue, and how a job is sent to it. */
export interface QueueDelivery {
  readonly place: Extract<PrintPlace, { readonly kind: 'printer' | 'asked' }>;
  readonly isMono: boolean;
  /** What would be sent is shown alone. */
  readonly isDry: boolean;
  readonly quiet: boolean;
}

/** Sends a job to a printer, to one that somebody chooses where none is named. */
export async function printToQueue(
  job: PaperJob,
  { place, isMono, isDry, quiet }: QueueDelivery,
  context: CommandContext,
): Promise<ExitCode> {
  const { streams, env, language, translate } = context;
  const printer = place.kind === 'printer' ? place.printer : await chosen(job, place.printers, context);
  if (printer === 'cancelled') return 130;
  if (printer === 'none') {
    streams.stderr.write(`${translate('print.nothing')}\n`);
    return 0;
  }
  const queueJob = queueJobOf(job, printer.name, isMono);
  if (isDry) {
    const size = formatSize(job.bytes.byteLength, language, translate);
    streams.stdout.write(`${harmless(['lp', ...lpArguments(queueJob)].map(quoted).join(' '))}\n`);
    if (!quiet) streams.stderr.write(`${translate('print.dry', { sides: job.sides, size })}\n`);
    return 0;
  }
  const { value: sent, problems } = await sendJob(queueJob, job.bytes, env);
  reportProblems(problems, context);
  if (!sent) return 1;
  if (quiet) return 0;
  const values = { printer: printer.name, job: sent.id };
  streams.stdout.write(`${translate(sent.id === '' ? 'print.sent-unnamed' : 'print.sent', values)}\n`);
  return 0;
}

async function chosen(
  { total }: PaperJob,
  printers: Extract<PrintPlace, { readonly kind: 'asked' }>['printers'],
  { streams, translate }: CommandContext,
) {
  const { askPrinter } = await import('./print-questions.ts');
  const answer = await askPrinter(printers, total, translate);
  if (answer === 'cancelled') streams.stderr.write(`${translate('print.nothing')}\n`);
  return answer;
}

const SIDES: Readonly<Record<NonNullable<PaperJob['turn']>, JobSides>> = {
  long: 'two-sided-long-edge',
  short: 'two-sided-short-edge',
};

function queueJobOf({ title, times, media, turn, count }: PaperJob, printer: string, isMono: boolean): QueueJob {
  return {
    printer,
    title,
    copies: times,
    media,
    sides: turn === undefined ? 'one-sided' : SIDES[turn],
    isCollated: times > 1 && count.papers > 1,
    isMono,
  };
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
