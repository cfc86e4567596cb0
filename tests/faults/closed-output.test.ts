import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const PUBLICATION = {
  'publication.yaml': 'name: Essais\nlang: fr\n',
  '001.md': bulletinFile('number: 1\ndate: 2026-01\ntitle: Un'),
};

/** Runs the program with its results going elsewhere: into a pipe that nobody reads, or to a device that is full. */
async function runInto(where: 'closed pipe' | 'full device', argv: readonly string[]) {
  const stdout = where === 'full device' ? openSync('/dev/full', 'w') : 'pipe';
  const child = spawn(process.execPath, ['bin/bulletin.js', ...argv], {
    stdio: ['ignore', stdout, 'pipe'],
    env: { ...process.env, LANG: 'en' },
  });
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const code = await new Promise((resolve) => child.once('close', (ended, signal) => resolve(signal ?? ended)));
  return { code, stderr };
}

const COMMANDS = [
  ['build', ['build', '1'], '1 sheet of A4, one side\n'],
  ['build --json', ['build', '1', '--json'], ''],
  ['check --json', ['check', '1', '--json'], ''],
  ['list', ['list'], ''],
  ['--help', ['--help'], ''],
] as const;

describe('results that nobody takes', () => {
  it.each(COMMANDS)('%s: a closed pipe is no failure', async (_, argv, told) => {
    const folder = folderWith(PUBLICATION);
    const { code, stderr } = await runInto('closed pipe', [...argv, '-C', folder, '-o', join(folder, 'out')]);
    expect({ code, stderr: stderr }).toEqual({ code: 0, stderr: told });
  });

  it.runIf(existsSync('/dev/full')).each(COMMANDS)(
    '%s: a full device is told, once and without a stack',
    async (_, argv) => {
      const folder = folderWith(PUBLICATION);
      const { code, stderr } = await runInto('full device', [...argv, '-C', folder, '-o', join(folder, 'out')]);
      expect(code).toBe(1);
      expect(stderr.match(/the output could not be written \(ENOSPC\)/g)).toHaveLength(1);
      expect(stderr).not.toMatch(/^\s+at /m);
      if (argv[0] === 'build') expect(existsSync(join(folder, 'out/001/index.html'))).toBe(true);
    },
  );
});
