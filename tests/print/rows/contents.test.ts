import { expect, it } from 'vitest';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

const titles = Array.from({ length: 7 }, (_, index) => `# Titre ${index + 2}\n\nUn mot ou deux.`).join('\n\n');

/** The thin rules of the contents of a paper across so many columns. */
async function rulesAcross(columns: number) {
  const bulletin = testBulletin(`Un mot.\n\n::sommaire{colonnes=${columns}}\n\n${titles}`, {
    template: 'newspaper',
    title: 'Titre 1',
    columns: 3,
  });
  const { list } = await displayList(testPublication(), bulletin);
  const rules = list.sheets.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'rule' && item.thickness === 0.4 ? [item] : [])),
  );
  return rules.length;
}

it('the contents of a paper have rules between their titles, and none below the last of a column', async () => {
  expect(await rulesAcross(1)).toBe(7);
  expect(await rulesAcross(2)).toBe(6);
  expect(await rulesAcross(3)).toBe(5);
});
