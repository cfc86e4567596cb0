import { expect, it } from 'vitest';
import type { Item } from '../../../src/print/display-list.ts';
import { coarseOnPress } from '../../../src/print/press/coarse-pictures.ts';
import { nearTrim } from '../../../src/print/press/near-trim.ts';
import { images } from '../../fixtures/every-item.ts';

const near = (...items: readonly Item[]) => nearTrim({ sheets: [{ width: 300, height: 400, items }] });
const rectangle = (x: number, y: number, width: number, height: number): Item => ({
  ...{ kind: 'rectangle', tag: 'artefact', fill: '#000000' },
  ...{ x, y, width, height },
});

it('what stands nearer than 3 mm to the cut is told, the nearest of each side', () => {
  expect(near(rectangle(20, 5, 50, 50), rectangle(20, 3, 50, 50))).toMatchObject([{ side: 1, distance: 3, count: 2 }]);
  expect(near(rectangle(20, 8.51, 50, 50))).toEqual([]);
});

it('what goes over the edge is not near it, but may be near another', () => {
  expect(near(rectangle(0, 100, 300, 50))).toEqual([]);
  expect(near(rectangle(0, 2, 300, 50))).toMatchObject([{ distance: 2 }]);
  const rule = {
    kind: 'rule',
    tag: 'artefact',
    x1: 0,
    x2: 300,
    y1: 300,
    y2: 300,
    thickness: 1,
    colour: '#000000',
  } as const;
  expect(near(rule)).toEqual([]);
});

it('letters do not go over an edge: they are cut', () => {
  const run = { kind: 'glyphs', tag: 0, font: 'x', size: 10, colour: '#000000', stretch: 1 } as const;
  const words = { ...run, glyphs: [1], positions: [0], texts: ['a'], width: 50 };
  expect(near({ ...words, x: -1, y: 200 })).toMatchObject([{ distance: -1 }]);
  // Their tails reach below the line.
  expect(near({ ...words, x: 100, y: 390 })).toMatchObject([{ distance: 7.5 }]);
});

it('pictures of fewer than 250 pixels an inch are told with the pixels that would do', () => {
  const picture = (width: number): Item => ({
    kind: 'picture',
    tag: 0,
    src: 'photo.jpg',
    x: 20,
    y: 20,
    width,
    height: 10,
  });
  const coarse = (...items: readonly Item[]) =>
    coarseOnPress({ sheets: [{ width: 300, height: 400, items }] }, images());
  expect(coarse(picture(72), picture(36))).toEqual([{ src: 'photo.jpg', dpi: 160, needed: 250 }]);
  expect(coarse(picture(46))).toEqual([]);
});
