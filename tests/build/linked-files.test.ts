import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPublication } from '../../src/build/build-publication.ts';
import { liveBuild } from '../../src/build/live-build.ts';
import { writeLive } from '../../src/build/write-live.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const HEAD = 'number: 4\ndate: 2026-11\ntitle: Quatre';
const linking = (name: string) => bulletinFile(HEAD, `Voir [l’accord](${name}).\n`);

function publicationWith(files: Readonly<Record<string, string>>): { readonly dir: string; readonly out: string } {
  const dir = folderWith({ 'publication.yaml': 'name: Fil\n', '004.md': linking('accord.pdf'), ...files });
  return { dir, out: join(dir, '..', `${dir.split('/').at(-1)}-out`) };
}

describe('a file that a number links to', () => {
  it('is written beside it with either edition, listed, and removed when nothing links to it', {
    timeout: 60_000,
  }, async () => {
    const { dir, out } = publicationWith({ 'accord.pdf': 'un', 'autre.pdf': 'deux' });
    const file = join(out, '004/accord.pdf');
    try {
      await buildPublication(dir, [4], { out, only: 'pdf' });
      expect(readFileSync(file, 'utf8')).toBe('un');
      rmSync(file);
      await buildPublication(dir, [4], { out, only: 'html' });
      expect(readFileSync(file, 'utf8')).toBe('un');
      const list = JSON.parse(readFileSync(join(out, '.bulletin.json'), 'utf8'));
      expect(list.numbers[4].html).toContain('004/accord.pdf');
      writeFileSync(join(dir, '004.md'), linking('autre.pdf'));
      const { leftovers } = await buildPublication(dir, [4], { out });
      expect(leftovers).toEqual(['004/accord.pdf']);
      const { removed } = await buildPublication(dir, 'all', { out, clean: true });
      expect(removed.map(({ path }) => path)).toEqual(['004/accord.pdf']);
      expect(existsSync(file)).toBe(false);
      expect(existsSync(join(out, '004/autre.pdf'))).toBe(true);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  it('is shown by a preview, which sees when it comes, changes and goes', { timeout: 60_000 }, async () => {
    const { dir, out } = publicationWith({});
    const live = liveBuild({ dir, sourceDateEpoch: '0' });
    const shown = async () => {
      const { edition, problems, isSame } = await live.build(4);
      const file = edition?.page.files.find(({ path }) => path === '004/accord.pdf');
      return {
        isSame,
        edition,
        text: file && Buffer.from(file.bytes).toString(),
        codes: problems.map(({ code }) => code),
      };
    };
    expect(await shown()).toMatchObject({ text: undefined, codes: ['link.nowhere'] });
    writeFileSync(join(dir, 'accord.pdf'), 'un');
    expect(await shown()).toMatchObject({ isSame: false, text: 'un', codes: [] });
    expect((await shown()).isSame).toBe(true);
    writeFileSync(join(dir, 'accord.pdf'), 'deux');
    const { text, edition } = await shown();
    expect(text).toBe('deux');
    try {
      if (edition) await writeLive(edition, out);
      expect(readFileSync(join(out, '004/accord.pdf'), 'utf8')).toBe('deux');
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
    rmSync(join(dir, 'accord.pdf'));
    expect((await shown()).codes).toEqual(['link.nowhere']);
  });

  it('is looked for again when the number that a link leads to changes', { timeout: 60_000 }, async () => {
    const third = (heading: string) =>
      bulletinFile('number: 3\ndate: 2026-10\ntitle: Trois', `## ${heading}\n\nMot.\n`);
    const { dir } = publicationWith({ '003.md': third('Ici'), '004.md': linking('003.md#ici') });
    const live = liveBuild({ dir, sourceDateEpoch: '0' });
    const codes = async () => (await live.build(4)).problems.map(({ code }) => code);
    expect(await codes()).toEqual([]);
    writeFileSync(join(dir, '003.md'), third('Ailleurs bien loin'));
    expect(await codes()).toEqual(['link.far-anchor-missing']);
  });
});
