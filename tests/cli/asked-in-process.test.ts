import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PaperJob } from '../../src/build/paper-job.ts';
import { runInit } from '../../src/cli/init.ts';
import { askQuestions } from '../../src/cli/init-questions.ts';
import { askPrinter } from '../../src/cli/print-questions.ts';
import { printToQueue } from '../../src/cli/print-to-queue.ts';
import { reportBug } from '../../src/cli/report.ts';
import { runServe } from '../../src/cli/serve.ts';
import { tolerateClosedPipes, wantsColour } from '../../src/cli/streams.ts';
import { translator } from '../../src/messages/translate.ts';
import type { Printer } from '../../src/queue/read-lpstat.ts';
import { sendJob } from '../../src/queue/send-job.ts';
import { keptStreams } from './kept-streams.ts';
import { run } from './run.ts';

vi.mock(import('../../src/cli/can-ask.ts'), () => ({ canAsk: () => true }));
vi.mock(import('../../src/cli/init-questions.ts'), () => ({ askQuestions: vi.fn() }));
vi.mock(import('../../src/cli/print-questions.ts'), () => ({ askPrinter: vi.fn() }));
vi.mock(import('../../src/queue/send-job.ts'), () => ({ sendJob: vi.fn() }));
vi.mock(import('../../src/cli/serve.ts'), () => ({ runServe: vi.fn() }));

const { written, streams } = keptStreams();
const context = {
  streams,
  env: { SOURCE_DATE_EPOCH: '1798761600' },
  language: 'en',
  translate: translator('en'),
  colour: false,
} as const;

beforeEach(() => {
  Object.assign(written, { stdout: '', stderr: '' });
  vi.mocked(sendJob).mockReset();
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin asked-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('« init » where somebody can answer', () => {
  const init = (folder: string, options = {}) =>
    runInit({ dir: 'bulletins', out: 'out', quiet: false, folder, yes: false, answers: {}, ...options }, context);

  it('writes what was answered, and says what to type next, paths with blanks between quotation marks', async () => {
    const folder = emptyFolder();
    vi.mocked(askQuestions).mockResolvedValueOnce({ name: 'Le Fil', section: '', coupon: 'none', lang: 'fr' });
    expect(await init(folder, { dir: 'nos bulletins' })).toBe(0);
    expect(written.stdout).toContain(join(folder, 'nos bulletins', 'publication.yaml'));
    expect(written.stderr).toMatch(/ cd ".*bulletin asked-.*"/);
    expect(written.stderr).toContain('bulletin serve --open -C "nos bulletins"  #');
    expect(written.stderr).toContain('bulletin build 1 -C "nos bulletins"');
  });

  it('writes nothing where they leave', async () => {
    const folder = emptyFolder();
    vi.mocked(askQuestions).mockResolvedValueOnce('cancelled');
    expect(await init(folder)).toBe(130);
    expect(written.stderr).toBe('interrupted: nothing was written\n');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says nothing more than its files where it is to be quiet', async () => {
    const folder = emptyFolder();
    vi.mocked(askQuestions).mockResolvedValueOnce({ name: 'Le Fil', lang: 'fr' });
    expect(await init(folder, { quiet: true })).toBe(0);
    expect(written.stderr).toBe('');
  });
});

describe('a job for a printer', () => {
  const printer: Printer = { name: 'hp', state: 'ready', accepts: true, isDefault: true };
  const job = { title: 'Fil', bytes: new Uint8Array(1200), sides: 2, total: 1, media: 'A4', times: 1 } as PaperJob;
  const print = (how: { quiet?: boolean; isDry?: boolean } = {}, isAsked = true) =>
    printToQueue(
      job,
      {
        place: isAsked ? { kind: 'asked', printers: [printer] } : { kind: 'printer', printer },
        isMono: false,
        isDry: false,
        quiet: false,
        ...how,
      },
      context,
    );

  it('is sent to the one that was chosen', async () => {
    vi.mocked(askPrinter).mockResolvedValueOnce(printer);
    vi.mocked(sendJob).mockResolvedValueOnce({ value: { id: 'hp-7' }, problems: [] });
    expect(await print()).toBe(0);
    expect(written.stdout).toContain('sent to hp: job hp-7');
  });

  it('has no name where the queue gives it none, and goes without a word where that is asked for', async () => {
    vi.mocked(sendJob).mockResolvedValue({ value: { id: '' }, problems: [] });
    expect(await print({}, false)).toBe(0);
    expect(written.stdout).toBe('sent to hp\n');
    expect(await print({ quiet: true }, false)).toBe(0);
    expect(written.stdout).toBe('sent to hp\n');
  });

  it.each([
    ['none', 0],
    ['cancelled', 130],
  ] as const)('is sent nowhere where the answer is %s', async (answer, code) => {
    vi.mocked(askPrinter).mockResolvedValueOnce(answer);
    expect(await print()).toBe(code);
    expect(written.stderr).toBe('Nothing was printed.\n');
    expect(sendJob).not.toHaveBeenCalled();
  });

  it('is only shown where that is asked for', async () => {
    expect(await print({ isDry: true }, false)).toBe(0);
    expect(written.stdout).toMatch(/^lp -d hp /);
    expect(written.stderr).toContain('a PDF of 2 pages');
    written.stderr = '';
    await print({ isDry: true, quiet: true }, false);
    expect(written.stderr).toBe('');
    expect(sendJob).not.toHaveBeenCalled();
  });

  it('fails with what the queue says', async () => {
    vi.mocked(sendJob).mockResolvedValueOnce({ problems: [{ severity: 'error', code: 'queue.no-lp', values: {} }] });
    expect(await print({}, false)).toBe(1);
    expect(written.stderr).not.toBe('');
  });
});

describe('« serve » on the command line', () => {
  it('is given what was asked for, and nothing of the rest', async () => {
    vi.mocked(runServe).mockResolvedValue(0);
    await run(['serve']);
    await run(['serve', '3', '--port', '0', '--host', '::1', '--editor', 'vim', '--open', '-q', '-C', 'b', '-o', 'o']);
    expect(vi.mocked(runServe).mock.calls.map(([options]) => options)).toEqual([
      { dir: 'bulletins', out: 'out', quiet: false, opens: false },
      { dir: 'b', out: 'o', quiet: true, number: 3, port: 0, host: '::1', editor: 'vim', opens: true },
    ]);
  });

  it.each([
    [['3,4'], 'names several numbers'],
    [['--port', '65536'], 'is not a port'],
    [['--port', '-1'], 'is not a port'],
    [['--port', '80a'], 'is not a port'],
  ])('is wrong with %j', async (words, said) => {
    const { code, stderr } = await run(['serve', ...words]);
    expect([code, stderr.includes(said)]).toEqual([2, true]);
  });
});

describe('a stream', () => {
  it('may be closed by who reads it, but not fail', () => {
    const listeners: ((error: NodeJS.ErrnoException) => void)[] = [];
    const stdout = {
      ...streams.stdout,
      on: (_: 'error', listener: (typeof listeners)[number]) => listeners.push(listener),
    };
    const failed: string[] = [];
    tolerateClosedPipes({ stdout, stderr: streams.stderr }, (reason) => failed.push(reason));
    for (const code of ['EPIPE', 'ENOSPC', undefined])
      listeners[0]?.(Object.assign(new Error('a reason'), code !== undefined && { code }));
    expect(failed).toEqual(['ENOSPC', 'a reason']);
  });

  it.each([
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{}, true, true],
    [{}, false, false],
  ])('has colours by %j, where a person looks: %s', (env, isTTY, colours) => {
    expect(wantsColour({ ...streams.stderr, isTTY }, env)).toBe(colours);
  });
});

describe('a bug', () => {
  it('is told in a line, with where to report it, and with its stack where that is asked for', () => {
    reportBug(new Error('broken\nby this'), context);
    expect(written.stderr).toContain('broken');
    expect(written.stderr).not.toContain('by this');
    written.stderr = '';
    reportBug(new Error('broken'), { ...context, env: { BULLETIN_DEBUG: '1' } });
    expect(written.stderr).toMatch(/ at .*asked-in-process/);
    written.stderr = '';
    reportBug('a text', { ...context, env: { BULLETIN_DEBUG: '1' } });
    expect(written.stderr).toContain('a text');
  });
});
