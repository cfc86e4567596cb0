import { expect, it } from 'vitest';
import type { GlyphRun } from '../../src/print/display-list.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

/** Where each line of a bulletin of so many columns begins and ends, by its words. */
async function linesOf(markdown: string, columns: number) {
  const { list } = await displayList(testPublication({ columns }), testBulletin(markdown));
  const runs = list.sheets.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
  return (words: string) => {
    const run = runs.find((one) => textOf(one).includes(words));
    if (!run) throw new Error(`« ${words} » is not in one line`);
    return { from: run.x, to: run.x + run.width };
  };
}

const VERSE = 'Sous le pont Mirabeau\nEt nos amours\nFaut-il qu’il m’en souvienne';

it.each([1, 2, 3])(
  'who wrote a poem stands below its longest line, however wide the column is: %i',
  async (columns) => {
    const lines = await linesOf(`:::poème\n${VERSE}\n\n— Apollinaire\n:::`, columns);
    expect(lines('Apollinaire').to).toBeCloseTo(lines('souvienne').to, 0);
  },
);

it('who wrote a poem begins below its first letters where the name is longer than the verse', async () => {
  const lines = await linesOf(':::poème[Titre]{auteur="Guillaume Apollinaire"}\nEt nos amours\n:::', 1);
  expect(lines('Guillaume').from).toBeCloseTo(lines('amours').from, 0);
});
