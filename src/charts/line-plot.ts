import { itemAt } from '../sequence/item-at.ts';
import type { Chart } from './chart.ts';
import { type ChartFrame, type ChartLabel, type ChartShape, type Ink, polyline } from './chart-layout.ts';
import { type Lettering, place } from './letter.ts';
import type { Scale } from './scale.ts';
import { shownOf } from './shown.ts';

/** Height of what is drawn, in shares of the width and within ems, where the author asks for none. */
const HEIGHT_SHARE = 0.45;
const LOWEST = 8;
const HIGHEST = 16;
/** A scale begins at zero unless all figures are in the upper part of what it would show. */
const FROM_ZERO = 0.7;

/** Lines that a copier keeps apart: by weight and dashes, in ems, beside their tones. */
const PENS: readonly { readonly ink: Ink; readonly width: number; readonly dash?: readonly number[] }[] = [
  { ink: 'accent', width: 0.2 },
  { ink: 'ink', width: 0.13 },
  { ink: 'ink', width: 0.13, dash: [0.5, 0.28] },
  { ink: 'soft', width: 0.16, dash: [0.16, 0.22] },
  { ink: 'tint', width: 0.26 },
  { ink: 'accent', width: 0.13, dash: [0.9, 0.25, 0.16, 0.25] },
];

/** The most lines that are told apart. */
export const MOST_LINES = PENS.length;

/** What a line is drawn with: its box, and the way from figures into it. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (row: number) => number;
  readonly y: Scale;
}

/** The line itself, in pieces where figures are missing, with a point at its end, and at each figure of few. */
export function lineShapes({ rows, series }: Chart, index: number, { x, y }: Plot, size: number): ChartShape[] {
  const pen = itemAt(PENS, index % PENS.length);
  const pieces: [number, number][][] = [[]];
  for (const [row, { cells }] of rows.entries()) {
    const value = cells[index]?.value;
    if (value === undefined) pieces.push([]);
    else pieces.at(-1)?.push([x(row), y(value)]);
  }
  const stroke = {
    ink: pen.ink,
    width: pen.width * size,
    ...(pen.dash && { dash: pen.dash.map((one) => one * size) }),
  };
  const lines = pieces.filter(({ length }) => length > 1).map((points) => ({ path: polyline(points), stroke }));
  const points = pieces.flat();
  const alone = pieces.filter(({ length }) => length === 1).flat();
  const marked = series.length === 1 && shownOf({ rows, series, kind: 'line', corner: '', lang: '' }).isWhole;
  const dots = marked ? points : [...alone, ...points.slice(-1)];
  return [...lines, ...dots.map(([px, py]) => ({ path: dot(px, py, size * 0.27), fill: pen.ink }))];
}

/** An eight-cornered point looks round at its size. */
function dot(x: number, y: number, radius: number): string {
  const corners = Array.from({ length: 12 }, (_, index): [number, number] => {
    const angle = (index * Math.PI) / 6;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return `${polyline(corners)}Z`;
}

/** From zero, unless that would press all figures into the upper part. */
export function domainOf({ rows }: Chart): readonly [number, number] {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === undefined ? [] : [value])));
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return low < 0 ? [low, 0] : [0, high === 0 ? 1 : high];
  if (low >= 0 && low < high * FROM_ZERO) return [0, high];
  return high <= 0 && high > low * FROM_ZERO ? [low, 0] : [low, high];
}

export function plotHeight({ heightMm }: Chart, { width, size, millimetre }: ChartFrame, head: number): number {
  if (heightMm !== undefined) return Math.max(LOWEST * size, heightMm * millimetre - head - 3 * size);
  return Math.min(Math.max(LOWEST * size, width * HEIGHT_SHARE), HIGHEST * size);
}

/** In the order of the table: the unit, the corner, the series. */
export function headLabels(labels: readonly ChartLabel[], corner: Lettering, y: number, x = 0): ChartLabel[] {
  return [
    ...labels.filter(({ part }) => part.kind === 'unit'),
    ...place(corner, { kind: 'corner' }, x, y, { ink: 'soft' }),
    ...labels.filter(({ part }) => part.kind !== 'unit'),
  ];
}
