import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../publication/folder.ts';

/** Runs a program that listens as the commands do, and sends it a signal whenever it says that it is at work. */
async function interrupted(program: string, signal: 'SIGINT' | 'SIGTERM') {
  const folder = folderWith({
    'program.ts': `
      import { writeSync } from 'node:fs';
      import { onInterruption, withoutInterruption } from ${JSON.stringify(join(process.cwd(), 'src/cli/interruption.ts'))};
      const say = (line) => writeSync(1, line + '\\n');
      const busy = (milliseconds) => { const end = Date.now() + milliseconds; while (Date.now() < end); };
      ${program}
    `,
  });
  const child = spawn(process.execPath, ['.config/run-typescript.js', join(folder, 'program.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    if (/writes|works|waits|stays/.test(String(data))) child.kill(signal);
  });
  const ended = await new Promise((resolve) => child.once('close', (code, by) => resolve(by ?? code)));
  return { said, ended };
}

describe('a signal', () => {
  it('lets the writing end, then the program', async () => {
    const program =
      "await withoutInterruption(() => { say('writes'); busy(500); say('written'); }, () => say('leaves'));";
    const { said, ended } = await interrupted(program, 'SIGTERM');
    expect([said, ended]).toEqual(['writes\nwritten\nleaves\n', 143]);
  });

  it('ends at once a work that is not writing, however long', async () => {
    const program = "await withoutInterruption(() => undefined, () => undefined); say('works'); busy(60_000);";
    expect((await interrupted(program, 'SIGINT')).ended).toBe('SIGINT');
  });

  it('ends at once, the second time, a program that takes long to leave', async () => {
    const program =
      "onInterruption(['SIGINT'], () => { say('stays'); busy(60_000); }); setInterval(() => 0, 1000); say('waits');";
    const { said, ended } = await interrupted(program, 'SIGINT');
    expect([said, ended]).toEqual(['waits\nstays\n', 'SIGINT']);
  });
});
