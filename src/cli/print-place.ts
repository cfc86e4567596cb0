import type { Outcome } from '../problems/problem.ts';
import { choosePrinter } from '../queue/choose-printer.ts';
import { findPrinters } from '../queue/find-printers.ts';
import type { Printer } from '../queue/read-lpstat.ts';
import { canAsk } from './can-ask.ts';
import type { CommandContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** Where a job goes beside the file that it may be written to. */
export type PrintPlace =
  /** Nowhere. */
  | { readonly kind: 'file' }
  | { readonly kind: 'printer'; readonly printer: Printer }
  /** To one that somebody chooses, the default first. All of them take jobs. */
  | { readonly kind: 'asked'; readonly printers: readonly [Printer, ...Printer[]] }
  /** There is no CUPS: somebody prints the file. `isAsked`: a printer was named, so that this is a failure. */
  | { readonly kind: 'by-hand'; readonly isAsked: boolean };

/** What the options say of it. */
export interface PlaceOptions {
  readonly to?: string;
  readonly printer?: string;
  readonly isDry: boolean;
}

/**
 * Finds where a job can go, before it is made.
 * @throws UsageError where nobody says where, and nobody can be asked
 */
export async function findPrintPlace(
  { to, printer: name, isDry }: PlaceOptions,
  { streams, env }: CommandContext,
): Promise<Outcome<PrintPlace>> {
  if (to !== undefined && name === undefined) return { value: { kind: 'file' }, problems: [] };
  const found = await findPrinters(env);
  if (!found) return { value: { kind: 'by-hand', isAsked: name !== undefined }, problems: [] };
  const mayAsk = name === undefined && !isDry;
  if (mayAsk && !canAsk(streams)) throw new UsageError('usage.print-nowhere');
  if (!found.value) return { problems: found.problems };
  const [first, ...others] = mayAsk ? found.value.filter(takesJobs) : [];
  if (first) return { value: { kind: 'asked', printers: [first, ...others] }, problems: [] };
  const { value: printer, problems } = choosePrinter(name, found.value);
  return printer ? { value: { kind: 'printer', printer }, problems } : { problems };
}

function takesJobs({ state, accepts }: Printer): boolean {
  return state !== 'stopped' && accepts;
}
