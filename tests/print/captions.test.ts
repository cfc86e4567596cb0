import { join } from 'node:path';
import { expect, it } from 'vitest';
import { displayList, printEdition } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/images') });

/** The structure's types from the root's child to the element of the text that says so. */
async function pathOf(markdown: string, text: string): Promise<string> {
  const { list } = await displayList(publication, testBulletin(markdown));
  const runs = list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs'));
  const run = runs.find((one) => textOf(one).includes(text));
  const path: string[] = [];
  for (let at = run?.tag; typeof at === 'number' && at > 0; at = list.structure[at]?.parent)
    path.unshift(list.structure[at]?.type ?? '');
  return path.join(' ');
}

const TABLE = '<table><caption>Salaires</caption><tr><td>Lyon</td><td>12</td></tr></table>';
const CHART = ':::graphique[Salaires]{type=barres}\n| a | b |\n|---|--:|\n| Lyon | 12 |\n:::';

it.each([
  ['a picture', '![Une photo](images/photo.jpg "Salaires")', 'Sect Caption P'],
  ['a table', TABLE, 'Table Caption P'],
  ['a chart', CHART, 'Sect Caption P'],
])('the caption of %s is a caption in the PDF', async (name, markdown, path) => {
  expect(await pathOf(markdown, 'Salaires')).toBe(path);
  await printEdition(publication, testBulletin(`Début.\n\n${markdown}`), `caption-of-${name}`);
});

it('the caption of a table is in it, and that of a picture is beside it, where its alternative text leaves it be', async () => {
  const { list } = await displayList(
    publication,
    testBulletin(`![Une photo](images/photo.jpg "Salaires")\n\n${TABLE}`),
  );
  const inside = (type: string) => list.structure.filter(({ parent }) => list.structure[parent]?.type === type);
  expect(inside('Figure')).toEqual([]);
  expect(inside('Table').map(({ type }) => type)).toEqual(['Caption', 'TR']);
  expect(inside('Sect').map(({ type }) => type)).toEqual(['Figure', 'Caption']);
});
