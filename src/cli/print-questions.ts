import { confirm, isCancel, select } from '@clack/prompts';
import type { Translate } from '../messages/translate.ts';
import type { Printer } from '../queue/read-lpstat.ts';

/** The printer that somebody wants, or that they want none, or that they left. */
export type PrinterAnswer = Printer | 'none' | 'cancelled';

const NONE = '';

/**
 * Asks on the terminal where to print.
 * @param printers that take jobs, the default first
 * @param total sheets of paper in all
 * @param say in the user's language
 */
export async function askPrinter(
  printers: readonly [Printer, ...Printer[]],
  total: number,
  say: Translate,
): Promise<PrinterAnswer> {
  const [first, ...others] = printers;
  if (others.length === 0) {
    const isWanted = await confirm({
      message: say('print.ask', { total, printer: first.name }),
      active: say('print.ask.yes'),
      inactive: say('print.ask.no'),
      output: process.stderr,
    });
    if (isCancel(isWanted)) return 'cancelled';
    return isWanted ? first : 'none';
  }
  const name = await select<string>({
    message: `${say('print.ask-which', { total })} (${say('start.choose')})`,
    options: [
      ...printers.map(({ name, isDefault }) => ({
        value: name,
        label: name,
        ...(isDefault && { hint: say('print.is-default') }),
      })),
      { value: NONE, label: say('print.ask.none'), hint: say('print.ask.none-hint') },
    ],
    initialValue: first.name,
    showInstructions: false,
    output: process.stderr,
  });
  if (isCancel(name)) return 'cancelled';
  return printers.find((printer) => printer.name === name) ?? 'none';
}
