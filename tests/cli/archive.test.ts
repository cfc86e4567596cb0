import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveBuild } from '../../src/build/live-build.ts';
import { writeLive } from '../../src/build/write-live.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

const numbered = (number: number, title = `Numéro ${number}`, date = `2012-0${number}`) =>
  bulletinFile(`number: ${number}\ndate: ${date}\ntitle: "${title}"\nstandfirst: "Le *chapô* : ${title}"`);

/** A publication whose numbers 1 and 2 are built, with the archive. */
async function published(args: readonly string[] = ['--only', 'html']) {
  const folder = folderWith({
    'publication.yaml': 'name: Fil « d’or »\nsite: https://exemple.org\n',
    '001.md': numbered(1),
    '002.md': numbered(2),
  });
  const out = join(folder, 'out');
  const build = (...more: readonly string[]) => run(['build', ...more, ...args, '-C', folder, '-o', out]);
  expect((await build('--all')).code).toBe(0);
  const save = (name: string, text: string) => writeFileSync(join(folder, name), text);
  /** What `build --all` makes elsewhere. */
  const wholeBuild = async () => {
    await run(['build', '--all', ...args, '-q', '-C', folder, '-o', join(folder, 'whole')]);
    return contents(join(folder, 'whole'));
  };
  return { folder, out, build, save, wholeBuild, archive: () => readFileSync(join(out, 'index.html'), 'utf8') };
}

function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

describe('where an archive is there, a build of one number leaves everything as a build of all would', () => {
  it('after a new number, and says which files it wrote', async () => {
    const { out, build, save, wholeBuild } = await published();
    save('003.md', numbered(3));
    const { stdout } = await build('3');
    expect(stdout.match(/out\/\S+/g)).toEqual(['out/003/index.html', 'out/index.html', 'out/feed.xml']);
    expect(contents(out)).toEqual(await wholeBuild());
  });

  it('after another title, another date, and another number', async () => {
    const { folder, out, build, save, wholeBuild } = await published();
    save('002.md', numbered(2, 'Deux & « trois »', '2013-01'));
    await build('2');
    expect(contents(out)).toEqual(await wholeBuild());
    renameSync(join(folder, '002.md'), join(folder, 'autre.md'));
    save('autre.md', numbered(4));
    await build('4', '--clean');
    rmSync(join(folder, 'whole'), { recursive: true });
    expect(contents(out)).toEqual(await wholeBuild());
  });

  it('with print editions too, and links a page to one that is made later', { timeout: 30_000 }, async () => {
    const { folder, out, save, wholeBuild } = await published([]);
    save('003.md', numbered(3));
    const build = (only: string) => run(['build', '3', '--only', only, '-q', '-C', folder, '-o', out]);
    await build('html');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('bulletin-003.pdf');
    await build('pdf');
    expect(contents(out)).toEqual(await wholeBuild());
  });

  it('and so does a save in the preview', { timeout: 30_000 }, async () => {
    const { folder, out, save, wholeBuild } = await published([]);
    save('003.md', numbered(3));
    const { edition } = await liveBuild({ dir: folder }).build(3);
    if (!edition) throw new Error('it could not be built');
    expect((await writeLive(edition, out)).problems).toEqual([]);
    expect(contents(out)).toEqual(await wholeBuild());
  });

  it('but nothing at all when the number is refused', async () => {
    const { out, build, save } = await published();
    const before = contents(out);
    save('003.md', bulletinFile('number: 3\ndate: 2012-03\ntitle: Trois\nfoo: x'));
    expect((await build('3', '--strict', '--clean')).code).toBe(1);
    save('003.md', bulletinFile('number: 3\ndate: 2012-03\ntitle: Trois', '![x](absente.png)\n'));
    expect((await build('3')).code).toBe(1);
    expect(contents(out)).toEqual(before);
  });

  it('lists only numbers whose page is there', async () => {
    const { build, save, archive } = await published();
    save('003.md', numbered(3));
    save('004.md', numbered(4));
    await build('4');
    expect(archive().match(/\d{3}\/index/g)).toEqual(['004/index', '002/index', '001/index']);
    save('003.md', numbered(3).replace('Camarades', '![x](absente.png)'));
    await build('--all');
    expect(archive()).not.toContain('003/index.html');
  });

  it('keeps a number whose file is broken for the moment, and whose page is there', async () => {
    const { build, save, archive } = await published();
    save('002.md', numbered(2).replace('date:', 'date'));
    await build('1');
    expect(archive()).toContain('Numéro 2');
    expect((await build('--all')).code).toBe(1);
    expect(archive()).toContain('Numéro 2');
  });

  it('without an archive makes none, and leaves another home page alone', async () => {
    const { out, build, archive } = await published();
    writeFileSync(join(out, 'index.html'), 'Chez nous');
    expect((await build('2')).stderr).toBe(
      `number 2: nothing has changed, ${out}/002/ stays as it is (--force makes it anew)\n`,
    );
    writeFileSync(join(out, 'index.html'), '<a href="001/index.html">1</a>');
    expect((await build('2')).stderr).toMatch(/note: \S+index\.html is no archive page .* does not name no\. 2/);
    expect(archive()).toContain('<a href="001/index.html">1</a>');
    rmSync(join(out, 'index.html'));
    await build('2');
    expect(existsSync(join(out, 'index.html'))).toBe(false);
  });

  it('knows an archive of ours without the list, too', async () => {
    const { out, build, save, archive } = await published();
    rmSync(join(out, '.bulletin.json'));
    save('003.md', numbered(3));
    await build('3');
    expect(archive()).toContain('003/index.html');
  });
});

describe('build --clean', () => {
  it('removes what is named before, says so, and tells it in JSON', async () => {
    const { folder, out, build } = await published();
    cpSync(out, join(folder, 'copy'), { recursive: true });
    rmSync(join(folder, '001.md'));
    const named = await build('2');
    expect(named.stderr).toBe(`note: nothing needs ${out}/001/ any more\n  → “bulletin build --clean” removes it\n`);
    const cleaned = await build('2', '--clean');
    expect(cleaned).toMatchObject({ code: 0, stderr: expect.not.stringContaining('note') });
    expect(cleaned.stdout).toContain(`${out}/001/index.html  removed\n`);
    expect(existsSync(join(out, '001'))).toBe(false);
    rmSync(out, { recursive: true });
    renameSync(join(folder, 'copy'), out);
    const { removed, leftovers } = JSON.parse((await build('2', '--clean', '--json')).stdout);
    expect(removed).toMatchObject([{ path: join(out, '001/index.html') }]);
    expect(leftovers).toEqual([]);
  });

  it('removes nothing when the build fails', async () => {
    const { folder, out, build, save } = await published();
    rmSync(join(folder, '001.md'));
    save('003.md', numbered(3).replace('Camarades', '![x](absente.png)'));
    const { code, stderr } = await build('2', '3', '--clean');
    expect(code).toBe(1);
    expect(stderr).toContain('--clean has removed nothing');
    expect(existsSync(join(out, '001/index.html'))).toBe(true);
  });

  it('removes the feed of a publication that names no site any more', async () => {
    const { out, build, save } = await published();
    save('publication.yaml', 'name: Fil « d’or »\n');
    const { stdout } = await build('--all', '--clean');
    expect(stdout).toContain('feed.xml  removed');
    expect(existsSync(join(out, 'feed.xml'))).toBe(false);
  });
});
