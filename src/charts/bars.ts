import type { Chart, ChartCell, ChartRow } from './chart.ts';
import {
  type ChartFrame,
  type ChartLabel,
  type ChartLayout,
  type ChartShape,
  polyline,
  rectangle,
} from './chart-layout.ts';
import { fillOf, key, painted } from './key.ts';
import { LEADING, type Lettering, letter, place, widthOf } from './letter.ts';
import { longestWord } from './lettering.ts';
import { linear, type Scale } from './scale.ts';

/** The most of the width that the labels' column takes; wider labels stand above their bars. */
const LABELS_SHARE = 0.42;
/** The most lines of a label beside its bar. */
const LABEL_LINES = 3;
/** Between a label and the bars, between a bar and its figure, and between two rows, in ems. */
const LABEL_GAP = 0.7;
const FIGURE_GAP = 0.35;
const ROW_GAP = 0.5;
/** Thickness of a bar, in ems: no thinner than the figure at its end is high. */
const THICKNESS = 1.22;
/** Less of the width than this is no comparison. */
const LEAST_BARS = 0.25;

/** Lying bars from a common line, each with its figure at its end: the best way to compare what has names. */
export function layOutBars(chart: Chart, frame: ChartFrame): ChartLayout {
  const { width, size } = frame;
  const column = labelColumn(chart, frame);
  const reach = barsReach(chart, frame);
  const left = column > 0 && width - column - LABEL_GAP * size - reach.pads > width * LEAST_BARS ? column : 0;
  const plot = left > 0 ? left + LABEL_GAP * size : 0;
  const head = key(chart, frame, plot);
  const scale = linear(reach.domain, [plot + reach.before, width - reach.after]);
  const thickness = barThickness(chart, frame, head.height);

  const shapes: ChartShape[] = [...head.shapes];
  const labels: ChartLabel[] = [...head.labels];
  const beside: (readonly [number, number])[] = [];
  let y = head.height;
  for (const [index, row] of chart.rows.entries()) {
    const label = letter(row.label, left > 0 ? left : width, frame);
    const bars = row.cells.length * thickness;
    const height = left > 0 ? Math.max(bars, label.height) : bars;
    const top = left > 0 ? y : y + label.height;
    const labelTop = left > 0 ? y + (height - label.height) / 2 : y;
    labels.push(...place(label, { kind: 'row', row: index }, 0, labelTop));
    const drawn = drawRow(row, index, { top: top + (height - bars) / 2, thickness, scale }, frame);
    shapes.push(...drawn.shapes);
    labels.push(...drawn.labels);
    beside.push([top, top + height]);
    y = top + height + ROW_GAP * size;
  }
  y -= ROW_GAP * size;
  // Names that stand above their bars begin where the axis is: it leaves them out.
  const axis = (left > 0 ? [[head.height, y] as const] : beside)
    .map(([from, to]) => vertical(scale(0), from, to))
    .join('');
  shapes.push({ path: axis, stroke: { ink: 'ink', width: size * 0.07 } });
  return { width, height: y, shapes, labels };
}

function vertical(x: number, from: number, to: number): string {
  return polyline([
    [x, from],
    [x, to],
  ]);
}

/** Width of a column that holds all labels in a few lines; 0 where there is none. */
function labelColumn({ rows }: Chart, frame: ChartFrame): number {
  const ems = (text: string) => frame.measure(text, false);
  const most = frame.width * LABELS_SHARE;
  const widest = Math.max(0, ...rows.map(({ label }) => longestWord(label, ems))) * frame.size;
  if (widest > most) return 0;
  const set = rows.map(({ label }) => letter(label, most, frame));
  if (set.some(({ lines }) => lines.length > LABEL_LINES)) return 0;
  return Math.max(0, ...set.map((one) => one.width));
}

interface Reach {
  readonly domain: readonly [number, number];
  /** Room for the figures at the ends of bars to the left and to the right. */
  readonly before: number;
  readonly after: number;
  readonly pads: number;
}

function barsReach({ rows }: Chart, frame: ChartFrame): Reach {
  const cells = rows.flatMap((row) => row.cells);
  const values = cells.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const room = (which: readonly ChartCell[]) => Math.max(0, ...which.map(({ text }) => widthOf(text, frame, true)));
  const gap = FIGURE_GAP * frame.size;
  const negative = cells.filter(({ value }) => value !== undefined && value < 0);
  const before = negative.length > 0 ? room(negative) + gap : 0;
  const after = room(cells.filter((cell) => !negative.includes(cell))) + gap;
  return { domain: [Math.min(0, ...values), Math.max(0, ...values)], before, after, pads: before + after };
}

/** As thick as figures need; thicker where the author asks for a height. */
function barThickness({ rows, series, heightMm }: Chart, { size, millimetre }: ChartFrame, head: number): number {
  const least = size * (series.length > 1 ? LEADING : THICKNESS);
  if (heightMm === undefined) return least;
  const room = heightMm * millimetre - head - (rows.length - 1) * ROW_GAP * size;
  return Math.min(Math.max(least, room / (rows.length * series.length)), least * 3);
}

/** Where the bars of a row lie: below `top`, each so thick, from the scale's zero to its value. */
interface BarsPlace {
  readonly top: number;
  readonly thickness: number;
  readonly scale: Scale;
}

function drawRow(
  { cells }: ChartRow,
  row: number,
  { top, thickness, scale }: BarsPlace,
  frame: ChartFrame,
): { readonly shapes: readonly ChartShape[]; readonly labels: readonly ChartLabel[] } {
  const { size } = frame;
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  const slit = cells.length > 1 ? size * 0.06 : 0;
  for (const [series, { value, text }] of cells.entries()) {
    const y = top + series * thickness;
    const [zero, end] = [scale(0), scale(value ?? 0)];
    if (value !== undefined && value !== 0) {
      const path = rectangle(Math.min(zero, end), y + slit, Math.max(zero, end), y + thickness - slit);
      shapes.push(painted(path, fillOf(series, cells.length), size));
    }
    if (text === '') continue;
    const figure: Lettering = { lines: [text], size, width: widthOf(text, frame, true), height: size * LEADING };
    const side = value !== undefined && value < 0 ? -1 : 1;
    labels.push(
      ...place(
        figure,
        { kind: 'cell', row, series },
        end + side * FIGURE_GAP * size,
        y + (thickness - figure.height) / 2,
        value === undefined ? { ink: 'soft' } : { bold: true, anchor: side < 0 ? 'end' : 'start' },
      ),
    );
  }
  return { shapes, labels };
}
