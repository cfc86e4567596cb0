import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPrinters } from '../../src/queue/find-printers.ts';
import { runQueueProgram } from '../../src/queue/run-queue-program.ts';
import { sendJob } from '../../src/queue/send-job.ts';

vi.mock(import('node:child_process'), async (actual) => ({ ...(await actual()), spawn: vi.fn() }));

/** How a program of CUPS is to end: with a code, with an error of the system, or never. */
type End = number | string | 'never';

/** Lets the next programs say these things and end so. */
function ending(...ends: readonly (readonly [said: string, end: End])[]): void {
  for (const [said, end] of ends)
    vi.mocked(spawn).mockImplementationOnce(() => {
      const stdout = new PassThrough();
      const child = Object.assign(new EventEmitter(), {
        stdout,
        stderr: new PassThrough(),
        stdin: new Writable({ write: (_, __, done) => done() }),
        kill: vi.fn(() => child.emit('close', null)),
      });
      stdout.write(said);
      if (typeof end === 'number') stdout.once('data', () => setImmediate(() => child.emit('close', end)));
      else if (end !== 'never')
        setImmediate(() => child.emit('error', Object.assign(new Error(end), end !== '' && { code: end })));
      return child as unknown as ChildProcess;
    });
}

beforeEach(() => {
  vi.mocked(spawn).mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const job = { printer: 'hp', title: 'Fil', copies: 1, media: 'A4', sides: 'one-sided' } as never;

describe('a program of CUPS', () => {
  it('is asked in English, without a shell', async () => {
    ending(['hp', 0]);
    expect(await runQueueProgram('lpstat', ['-e'], { LANG: 'fr', PATH: '/bin' })).toEqual({
      succeeded: true,
      stdout: 'hp',
      stderr: '',
    });
    const [, , options] = vi.mocked(spawn).mock.lastCall ?? [];
    expect(options).toMatchObject({ shell: false, env: { PATH: '/bin', LANG: 'C', LC_ALL: 'C' } });
  });

  it('is not there on Windows, which would look for it in the current folder', async () => {
    vi.stubGlobal('process', Object.create(process, { platform: { value: 'win32' } }));
    expect(await runQueueProgram('lp', [], {})).toBe('missing');
    expect(spawn).not.toHaveBeenCalled();
  });

  it.each(['ENOENT', 'EACCES', 'ENOTDIR'])('is not there where the system says %s', async (code) => {
    ending(['', code]);
    expect(await runQueueProgram('lp', [], {})).toBe('missing');
  });

  it.each(['EMFILE', ''])('fails as the system does otherwise: %j', async (code) => {
    ending(['', code]);
    await expect(runQueueProgram('lp', [], {})).rejects.toThrow(code);
  });

  it('is ended where it does not answer for half a minute', async () => {
    vi.useFakeTimers();
    ending(['', 'never']);
    const run = runQueueProgram('lpstat', [], {});
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await run).toBe('silent');
  });
});

describe('a job', () => {
  const codes = async () => (await sendJob(job, new Uint8Array(1), {})).problems.map(({ code }) => code);

  it('cannot be sent where there is no CUPS, or none that answers', async () => {
    ending(['', 'ENOENT']);
    expect(await codes()).toEqual(['queue.no-lp']);
    vi.useFakeTimers();
    ending(['', 'never']);
    const sent = codes();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await sent).toEqual(['queue.silent']);
  });

  it('may be refused, and may be taken without a name', async () => {
    ending(['x', 1]);
    expect(await codes()).toEqual(['queue.refused']);
    ending(['done', 0]);
    expect(await sendJob(job, new Uint8Array(1), {})).toEqual({ value: { id: '' }, problems: [] });
  });
});

describe('the printers of a machine', () => {
  it('are unknown where the scheduler does not answer', async () => {
    vi.useFakeTimers();
    ending(['', 'never']);
    const found = findPrinters({});
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await found)?.problems).toMatchObject([{ code: 'queue.silent' }]);
  });

  it('are those whose states are told, even where their names are not', async () => {
    ending(['scheduler is running\nprinter hp is idle.\nhp accepting requests since now\n', 0], ['', 'ENOENT']);
    expect((await findPrinters({}))?.value?.map(({ name }) => name)).toEqual(['hp']);
  });
});
