import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

/** A publication of two numbers whose pages are built; number 2 has a warning. */
async function built() {
  const folder = folderWith({
    'bulletins/publication.yaml': 'name: Fil\n',
    'bulletins/001.md': bulletinFile('number: 1\ndate: 2026-01\ntitle: Un'),
    'bulletins/002.md': bulletinFile('number: 2\ndate: 2026-02\ntitle: Deux', 'Voir [là](nulle-part.pdf).\n'),
  });
  const out = join(folder, 'out');
  const where = ['--only', 'html', '--lang', 'en', '-C', join(folder, 'bulletins'), '-o', out];
  const build = (...words: readonly string[]) => run(['build', ...words, ...where]);
  expect((await build('--all')).code).toBe(0);
  const list = () => run(['list', ...where.slice(2)]);
  const change = (path: string, make: (text: string) => string) =>
    writeFileSync(join(folder, path), make(readFileSync(join(folder, path), 'utf8')));
  return { folder, out, build, list, change, page: join(out, '001/index.html') };
}

/** As if an earlier version had made all of it. */
const byEarlier = (list: string) => list.replaceAll(`"by": "${version}"`, '"by": "0.0.9"');

describe('a number of which nothing has changed', () => {
  it('is left, and that is said; --force makes it', async () => {
    const { out, build, page } = await built();
    const before = statSync(page, { bigint: true }).mtimeNs;
    const { code, stdout, stderr } = await build('1');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: `number 1: nothing has changed, ${out}/001/ stays as it is (--force makes it anew)\n`,
    });
    expect((await build('1', '-q')).stderr).toBe('');
    expect(statSync(page, { bigint: true }).mtimeNs).toBe(before);
    expect((await build('1', '--force')).stdout).toContain('001/index.html');
  });

  it('tells its warnings again, with their lines, and how many were kept', async () => {
    const { build, change } = await built();
    change('bulletins/001.md', (text) => `${text}\nEncore.\n`);
    const { code, stderr } = await build('--all');
    expect(code).toBe(0);
    expect(stderr).toContain('Voir [là](nulle-part.pdf).');
    expect(stderr).toContain('1 kept, 1 made\n');
    expect((await build('2', '--strict')).code).toBe(1);
    expect(JSON.parse((await build('2', '--json')).stdout)).toMatchObject({ problems: [{ code: 'link.nowhere' }] });
    expect(JSON.parse((await build('2', '--json')).stdout)).toMatchObject({
      kept: true,
      written: true,
      problems: [{ code: 'link.nowhere', sourceLine: 'Voir [là](nulle-part.pdf).' }],
      files: [{ path: expect.stringMatching(/002\/index\.html$/) }],
    });
  });

  it('is left whatever is to be told of it, and where a comment is new in publication.yaml', async () => {
    const { build, change } = await built();
    change('bulletins/publication.yaml', (text) => `# Nos réglages\n${text}`);
    const { numbers } = JSON.parse((await build('--all', '--json')).stdout);
    expect(numbers).toMatchObject([
      { kept: true, words: 2 },
      { kept: true, words: 3 },
    ]);
  });

  it('is not of one piece where a file is another, which `list` says even when its text has an error', async () => {
    const { list, change, page, build } = await built();
    writeFileSync(page, 'half of it');
    expect((await list()).stdout).toContain('not of one piece');
    change('bulletins/001.md', (text) => text.replace('title', 'titel'));
    for (const { code, stderr } of [await list(), await build('--all')]) {
      expect(code).toBe(1);
      expect(stderr).toContain('001 is not of one piece: index.html is gone, or not as the last build wrote it');
    }
  });

  it('says once what keeps all of them from being written', async () => {
    const { folder, out, build } = await built();
    rmSync(out, { recursive: true });
    writeFileSync(out, '');
    const { stderr } = await build('--all');
    expect(stderr.match(/ error: /g)).toHaveLength(1);
    expect(stderr).toContain('failed: 1, 2\n');
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('');
  });

  it('needs no leave to write, beside an archive too', async () => {
    const { out, build } = await built();
    const before = statSync(out, { bigint: true }).mtimeNs;
    for (const numbers of ['1', '--all']) expect(await build(numbers)).toMatchObject({ code: 0, stdout: '' });
    // Who takes the lock changes the folder.
    expect(statSync(out, { bigint: true }).mtimeNs).toBe(before);
  });

  it('that was made with --strict stays without it, and is told without what the proof-reader said', async () => {
    const { build, change } = await built();
    change('bulletins/001.md', (text) => `${text}\nUn un mot.\n`);
    const strict = await build('1', '--strict');
    expect(strict.code).toBe(0);
    expect(strict.stderr).toContain('“Un” stands twice');
    expect((await build('1')).stderr).toMatch(/^number 1: nothing has changed.*\n$/);
    const again = await build('1', '--strict');
    expect(again.stderr).toContain(strict.stderr.split('\n')[0]);
    expect(again.stdout).toBe('');
  });

  it('is made when a file that was looked for has come', async () => {
    const { folder, build } = await built();
    writeFileSync(join(folder, 'bulletins/nulle-part.pdf'), '%PDF-1.4');
    const { stdout, stderr } = await build('2');
    expect(stdout).toContain('002/nulle-part.pdf');
    expect(stderr).toBe('');
  });

  it('stays where a file that numbers share is not as it was written: that alone is written again', async () => {
    const { out, build, change, page } = await built();
    const [style = ''] = /assets\/style\.\w+\.css/.exec(readFileSync(page, 'utf8')) ?? [];
    const css = readFileSync(join(out, style), 'utf8');
    for (const numbers of ['1', '--all']) {
      change(`out/${style}`, (text) => `X${text.slice(1)}`);
      const { numbers: made, files } = JSON.parse((await build(numbers, '--json')).stdout);
      expect(made.map(({ kept }: { kept: boolean }) => kept)).not.toContain(false);
      expect(files).toContainEqual({ path: join(out, style), bytes: Buffer.byteLength(css) });
      expect(readFileSync(join(out, style), 'utf8')).toBe(css);
    }
    expect((await build('--all')).stdout).toBe('');
  });

  it('is made when one of its own files is not as it was written', async () => {
    const { build, change, page } = await built();
    const html = readFileSync(page, 'utf8');
    change('out/001/index.html', (text) => text.replace('Camarades', 'Camaradés'));
    await build('--all');
    expect(readFileSync(page, 'utf8')).toBe(html);
  });

  it('and that another version has made is left by --all, named by list, and made when it is asked for', async () => {
    const { build, list, change } = await built();
    change('out/.bulletin.json', byEarlier);
    expect((await build('--all')).stderr).toContain('2 kept, 0 made');
    expect((await list()).stdout).toMatch(/1 .*made by 0\.0\.9/);
    expect((await build('1')).stdout).toContain('001/index.html');
    expect((await list()).stdout.match(/made by/g)).toHaveLength(1);
  });
});

describe('a number whose files are not of one piece', () => {
  it('is told by list, and by a build that cannot make it', async () => {
    const { out, build, list, change } = await built();
    change('out/001/index.html', (text) => `${text}<!-- -->`);
    expect((await list()).stdout).toMatch(/1 .*not of one piece/);
    change('bulletins/001.md', (text) => text.replace('date: 2026-01', 'date: bientôt'));
    const { code, stderr } = await build('1');
    expect(code).toBe(1);
    expect(stderr).toContain(`${out}/001 is not of one piece: index.html is gone, or not as the last build wrote it`);
    expect(stderr).toContain('hand out nothing of this folder');
  });
});
