import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlyphRun, Picture, Rectangle, Rule } from '../../src/print/display-list.ts';
import { textOfLine } from '../../src/print/paragraphs/place-line.ts';
import type { Row } from '../../src/print/rows/row.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { rowMaker } from '../fixtures/number-rows.ts';
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

describe('a picture that is smaller so that its text has fewer lines', () => {
  const pictures = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/pictures') });
  const made = rowMaker(pictures);
  const edgesOf = ({ parts }: Pick<Row, 'parts'>) =>
    parts.flatMap((part) => {
      const shown = part.kind === 'drawn' ? part.items.filter((item) => item.kind === 'picture') : [];
      return shown.map(({ x, width }) => [x, x + width] as const);
    });
  const middleOf = (row: Pick<Row, 'parts'>) => {
    const edges = edgesOf(row).flat();
    return (Math.min(...edges) + Math.max(...edges)) / 2;
  };

  it.each([
    ['one', 'Avant.\n\n![Une colline](images/colline.avif)\n\nAprès.'],
    [
      'several beside each other',
      `Avant.\n\n:::photos\n${'![Une colline](images/colline.avif)\n'.repeat(4)}:::\n\nAprès.`,
    ],
  ])('stands in the middle of its column: %s', async (_, markdown) => {
    for (const pictureScale of [1, 0.9, 0.7]) {
      const rows = await made(markdown, { setting: { pictureScale } });
      const row = rows.find((one) => edgesOf(one).length > 0);
      const sizes = row ? [row, ...(row.smaller ?? [])] : [];
      if (pictureScale === 1) expect(sizes.length).toBeGreaterThan(1);
      for (const size of sizes) expect(middleOf(size)).toBeCloseTo(248 / 2, 0);
    }
  });

  it('has its caption there too where all pictures of its number are smaller', async () => {
    const markdown = 'Avant.\n\n![Une colline](images/colline.avif "Courte légende")\n\nAprès.';
    const captionOf = async (pictureScale: number) => {
      const rows = await made(markdown, { setting: { pictureScale } });
      const part = rows
        .flatMap(({ parts }) => parts)
        .find((one) => one.kind === 'type' && textOfLine(one.line).startsWith('Courte'));
      if (part?.kind !== 'type') throw new Error('no caption');
      return part;
    };
    const [whole, smaller] = [await captionOf(1), await captionOf(0.8)];
    expect(whole.x).toBe(0);
    expect(smaller.x + smaller.line.width / 2).toBeCloseTo(248 / 2, 0);
  });
});

it('a single line below a picture does not end a column where this can be had otherwise', async () => {
  const line = 'Le personnel de nuit demande une pause. ';
  for (let lines = 22; lines < 36; lines++) {
    const before = Array.from({ length: lines }, () => line).join('\n\n');
    const body = `${before}\n\n${picture}{place=here}\n\nUn seul.\n\n${'Et la suite du texte. '.repeat(90)}`;
    const { runOf } = await placed(body);
    const [own, next] = [runOf('Un seul.'), runOf('Et la suite')];
    expect(next.y, `${lines} lines before the picture`).toBeGreaterThan(own.y);
  }
});
