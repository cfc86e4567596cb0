import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/build/file-record.ts';
import { writeFiles } from '../../src/build/write-files.ts';
import { run } from '../cli/run.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

/** No process has this id: it is over the greatest that Linux gives. */
const DEAD = '.bulletin-4194999-abcdef';
const FILES = [{ path: '003/index.html', bytes: Buffer.from('built') }];

/** A stage whose process died with its second file still waiting. Where these files go, or a journal that is none. */
function stage(paths: string | readonly string[], name = DEAD, task = 'undo'): Record<string, string> {
  const entry = (path: string, index: number) => ({ path, isNew: index > 0, ...recordOf(Buffer.from('new')) });
  return {
    [`${name}/${task}.json`]:
      typeof paths === 'string' ? paths : JSON.stringify({ entries: paths.map(entry), line: '' }),
    [`${name}/old-0`]: 'old',
    [`${name}/new-1`]: 'new',
  };
}

describe('a stage that a kill has left', () => {
  it('does not keep a build from happening when all that was built is gone', () => {
    const out = folderWith({ ...stage(['004/index.html', '004/bulletin-004.pdf']) });
    expect(writeFiles(out, FILES)).toMatchObject({ value: [{ path: '003/index.html' }], problems: [] });
    expect(readFileSync(join(out, '004/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(out).sort()).toEqual(['003', '004']);
  });

  it('is finished when its journal says what was to be put in place', () => {
    const out = folderWith({ '003/index.html': 'new', ...stage(['003/index.html', '003/x.pdf'], DEAD, 'journal') });
    expect(writeFiles(out, []).problems).toEqual([]);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(out, '003/x.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(out)).toEqual(['003']);
  });

  it('is put back when what was to be put in place has lost its end', () => {
    const out = folderWith({ '003/index.html': 'new', ...stage(['003/index.html', '003/x.pdf'], DEAD, 'journal') });
    writeFileSync(join(out, DEAD, 'new-1'), '');
    expect(writeFiles(out, []).problems).toEqual([]);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(join(out, '003'))).toEqual(['index.html']);
  });

  it('is put back when a folder has come in the way', () => {
    const out = folderWith({ '003/index.html': 'new', ...stage(['003/index.html', '003/x.pdf'], DEAD, 'journal') });
    mkdirSync(join(out, '003/x.pdf'));
    expect(writeFiles(out, []).problems).toEqual([]);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['003']);
  });

  it('is put back where its old version still has two names', () => {
    const out = folderWith({ '003/index.html': 'old', ...stage(['003/index.html', '003/x.pdf']) });
    rmSync(join(out, DEAD, 'old-0'));
    linkSync(join(out, '003/index.html'), join(out, DEAD, 'old-0'));
    expect(writeFiles(out, []).problems).toEqual([]);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['003']);
  });

  it('does not overwrite what a later build has written', () => {
    const out = folderWith({ '003/index.html': 'later', ...stage(['003/index.html', '003/x.pdf']) });
    utimesSync(join(out, DEAD), 1000, 1000);
    expect(writeFiles(out, []).problems).toEqual([]);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('later');
    expect(readdirSync(out)).toEqual(['003']);
  });

  it.each([
    ['a link that leads out', (out: string, elsewhere: string) => symlinkSync(elsewhere, join(out, '004'))],
    ['a link that leads nowhere', (out: string) => symlinkSync('nowhere', join(out, '004'))],
    ['a file in the place of a folder', (out: string) => writeFileSync(join(out, '004'), 'mine')],
    ['a folder in the place of a file', (out: string) => mkdirSync(join(out, '004/index.html'), { recursive: true })],
  ])('stays, and is named, where %s is in the way', (_, block) => {
    const elsewhere = folderWith({});
    const out = folderWith(stage(['004/index.html', '004/bulletin-004.pdf']));
    block(out, elsewhere);
    const { value, problems } = writeFiles(out, FILES);
    expect(value).toHaveLength(1);
    expect(problems).toMatchObject([
      { severity: 'note', code: 'output.not-restored', values: { files: '004/index.html' }, file: join(out, DEAD) },
    ]);
    expect(readFileSync(join(out, DEAD, 'old-0'), 'utf8')).toBe('old');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it.each([
    ['names a file outside', ['../stolen.html', 'x'], '../stolen.html'],
    ['names an absolute path', ['/tmp/stolen.html', 'x'], '/tmp/stolen.html'],
    ['names the folder itself', ['.', 'x'], '.'],
    ['names nothing', [], 'old-0'],
    ['is no list', '{"0":"003/index.html"}', 'old-0'],
    ['is cut off', '{"entries":[{"path":"003/ind', 'old-0'],
  ])('stays when its list %s', (_, journal, files) => {
    const out = join(folderWith(stage(journal, `out/${DEAD}`)), 'out');
    const { value, problems } = writeFiles(out, FILES);
    expect(value).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'output.not-restored', values: { files } }]);
    expect(readdirSync(join(out, '..'))).toEqual(['out']);
  });

  it('is not waited for when its list is a pipe', () => {
    const out = folderWith(stage([]));
    rmSync(join(out, DEAD, 'undo.json'));
    execFileSync('mkfifo', [join(out, DEAD, 'undo.json')]);
    expect(writeFiles(out, FILES)).toMatchObject({ value: [{}], problems: [{ code: 'output.not-restored' }] });
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, '')],
    ['a link that leads nowhere', (path: string) => symlinkSync('nowhere', path)],
    ['a link to a stage elsewhere', (path: string) => symlinkSync(folderWith(stage(['003/index.html', 'x'])), path)],
  ])('that is %s is left alone and named', (_, make) => {
    const out = folderWith({ '003/index.html': 'mine' });
    make(join(out, DEAD));
    expect(writeFiles(out, [])).toMatchObject({ value: [], problems: [{ severity: 'note', code: 'output.left' }] });
    expect(lstatSync(join(out, DEAD)).isDirectory()).toBe(false);
    expect(readFileSync(join(out, '003/index.html'), 'utf8')).toBe('mine');
  });

  it('is named once in a build of many numbers, which is built all the same', async () => {
    const folder = folderWith({
      'publication.yaml': 'name: Fil\n',
      '001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: Un'),
      '002.md': bulletinFile('number: 2\ndate: 2026-12\ntitle: Deux'),
      ...stage('{', `out/${DEAD}`),
    });
    const out = join(folder, 'out');
    const { code, stderr } = await run(['build', '--all', '--strict', '--only', 'html', '-C', folder, '-o', out]);
    expect(stderr.match(/abcdef {2}note/g)).toHaveLength(1);
    expect(code).toBe(0);
    expect(existsSync(join(out, '002/index.html'))).toBe(true);
  });
});

describe.skipIf(process.getuid?.() !== 0)('a stage of another user', () => {
  it('stays and is named, and the build goes on', () => {
    const folder = folderWith({
      'bulletins/publication.yaml': 'name: Fil\n',
      'bulletins/001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: Un'),
      ...stage(['001/index.html', 'x'], `out/${DEAD}`),
    });
    execFileSync('chmod', ['700', join(folder, 'out', DEAD)]);
    execFileSync('chmod', ['777', join(folder, 'out')]);
    execFileSync('chmod', ['755', folder]);
    const argv = ['build', '1', '--only', 'html', '--lang', 'en', '-C', join(folder, 'bulletins')];
    const said = execFileSync(
      'sh',
      ['-c', `${process.execPath} bin/bulletin.js ${argv.join(' ')} -o ${join(folder, 'out')} 2>&1`],
      { uid: 65534, gid: 65534, encoding: 'utf8' },
    );
    expect(said).toContain('neither read nor removed (EACCES)');
    expect(existsSync(join(folder, 'out/001/index.html'))).toBe(true);
    expect(existsSync(join(folder, 'out', DEAD, 'old-0'))).toBe(true);
  });
});
