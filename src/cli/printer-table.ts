import type { MessageKey } from '../messages/fr.ts';
import { harmless } from '../problems/harmless.ts';
import type { Printer } from '../queue/read-lpstat.ts';
import { itemAt } from '../sequence/item-at.ts';
import type { CommandContext } from './context.ts';

/** Shows printers, a line each: name, state, and which is the default. */
export function tellPrinters(printers: readonly Printer[], context: CommandContext): void {
  const { streams, translate } = context;
  const states = printers.map((printer) => stateOf(printer, context));
  const nameWidth = Math.max(...printers.map(({ name }) => name.length));
  const stateWidth = Math.max(...states.map((state) => state.length));
  for (const [index, { name, isDefault }] of printers.entries()) {
    const cells = [name.padEnd(nameWidth), itemAt(states, index).padEnd(stateWidth)];
    if (isDefault) cells.push(translate('print.is-default'));
    streams.stdout.write(`${harmless(cells.join('  ').trimEnd())}\n`);
  }
}

const STATES: Readonly<Record<Printer['state'], MessageKey>> = {
  ready: 'print.state.ready',
  printing: 'print.state.printing',
  stopped: 'print.state.stopped',
};

function stateOf({ state, accepts, reason }: Printer, { translate }: CommandContext): string {
  const shown = translate(state !== 'stopped' && !accepts ? 'print.state.rejects' : STATES[state]);
  return reason === undefined ? shown : translate('print.because', { state: shown, reason });
}
