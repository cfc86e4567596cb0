import { expect, it } from 'vitest';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { folderWith } from '../../publication/folder.ts';

/** The squares on the sheets of a paper whose only story ends in a short line. */
async function squares(endMark: string) {
  const folder = folderWith({ 'look/print.yaml': `newspaper:\n  endMark: ${endMark}\n` });
  const bulletin = testBulletin('Un mot ou deux.', { template: 'newspaper', title: 'Titre' });
  const { list } = await displayList(testPublication({ folder, theme: 'look' }), bulletin);
  return list.sheets
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'rectangle' && Math.abs(item.width - item.height) < 0.001);
}

it('a story ends with a small square, unless the theme says that it has none', async () => {
  expect(await squares('square')).toHaveLength(1);
  expect(await squares('none')).toHaveLength(0);
});
