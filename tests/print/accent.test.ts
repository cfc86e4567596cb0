import { describe, expect, it } from 'vitest';
import type { DisplayList } from '../../src/print/display-list.ts';
import { inBlack } from '../../src/print/sheets/in-black.ts';
import { displayList, numberThree, publishedNumber } from '../fixtures/build-editions.ts';

const accented = async (number: number, accent: string) => {
  const { publication, bulletin } = publishedNumber(number);
  return (await displayList({ ...publication, colours: { accent } }, bulletin)).list;
};

const itemsOf = ({ sheets }: DisplayList) => sheets.flatMap(({ items }) => items);
const lettersOf = (list: DisplayList) =>
  new Set(itemsOf(list).flatMap((item) => (item.kind === 'glyphs' ? [item.colour] : [])));
/** The band of the accent, and the letters on it. */
const couponHead = (list: DisplayList, accent: string) => {
  const items = itemsOf(list);
  const band = items.findIndex((item) => item.kind === 'rectangle' && item.ground === 'band' && item.fill === accent);
  const title = items[band + 1];
  return [band >= 0, title?.kind === 'glyphs' && title.colour];
};

describe('the accent of publication.yaml in print', () => {
  it('colours name, headings and the coupon’s band, whose letters are white', async () => {
    const list = await accented(3, '#005bbb');
    expect(lettersOf(list)).toContain('#005bbb');
    expect(lettersOf(list)).not.toContain('#c4122f');
    expect(couponHead(list, '#005bbb')).toEqual([true, '#ffffff']);
  });

  it('that is pale stays on the band under black letters, and darkens elsewhere', async () => {
    const list = await accented(3, '#ffd400');
    expect(lettersOf(list)).toContain('#8c7500');
    expect(lettersOf(list)).not.toContain('#ffd400');
    expect(couponHead(list, '#ffd400')).toEqual([true, '#000000']);
  });

  it('changes no place of anything', async () => {
    const { publication, bulletin } = numberThree();
    const places = (list: DisplayList) => itemsOf(list).map((item) => [item.kind, 'x' in item && item.x]);
    const { list } = await displayList(publication, bulletin);
    expect(places(await accented(3, '#ffd400'))).toEqual(places(list));
  });

  it('outlines the pale areas of charts, and is told from black ones', async () => {
    const shapes = async (accent: string) =>
      itemsOf(await accented(4, accent)).flatMap((item) =>
        item.kind === 'graphic' ? item.graphic.items.filter((part) => part.kind === 'shape') : [],
      );
    const pale = (await shapes('#f5e6c8')).filter(({ fill }) => fill?.paint === '#f5e6c8');
    expect(pale.length).toBeGreaterThan(2);
    expect(new Set(pale.map(({ stroke }) => stroke?.paint))).toEqual(new Set(['#7d7566']));
    const dense = (await shapes('#000000')).filter(({ fill }) => fill?.tone === 'dense');
    expect(dense.length).toBeGreaterThan(2);
    expect(new Set(dense.map(({ fill }) => fill?.paint))).not.toContain('#000000');
  });

  it('is black for machines that have black only, with white letters on the band', async () => {
    expect(couponHead(inBlack(await accented(3, '#ffd400')), '#000000')[0]).toBe(true);
    expect(lettersOf(inBlack(await accented(3, '#ffd400')))).toEqual(new Set(['#000000', '#ffffff']));
  });
});
