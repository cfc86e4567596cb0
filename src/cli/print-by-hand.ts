import type { PaperJob } from '../build/paper-job.ts';
import { writePaper } from '../build/write-paper.ts';
import { harmless } from '../problems/harmless.ts';
import type { Publication } from '../publication/publication.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { withoutInterruption } from './interruption.ts';
import { formatSize } from './quantities.ts';
import { reportProblems } from './report.ts';

/** Where the file of a job is written that somebody prints. */
export interface HandDelivery {
  readonly publication: Publication;
  /** The output folder. */
  readonly out: string;
  readonly isDry: boolean;
  readonly quiet: boolean;
  /** A printer was named: that nothing is printed is a failure. */
  readonly isAsked: boolean;
}

/** Writes a job into the output folder, and says what to choose in the window that a viewer opens to print it. */
export async function printByHand(
  job: PaperJob,
  { publication, out, isAsked, isDry, quiet }: HandDelivery,
  context: CommandContext,
): Promise<ExitCode> {
  const { streams, language, translate } = context;
  if (isAsked) reportProblems([{ severity: 'error', code: 'queue.none', values: {} }], context);
  if (isDry) streams.stdout.write(`${translate('print.dry-file', { file: `${out}/${job.path}` })}\n`);
  else {
    const leave = () => streams.stderr.write(`${translate('cli.interrupted')}\n`);
    const { value: file, problems } = await withoutInterruption(() => writePaper(publication, out, job), leave);
    reportProblems(problems, context);
    if (!file) return 1;
    if (quiet) return isAsked ? 1 : 0;
    const details = [translate('cli.built.sides', { sides: job.sides }), formatSize(file.bytes, language, translate)];
    streams.stdout.write(`${harmless(file.file)}  ${details.join('  ')}\n`);
  }
  streams.stderr.write(`${translate('print.by-hand')}\n`);
  for (const setting of settingsOf(job, context)) streams.stderr.write(`  ${setting}\n`);
  return isAsked ? 1 : 0;
}

/** What to choose, in the order in which most windows ask for it. */
function settingsOf({ count, turn, times }: PaperJob, { translate }: CommandContext): readonly string[] {
  const faces = { long: 'print.by-hand.long', short: 'print.by-hand.short' } as const;
  return [
    translate('print.by-hand.times', { times }),
    translate('print.by-hand.paper', { size: count.size }),
    translate(turn === undefined ? 'print.by-hand.one-face' : faces[turn]),
    translate('print.by-hand.scale'),
  ];
}
