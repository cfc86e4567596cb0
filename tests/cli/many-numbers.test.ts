import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWrittenList } from '../../src/build/read-written-list.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { hasPseudoTerminals, runInTerminal } from './pseudo-terminal.ts';

const ERASE = '\r\u001b[2K';
const ENGLISH = { LANG: 'en_GB.UTF-8' };

function publicationOf(count: number): string {
  const files = Array.from({ length: count }, (_, index) => [
    `${String(index + 1).padStart(3, '0')}.md`,
    bulletinFile(
      `number: ${index + 1}\ndate: 2012-01\ntitle: Numéro ${index + 1}`,
      '![Rien](rien.png)\n\nCamarades,\n',
    ),
  ]);
  return folderWith({ 'publication.yaml': 'name: Fil\n', ...Object.fromEntries(files) });
}

/** What stands in the terminal's last line, each time that something is written there. */
function drawnIn(written: string): readonly string[] {
  return written.split(/\r?\n|\r\u001b\[2K/).filter((line) => /of \d+ numbers/.test(line));
}

describe.skipIf(!hasPseudoTerminals)('a build of many numbers in a terminal', () => {
  it('tells how far it is in the last line, in whatever width, and leaves nothing of that', {
    timeout: 120_000,
  }, async () => {
    const folder = publicationOf(12);
    const terminal = runInTerminal(['build', '--all', '--placeholders', '-C', folder, '-o', 'out'], {
      cwd: folder,
      columns: 44,
      env: ENGLISH,
    });
    expect(await terminal.ended).toBe(0);
    const written = terminal.written();
    const drawn = drawnIn(written);
    expect(drawn.at(0)).toMatch(/^░+ 0 of 12 numbers, 0%$/);
    // The last frame is not waited for: what was drawn last may be a few numbers old.
    const told = drawn.map((line) => Number(/(\d+) of 12 numbers/.exec(line)?.[1]));
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBeGreaterThan(0);
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThan(44);
    expect(written.slice(written.lastIndexOf(ERASE))).not.toMatch(/[█░]/);
    const lines = written.split(/\r?\n|\r\u001b\[2K/);
    const pages = lines.filter((line) => /^out.\d{3}.index\.html /.test(line)).map((line) => line.slice(4, 7));
    expect(pages).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(3, '0')));
  });

  it('is ended by Ctrl-C at once: all files in place are whole, and nothing else is left', {
    timeout: 120_000,
  }, async () => {
    const folder = publicationOf(400);
    const terminal = runInTerminal(['build', '--all', '--placeholders', '-C', folder, '-o', 'out'], {
      cwd: folder,
      env: ENGLISH,
    });
    await terminal.shows('002/index.html');
    terminal.type('\u0003');
    expect(await terminal.ended).toBe(130);
    const written = terminal.written();
    expect(written.slice(written.lastIndexOf(ERASE))).toContain('interrupted: the files in place are whole');
    expect(written.slice(written.lastIndexOf(ERASE))).not.toMatch(/[█░]/);
    const out = join(folder, 'out');
    const { list } = readWrittenList(out, 'Fil');
    const folders = readdirSync(out).filter((name) => /^\d{3}$/.test(name));
    expect(folders.length).toBeLessThan(400);
    expect([...(list?.numbers.keys() ?? [])].sort((a, b) => a - b)).toEqual(folders.map(Number));
    for (const path of list?.files.keys() ?? []) expect(existsSync(join(out, path)), path).toBe(true);
    expect(readdirSync(out).filter((name) => /^\.bulletin-(?:\d|lock)/.test(name))).toEqual([]);
  });

  it('says with -q problems alone', { timeout: 120_000 }, async () => {
    const folder = publicationOf(9);
    const terminal = runInTerminal(['build', '--all', '-q', '--only', 'html', '-C', folder, '-o', 'out'], {
      cwd: folder,
      env: ENGLISH,
    });
    expect(await terminal.ended).toBe(1);
    expect(terminal.written()).not.toMatch(/[█░]|of 9 numbers|index\.html/);
    expect(terminal.written().match(/rien\.png/g)?.length).toBeGreaterThanOrEqual(9);
  });
});
