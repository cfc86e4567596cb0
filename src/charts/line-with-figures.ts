import { itemAt } from '../sequence/item-at.ts';
import type { Chart } from './chart.ts';
import { type ChartFrame, type ChartLabel, type ChartLayout, type ChartShape, rectangle } from './chart-layout.ts';
import { key } from './key.ts';
import { LEADING, type Lettering, letter, place } from './letter.ts';
import { domainOf, headLabels, lineShapes, type Plot, plotHeight } from './line-plot.ts';
import { linear } from './scale.ts';

/** Between a point and its figure, in ems. */
const GAP = 0.25;
/** So far a line may come towards a figure within its width, in ems: what is between them, less half the line's weight. */
const CLEAR = 0.25;
/** The share of the room from one point to the next that a figure takes at most. */
const OWN_SHARE = 0.96;

/** One line whose every point has its figure: it needs no scale. */
export function withFigures(chart: Chart, frame: ChartFrame): ChartLayout {
  const { width, size } = frame;
  const { rows } = chart;
  const head = key({ ...chart, corner: '' }, frame);
  const slot = width / Math.max(1, rows.length);
  const domain = domainOf(chart);
  // What is too wide for its place all the same is set smaller.
  const figures = rows.map(({ cells }) => letter(itemAt(cells, 0).text, slot * OWN_SHARE, frame, true));
  const names = rows.map(({ label }) => letter(label, slot * OWN_SHARE, frame));
  const top = head.height + 1.5 * LEADING * size;
  const bottom = top + plotHeight(chart, frame, head.height);
  const plot: Plot = {
    left: 0,
    right: width,
    top,
    bottom,
    x: (row) => (row + 0.5) * slot,
    y: linear(domain, [bottom, top]),
  };
  // Below nothing there is no white for figures.
  const isFromZero = domain[0] === 0;
  const foot = bottom + (isFromZero ? 0.3 : 1.5 * LEADING) * size;
  const spots = figures.map((figure, row) => spotOf(chart, row, figure, { plot, slot, foot: foot - 0.3 * size, size }));
  const shapes: ChartShape[] = [
    ...head.shapes,
    ...(domain[0] <= 0 && domain[1] >= 0
      ? zeroLine(plot, spots, size)
      : [{ path: rule(foot - 0.2 * size, plot.left, plot.right, size), fill: 'hairline' } as const]),
    ...lineShapes(chart, 0, plot, size),
  ];
  const corner = letter(chart.corner, width, frame);
  const namesHeight = Math.max(0, ...names.map(({ height }) => height));
  const labels: ChartLabel[] = headLabels(head.labels, corner, foot + namesHeight);
  for (const [index, { cells }] of rows.entries()) {
    labels.push(...place(itemAt(names, index), { kind: 'row', row: index }, plot.x(index), foot, { anchor: 'middle' }));
    const [cell] = cells;
    if (!cell || cell.text === '') continue;
    const { figure, middle, top: y } = itemAt(spots, index);
    const style = cell.value === undefined ? { ink: 'soft' as const } : { bold: true };
    const part = { kind: 'cell', row: index, series: 0 } as const;
    labels.push(...place(figure, part, middle, y, { ...style, anchor: 'middle' }));
  }
  return { width, height: foot + namesHeight + corner.height, shapes, labels };
}

/** Where the figure of a point stands. */
interface Spot {
  readonly figure: Lettering;
  readonly middle: number;
  readonly top: number;
}

/** What the figures of a line stand in: its plot, the room of each, and the lowest place. */
interface Room {
  readonly plot: Plot;
  readonly slot: number;
  readonly foot: number;
  readonly size: number;
}

/** Above its point or, in a valley, below it; beside it as far as the line would go through the figure. */
function spotOf(chart: Chart, row: number, figure: Lettering, { plot, slot, foot, size }: Room): Spot {
  const at = (index: number) => chart.rows[index]?.cells[0]?.value;
  const value = at(row);
  const y = plot.y(value ?? domainOf(chart)[0]);
  const hasRoomBelow = y + GAP * size + figure.height <= foot;
  const isAbove = value === undefined || !hasRoomBelow || !turnsUp(chart, row);
  const top = y + (isAbove ? -figure.height - GAP * size : GAP * size);
  /** How far the line to a neighbour goes towards the figure. */
  const towards = (neighbour: number | undefined) =>
    value === undefined || neighbour === undefined ? 0 : (plot.y(neighbour) - y) * (isAbove ? -1 : 1);
  const [before, after] = [towards(at(row - 1)), towards(at(row + 1))];
  const most = Math.max(0, (slot * OWN_SHARE - figure.width) / 2);
  const shift = (climb: number) =>
    climb > 0 ? Math.min(most, Math.max(0, figure.width / 2 - (CLEAR * size * slot) / climb)) : 0;
  // A line that goes through it on both sides leaves it no better place.
  const aside = before > 0 && after > 0 ? 0 : shift(before) - shift(after);
  return { figure, middle: plot.x(row) + aside, top };
}

/** Dark, as that of bars; it leaves out figures that stand on it. */
function zeroLine(plot: Plot, spots: readonly Spot[], size: number): ChartShape[] {
  const y = plot.y(0);
  const shapes: ChartShape[] = [];
  let left = plot.left;
  for (const { figure, middle, top } of spots) {
    const isOnIt = top + 0.1 * size < y && top + figure.height - 0.1 * size > y;
    if (!isOnIt || figure.lines.length === 0) continue;
    const half = figure.width / 2 + 0.2 * size;
    if (middle - half > left) shapes.push({ path: rule(y, left, middle - half, size), fill: 'ink' });
    left = middle + half;
  }
  if (left < plot.right) shapes.push({ path: rule(y, left, plot.right, size), fill: 'ink' });
  return shapes;
}

function rule(y: number, left: number, right: number, size: number): string {
  return rectangle(left, y, right, y + size * 0.07);
}

/** Whether the line turns upwards in a point, as in a valley: the white is then below it. */
function turnsUp({ rows }: Chart, index: number): boolean {
  const at = (row: number) => rows[row]?.cells[0]?.value;
  const [before, here, after] = [at(index - 1), at(index) ?? 0, at(index + 1)];
  return (after ?? here) - here > here - (before ?? here);
}
