import { itemAt } from '../sequence/item-at.ts';
import type { Chart } from './chart.ts';
import {
  type ChartFrame,
  type ChartLabel,
  type ChartLayout,
  type ChartShape,
  type Ink,
  polyline,
  rectangle,
} from './chart-layout.ts';
import { formatNumber } from './figures.ts';
import { key } from './key.ts';
import { LEADING, type Lettering, letter, place } from './letter.ts';
import { linear, niceTicks, type Scale } from './scale.ts';
import { shownOf } from './shown.ts';
import { apart } from './spread.ts';

/** Height of what is drawn, in shares of the width and within ems, where the author asks for none. */
const HEIGHT_SHARE = 0.45;
const LOWEST = 8;
const HIGHEST = 16;
/** The most of the width that the names at the lines' ends take. */
const NAMES_SHARE = 0.32;
/** The most of the width that the figures of the scale take. */
const SCALE_SHARE = 0.25;
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
interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (row: number) => number;
  readonly y: Scale;
}

/** Lines from point to point: for what changes in time. */
export function layOutLine(chart: Chart, frame: ChartFrame): ChartLayout {
  const { isWhole } = shownOf(chart);
  return isWhole ? withFigures(chart, frame) : withScale(chart, frame);
}

/** One line whose every point has its figure: it needs no scale. */
function withFigures(chart: Chart, frame: ChartFrame): ChartLayout {
  const { width, size } = frame;
  const { rows } = chart;
  const head = key({ ...chart, corner: '' }, frame);
  const slot = width / Math.max(1, rows.length);
  // What is too wide for its place all the same is set smaller.
  const figures = rows.map(({ cells }) => letter(itemAt(cells, 0).text, slot * 0.96, frame, true));
  const names = rows.map(({ label }) => letter(label, slot * 0.96, frame));
  const top = head.height + 1.5 * LEADING * size;
  const bottom = top + plotHeight(chart, frame, head.height);
  const plot: Plot = {
    left: 0,
    right: width,
    top,
    bottom,
    x: (row) => (row + 0.5) * slot,
    y: linear(domainOf(chart), [bottom, top]),
  };
  // Below nothing there is no white for figures.
  const isFromZero = domainOf(chart)[0] === 0;
  const foot = bottom + (isFromZero ? 0.3 : 1.5 * LEADING) * size;
  const shapes: ChartShape[] = [
    ...head.shapes,
    axisAt(isFromZero ? bottom : foot - 0.2 * size, plot, isFromZero, size),
    ...lineShapes(chart, 0, plot, size),
  ];
  const corner = letter(chart.corner, width, frame);
  const namesHeight = Math.max(0, ...names.map(({ height }) => height));
  const labels: ChartLabel[] = headLabels(head.labels, corner, foot + namesHeight);
  for (const [index, { cells }] of rows.entries()) {
    const x = plot.x(index);
    labels.push(...place(itemAt(names, index), { kind: 'row', row: index }, x, foot, { anchor: 'middle' }));
    const [cell] = cells;
    if (!cell || cell.text === '') continue;
    const figure = itemAt(figures, index);
    const part = { kind: 'cell', row: index, series: 0 } as const;
    const y = plot.y(cell.value ?? domainOf(chart)[0]);
    const hasRoomBelow = y + 0.25 * size + figure.height <= foot - 0.3 * size;
    const above = cell.value === undefined || !hasRoomBelow || !turnsUp(chart, index);
    const offset = above ? -figure.height - 0.25 * size : 0.25 * size;
    const style = cell.value === undefined ? { ink: 'soft' as const } : { bold: true };
    labels.push(...place(figure, part, x, y + offset, { ...style, anchor: 'middle' }));
  }
  return { width, height: foot + namesHeight + corner.height, shapes, labels };
}

/** One line or several beside a scale, each with its name and its last figure at its end. */
function withScale(chart: Chart, frame: ChartFrame): ChartLayout {
  const { width, size } = frame;
  const { rows, series, lang } = chart;
  const several = series.length > 1;
  const head = key({ ...chart, corner: '', series: several ? [] : series }, frame);
  const ticks = niceTicks(domainOf(chart));
  const tickTexts = ticks.values.map((value) => formatNumber(value, ticks.decimals, lang));
  const tickSets = tickTexts.map((text) => letter(text, width * SCALE_SHARE, frame));
  const left = Math.max(0, ...tickSets.map((set) => set.width)) + 0.5 * size;
  const ends = endsOf(chart, frame);
  const room = Math.max(0, ...ends.map((end) => end.width));
  const right = width - room - (room > 0 ? 0.6 * size : 0);
  const top = head.height + 0.7 * size;
  const needed = ends.reduce((sum, { height }) => sum + height, 0) - size;
  const bottom = top + Math.max(plotHeight(chart, frame, head.height), needed);
  const [low, high] = [itemAt(ticks.values, 0), itemAt(ticks.values, ticks.values.length - 1)];
  const step = rows.length > 1 ? (right - left - size) / (rows.length - 1) : 0;
  const plot: Plot = {
    left,
    right,
    top,
    bottom,
    x: (row) => (rows.length > 1 ? left + size * 0.5 + row * step : (left + right) / 2),
    y: linear([low, high], [bottom, top]),
  };

  const shapes: ChartShape[] = [...head.shapes];
  for (const value of ticks.values) shapes.push(grid(plot, plot.y(value), value === 0 || value === low, size));
  for (const index of series.keys()) shapes.push(...lineShapes(chart, index, plot, size));
  const foot = rowLabels(chart, plot, frame);
  const corner = letter(chart.corner, width - left, frame);
  const labels: ChartLabel[] = headLabels(head.labels, corner, foot.bottom, left);
  const tops = apart(
    ends.map(({ series: index, height: length, row }) => ({
      middle: row === undefined ? (top + bottom) / 2 : plot.y(itemAt(rows, row).cells[index]?.value ?? low),
      length,
    })),
    [top - size * 0.5, bottom + size * 0.5],
  );
  for (const [at, end] of ends.entries())
    if (several)
      labels.push(...place(end.name, { kind: 'series', series: end.series }, right + 0.4 * size, itemAt(tops, at)));
  const last = rows.length - 1;
  for (const part of foot.labels) labels.push(...part);
  for (const [at, end] of ends.entries()) {
    if (!end.figure) continue;
    const { dx, dy } = end.figure;
    labels.push(
      ...place(
        end.figure.set,
        { kind: 'cell', row: last, series: end.series },
        right + 0.4 * size + dx,
        itemAt(tops, at) + dy,
        {
          bold: true,
        },
      ),
    );
  }
  for (const [index, set] of tickSets.entries()) {
    const y = plot.y(itemAt(ticks.values, index)) - set.height / 2;
    labels.push(...place(set, { kind: 'tick' }, left - 0.4 * size, y, { ink: 'soft', anchor: 'end' }));
  }
  return { width, height: foot.bottom + corner.height, shapes, labels };
}

/** What stands at the end of a line: its name, and its last figure beside it or below. */
interface LineEnd {
  readonly series: number;
  readonly name: Lettering;
  readonly figure?: { readonly set: Lettering; readonly dx: number; readonly dy: number };
  readonly width: number;
  readonly height: number;
  /** The last row that has a figure. */
  readonly row?: number;
}

function endsOf({ series, rows }: Chart, frame: ChartFrame): LineEnd[] {
  const { size } = frame;
  const room = frame.width * NAMES_SHARE;
  return series.map((text, index): LineEnd => {
    const name = letter(series.length > 1 ? text : '', room, frame);
    const cell = rows.at(-1)?.cells[index];
    const row = rows.findLastIndex(({ cells }) => cells[index]?.value !== undefined);
    const common = { series: index, name, ...(row >= 0 && { row }) };
    if (cell?.value === undefined) return { ...common, width: name.width, height: name.height };
    const set = letter(cell.text, room, frame, true);
    const beside = name.width + 0.35 * size;
    const isBeside = name.lines.length === 1 && beside + set.width <= room;
    const dx = isBeside ? beside : 0;
    const dy = isBeside ? 0 : name.height;
    return {
      ...common,
      figure: { set, dx, dy },
      width: Math.max(name.width, dx + set.width),
      height: Math.max(name.height, dy + set.height),
    };
  });
}

/** The labels of some rows below the plot: each as near under its point as its neighbours and the chart's edges let it. */
function rowLabels(chart: Chart, { x, bottom }: Plot, frame: ChartFrame) {
  const { rows } = shownOf(chart);
  const { width, size } = frame;
  const top = bottom + 0.45 * size;
  const gap = 0.8 * size;
  const sets = rows.map((row) => letter(itemAt(chart.rows, row).label, width / rows.length - gap, frame));
  const lefts = apart(
    rows.map((row, index) => ({ middle: x(row), length: itemAt(sets, index).width + gap })),
    [-gap / 2, width + gap / 2],
  );
  const labels = rows.map((row, index) => {
    const set = itemAt(sets, index);
    const middle = itemAt(lefts, index) + (set.width + gap) / 2;
    return place(set, { kind: 'row', row }, middle, top, { anchor: 'middle' });
  });
  return { labels, bottom: top + Math.max(0, ...sets.map(({ height }) => height)) };
}

/** In the order of the table: the unit, the corner, the series. */
function headLabels(labels: readonly ChartLabel[], corner: Lettering, y: number, x = 0): ChartLabel[] {
  return [
    ...labels.filter(({ part }) => part.kind === 'unit'),
    ...place(corner, { kind: 'corner' }, x, y, { ink: 'soft' }),
    ...labels.filter(({ part }) => part.kind !== 'unit'),
  ];
}

/** The line itself, in pieces where figures are missing, with a point at its end, and at each figure of few. */
function lineShapes({ rows, series }: Chart, index: number, { x, y }: Plot, size: number): ChartShape[] {
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

function grid({ left, right }: Plot, y: number, isBase: boolean, size: number): ChartShape {
  const path = polyline([
    [left, y],
    [right, y],
  ]);
  return { path, stroke: { ink: isBase ? 'ink' : 'hairline', width: size * (isBase ? 0.07 : 0.05) } };
}

/** Dark where it stands for nothing, as that of bars. */
function axisAt(y: number, { left, right }: Plot, isZero: boolean, size: number): ChartShape {
  return { path: rectangle(left, y, right, y + size * 0.07), fill: isZero ? 'ink' : 'hairline' };
}

/** From zero, unless that would press all figures into the upper part. */
function domainOf({ rows }: Chart): readonly [number, number] {
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === undefined ? [] : [value])));
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return low < 0 ? [low, 0] : [0, high === 0 ? 1 : high];
  if (low >= 0 && low < high * FROM_ZERO) return [0, high];
  return high <= 0 && high > low * FROM_ZERO ? [low, 0] : [low, high];
}

function plotHeight({ heightMm }: Chart, { width, size, millimetre }: ChartFrame, head: number): number {
  if (heightMm !== undefined) return Math.max(LOWEST * size, heightMm * millimetre - head - 3 * size);
  return Math.min(Math.max(LOWEST * size, width * HEIGHT_SHARE), HIGHEST * size);
}

/** Whether the line turns upwards in a point, as in a valley: the white is then below it. */
function turnsUp({ rows }: Chart, index: number): boolean {
  const at = (row: number) => rows[row]?.cells[0]?.value;
  const [before, here, after] = [at(index - 1), at(index) ?? 0, at(index + 1)];
  return (after ?? here) - here > here - (before ?? here);
}
