import { itemAt } from '../sequence/item-at.ts';
import type { Chart } from './chart.ts';
import {
  type ChartFrame,
  type ChartLabel,
  type ChartLayout,
  type ChartShape,
  polyline,
  rectangle,
} from './chart-layout.ts';
import { fillOf, key, painted } from './key.ts';
import { LEADING, letter, place, widthOf } from './letter.ts';
import { longestWord } from './lettering.ts';
import { linear } from './scale.ts';

/** A column's share of the room from one to the next. */
const FILLED = 0.74;
/** The widest room of a column, and the least white between two figures, in ems. */
const WIDEST = 7;
const FIGURE_GAP = 0.35;
/** The most lines of a label below its columns. */
const LABEL_LINES = 3;
/** Height of what is drawn, in shares of the width and within ems, where the author asks for none. */
const HEIGHT_SHARE = 0.42;
const LOWEST = 8;
const HIGHEST = 16;

/** Standing columns, each with its figure above it; undefined where figures or labels would run into each other. */
export function layOutColumns(chart: Chart, frame: ChartFrame): ChartLayout | undefined {
  const { width, size, measure, millimetre } = frame;
  const { rows, series, heightMm } = chart;
  const count = series.length;
  const cells = rows.flatMap((row) => row.cells);
  const widest = Math.max(0, ...cells.map(({ text }) => widthOf(text, frame, true))) + FIGURE_GAP * size;
  const slot = Math.min(width / rows.length, WIDEST * size * count, width / 2);
  const pitch = (slot * (count === 1 ? 1 : 0.84)) / count;
  const labelRoom = slot - 0.5 * size;
  const longest = Math.max(0, ...rows.map(({ label }) => longestWord(label, (text) => measure(text, false)))) * size;
  if (pitch < widest || labelRoom < longest) return undefined;
  const set = rows.map(({ label }) => letter(label, labelRoom, frame));
  if (set.some(({ lines }) => lines.length > LABEL_LINES)) return undefined;

  const head = key({ ...chart, corner: '' }, frame);
  const values = cells.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const domain = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const asked =
    heightMm === undefined ? width * HEIGHT_SHARE : heightMm * millimetre - head.height - 2 * LEADING * size;
  const plot = Math.max(LOWEST * size, heightMm === undefined ? Math.min(HIGHEST * size, asked) : asked);
  const figure = LEADING * size;
  const top = head.height + figure;
  const bottom = top + plot - (domain[0] < 0 ? figure : 0);
  const end = domain[0] < 0 ? bottom + figure : bottom;
  const scale = linear(domain, [bottom, top]);
  const zero = scale(0);

  const shapes: ChartShape[] = [...head.shapes];
  const labels: ChartLabel[] = [];
  const corner = letter(chart.corner, width, frame);
  const labelTop = end + 0.25 * size;
  const labelHeight = Math.max(0, ...set.map(({ height }) => height));
  labels.push(...head.labels.filter(({ part }) => part.kind === 'unit'));
  labels.push(...place(corner, { kind: 'corner' }, 0, labelTop + labelHeight, { ink: 'soft' }));
  labels.push(...head.labels.filter(({ part }) => part.kind !== 'unit'));
  for (const [index, row] of rows.entries()) {
    const middle = (index + 0.5) * slot;
    const label = itemAt(set, index);
    labels.push(...place(label, { kind: 'row', row: index }, middle, labelTop, { anchor: 'middle' }));
    for (const [one, { value, text }] of row.cells.entries()) {
      const x = middle + (one - (count - 1) / 2) * pitch;
      const half = (count === 1 ? slot * FILLED : pitch * 0.94) / 2;
      const y = scale(value ?? 0);
      if (value !== undefined && value !== 0) {
        const path = rectangle(x - half, Math.min(zero, y), x + half, Math.max(zero, y));
        shapes.push(painted(path, fillOf(one, count), size));
      }
      if (text === '') continue;
      const lettering = { lines: [text], size, width: 0, height: figure };
      const isBelow = value !== undefined && value < 0;
      const style = value === undefined ? { ink: 'soft' as const } : { bold: true };
      const part = { kind: 'cell', row: index, series: one } as const;
      labels.push(...place(lettering, part, x, isBelow ? y : y - figure, { ...style, anchor: 'middle' }));
    }
  }
  const axis = polyline([
    [0, zero],
    [rows.length * slot, zero],
  ]);
  shapes.push({ path: axis, stroke: { ink: 'ink', width: size * 0.09 } });
  return { width, height: labelTop + labelHeight + corner.height, shapes, labels };
}
