import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** util-linux's `script` gives a command a terminal; without it nothing here can be tried. */
export const hasPseudoTerminals = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;

if (!hasPseudoTerminals) console.warn('SKIPPED: without util-linux’s « script » no test drives a terminal');

/** A command that believes a person is looking. */
export interface Terminal {
  /** Types keys. */
  type(keys: string): void;
  /** Resolves when the screen has shown this, behind what was waited for before. */
  shows(text: string): Promise<void>;
  /** All that was written, escape sequences included. */
  written(): string;
  /** Resolves when the command is over: its exit status. */
  ended: Promise<number>;
}

export interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const BIN = join(import.meta.dirname, '../../bin/bulletin.js');

/** Runs the command line in a terminal of so many columns. */
export function runInTerminal(argv: readonly string[], { cwd, columns = 80, env = {} }: TerminalOptions): Terminal {
  const command = [process.execPath, BIN, ...argv].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const sized = `stty cols ${columns} rows 40; exec ${command}`;
  const child: ChildProcess = spawn('script', ['-qefc', sized, '/dev/null'], {
    cwd,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let written = '';
  let seen = 0;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
  });
  return {
    type: (keys) => child.stdin?.write(keys),
    async shows(text) {
      for (const start = performance.now(); performance.now() - start < 20_000; ) {
        const at = written.indexOf(text, seen);
        if (at >= 0) {
          seen = at + text.length;
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`the terminal did not show « ${text} »:\n${written}`);
    },
    written: () => written,
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code ?? -1))),
  };
}
