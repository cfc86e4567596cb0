import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { sheetNotes } from '../../src/proofreading/sheet-notes.ts';
import type { FrontMatter } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';

const TEXT = `Signez [la pétition](https://exemple.fr/petition), lisez[^1] [l’enquête](https://exemple.fr/enquete) et
[encore la pétition](https://exemple.fr/petition) ; <https://exemple.fr/montree>,
[exemple.fr/nue](https://exemple.fr/nue/), [06 12 34 56 78](tel:+33612345678), [écrivez](mailto:nom@exemple.fr),
[plus bas](#bas).

## En bas {#bas}

| Un tableau |
|---|
| [dedans](https://exemple.fr/tableau) |

:::encadre[Titre]
Dans [l’encadré](https://exemple.fr/encadre).
:::

::qr[[Signez](https://exemple.fr/code)]

[^1]: Avec [un lien](https://exemple.fr/note).
`;

const publication = testPublication();

async function editions(frontMatter: Partial<FrontMatter>) {
  const bulletin = testBulletin(TEXT, frontMatter);
  const { article, pdf } = await printEdition(publication, bulletin, 'address-notes');
  const html = renderPage(article, publication, openWebTheme(publication)).value?.html ?? '';
  return { article, html, web: pageWords(html), print: await wordsInReadingOrder(pdf), pdf };
}

describe('the addresses of links as notes', () => {
  it('stand behind the author’s notes, each once, in both editions', async () => {
    const { web, print } = await editions({ links: 'notes', standfirst: 'Voir [le début](https://exemple.fr/debut).' });
    expect(print).toEqual(web);
    const notes = print.slice(print.indexOf('Avec'));
    expect(notes).toEqual([
      ...['Avec', 'un', 'lien8.'],
      'https://exemple.fr/debut',
      'https://exemple.fr/petition',
      'https://exemple.fr/enquete',
      'nom@exemple.fr',
      'https://exemple.fr/tableau',
      'https://exemple.fr/encadre',
      'https://exemple.fr/note',
    ]);
    expect(print.join(' ')).toContain('la pétition3, lisez1 l’enquête4 et encore la pétition3');
  });

  it('do not show on the page, where links are followed', async () => {
    const { html } = await editions({ links: 'notes' });
    expect(html.match(/<sup hidden>/g)).toHaveLength(7);
    expect(html.match(/<li id="note-fn-\d" hidden>/g)).toHaveLength(6);
  });

  it('can be followed in the PDF', async () => {
    const { pdf } = await editions({ links: 'notes' });
    const urls = (await readPdf(pdf)).pages.flatMap(({ links }) => links.map(({ url }) => url));
    expect(urls.filter((url) => url === 'https://exemple.fr/enquete')).toHaveLength(2);
  });

  it('are no words of the author: nothing of them is proof-read', async () => {
    const { value } = await composeArticle(
      publication,
      testBulletin('Signez [ici](https://exemple.fr/a).', { links: 'notes' }),
    );
    const plain = await composeArticle(publication, testBulletin('Signez [ici](https://exemple.fr/a).'));
    expect(value?.body.children).toHaveLength((plain.value?.body.children.length ?? 0) + 1);
  });

  it('are counted by the check where they are not printed', async () => {
    const { article } = await editions({});
    const told = sheetNotes(article, publication).filter(({ code }) => code === 'sheet-note.links');
    expect(told).toMatchObject([{ severity: 'note', values: { count: 7 }, place: { line: 1, column: 8 } }]);
    expect(sheetNotes(article, publication, { links: false }).map(({ code }) => code)).not.toContain(
      'sheet-note.links',
    );
    const { article: noted } = await editions({ links: 'notes' });
    expect(sheetNotes(noted, publication).map(({ code }) => code)).not.toContain('sheet-note.links');
  });
});
