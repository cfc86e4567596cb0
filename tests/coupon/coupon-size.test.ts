import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import type { Sheet } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import type { Bulletin } from '../../src/publication/publication.ts';
import { displayList, numberThree } from '../fixtures/build-editions.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

type Placing = Pick<Coupon, 'place' | 'side' | 'size'>;
/** What the earlier `size` of four values is today. */
const PLACINGS: Readonly<Record<'foot' | 'half' | 'page' | 'column', Placing>> = {
  foot: {},
  half: { size: 'half' },
  page: { size: 'page' },
  column: { place: 'column' },
};
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
    // The text area is 277 mm high, its foot at 288 mm; the scissors reach a little above the line.
    expect(cut / MM).toBeGreaterThan(288 - 277 / 2);
    expect(cut / MM).toBeLessThan(288 - 277 / 2 + 5);
  });

  it('takes a side of its own, and the text keeps the sides before it', async () => {
    const { list, problems } = await three('page', 2);
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(list.sheets).toHaveLength(2);
    expect(cutOf(list.sheets[0])).toBeUndefined();
    expect((cutOf(list.sheets[1]) ?? 999) / MM).toBeLessThan(25);
    const body = list.sheets[1]?.items.filter((item) => item.kind === 'glyphs' && item.source !== undefined) ?? [];
    expect(body.map((item) => (item.kind === 'glyphs' ? textOf(item) : ''))).toEqual([]);
  });

  it.each(['foot', 'page', 'column'] as const)('is printed once where the text overflows: %s', async (size) => {
    const { publication, bulletin } = numberThree();
    const coupon = { ...(publication.coupon as Coupon), ...PLACINGS[size] };
    const frontMatter = { ...bulletin.frontMatter, pages: size === 'page' ? 2 : 1 };
    const text = bulletin.body.trim();
    const body = `${bulletin.body}\n\n${text}\n\n${text}`;
    const { list } = await displayList({ ...publication, coupon }, { ...bulletin, body, frontMatter }, true);
    expect(list.fit.freeLines).toBeLessThan(0);
    const fields = list.sheets.flatMap(({ items }) => items).filter(({ kind }) => kind === 'field');
    expect(fields).toHaveLength(16);
  });

  it('says that a whole side of text is behind it', async () => {
    const { problems } = await three('page', 2);
    expect(problems).toMatchObject([{ code: 'coupon.behind', values: { side: 1 } }]);
  });

  it('stands in the last column, a cut line beside and above it, the text in the others', async () => {
    const { publication, bulletin } = numberThree();
    const coupon = { ...(publication.coupon as Coupon), place: 'column' as const };
    const { list, problems } = await displayList(
      { ...publication, coupon },
      { ...bulletin, frontMatter: { ...bulletin.frontMatter, pages: 2 } },
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const last = list.sheets.at(-1);
    const cuts = last?.items.filter((item) => item.kind === 'rule' && item.dash && !item.cap) ?? [];
    const upright = cuts.find((item) => item.kind === 'rule' && item.x1 === item.x2);
    if (upright?.kind !== 'rule') throw new Error('no upright cut line');
    expect(upright.y2).toBeCloseTo(297 * MM, 3);
    expect(Math.max(...cuts.map((item) => (item.kind === 'rule' ? item.x2 : 0)))).toBeCloseTo(210 * MM, 3);
    const fields = last?.items.filter((item) => item.kind === 'field') ?? [];
    expect(fields).toHaveLength(16);
    for (const { x } of fields) expect(x).toBeGreaterThan(upright.x1);
    for (const item of last?.items ?? [])
      if (item.kind === 'glyphs' && item.source) expect(item.x + item.width).toBeLessThan(upright.x1);
    expect(problems.some(({ code }) => code === 'coupon.behind')).toBe(true);
  });
});
