import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import type { Sheet } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import type { Bulletin } from '../../src/publication/publication.ts';
import { displayList, numberThree } from '../fixtures/build-editions.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const three = (size: NonNullable<Coupon['size']>, pages: number) => {
  const { publication, bulletin } = numberThree();
  const coupon = { ...(publication.coupon as Coupon), size };
  const longer: Bulletin = { ...bulletin, frontMatter: { ...bulletin.frontMatter, pages } };
  return displayList({ ...publication, coupon }, longer);
};
const cutOf = (sheet: Sheet | undefined) => {
  const rule = sheet?.items.find((item) => item.kind === 'rule' && item.dash && !item.cap);
  return rule?.kind === 'rule' ? rule.y1 : undefined;
};

describe('a coupon of another size', () => {
  it('takes half of its side', async () => {
    const { list } = await three('half', 2);
    const cut = cutOf(list.sheets.at(-1)) ?? 0;
    expect(cut / MM).toBeGreaterThan(140);
    expect(cut / MM).toBeLessThan(165);
  });

  it('takes a side of its own, and the text keeps the sides before it', async () => {
    const { list, problems } = await three('page', 2);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(list.sheets).toHaveLength(2);
    expect(cutOf(list.sheets[0])).toBeUndefined();
    expect((cutOf(list.sheets[1]) ?? 999) / MM).toBeLessThan(75);
    const body = list.sheets[1]?.items.filter((item) => item.kind === 'glyphs' && item.source !== undefined) ?? [];
    expect(body.map((item) => (item.kind === 'glyphs' ? textOf(item) : ''))).toEqual([]);
  });

  it('says that a whole side of text is behind it', async () => {
    const { problems } = await three('page', 2);
    expect(problems).toMatchObject([{ code: 'coupon.behind', values: { side: 1 } }]);
  });
});
