import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import type { Item, Sheet } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList, numberThree } from '../fixtures/build-editions.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

type Placing = Pick<Coupon, 'place' | 'side' | 'size' | 'back'>;

interface Placed {
  readonly sheets: readonly Sheet[];
  readonly codes: readonly string[];
  readonly behind: readonly (number | undefined)[];
}

/** Number 3 four times over, on three or four sides. */
async function placed(placing: Placing, columns = 2): Promise<Placed> {
  const { publication, bulletin } = numberThree();
  const { pages: _, ...frontMatter } = bulletin.frontMatter;
  const body = Array.from({ length: 4 }, () => bulletin.body).join('\n\n');
  const { list, problems } = await displayList(
    { ...publication, coupon: { ...(publication.coupon as Coupon), ...placing } },
    { ...bulletin, body, frontMatter: { ...frontMatter, columns } },
  );
  return {
    sheets: list.sheets,
    codes: problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
    behind: (list.guides ?? []).flatMap(({ behindCoupon }, sheet) => (behindCoupon ? [sheet] : [])),
  };
}

const isCutRule = (item: Item): item is Extract<Item, { kind: 'rule' }> =>
  item.kind === 'rule' && item.dash !== undefined && item.cap === undefined;
const cutsOf = (sheet: Sheet | undefined) => (sheet?.items ?? []).filter(isCutRule);
const textOfBody = (sheet: Sheet | undefined) =>
  (sheet?.items ?? []).flatMap((item) => (item.kind === 'glyphs' && item.source !== undefined ? [item] : []));
const sheetsWithFields = ({ sheets }: Placed) =>
  sheets.flatMap(({ items }, sheet) => (items.some(({ kind }) => kind === 'field') ? [sheet] : []));

const PLACES = ['foot', 'top', 'here', 'column'] as const;
const SIDES = [undefined, 1, 2] as const;
const SIZES = [undefined, 'half'] as const;
const ALL = PLACES.flatMap((place) =>
  SIDES.flatMap((side) =>
    SIZES.filter((size) => !(place === 'column' && size) && !(place === 'here' && side)).map((size) => ({
      place,
      ...(side && { side }),
      ...(size && { size }),
    })),
  ),
);

describe('a coupon stands once, covers nothing, and keeps the text off its cut line', () => {
  it.each(ALL)('%o', async (placing) => {
    const { place, side, size } = { size: undefined, side: undefined, ...placing };
    const number = await placed(placing);
    expect(number.codes).toEqual([]);
    const on = side === undefined ? number.sheets.length - 1 : side - 1;
    expect(sheetsWithFields(number)).toEqual([on]);
    const sheet = number.sheets[on];
    const fields = (sheet?.items ?? []).flatMap((item) => (item.kind === 'field' ? [item] : []));
    expect(fields).toHaveLength(16);
    for (const [index, other] of number.sheets.entries()) expect(cutsOf(other).length > 0).toBe(index === on);
    const [cut] = cutsOf(sheet);
    if (!cut) throw new Error('no cut line');
    const text = textOfBody(sheet);
    if (place === 'column') {
      for (const field of fields) expect(field.x).toBeGreaterThan(cut.x1);
      for (const run of text) expect(run.x + run.width).toBeLessThan(cut.x1);
      return;
    }
    const [top, bottom] = [
      Math.min(...fields.map(({ y }) => y)),
      Math.max(...fields.map(({ y, height }) => y + height)),
    ];
    if (place === 'top') {
      expect(bottom).toBeLessThan(cut.y1);
      for (const run of text) expect(run.y - run.size * 0.65).toBeGreaterThan(cut.y1 + 4);
    } else {
      expect(top).toBeGreaterThan(cut.y1);
      for (const run of text) expect(run.y + run.size * 0.25).toBeLessThan(cut.y1);
    }
    if (place === 'here') expect(cut.y1 - Math.max(...text.map(({ y }) => y))).toBeLessThan(30);
    // Half of the 277 mm between the margins, with the clearance around its cut line.
    if (size === 'half' && place === 'foot') expect(Math.abs(cut.y1 / MM - (288 - 277 / 2))).toBeLessThan(5);
  });
});

describe('what is behind a coupon', () => {
  it.each([
    [1, 1],
    [2, 0],
    [undefined, undefined],
  ])('of side %s is shown on the other side of its leaf', async (side, back) => {
    const { behind, sheets } = await placed(side === undefined ? {} : { side });
    expect(sheets).toHaveLength(3);
    expect(behind).toEqual(back === undefined ? [] : [back]);
  });

  it.each([
    { place: 'foot', side: 1 },
    { place: 'foot', side: 2 },
    { place: 'top', side: 1 },
    { place: 'top', side: 2 },
  ] as const)('stays clear where it is to: %o', async (placing) => {
    const { sheets, codes } = await placed({ ...placing, back: 'keep-clear' });
    expect(codes).toEqual([]);
    const [cut] = cutsOf(sheets[placing.side - 1]);
    const back = textOfBody(sheets[placing.side === 1 ? 1 : 0]);
    expect(back.length).toBeGreaterThan(0);
    for (const run of back)
      if (placing.place === 'foot') expect(run.y).toBeLessThan(cut?.y1 ?? 0);
      else expect(run.y - run.size * 0.65).toBeGreaterThan(cut?.y1 ?? 0);
  });
});

describe('a side that the number has not', () => {
  it('is an error', async () => {
    expect((await placed({ side: 9 })).codes).toEqual(['coupon.no-such-side']);
  });
});

describe('a number in columns of its own', () => {
  it.each([1, 2, 3, 4, 5])('has %i of them, and a coupon in the last or at the foot', async (columns) => {
    for (const place of ['foot', 'column'] as const) {
      const number = await placed({ place }, columns);
      expect(number.codes).toEqual(place === 'column' && columns === 1 ? ['coupon.one-column'] : []);
      const lefts = new Set(textOfBody(number.sheets[1]).map(({ x }) => Math.floor(x / ((182 * MM) / columns))));
      expect(lefts.size).toBeLessThanOrEqual(columns + 1);
      expect(sheetsWithFields(number)).toEqual([number.sheets.length - 1]);
    }
  });
});

describe('the sides of a number', () => {
  it('have their folios at the outer edge, and the first says where the text goes on', async () => {
    const { sheets } = await placed({});
    const folios = sheets.map(({ items }, index) =>
      items.flatMap((item) =>
        item.kind === 'glyphs' && item.tag === 'artefact' && textOf(item) === String(index + 1) ? [item] : [],
      ),
    );
    const [first, second, third] = folios.map((runs) => runs[0]);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(196 * MM, 1);
    expect(first?.y).toBeGreaterThan(288 * MM);
    expect(second?.x).toBeCloseTo(14 * MM, 1);
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(196 * MM, 1);
    const words = (sheet: Sheet | undefined) =>
      (sheet?.items ?? []).map((item) => (item.kind === 'glyphs' ? textOf(item) : '')).join('');
    expect(words(sheets[0])).toMatch(/suite\s*page\s*2/);
    expect(words(sheets[1])).not.toMatch(/suite\s*page/);
  });

  it('is alone without a folio', async () => {
    const { publication, bulletin } = numberThree();
    const { list } = await displayList(publication, bulletin);
    const low = list.sheets[0]?.items.filter((item) => item.kind === 'glyphs' && item.y > 288 * MM) ?? [];
    expect(low).toEqual([]);
  });

  it('says it above the cut line of a coupon that stands there', async () => {
    const { sheets } = await placed({ side: 1 });
    const [cut] = cutsOf(sheets[0]);
    const said = (sheets[0]?.items ?? []).filter((item) => item.kind === 'glyphs' && textOf(item) === '1');
    expect(said).toHaveLength(1);
    for (const item of said) if (item.kind === 'glyphs') expect(item.y).toBeLessThan(cut?.y1 ?? 0);
  });
});
