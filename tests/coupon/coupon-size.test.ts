import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import type { Sheet } from '../../src/print/display-list.ts';
import { setFurniture } from '../../src/print/furniture/set-furniture.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { startPrintJob } from '../../src/print/print-job.ts';
import { MM } from '../../src/print/theme.ts';
import { couponModels } from '../../src/publication/coupon-model-names.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import type { Bulletin } from '../../src/publication/publication.ts';
import { displayList, numberThree, testFonts } from '../fixtures/build-editions.ts';
import { testBulletin } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';
import { folderWith } from '../publication/folder.ts';

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
    expect(problems).toMatchObject([{ code: 'coupon.behind-held', values: { side: 1 } }]);
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
    expect(problems.some(({ code }) => code === 'coupon.behind-held')).toBe(true);
  });
});

describe('half a side', () => {
  const cases = couponModels().flatMap((model) => (['foot', 'top'] as const).map((place) => [model, place] as const));

  it.each(cases)('is half of it whatever is asked: %s, %s', async (model, place) => {
    const publication = loadPublication(
      folderWith({ 'publication.yaml': `name: Fil\ncoupon: { model: ${model}, size: half, place: ${place} }\n` }),
    ).value;
    if (!publication) throw new Error('no publication');
    const { article } = await displayList(publication, testBulletin('Un mot.'));
    const theme = loadPrintTheme(publication).value;
    if (!theme) throw new Error('no theme');
    const job = await startPrintJob(article, theme, testFonts());
    const { coupon, foot } = setFurniture(job);
    const height = (coupon?.height ?? 0) + (place === 'foot' ? foot.height : 0);
    expect(height / MM).toBeCloseTo(277 / 2, 1);
    expect(coupon?.excess).toBe(0);
    // Nothing hangs below its own foot, and all fields are there.
    const bottoms = (coupon?.items ?? []).map((item) =>
      'y' in item && 'height' in item ? item.y + (item.height ?? 0) : 0,
    );
    expect(Math.max(...bottoms)).toBeLessThan(coupon?.height ?? 0);
  });
});
