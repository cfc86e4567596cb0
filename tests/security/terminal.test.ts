import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** What `serve` says until it has been told to end. */
function served(folder: string, ...options: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const argv = ['bin/bulletin.js', 'serve', '--port', '0', '--lang', 'en', '-o', join(folder, 'out'), ...options];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (part: Buffer) => {
      said += part;
      if (/Ctrl-C to stop/.test(said)) child.kill('SIGINT');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => resolve(said));
  });
}

it.skipIf(process.platform === 'win32')('serve shows a folder whose name would drive the terminal', async () => {
  const theme = 'th\u001b]0;x\u0007\u202eme';
  const folder = folderWith({
    'b/publication.yaml': `name: Fil\ntheme: ${JSON.stringify(`../${theme}`)}\n`,
    'b/001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: Un'),
    [`${theme}/style.css`]: '',
  });
  const said = await served(folder, '-C', join(folder, 'b'));
  expect(said).toMatch(/watches/);
  expect(said).not.toMatch(HARMFUL);
});
