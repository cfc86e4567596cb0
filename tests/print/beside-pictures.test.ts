import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlyphRun, Picture, Rectangle, Rule } from '../../src/print/display-list.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/images') });
const picture = '![Une photo](images/photo.jpg "Légende")';

async function placed(markdown: string) {
  const { list } = await displayList(publication, testBulletin(markdown));
  const items = list.sheets.flatMap((sheet) => sheet.items);
  const runOf = (text: string) =>
    items.find((item): item is GlyphRun => item.kind === 'glyphs' && textOf(item).includes(text)) as GlyphRun;
  return { items, runOf, shown: items.find((item): item is Picture => item.kind === 'picture') as Picture };
}

describe('a list item that begins with a picture', () => {
  it.each([
    ['alone', `- ${picture}`],
    ['before text', '- ![Une photo](images/photo.jpg) du texte'],
  ])('has its bullet beside the head of the picture: %s', async (_, markdown) => {
    const { items, shown } = await placed(markdown);
    const bullets = items.filter((item) => item.kind === 'rectangle');
    expect(bullets).toHaveLength(1);
    const [bullet] = bullets as [Rectangle];
    expect(bullet.x + bullet.width).toBeLessThan(shown.x);
    expect(bullet.y).toBeGreaterThan(shown.y);
    expect(bullet.y).toBeLessThan(shown.y + 13);
  });

  it('has its number there too, and so has one that begins with a table', async () => {
    const { runOf, shown } = await placed(`1. ${picture}\n2. | Lyon | b |\n   |---|---|\n   | c | d |`);
    expect(runOf('1.').y).toBeGreaterThan(shown.y);
    expect(runOf('1.').y).toBeLessThan(shown.y + 16);
    expect(runOf('2.').y).toBeCloseTo(runOf('Lyon').y, -1);
  });
});

it('a quotation’s rule runs beside its picture without a gap', async () => {
  const { items, shown, runOf } = await placed(`> Avant.\n>\n> ${picture}\n>\n> Après.`);
  const rules = items
    .filter((item): item is Rule => item.kind === 'rule' && item.x1 === item.x2 && item.x1 < shown.x)
    .sort((one, other) => one.y1 - other.y1);
  expect(rules[0]?.y1).toBeLessThan(runOf('Avant.').y);
  expect(rules.at(-1)?.y2).toBeGreaterThan(runOf('Après.').y);
  for (const [index, rule] of rules.slice(1).entries()) expect(rule.y1).toBeCloseTo(rules[index]?.y2 ?? Number.NaN, 3);
});

describe('a picture that is narrower than its column', () => {
  const middleOf = ({ x, width }: { readonly x: number; readonly width: number }) => x + width / 2;

  it('stands in the middle of it, as its caption does', async () => {
    const { shown, runOf } = await placed(picture);
    expect(shown.width).toBeLessThan(200);
    expect(middleOf(shown)).toBeCloseTo(middleOf(runOf('Légende')), 0);
    expect(middleOf(shown)).toBeCloseTo(39.7 + 248 / 2, 0);
  });

  it('does so too where the text runs from right to left', async () => {
    const { shown, runOf } = await placed(
      `<div dir="rtl"><figure><img src="images/photo.jpg" alt="a"><figcaption>صورة</figcaption></figure></div>`,
    );
    expect(middleOf(shown)).toBeCloseTo(middleOf(runOf('صورة')), 0);
  });
});
