import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlyphRun, Item } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/images') });

async function itemsOf(markdown: string) {
  const { list } = await displayList(publication, testBulletin(markdown), true);
  return list.sheets.flatMap(({ items }, sheet) => items.map((item) => ({ ...item, sheet })));
}

type Placed = Item & { readonly sheet: number };
const columnOf = ({ sheet, x }: { readonly sheet: number; readonly x: number }) => sheet * 2 + (x < 105 * MM ? 0 : 1);
const pictureOf = (items: readonly Placed[]) =>
  items.find((item) => item.kind === 'picture') as Placed & { x: number; y: number; height: number };
const textIn = (items: readonly Placed[], text: string) =>
  items.find(
    (item): item is GlyphRun & { sheet: number } => item.kind === 'glyphs' && textOf(item).includes(text),
  ) as GlyphRun & { sheet: number };

const lines = (count: number) => Array.from({ length: count }, (_, index) => `- ligne ${index + 1}`).join('\n');

describe('a picture with a caption', () => {
  it.each([
    ['an agenda', ':::agenda\n- 3 mars : réunion\n\n  ![Une photo](images/photo.jpg "Légende")\n\n  Suite.\n:::'],
    ['a box', ':::encadre\nAvant.\n\n![Une photo](images/photo.jpg "Légende")\n\nSuite.\n:::'],
  ])('stays above its caption and inside its block, wherever the column ends: %s', async (_, block) => {
    for (let count = 20; count <= 76; count += 4) {
      const items = await itemsOf(`${lines(count)}\n\n${block}\n\n${lines(8)}`);
      const picture = pictureOf(items);
      const caption = textIn(items, 'Légende');
      expect(columnOf(picture)).toBe(columnOf(caption));
      expect(caption.y).toBeGreaterThan(picture.y + picture.height);
      expect(caption.y - picture.y - picture.height).toBeLessThan(30);
      const after = textIn(items, 'Suite.');
      expect(columnOf(after) * 1000 + after.y).toBeGreaterThan(columnOf(caption) * 1000 + caption.y);
    }
  });
});

describe('a picture across all columns', () => {
  const wide = ':::colonnes{span=all}\n![Une photo](images/photo.jpg)\n:::';

  it('stands an empty line below the text, and at the head of a side where nothing is above it', async () => {
    const below = await itemsOf(`Une ligne.\n\n${wide}\n\nSuite.`);
    const picture = pictureOf(below);
    const { y } = textIn(below, 'Une ligne.');
    expect(picture.y - y).toBeGreaterThan(12);
    const after = textIn(below, 'Suite.');
    expect(picture.y - y).toBeCloseTo(after.y - after.size * 0.7 - picture.y - picture.height, -1);

    const first = pictureOf(await itemsOf(`${wide}\n\nSuite.`));
    const onNext = pictureOf(await itemsOf(`Une ligne.\n\n::saut-de-page\n\n${wide}\n\nSuite.`));
    const runningHead = pictureOf(
      await itemsOf(`Une ligne.\n\n::saut-de-page\n\n:::colonnes{span=all}\n![Une photo](images/photo.jpg)\n:::`),
    );
    expect(onNext.sheet).toBe(1);
    expect(onNext.y).toBeCloseTo(runningHead.y, 3);
    expect(first.sheet).toBe(0);
  });
});
