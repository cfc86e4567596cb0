import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/images') });
const words = (count: number) => 'des mots de longueurs diverses '.repeat(count);

/** A paragraph has an indent of so many points at least. */
const INDENT = 6;

/** How far paragraphs begin from the edge of their column in a paper, by a word of theirs, and where they stand. */
async function indentsIn(markdown: string, front: object) {
  const { list } = await displayList(
    publication,
    testBulletin(markdown, { template: 'newspaper', title: 'Un', columns: 3, ...front }),
  );
  const runs = list.sheets.flatMap(({ items }, sheet) =>
    items.flatMap((item) => (item.kind === 'glyphs' ? [{ run: item, sheet }] : [])),
  );
  const text = runs.filter(({ run }) => run.font === 'source-serif-4-400');
  return (word: string) => {
    const found = text.find(({ run }) => textOf(run).includes(word));
    if (!found) throw new Error(`${word} is not printed`);
    const beside = text.filter(({ run }) => Math.abs(run.x - found.run.x) < 20).map(({ run }) => run.x);
    return { indent: found.run.x - Math.min(...beside), x: found.run.x, y: found.run.y, sheet: found.sheet };
  };
}

const picture = (place: string) => `![Une photo](images/photo.jpg){place=${place}}`;

describe('a paragraph behind a picture of a story', () => {
  const story = (place: string, last = 20) =>
    [words(30), words(30), `Avant ${words(3)}`, picture(place), `Apres ${words(last)}`].join('\n\n');

  it('begins at the edge where the picture stands above it', async () => {
    const { indent } = (await indentsIn(story('ici'), { span: 2 }))('Apres');
    expect(indent).toBeLessThan(1);
  });

  it.each([1, 2, 3])('has its indent where the picture has left, in a story of %i columns', async (span) => {
    const place = await indentsIn(story('tête'), { span });
    expect(place('Apres').indent).toBeGreaterThan(INDENT);
    expect(place('Apres').indent).toBeCloseTo(place('Avant').indent, 1);
  });

  it('has it in each story, whatever stands before that in the number', async () => {
    const second = story('pied').replace('Avant', 'Amont').replace('Apres', 'Aval');
    const place = await indentsIn(`${story('ici')}\n\n# Deux {colonnes=2}\n\n${second}`, { span: 1 });
    expect(place('Apres').indent).toBeLessThan(1);
    expect(place('Aval').indent).toBeGreaterThan(INDENT);
  });

  it('has it where its indent takes a line more', async () => {
    // In one of these lengths the last line is full.
    for (let last = 1; last < 9; last++) {
      const text = `${words(30)}\n\nAvant ${words(9)}\n\n${picture('tête')}\n\nApres ${'un '.repeat(last * 3)}${words(6)}`;
      const place = await indentsIn(text, { span: 2 });
      expect(place('Apres').indent).toBeGreaterThan(INDENT);
    }
  });

  it('has it where the picture stands in another part of its story', async () => {
    const text = `${words(60)}\n\nAvant ${words(9)}\n\n${picture('pied')}\n\nApres ${words(40)}\n\n::suite\n\n${words(90)}`;
    const place = await indentsIn(text, { pages: 2, span: 3 });
    expect(place('Apres').indent).toBeGreaterThan(INDENT);
  });
});
