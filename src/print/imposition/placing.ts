import { type Matrix, product, scaling, translation } from '../../graphics/matrix.ts';
import type { Area, Item, Sheet } from '../display-list.ts';
import type { Imposition, PlacedSheet } from './imposition.ts';

/** A place in points, of a sheet or of a side of paper. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a sheet lies on its side of paper, whichever it is. */
export type Placing = Omit<PlacedSheet, 'sheet'>;

/** Turned clockwise where y grows downwards, without the rounding of sines. */
const TURNS: Readonly<Record<PlacedSheet['turn'], Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};

/** From the sheet's points to those of its side of paper. */
export function matrixOf({ x, y, scale, turn }: Placing): Matrix {
  return product(translation(x, y), product(TURNS[turn], scaling(scale)));
}

/** Whether a sheet lies as it was set in the corner of its side: nothing is to be said of its place. */
export function isUnmoved({ x, y, scale, turn, window }: Placing): boolean {
  return x === 0 && y === 0 && scale === 1 && turn === 0 && window === undefined;
}

/** Where a point of a sheet comes to stand on its side of paper. */
export function pointOnSide({ x, y }: Point, placed: Placing): Point {
  const [a, b, c, d, e, f] = matrixOf(placed);
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The area on its side of paper that an area of a sheet takes, as far as it is shown; it is empty where nothing is. */
export function areaOnSide(area: Area, placed: Placing): Area {
  if (isUnmoved(placed)) return area;
  const { x, y, width, height } = placed.window ? overlap(area, placed.window) : area;
  const one = pointOnSide({ x, y }, placed);
  const other = pointOnSide({ x: x + width, y: y + height }, placed);
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(other.x - one.x),
    height: Math.abs(other.y - one.y),
  };
}

/** Whether an item is owned where its sheet is placed so. */
export function ownsItem(placed: Placing, item: Item): boolean {
  // A sheet that is placed once owns all that it has, wherever that stands.
  return placed.owns === undefined || ownsPoint(placed, middleOf(item));
}

/** Whether what stands at a point of a sheet is owned where it is placed so. */
export function ownsPoint({ owns }: Placing, { x, y }: Point): boolean {
  if (owns === undefined) return true;
  if (owns === 'nothing') return false;
  return x >= owns.x && x < owns.x + owns.width && y >= owns.y && y < owns.y + owns.height;
}

/** The middle of an item, by which it is owned. */
export function middleOf(item: Item): Point {
  switch (item.kind) {
    case 'rule':
      return { x: (item.x1 + item.x2) / 2, y: (item.y1 + item.y2) / 2 };
    case 'glyphs':
      return { x: item.x + item.width / 2, y: item.y - item.size / 4 };
    case 'drawing':
    case 'rectangle':
    case 'picture':
    case 'graphic':
    case 'link':
    case 'field':
      return { x: item.x + (item.width ?? 0) / 2, y: item.y + (item.height ?? 0) / 2 };
  }
}

/** How large each sheet is shown where it is largest. */
export function scalesOf(sheets: readonly Sheet[], { sides }: Imposition): readonly number[] {
  const scales = sheets.map(() => Number.NEGATIVE_INFINITY);
  for (const { placed } of sides)
    for (const { sheet, scale } of placed) scales[sheet] = Math.max(scales[sheet] ?? scale, scale);
  return scales;
}

/** Whether there can be fields to type in: nothing is scaled, turned, cut or copied. */
export function keepsFields({ sides }: Imposition): boolean {
  return sides.every(({ placed }) =>
    placed.every(
      ({ scale, turn, window, owns }) => scale === 1 && turn === 0 && window === undefined && owns === undefined,
    ),
  );
}

function overlap(one: Area, other: Area): Area {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}
