import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/images') });
const words = (count: number) => 'des mots de longueurs diverses '.repeat(count);

/** Where the paragraphs before and after a picture stand that is to stand at `place`. */
async function aroundPicture(place: string, above = '') {
  const markdown = `${above}Avant ${words(3)}\n\n![Une photo](images/photo.jpg){place=${place}}\n\nApres ${words(20)}`;
  const { list } = await displayList(publication, testBulletin(`${words(30)}\n\n${words(30)}\n\n${markdown}`));
  const runs = list.sheets.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
  const [before, after] = ['Avant', 'Apres'].map((word) => runs.find((run) => textOf(run).includes(word)));
  if (!before || !after) throw new Error('a paragraph is not printed');
  const left = (run: GlyphRun) => run.x - Math.min(...runs.filter(sameColumn(run)).map(({ x }) => x));
  return { before: left(before), after: left(after), lines: (after.y - before.y) / list.fit.leading };
}

const columnOf = ({ x }: GlyphRun) => (x < 105 * MM ? 0 : 1);
const sameColumn = (run: GlyphRun) => (other: GlyphRun) =>
  columnOf(run) === columnOf(other) && other.y > run.y - 100 && other.y < run.y + 100;

describe('a paragraph behind a picture', () => {
  it('begins at the edge where the picture stands above it', async () => {
    const { after, lines } = await aroundPicture('ici');
    expect(after).toBeCloseTo(0, 1);
    expect(lines).toBeGreaterThan(6);
  });

  it('runs on from the one before it, with an indent and without white, where the picture has left', async () => {
    const { before, after, lines } = await aroundPicture('tête');
    expect(before).toBeGreaterThan(8);
    expect(after).toBeCloseTo(before, 1);
    expect(lines).toBeCloseTo(2, 2);
  });
});
