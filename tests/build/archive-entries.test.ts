import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { archiveEntries, entryOf } from '../../src/build/archive-entries.ts';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadBulletin } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { folderWith } from '../publication/folder.ts';

const HEAD = '---\nnumber: 1\ndate: 2026-12\ntitle: Lettre\n---\n\n';

/** What the archive says of the numbers of a folder, with what it knew before. */
async function entriesOf(folder: string, known: Awaited<ReturnType<typeof archiveEntries>> = new Map()) {
  const publication = loadPublication(folder).value;
  const found = publication && findNumbers(publication).value;
  if (!publication || !found) throw new Error('the publication does not load');
  return archiveEntries(publication, found, known);
}

describe('an entry of the archive', () => {
  const bulletins = () =>
    folderWith({
      'publication.yaml': 'name: Fil\nlang: fr\n',
      '001.md': `${HEAD}## Un\n\nTexte.`,
      '002.md': `${HEAD.replace('1', '2').replace('title: Lettre', 'title: Journal\ntemplate: newspaper')}Texte.\n\n# Deux {#ici}\n\nTexte.`,
      '003-x/numero.md': HEAD.replace('1', '3').replace('Lettre', 'Dossier'),
      '003-x/10-a.md': '---\ntitre: Compter\n---\n\nTexte.\n\n# Encore\n\nTexte.',
    });

  it('names the stories of a paper, of one file and of several, and nothing more of a letter', async () => {
    const entries = await entriesOf(bulletins());
    expect([...entries.values()].map(({ entry: { title, stories } }) => [title, stories])).toEqual([
      ['Lettre', undefined],
      ['Journal', [{ id: 'ici', title: 'Deux' }]],
      [
        'Dossier',
        [
          { id: 'compter', title: 'Compter' },
          { id: 'encore', title: 'Encore' },
        ],
      ],
    ]);
  });

  it('is read again when a file of a story has changed, and only then', async () => {
    const folder = bulletins();
    const before = await entriesOf(folder);
    writeFileSync(join(folder, '003-x/10-a.md'), '# Autre\n\nTexte.');
    const after = await entriesOf(folder, before);
    expect(after.get(2)).toBe(before.get(2));
    expect(after.get(3)?.entry.stories).toEqual([{ id: 'autre', title: 'Autre' }]);
  });

  it.each([
    ['letters and papers of a folder', bulletins],
    ['the numbers of the repository', () => 'bulletins'],
  ])('is that of a number that was made: %s', async (_, folderOf) => {
    const folder = folderOf();
    const publication = loadPublication(folder).value;
    if (!publication) throw new Error('the publication does not load');
    const read = await entriesOf(folder);
    expect(read.size).toBe(3);
    for (const [number, entry] of read) {
      const bulletin = loadBulletin(publication, number).value;
      const article = bulletin && (await composeArticle(publication, bulletin)).value;
      expect(article && entryOf(article, publication)).toEqual(entry);
    }
  });
});
