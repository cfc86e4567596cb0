import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';

let folder: string;

/** A paper of one column whose sides hold some twenty words, and that has more of them than sixty-four sides hold. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-sides-'));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'large'));
  put('publication.yaml', 'name: Essai\nlang: fr\ntheme: large\n');
  put('large/print.yaml', 'columns: 1\nbody: { size: 90, leading: 100, smallest: 90, largest: 90 }\n');
  const story = Array.from({ length: 150 }, (_, at) => `Le grand chat noir dort encore ici, au chaud, mot${at}.`).join(
    '\n\n',
  );
  put(
    '001-long.md',
    `---\nnumber: 1\ndate: 2026-12-01\ntitle: Un\ntemplate: newspaper\n---\n\n${story}\n\n# Deux\n\n${story}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const build = (...options: readonly string[]) =>
  run(['build', '1', '--only', 'pdf', ...options, '-C', folder, '-o', join(folder, 'out')]);

it('a paper that promises no sides, and has no room on as many as there may be, says how much it is', async () => {
  const { code, stderr } = await build();
  expect(code).toBe(1);
  expect(stderr).toMatch(/error: \d+ lines have no room, on \d+ sides or on more: about \d+ words/);
  expect(stderr).not.toContain('promises');
}, 60_000);

it('and is built with what has no room behind the others, if it is asked for', async () => {
  const { code, stderr, stdout } = await build('--allow-overflow');
  expect(code).toBe(0);
  expect(stderr).toMatch(/warning: \d+ lines have no room, on \d+ sides or on more: about \d+ words, shown apart/);
  expect(stdout).toMatch(/bulletin-001\.pdf +\d{2,} sides/);
}, 60_000);
