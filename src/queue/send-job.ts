import type { Outcome, Problem } from '../problems/problem.ts';
import { lpArguments, type QueueJob } from './lp-arguments.ts';
import { queueOf } from './read-lpstat.ts';
import { type QueueEnvironment, runQueueProgram } from './run-queue-program.ts';

/** A job that a queue has taken. */
export interface SentJob {
  /** As CUPS calls it: « hp-42 ». Empty where the answer does not say it. */
  readonly id: string;
}

/** Sends a document to a printer. */
export async function sendJob(job: QueueJob, document: Uint8Array, env: QueueEnvironment): Promise<Outcome<SentJob>> {
  const { printer } = job;
  const run = await runQueueProgram('lp', lpArguments(job), env, document);
  if (run === 'missing') return failed('queue.no-lp', {});
  if (run === 'silent') return failed('queue.silent', {});
  if (!run.succeeded) return failed('queue.refused', { printer, reason: reasonOf(run.stderr) });
  return { value: { id: idIn(run.stdout, queueOf(printer)) }, problems: [] };
}

function failed(code: Problem['code'], values: Problem['values']): Outcome<SentJob> {
  return { problems: [{ severity: 'error', code, values }] };
}

/** « lp: Error - no default destination. » without the program and its « Error ». */
function reasonOf(stderr: string): string {
  const [line = ''] = stderr.trim().split('\n').slice(-1);
  return line
    .replace(/^lp: */, '')
    .replace(/^error - */i, '')
    .replace(/[.\s]+$/, '');
}

/** « request id is hp-42 (0 file(s)) » */
function idIn(answer: string, queue: string): string {
  return answer.split(/\s+/).find((word) => word.startsWith(`${queue}-`) && /-\d+$/.test(word)) ?? '';
}
