import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runServe } from '../../src/cli/serve.ts';
import { translator } from '../../src/messages/translate.ts';
import { type Preview, serve } from '../../src/preview/serve.ts';
import { keptStreams } from './kept-streams.ts';

vi.mock(import('../../src/preview/serve.ts'), () => ({ serve: vi.fn() }));
vi.mock(import('node:child_process'), async (actual) => ({ ...(await actual()), spawn: vi.fn() }));

/** A terminal's keyboard. */
const keyboard = Object.assign(new EventEmitter(), {
  isTTY: true,
  setRawMode: vi.fn(),
  resume: vi.fn(),
  pause: vi.fn(),
});
const opened: EventEmitter[] = [];
const preview = {
  port: 3003,
  url: 'http://127.0.0.1:3003/',
  guestUrls: [] as readonly string[],
  watched: () => ['bulletins'],
  pdfAddress: (): string | undefined => 'pdf/003.pdf',
  rebuild: vi.fn(async () => undefined),
  write: vi.fn(async (): Promise<readonly string[]> => ['out/003/index.html', 'out/003.pdf']),
  close: vi.fn(async () => undefined),
} satisfies Preview;
const { written, streams } = keptStreams();
const context = {
  streams,
  env: {},
  language: 'en',
  translate: translator('en'),
  colour: false,
} as const;
const usual = { dir: 'bulletins', out: 'out', quiet: false, opens: false };
/** Who heard of the end of the process before the command did. */
let heardBefore: ReadonlySet<unknown>;
let exit: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  Object.assign(written, { stdout: '', stderr: '' });
  opened.length = 0;
  heardBefore = new Set([...process.listeners('exit'), ...process.listeners('SIGINT')]);
  keyboard.isTTY = true;
  vi.stubGlobal('process', Object.create(process, { stdin: { value: keyboard } }));
  exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  vi.mocked(serve).mockReset().mockResolvedValue({ value: preview, problems: [] });
  vi.mocked(spawn)
    .mockReset()
    .mockImplementation(() => {
      const child = Object.assign(new EventEmitter(), { unref: vi.fn() });
      opened.push(child);
      return child as never;
    });
  for (const mock of [preview.rebuild, preview.write, preview.close, keyboard.setRawMode]) mock.mockClear();
});

afterEach(() => {
  for (const event of ['exit', 'SIGINT'])
    for (const listener of (process as NodeJS.EventEmitter).listeners(event))
      if (!heardBefore.has(listener)) (process as NodeJS.EventEmitter).off(event, listener as () => void);
  keyboard.removeAllListeners();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Lets the command say what it has to, and presses keys. */
async function pressing(keys: string, options: Partial<Parameters<typeof runServe>[0]> = {}): Promise<void> {
  void runServe({ ...usual, ...options }, context);
  await setImmediate();
  await setImmediate();
  for (const key of keys) keyboard.emit('data', Buffer.from(key));
  await setImmediate();
}

/** Which addresses were opened. */
const addresses = () => vi.mocked(spawn).mock.calls.map(([, words]) => words.at(-1));

describe('« bulletin serve »', () => {
  it('says where it is, what it watches and which keys there are', async () => {
    await pressing('');
    expect(written.stdout).toBe('preview: http://127.0.0.1:3003/\n');
    expect(written.stderr).toBe('watches bulletins\nkeys: o open, b build, p PDF, r rebuild, h help, q quit\n');
    expect(keyboard.setRawMode).toHaveBeenLastCalledWith(true);
  });

  it('names no keys where there is no terminal', async () => {
    keyboard.isTTY = false;
    await pressing('q');
    expect(written.stderr).toContain('Ctrl-C to stop');
    expect(exit).not.toHaveBeenCalled();
  });

  it('shows others in the network how to find it, even when it is quiet', async () => {
    vi.mocked(serve).mockResolvedValue({
      value: { ...preview, guestUrls: ['http://192.168.1.2:3003/?key=k'] },
      problems: [],
    });
    await pressing('', { quiet: true });
    expect(written.stdout).toContain('in the network, to look only: http://192.168.1.2:3003/?key=k\n');
    await expect.poll(() => written.stderr).toMatch(/^[ █▀▄\n]+$/);
  });

  it('tells of each build, and waits for a number that is not there yet', async () => {
    await pressing('');
    const { report } = vi.mocked(serve).mock.calls[0]?.[0] ?? {};
    written.stderr = '';
    report?.({ succeeded: true, problems: [], milliseconds: 81.6 } as never);
    expect(written.stderr).toBe('built again in 82 ms\n');
    const absent = { severity: 'error', code: 'number.unknown', values: { number: 7 } } as const;
    report?.({ succeeded: false, problems: [absent], milliseconds: 3 } as never);
    expect(written.stderr).toContain('number 7 is not written yet');
  });

  it('is told of a bug as any command is', async () => {
    await pressing('');
    vi.mocked(serve).mock.calls[0]?.[0].onBug?.(new Error('broken'));
    expect(written.stderr).toContain('broken');
  });

  it('ends with what prevents it', async () => {
    const problem = { severity: 'error', code: 'number.zero', values: {} } as const;
    vi.mocked(serve).mockResolvedValue({ problems: [problem] });
    expect(await runServe(usual, context)).toBe(1);
    expect(written.stderr).toContain('the number is 0');
  });

  it('opens the preview where that is asked for, and says when no browser opens', async () => {
    await pressing('', { opens: true });
    expect(addresses()).toEqual([preview.url]);
    opened[0]?.emit('error', new Error('ENOENT'));
    expect(written.stderr).toContain('the browser could not be opened');
  });
});

describe('a key', () => {
  it.each([
    ['o', 'http://127.0.0.1:3003/'],
    ['O', 'http://127.0.0.1:3003/'],
    ['p', 'http://127.0.0.1:3003/pdf/003.pdf'],
  ])('%s opens the preview, or the PDF', async (key, address) => {
    await pressing(key);
    expect(addresses()).toEqual([address]);
  });

  it('p opens the preview as long as there is no PDF', async () => {
    vi.spyOn(preview, 'pdfAddress').mockReturnValue(undefined);
    await pressing('p');
    expect(addresses()).toEqual([preview.url]);
  });

  it('b writes both editions, and says which files', async () => {
    await pressing('b');
    expect(written.stderr).toContain('written: out/003/index.html, out/003.pdf\n');
    preview.write.mockResolvedValueOnce([]);
    written.stderr = '';
    keyboard.emit('data', Buffer.from('b'));
    await setImmediate();
    expect(written.stderr).toBe('');
  });

  it('r builds again, h and ? help', async () => {
    await pressing('rh?');
    expect(preview.rebuild).toHaveBeenCalledOnce();
    expect(written.stderr.match(/open the preview in the browser/g)).toHaveLength(2);
  });

  it('that means nothing, or comes as several characters, does nothing', async () => {
    await pressing('z');
    keyboard.emit('data', Buffer.from('\u001b[Op'));
    expect(addresses()).toEqual([]);
    expect(exit).not.toHaveBeenCalled();
  });

  it.each([
    ['q', 0],
    ['\u0003', 130],
  ])('%j ends it once all is closed, with the terminal as it was', async (key, code) => {
    await pressing(key);
    expect(preview.close).toHaveBeenCalledOnce();
    expect(keyboard.setRawMode).toHaveBeenLastCalledWith(false);
    expect(exit).toHaveBeenCalledWith(code);
  });

  it('of Ctrl-C, pressed again while something does not close, ends it at once', async () => {
    preview.close.mockReturnValueOnce(new Promise(() => undefined));
    await pressing('');
    const press = keyboard.listeners('data')[0] as (data: Buffer) => void;
    press(Buffer.from('\u0003'));
    expect(exit).not.toHaveBeenCalled();
    press(Buffer.from('\u0003'));
    expect(exit).toHaveBeenCalledWith(130);
  });
});
