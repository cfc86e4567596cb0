import { expect, it } from 'vitest';
import type { LinkArea } from '../../src/print/display-list.ts';
import { displayList, printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const LONG =
  'la très longue pétition de la section du Mans et de **toutes** les sections `de la Sarthe` contre sa fermeture';
const SAID = LONG.replace(/[*`]/g, '');

async function linksOf(markdown: string): Promise<readonly LinkArea[]> {
  const { list } = await displayList(testPublication(), testBulletin(markdown));
  return list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'link'));
}

it('a link over several lines is one element, and says the same on each of them', async () => {
  const markdown = `Voici ${'le lien que nous annoncions '.repeat(3)} : [${LONG}](https://exemple.fr/petition).`;
  const links = await linksOf(markdown);
  expect(links.length).toBeGreaterThan(1);
  expect(new Set(links.map(({ tag }) => tag)).size).toBe(1);
  expect(new Set(links.map(({ contents }) => contents))).toEqual(new Set([SAID]));
  await printEdition(testPublication(), testBulletin(markdown), 'link-over-lines');
});

it('an address that is divided says the whole of it', async () => {
  const address = 'https://exemple.fr/une/adresse/plus/longue/que/la/colonne/est/large/et/encore';
  const links = await linksOf(`Voir ${address} puis la suite.`);
  expect(links.length).toBeGreaterThan(1);
  expect(new Set(links.map(({ contents }) => contents))).toEqual(new Set([address]));
});

it('two links to one address each say their own words, also where their lines were set before', async () => {
  const links = await linksOf(
    'Voir [ici](https://a.fr) et [là](https://a.fr).\n\nVoir [ici](https://a.fr) et [là](https://a.fr).',
  );
  expect(links.map(({ contents }) => contents)).toEqual(['ici', 'là', 'ici', 'là']);
});

it('a link of more words than anybody listens to is cut', async () => {
  const [link] = await linksOf(`[${'mot '.repeat(2000)}](https://a.fr)`);
  expect(link?.contents).toHaveLength(2001);
});

it('headings and links without words are no elements', async () => {
  const { list } = await displayList(
    testPublication(),
    testBulletin('## \n\nUn mot [](https://a.fr).\n\n## <!-- x -->\n\nUn autre.'),
  );
  expect(list.structure.map(({ type }) => type).filter((type) => /^H[2-6]$|^Link$/.test(type))).toEqual([]);
  expect(list.outline).toHaveLength(1);
});
