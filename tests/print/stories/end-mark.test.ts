import { expect, it } from 'vitest';
import type { Item } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { folderWith } from '../../publication/folder.ts';

/** What stands on the sheets of a paper. */
async function itemsOf(body: string, look: string) {
  const folder = folderWith({ 'look/print.yaml': look });
  const bulletin = testBulletin(body, { template: 'newspaper', title: 'Titre' });
  const { list } = await displayList(testPublication({ folder, theme: 'look' }), bulletin);
  return list.sheets.flatMap(({ items }) => items);
}

/** The squares among them. */
function squaresIn(items: readonly Item[]) {
  return items.filter((item) => item.kind === 'rectangle').filter((item) => Math.abs(item.width - item.height) < 0.001);
}

/** The squares on the sheets of a paper whose only story ends in a short line. */
async function squares(endMark: string) {
  return squaresIn(await itemsOf('Un mot ou deux.', `newspaper:\n  endMark: ${endMark}\n`));
}

it('a story ends with a small square, unless the theme says that it has none', async () => {
  expect(await squares('square')).toHaveLength(1);
  expect(await squares('none')).toHaveLength(0);
});

const STORY = 'Les mots de cette phrase se suivent sur plus de lignes que la colonne n’en montre à la fois, et la fin';
/** So that last lines are of every length, from empty to full, with words that may be divided and words that may not. */
const ENDS = Array.from(
  { length: 30 },
  (_, index) => `${'vient '.repeat(index % 10)}${'bientôt là'.slice(0, 1 + (index % 7))}`,
);

it.each(['justified', 'ragged'])('the square has room, however full its line: %s', async (align) => {
  const body = ENDS.map((end, index) => `# Article ${index + 1}\n\n${STORY} ${end}.\n`).join('\n');
  const items = await itemsOf(body, `align: ${align}\n`);
  const marks = squaresIn(items);
  expect(marks).toHaveLength(ENDS.length);
  const runs = items.filter((item) => item.kind === 'glyphs');
  for (const { x, y, width, height } of marks) {
    const beside = runs.filter((run) => Math.abs(run.y - (y + height)) < 0.01 && run.x < x);
    const end = Math.max(...beside.map((run) => run.x + run.width));
    // A thin space at least, and no more than half an em: the square is 0.46 em wide.
    expect(x - end).toBeGreaterThan((width / 0.46) * 0.16);
    expect(x - end).toBeLessThan((width / 0.46) * 0.52);
  }
});
