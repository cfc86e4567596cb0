import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';

/** Runs the command as a Node of another version would see it. */
function runWith(version: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({
    'older.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    'bulletins/publication.yaml': 'name: Fil\n',
    'bulletins/001.md': bulletinFile('number: 1\ndate: 2026-11\ntitle: Bonjour'),
  });
  const preload = ['--require', join(folder, 'older.cjs'), join(process.cwd(), 'bin/bulletin.js')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C', ...env },
  });
  return { status, stdout, stderr, files: readdirSync(folder) };
}

describe('a Node that is too old', () => {
  it('is told in one sentence, before anything is done', () => {
    const { status, stdout, stderr, files } = runWith('18.20.8', ['build', '--all']);
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: 'bulletin: this needs Node 20.19 or newer, and this is Node 18.20.8: https://nodejs.org\n',
    });
    expect(files).not.toContain('out');
  });

  it.each([
    [['list'], { LANG: 'fr_FR.UTF-8' }],
    [['list'], { LANG: 'en', LC_ALL: 'fr' }],
    [['list', '--lang', 'fr'], { LANG: 'en' }],
    [['--lang=fr', 'list'], { LC_ALL: 'en_GB' }],
  ])('is told in French by %j with %j', (argv, env) => {
    expect(runWith('19.9.0', argv, env).stderr).toBe(
      'bulletin : il faut Node 20.19 ou plus récent, et c’est Node 19.9.0 qui est là : https://nodejs.org\n',
    );
  });

  it.each(['20.19.0', '20.20.2', '21.0.0', '22.1.0', '100.0.0'])('is not %s', (version) => {
    expect(runWith(version, ['list'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('is the one that package.json names, and each before it', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    expect(engines.node).toBe('>=20.19');
    expect(runWith('20.18.3', ['list'])).toMatchObject({ status: 1, stdout: '' });
  });

  it('can read the file that tells it', () => {
    const source = readFileSync('bin/bulletin.js', 'utf8').replace(/^(?:#!|\s*\/[/*]).*/gm, '');
    // As a CommonJS script, which is what a Node without modules takes it for: nothing hoisted, nothing awaited.
    expect(() => new Function(source)).not.toThrow();
    expect(source).not.toMatch(/\?\.|\?\?|\bawait\b|catch \{/);
  });
});
