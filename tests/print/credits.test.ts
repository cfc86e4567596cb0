import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/print/display-list.ts';
import { itemAt } from '../../src/sequence/item-at.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/photos') });

/** Pictures from left to right, and the lines of their credits. */
async function set(body: string) {
  const { list } = await displayList(publication, testBulletin(body));
  const { items } = itemAt(list.sheets, 0);
  const pictures = items.filter((item) => item.kind === 'graphic' || item.kind === 'picture');
  const credits = items.filter(
    (item): item is Extract<Item, { kind: 'glyphs' }> =>
      item.kind === 'glyphs' && /Léa|Martin|archives/.test(textOf(item)),
  );
  return { pictures: pictures.sort((one, other) => one.x - other.x), credits };
}

describe('who made a picture', () => {
  it('stands below it, at its right edge, in small letters', async () => {
    const { pictures, credits } = await set('![La place](images/place.svg){credit="Photo : Léa Martin"}\n');
    const [picture, credit] = [itemAt(pictures, 0), itemAt(credits, 0)];
    expect(credit.x + credit.width).toBeCloseTo(picture.x + picture.width, 0);
    expect(credit.y - picture.y - picture.height).toBeGreaterThan(0);
    expect(credit.y - picture.y - picture.height).toBeLessThan(2 * credit.size);
    expect(credit.size).toBeLessThan(7);
  });

  it('stands below each of several, whose captions begin at one height', async () => {
    const { pictures, credits } = await set(
      ':::photos\n![La place](images/place.svg){credit="Photo : Léa"}\n![La tour](images/place.svg){credit="Photo : Martin"}\n:::\n',
    );
    expect(pictures).toHaveLength(2);
    for (const [index, credit] of credits.entries()) {
      const picture = itemAt(pictures, index);
      expect(credit.x + credit.width).toBeCloseTo(picture.x + picture.width, 0);
    }
  });

  it('stands in the middle of a picture that is narrower than it', async () => {
    const { pictures, credits } = await set(
      '![La tour](images/tour.svg){width=5mm credit="Photo : archives de la ville"}\n',
    );
    const [picture, credit] = [itemAt(pictures, 0), itemAt(credits, 0)];
    expect(credit.width).toBeGreaterThan(picture.width);
    expect(credit.x + credit.width / 2).toBeCloseTo(picture.x + picture.width / 2, 0);
  });
});
