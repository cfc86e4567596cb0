import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPublication, type PublicationBuildOptions } from '../../src/build/build-publication.ts';
import { keepAll, keepOrBuild } from '../../src/build/keep-or-build.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const PLAIN = 'name: Fil\n';
/** Too pale: it is told. */
const WARNED = "name: Fil\ncolours: { accent: '#ffee00' }\n";

/** Pages of two numbers, the second with a warning, as a build of named numbers leaves them. */
async function built(settings = PLAIN) {
  const folder = folderWith({
    'bulletins/publication.yaml': settings,
    'bulletins/theme/style.css': 'h1 { letter-spacing: 1px }',
    'bulletins/001.md': bulletinFile('number: 1\ndate: 2026-01\ntitle: Un'),
    'bulletins/002.md': bulletinFile('number: 2\ndate: 2026-02\ntitle: Deux', 'Voir [là](nulle-part.pdf).\n'),
  });
  const dir = join(folder, 'bulletins');
  const options: PublicationBuildOptions = { out: join(folder, 'out') };
  const { numbers } = await buildPublication(dir, [1, 2], options);
  expect(numbers.map(({ written, isKept }) => [written, isKept])).toEqual([
    [true, undefined],
    [true, undefined],
  ]);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return { dir, options, write, folder };
}

describe('a build of numbers of which nothing has changed', () => {
  it('returns what a build returns that looks at all, warnings too', async () => {
    const { dir, options } = await built();
    for (const asked of [[1], [2], [2, 1], 'newest'] as const) {
      const kept = keepAll(dir, asked, options);
      expect(kept).toEqual(await buildPublication(dir, asked, options));
      expect(kept?.numbers.every(({ isKept }) => isKept)).toBe(true);
    }
    expect(keepAll(dir, [2], options)?.numbers[0]?.problems).toMatchObject([{ code: 'link.nowhere' }]);
  });

  it('tells of each number', async () => {
    const { dir, options } = await built();
    const told: unknown[] = [];
    await keepOrBuild(dir, [1, 2], { ...options, onNumber: ({ number }, total) => told.push([number, total]) });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it.each<[name: string, change: Partial<PublicationBuildOptions>]>([
    ['--force', { force: true }],
    ['--clean', { clean: true }],
    ['one edition', { only: 'html' }],
    ['another option', { mono: true }],
  ])('is made as usual for %s', async (_, change) => {
    const { dir, options } = await built();
    expect(keepAll(dir, [1], { ...options, ...change })).toBeUndefined();
  });

  it('removes parts of a list that were left by a build that was killed', async () => {
    const { dir, options, write, folder } = await built();
    const list = readFileSync(join(folder, 'out/.bulletin.json'), 'utf8');
    write('out/.bulletin-numbers-0123456789abcdef/1.json', '{}');
    expect((await keepOrBuild(dir, [1], options)).problems).toEqual([]);
    expect(existsSync(join(folder, 'out/.bulletin-numbers-0123456789abcdef'))).toBe(false);
    expect(readFileSync(join(folder, 'out/.bulletin.json'), 'utf8')).toBe(list);
  });

  it('is made as usual where all numbers are asked for, or one that there is not', async () => {
    const { dir, options } = await built();
    expect(keepAll(dir, 'all', options)).toBeUndefined();
    expect(keepAll(dir, [1, 3], options)).toBeUndefined();
    expect(keepAll(dir, [], options)).toBeUndefined();
  });

  it.each([
    ['a comment in publication.yaml', 'bulletins/publication.yaml', '# Un mot\nname: Fil\n'],
    ['a key more in it', 'bulletins/publication.yaml', 'name: Fil\ntagline: Toujours\n'],
    ['a mistake in it', 'bulletins/publication.yaml', 'name: [\n'],
    ['a theme in it', 'bulletins/publication.yaml', 'name: Fil\ntheme: theme\n'],
    ['another text', 'bulletins/001.md', bulletinFile('number: 1\ndate: 2026-01\ntitle: Une')],
    ['a second file of the number', 'bulletins/001-bis.md', bulletinFile('number: 1\ndate: 2026-01\ntitle: Un')],
    ['a number that cannot be read', 'bulletins/003.md', 'Rien.\n'],
    ['a number that is written otherwise', 'bulletins/003.md', bulletinFile('number: "3"\ndate: 2026-03\ntitle: T')],
    ['a file that is not read', 'bulletins/tract.odt', ''],
    ['an archive', 'out/index.html', ''],
    ['what a killed build has left', 'out/.bulletin-1-abc/entry', ''],
    ['a list that is none', 'out/.bulletin.json', '{}'],
    ['a page that is not as it was written', 'out/001/index.html', ''],
    ['the folder of a number that there is not', 'out/007/index.html', ''],
  ])('is made as usual after %s', async (_, path, text) => {
    const { dir, options, write } = await built();
    write(path, text);
    expect(keepAll(dir, [1], options)).toBeUndefined();
  });

  it.each(['bulletins/publication.yaml', 'bulletins/002.md', 'out', 'out/.bulletin.json', 'out/001/index.html'])(
    'is made as usual without %s',
    async (path) => {
      const { dir, options, folder } = await built();
      rmSync(join(folder, path), { recursive: true });
      expect(keepAll(dir, [1], options)).toBeUndefined();
    },
  );

  it.each([
    ['of which something was to be said', WARNED],
    ['with a theme', 'name: Fil\ntheme: theme\n'],
  ])('is made as usual by a publication.yaml %s', async (_, settings) => {
    const { dir, options } = await built(settings);
    expect(keepAll(dir, [1], options)).toBeUndefined();
    const { numbers } = await keepOrBuild(dir, [1], options);
    expect(numbers[0]?.isKept).toBe(true);
  });

  it('says what is wrong after all', async () => {
    const { dir, options, write } = await built();
    write('bulletins/publication.yaml', 'nom: Fil\nnam: Fil\n');
    const { problems } = await keepOrBuild(dir, [1], options);
    expect(problems).toEqual((await buildPublication(dir, [1], options)).problems);
    expect(problems.length).toBeGreaterThan(0);
    expect(readFileSync(join(options.out, '.bulletin.json'), 'utf8')).toContain('"isPlain": true');
  });
});
