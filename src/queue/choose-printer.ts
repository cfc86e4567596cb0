import { foldLetters, nearest } from '../problems/nearest.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { type Printer, queueOf } from './read-lpstat.ts';

/**
 * The printer that a job goes to: the one that is asked for, else the default. An error where there is none, or where
 * the job would wait in vain.
 * @param asked its name as it was typed, in any case, perhaps with an instance: « hp/draft »
 * @param printers all that there are
 */
export function choosePrinter(asked: string | undefined, printers: readonly Printer[]): Outcome<Printer> {
  const error = (code: Problem['code'], values: Problem['values'] = {}): Outcome<Printer> => ({
    problems: [{ severity: 'error', code, values }],
  });
  if (printers.length === 0) return error('queue.no-printer');
  const chosen = asked === undefined ? standard(printers) : named(asked, printers);
  const known = printers.map(({ name }) => name).join(', ');
  if (!chosen) {
    if (asked === undefined) return error('queue.no-default', { known });
    const near = nearest(queueOf(asked), names(printers));
    return near === undefined
      ? error('queue.unknown', { found: asked, known })
      : error('queue.misspelt', { found: asked, nearest: near });
  }
  const { name: printer, state, accepts, reason } = chosen;
  if (state === 'stopped')
    return reason === undefined
      ? error('queue.stopped', { printer })
      : error('queue.stopped-because', { printer, reason });
  if (!accepts)
    return reason === undefined
      ? error('queue.rejects', { printer })
      : error('queue.rejects-because', { printer, reason });
  const instance = asked?.slice(queueOf(asked).length) ?? '';
  return { value: { ...chosen, name: `${printer}${instance}` }, problems: [] };
}

/** The default, or the only one. */
function standard(printers: readonly Printer[]): Printer | undefined {
  return printers.find(({ isDefault }) => isDefault) ?? (printers.length === 1 ? printers[0] : undefined);
}

/** CUPS makes no difference between capitals and small letters. */
function named(asked: string, printers: readonly Printer[]): Printer | undefined {
  const queue = queueOf(asked);
  return (
    printers.find(({ name }) => name === queue) ?? printers.find(({ name }) => foldLetters(name) === foldLetters(queue))
  );
}

function names(printers: readonly Printer[]): readonly string[] {
  return printers.map(({ name }) => name);
}
