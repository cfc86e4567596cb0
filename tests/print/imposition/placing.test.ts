import { describe, expect, it } from 'vitest';
import { inverse, type Matrix } from '../../../src/graphics/matrix.ts';
import type { Item } from '../../../src/print/display-list.ts';
import {
  areaOnSide,
  keepsFields,
  matrixOf,
  middleOf,
  ownsPoint,
  type Placing,
  pointOnSide,
  scalesOf,
} from '../../../src/print/imposition/placing.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

const plain: Placing = { x: 0, y: 0, scale: 1, turn: 0 };

const anyPlacing = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  scale: fc.constantFrom(0.5, 1, 2),
  turn: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
});

describe('a sheet on its side of paper', () => {
  it.each([
    [0, [12, 24]],
    [90, [10 - 4, 20 + 2]],
    [180, [10 - 2, 20 - 4]],
    [270, [10 + 4, 20 - 2]],
  ] as const)('is turned clockwise by %i degrees about its corner', (turn, [x, y]) => {
    expect(pointOnSide({ x: 1, y: 2 }, { x: 10, y: 20, scale: 2, turn })).toEqual({ x, y });
  });

  it('takes the areas of its items with it, as far as they are shown', () => {
    fc.assert(
      fc.property(anyPlacing, (placed) => {
        const area = { x: 10, y: 20, width: 30, height: 40 };
        const own = areaOnSide(area, placed);
        const back = inverse(matrixOf(placed)) as Matrix;
        const corners = [
          [own.x, own.y],
          [own.x + own.width, own.y + own.height],
        ].map(([x = 0, y = 0]) => [back[0] * x + back[2] * y + back[4], back[1] * x + back[3] * y + back[5]]);
        expect(corners.map(([x]) => x).sort((a = 0, b = 0) => a - b)).toEqual([
          expect.closeTo(10, 6),
          expect.closeTo(40, 6),
        ]);
        expect(corners.map(([, y]) => y).sort((a = 0, b = 0) => a - b)).toEqual([
          expect.closeTo(20, 6),
          expect.closeTo(60, 6),
        ]);
      }),
    );
    const window = { x: 20, y: 0, width: 100, height: 30 };
    expect(areaOnSide({ x: 10, y: 20, width: 30, height: 40 }, { ...plain, window })).toEqual({
      x: 20,
      y: 20,
      width: 20,
      height: 10,
    });
    expect(areaOnSide({ x: 200, y: 20, width: 30, height: 40 }, { ...plain, window })).toMatchObject({ width: 0 });
  });

  it('owns its items by their middles', () => {
    const glyphs = {
      kind: 'glyphs',
      tag: 0,
      font: 'f',
      size: 8,
      colour: '#000000',
      x: 10,
      y: 50,
      stretch: 1,
      glyphs: [],
      positions: [],
      texts: [],
      width: 20,
    } satisfies Item;
    expect(middleOf(glyphs)).toEqual({ x: 20, y: 48 });
    expect(
      middleOf({ kind: 'rule', tag: 'artefact', x1: 0, y1: 10, x2: 30, y2: 20, thickness: 1, colour: '#000000' }),
    ).toEqual({ x: 15, y: 15 });
    expect(middleOf({ kind: 'rectangle', tag: 'artefact', x: 2, y: 4, width: 10, height: 20 })).toEqual({
      x: 7,
      y: 14,
    });
    expect(middleOf({ kind: 'drawing', tag: 'artefact', x: 2, y: 4, path: '' })).toEqual({ x: 2, y: 4 });
    const owns = { x: 0, y: 0, width: 20, height: 50 };
    expect(ownsPoint({ ...plain, owns }, { x: 20, y: 10 })).toBe(false);
    expect(ownsPoint({ ...plain, owns }, { x: 19.9, y: 49.9 })).toBe(true);
    expect(ownsPoint({ ...plain, owns }, { x: 0, y: 0 })).toBe(true);
    expect(ownsPoint({ ...plain, owns: 'nothing' }, { x: 0, y: 0 })).toBe(false);
  });
});

it('fields stay where nothing is scaled, turned, cut or copied', () => {
  const withFields = (change: Partial<Placing>) =>
    keepsFields({ sides: [{ width: 9, height: 9, placed: [{ sheet: 0, ...plain, ...change }], marks: [] }] });
  const window = { x: 0, y: 0, width: 5, height: 5 };
  expect([{}, { x: 4 }].map(withFields)).toEqual([true, true]);
  expect(
    [{ scale: 0.9 }, { turn: 180 as const }, { window }, { owns: window }, { owns: 'nothing' as const }].map(
      withFields,
    ),
  ).toEqual([false, false, false, false, false]);
});

it('a sheet is shown as large as it is where it is largest', () => {
  const sheets = [
    { width: 9, height: 9, items: [] },
    { width: 9, height: 9, items: [] },
  ];
  const side = (sheet: number, scale: number) => ({
    width: 9,
    height: 9,
    marks: [],
    placed: [{ sheet, ...plain, scale }],
  });
  expect(scalesOf(sheets, { sides: [side(0, 0.5), side(1, 2), side(0, 0.7)] })).toEqual([0.7, 2]);
});
