import { itemAt } from '../sequence/item-at.ts';
import type { Chart } from './chart.ts';
import { type ChartFrame, type ChartLabel, type ChartLayout, type ChartShape, polyline } from './chart-layout.ts';
import { formatNumber } from './figures.ts';
import { key } from './key.ts';
import { type Lettering, letter, place } from './letter.ts';
import { domainOf, headLabels, lineShapes, type Plot, plotHeight } from './line-plot.ts';
import { withFigures } from './line-with-figures.ts';
import { linear, niceTicks } from './scale.ts';
import { shownOf } from './shown.ts';
import { apart } from './spread.ts';

/** The most of the width that the names at the lines' ends take. */
const NAMES_SHARE = 0.32;
/** The most of the width that the figures of the scale take. */
const SCALE_SHARE = 0.25;

/** Lines from point to point: for what changes in time. */
export function layOutLine(chart: Chart, frame: ChartFrame): ChartLayout {
  const { isWhole } = shownOf(chart);
  return isWhole ? withFigures(chart, frame) : withScale(chart, frame);
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
  // One line is dark, that of nothing where the scale has it: what is below nothing must not seem to lie on its ground.
  const base = ticks.values.includes(0) ? 0 : low;
  for (const value of ticks.values) shapes.push(grid(plot, plot.y(value), value === base, size));
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

function grid({ left, right }: Plot, y: number, isBase: boolean, size: number): ChartShape {
  const path = polyline([
    [left, y],
    [right, y],
  ]);
  return { path, stroke: { ink: isBase ? 'ink' : 'hairline', width: size * (isBase ? 0.07 : 0.05) } };
}
