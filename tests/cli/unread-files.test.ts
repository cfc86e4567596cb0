import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** Runs the command with a `readFileSync` that tells what it is asked for. */
const PROGRAM = `
  const fs = require('node:fs');
  const read = fs.readFileSync;
  fs.readFileSync = (path, ...more) => {
    process.stderr.write('read ' + path + '\\n');
    return read(path, ...more);
  };
  process.argv.splice(1, 0, 'bulletin.js');
  require('./bin/load-bundle.js').start();`;

/** What a build of the sample's third number reads, a path a line. */
function readByBuild(...options: string[]): string {
  const out = mkdtempSync(join(tmpdir(), 'bulletin-reads-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const argv = ['build', '3', '-C', 'bulletins', '-o', out, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', PROGRAM, '--', ...argv], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('bulletin-003.pdf');
  expect(stderr).toMatch(/read .*source-serif-4-400\.ttf/);
  return stderr;
}

it.each(['fr', 'en'])('a build without a remark says what it says in %s without its catalogue', (lang) => {
  expect(readByBuild('--lang', lang)).not.toMatch(/messages.*\.json/);
});
