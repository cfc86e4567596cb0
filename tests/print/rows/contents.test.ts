import { expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

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

it('the contents of a paper have the number of a page behind its title, which is on the left where the title runs from the right', async () => {
  const placesOf = async (title: string) => {
    const bulletin = testBulletin(`Un mot.\n\n::sommaire\n\n# ${title}\n\nUn mot ou deux.`, {
      template: 'newspaper',
      title: 'Titre',
    });
    const { list } = await displayList(testPublication(), bulletin);
    const runs = list.sheets[0]?.items.filter((item): item is GlyphRun => item.kind === 'glyphs') ?? [];
    const [own] = runs.filter((run) => textOf(run).includes(title));
    const number = runs.find((run) => textOf(run) === '1' && Math.abs(run.y - (own?.y ?? 0)) < 0.01);
    return { title: own?.x ?? Number.NaN, number: number?.x ?? Number.NaN };
  };
  const french = await placesOf('Ailleurs');
  expect(french.number).toBeGreaterThan(french.title);
  const hebrew = await placesOf('שלום');
  expect(hebrew.number).toBeLessThan(hebrew.title);
});
