import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-serve-'));
  cpSync('bulletins', join(folder, 'bulletins'), { recursive: true });
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Served {
  readonly child: ChildProcess;
  readonly written: { out: string; err: string };
  /** Resolves with the exit code. */
  readonly over: Promise<number | null>;
  until(text: RegExp): Promise<RegExpExecArray>;
}

/** The program itself, without a terminal. */
function start(...options: string[]): Served {
  const common = ['-C', join(folder, 'bulletins'), '-o', join(folder, 'out'), '--lang', 'en'];
  const child = spawn(process.execPath, ['bin/bulletin.js', 'serve', ...common, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const written = { out: '', err: '' };
  child.stdout?.on('data', (data) => {
    written.out += data;
  });
  child.stderr?.on('data', (data) => {
    written.err += data;
  });
  const over = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const until = async (text: RegExp) => {
    for (;;) {
      const found = text.exec(written.out + written.err);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(written.out + written.err);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, written, over, until };
}

describe('bulletin serve', () => {
  it('says where it is and what it watches, and Ctrl-C ends it with the editions written', async () => {
    const { child, written, over, until } = start('3', '--port', '0');
    const [, url = ''] = await until(/preview: (http:\S+)\n/);
    await until(/watches .*bulletins, .*templates\nCtrl-C to stop/);
    expect((await fetch(url)).status).toBe(200);
    child.kill('SIGINT');
    expect(await over).toBe(130);
    expect(written.out).toBe(`preview: ${url}\n`);
    await expect(fetch(url)).rejects.toThrow();
    expect(existsSync(join(folder, 'out/003/bulletin-003.pdf'))).toBe(true);
  });

  it('says that the port asked for is taken, and ends', async () => {
    const first = start('--port', '0');
    const [, port = ''] = await first.until(/preview: http:\/\/127\.0\.0\.1:(\d+)/);
    const second = start('--port', port);
    expect(await second.over).toBe(1);
    expect(second.written.err).toContain(`error: port ${port} is taken\n  → choose another`);
    expect(second.written.out).toBe('');
  });

  it('shows the network’s addresses and a QR code when it is asked to', async () => {
    const { written, until } = start('--port', '0', '--host', '0.0.0.0');
    await until(/Ctrl-C to stop/);
    const guests = written.out.match(/in the network, to look only: http:\/\/[\d.]+:\d+\/\?key=[\w-]+/g) ?? [];
    expect(/█▀▀▀▀▀▀▀/.test(written.err)).toBe(guests.length > 0);
  });
});
