import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { diskProblem, unexpectedDiskProblem } from '../../src/problems/disk-problem.ts';
import { hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import { obstacleOf } from '../../src/problems/obstacle.ts';
import { run } from '../cli/run.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const refused = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall });
const say = translator('en');

describe('what stands in the way of a file', () => {
  it('is nothing where it can be written', () => {
    expect(obstacleOf(join(folderWith({}), 'a/b/c'))).toBeUndefined();
  });

  it('is the file where a folder must be, however far above', () => {
    const folder = folderWith({ 'out/003': 'a file' });
    expect(obstacleOf(join(folder, 'out/003/images/a.png'))).toEqual({
      kind: 'not-a-folder',
      path: join(folder, 'out/003'),
    });
  });

  it('is a link that leads nowhere, or round in a circle', () => {
    const folder = folderWith({});
    symlinkSync(join(folder, 'absent'), join(folder, 'out'));
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    expect(obstacleOf(join(folder, 'out/003'))).toEqual({ kind: 'dangling-link', path: join(folder, 'out') });
    expect(obstacleOf(join(folder, 'circle'))).toEqual({ kind: 'dangling-link', path: join(folder, 'circle') });
  });

  it('is a name that no disk takes', () => {
    const name = 'é'.repeat(200);
    expect(obstacleOf(join('out', name, 'index.html'))).toEqual({ kind: 'long-name', path: join('out', name) });
  });
});

describe('a full disk', () => {
  it('is told with the room that is needed, and with the previous edition only where there is one', () => {
    const said = (keepsOlder: boolean) => {
      const problem = diskProblem(refused('ENOSPC'), 'out/003/index.html', { bytes: 2_300_000, keepsOlder });
      return problem && [sentenceOf(problem, say), hintOf(problem, say)];
    };
    const sentence = 'the disk is full: out/003/index.html could not be written; 3 MB are needed in all';
    expect(said(true)).toEqual([sentence, 'free some space, then try again; the previous edition is whole']);
    expect(said(false)).toEqual([sentence, 'free some space, then try again']);
  });
});

describe('an error that nobody expected', () => {
  it('is told by its path, and without one by what was done', () => {
    const named = Object.assign(refused('EIO'), { path: 'dist/fonts/a.ttf' });
    expect(unexpectedDiskProblem(named)).toMatchObject({ code: 'disk.failing', file: 'dist/fonts/a.ttf' });
    expect(unexpectedDiskProblem(refused('EIO', 'read'))).toMatchObject({
      code: 'disk.unnamed',
      values: { reason: 'EIO', syscall: 'read' },
    });
    expect(unexpectedDiskProblem(new TypeError('x'))).toBeUndefined();
  });
});

describe('a build', () => {
  const publication = {
    'publication.yaml': 'name: Essais\nlang: fr\n',
    '001.md': bulletinFile('number: 1\ndate: 2026-01\ntitle: Un'),
  };

  it('names the file in the way of a folder of a number', async () => {
    const folder = folderWith({ ...publication, 'out/001': 'a file' });
    const { code, stderr } = await run(['build', '1', '-C', folder, '-o', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stderr).toContain(`error: ${join(folder, 'out/001')} is a file, and stands in the way of`);
    expect(readdirSync(join(folder, 'out'))).toEqual(['001']);
  });

  it('says of an output folder that is a file what it is', async () => {
    const folder = folderWith({ ...publication, out: 'a file' });
    const { code, stderr } = await run(['build', '1', '-C', folder, '-o', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `error: ${join(folder, 'out')} is a file, and a folder is needed here\n  → choose another`,
    );
  });

  it('names an output folder that is a link that leads nowhere', async () => {
    const folder = folderWith(publication);
    symlinkSync(join(folder, 'absent'), join(folder, 'out'));
    const { code, stderr } = await run(['build', '1', '-C', folder, '-o', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stderr).toContain(`error: ${join(folder, 'out')} is a link that leads nowhere`);
  });

  it('names publication.yaml where it is a link that leads nowhere', async () => {
    const folder = folderWith({ '001.md': publication['001.md'] });
    symlinkSync(join(folder, 'absent'), join(folder, 'publication.yaml'));
    const { code, stderr } = await run(['build', '1', '-C', folder, '-o', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stderr).toContain(`error: ${join(folder, 'publication.yaml')} is a link that leads nowhere`);
  });

  it('names the folder that has the name of a file', async () => {
    const folder = folderWith(publication);
    mkdirSync(join(folder, 'out/001/index.html'), { recursive: true });
    writeFileSync(join(folder, 'out/001/index.html/a'), '');
    const { code, stderr } = await run(['build', '1', '-C', folder, '-o', join(folder, 'out')]);
    expect(code).toBe(1);
    expect(stderr).toContain(`a folder already has the name ${join(folder, 'out/001/index.html')}`);
  });
});
