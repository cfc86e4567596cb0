import { expect, it } from 'vitest';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const numbersOf = async (markdown: string) => {
  const { list } = await displayList(testPublication(), testBulletin(markdown));
  const labels = list.sheets.flatMap(({ items }) =>
    items.filter(
      (item) => item.kind === 'glyphs' && item.tag !== 'artefact' && list.structure[item.tag]?.type === 'Lbl',
    ),
  );
  return labels.flatMap((item) => (item.kind === 'glyphs' ? [{ text: textOf(item), x: item.x }] : []));
};

it('prints the whole number of each item, however long, inside its column', async () => {
  const labels = await numbersOf('8. a\n9. b\n10. c\n\n<!-- -->\n\n999999999. d');
  expect(labels.map(({ text }) => text)).toEqual(['8.', '9.', '10.', '999999999.']);
  for (const { x } of labels) expect(x).toBeGreaterThanOrEqual(39.6);
});
