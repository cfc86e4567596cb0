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

describe('a picture across some columns of a letter', () => {
  const setOn = (markdown: string, columns: number) =>
    displayList(publication, testBulletin(markdown, { columns }), true);
  const words = (count: number) =>
    Array.from({ length: count }, (_, at) => `Mot${at} et la suite de la phrase, qui va plus loin que sa ligne.`);
  const photo = (braces: string) => `![Une photo](images/photo.jpg){${braces} largeur=100%}`;

  it('has the others beside it, and columns that end level', async () => {
    const { list } = await setOn(words(24).toSpliced(3, 0, photo('span=2')).join('\n\n'), 3);
    const items = list.sheets.flatMap(({ items: own }, sheet) => own.map((item) => ({ ...item, sheet })));
    const { x, y, height } = pictureOf(items);
    const body = items.flatMap((item) => (item.kind === 'glyphs' && item.y > y && item.size > 8.5 ? [item] : []));
    const beside = body.filter((run) => run.y > y + 12 && run.y < y + height);
    expect(beside.length).toBeGreaterThan(3);
    const [own] = beside;
    for (const run of beside) expect(run.x).toBeGreaterThan(x + 2 * (own?.width ?? 0) * 0.9);
    const ends = [0, 1, 2].map((column) => {
      const width = (210 * MM - 2 * x) / 3;
      const inColumn = body.filter((run) => Math.floor((run.x - x + 2) / width) === column);
      return Math.max(...inColumn.map((run) => run.y));
    });
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(35);
  });

  it('that has no room where it should stay is told of, and printed at the head of the next side', async () => {
    const told: (string | number)[][] = [];
    for (let count = 70; count < 150 && told.length === 0; count += 3) {
      const markdown = words(count + 30)
        .toSpliced(count, 0, photo('span=2 place=ici'))
        .join('\n\n');
      const { list, problems } = await setOn(markdown, 3);
      const side = list.sheets.findIndex(({ items }) => items.some(({ kind }) => kind === 'picture'));
      expect(side).toBeGreaterThanOrEqual(0);
      const own = problems.find(({ code }) => code === 'float.behind-its-text');
      if (own) told.push([own.severity, own.place?.line ?? 0, Number(own.values.side) - side, count * 2]);
    }
    expect(told).toEqual([['note', (told[0]?.[3] as number) + 1, 1, told[0]?.[3]]]);
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
