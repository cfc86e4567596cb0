import { itemAt } from '../sequence/item-at.ts';
/** A printer, or a class of printers, that jobs can be sent to. */
export interface Printer {
  readonly name: string;
  /** « stopped »: jobs would wait until somebody starts it again. */
  readonly state: 'ready' | 'printing' | 'stopped';
  /** Whether it takes jobs. */
  readonly accepts: boolean;
  /** Whether jobs that name none go to it. */
  readonly isDefault: boolean;
  /** What its administrator says of a printer that is stopped or takes no jobs. */
  readonly reason?: string;
}

/** What `lpstat` says. */
export interface QueueAnswer {
  /** Whether there is a scheduler that answers. */
  readonly isRunning: boolean;
  /** The default first, then by their names. */
  readonly printers: readonly Printer[];
}

/**
 * Reads what `lpstat -r -d -p -a` says in English, and the names that `lpstat -e` says: printers that have been found
 * on the network and never used are only there.
 */
export function readLpstat(states: string, names: string): QueueAnswer {
  const lines = joined(states);
  const isRunning = !lines.some((line) => /^scheduler is not running/.test(line));
  const standard = lines.flatMap((line) => /^system default destination: (\S+)/.exec(line)?.[1] ?? []).map(queueOf)[0];
  const printers = new Map<string, Printer>();
  const note = (name: string, found: Partial<Printer>) => {
    const known = printers.get(name) ?? { name, state: 'ready', accepts: true, isDefault: name === standard };
    printers.set(name, { ...known, ...found });
  };
  for (const name of names.split('\n')) if (name.trim() !== '') note(queueOf(name.trim()), {});
  for (const line of lines) {
    const printer = /^printer (\S+) (.*)$/.exec(line);
    if (printer) note(itemAt(printer, 1), stateIn(itemAt(printer, 2)));
    const taking = /^(\S+) (not )?accepting requests since (.*)$/.exec(line);
    if (taking)
      note(
        itemAt(taking, 1),
        taking[2] === undefined ? { accepts: true } : { accepts: false, ...reasonIn(itemAt(taking, 3)) },
      );
  }
  const byName = [...printers.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { isRunning, printers: [...byName.filter(isStandard), ...byName.filter((one) => !isStandard(one))] };
}

/** A printer with its options is called « printer/instance »: the queue is the printer's. */
export function queueOf(name: string): string {
  return itemAt(name.split('/', 1), 0);
}

/** A line that begins with white space goes on with the one before. */
function joined(text: string): readonly string[] {
  return text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
}

function stateIn(words: string): Partial<Printer> {
  if (/^disabled\b/.test(words)) return { state: 'stopped', ...reasonIn(words) };
  return { state: /^now printing\b/.test(words) ? 'printing' : 'ready' };
}

/** What stands behind the dash, if anybody has said it. */
function reasonIn(words: string): Pick<Printer, 'reason'> {
  const reason = / - (.+)$/.exec(words)?.[1]?.trim();
  return reason === undefined || /^(?:reason unknown|unknown reason|paused)$/i.test(reason) ? {} : { reason };
}

function isStandard({ isDefault }: Printer): boolean {
  return isDefault;
}
