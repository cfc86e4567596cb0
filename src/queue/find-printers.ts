import type { Outcome, Problem } from '../problems/problem.ts';
import { type Printer, readLpstat } from './read-lpstat.ts';
import { type QueueEnvironment, runQueueProgram } from './run-queue-program.ts';

/**
 * All printers that this machine knows. Undefined where it has no CUPS; an error where there is one and it does not
 * answer.
 */
export async function findPrinters(env: QueueEnvironment): Promise<Outcome<readonly Printer[]> | undefined> {
  const states = await runQueueProgram('lpstat', ['-r', '-d', '-p', '-a'], env);
  if (states === 'missing') return undefined;
  if (states === 'silent') return { problems: [SILENT] };
  const names = await runQueueProgram('lpstat', ['-e'], env);
  const { isRunning, printers } = readLpstat(states.stdout, typeof names === 'object' ? names.stdout : '');
  return isRunning ? { value: printers, problems: [] } : { problems: [NO_SCHEDULER] };
}

const SILENT: Problem = { severity: 'error', code: 'queue.silent', values: {} };
const NO_SCHEDULER: Problem = { severity: 'error', code: 'queue.no-scheduler', values: {} };
