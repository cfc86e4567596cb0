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
import { key, painted, type SeriesFill } from './key.ts';
import { LEADING, letter, place, widthOf } from './letter.ts';
import { apart } from './spread.ts';

/** Width of the pile, and of the lines from its parts to their labels, in ems. */
const PILE = 5;
const LEADER = 1.6;
/** Height in ems where the author asks for none: about so much for each part, within limits. */
const EACH = 2.4;
const LOWEST = 9;
const HIGHEST = 20;
/** The most of the width that figures take. */
const MOST_FIGURES = 0.3;
/** White between two parts, in ems. */
const SLIT = 0.12;

/** In turn, so that neighbours differ on any copier. */
const TONES: readonly SeriesFill[] = [
  { fill: 'accent', isHollow: false },
  { fill: 'tint', isHollow: false },
  { fill: 'ink', isHollow: false },
  { fill: 'paper', isHollow: true },
];

/**
 * Parts of a whole as one pile, the first on top, each with its label and its
 * figure beside it: lengths compare better than angles (Cleveland and McGill,
 * 1984), and no legend stands between.
 */
export function layOutParts(chart: Chart, frame: ChartFrame): ChartLayout {
  const { width, size, millimetre } = frame;
  const { rows, heightMm } = chart;
  const head = key(chart, frame);
  const figures = Math.max(0, ...rows.map(({ cells }) => widthOf(itemAt(cells, 0).text, frame, true)));
  const figuresEnd = (PILE + LEADER + 0.3) * size + Math.min(figures, width * MOST_FIGURES);
  const x = figuresEnd + (figures > 0 ? 0.5 : 0) * size;
  const sets = rows.map(({ label, cells }) => {
    const name = letter(label, width - x, frame);
    const { text } = itemAt(cells, 0);
    const figure = letter(text, width * MOST_FIGURES, frame, true);
    return { name, figure, text, height: Math.max(name.height, figure.height, LEADING * size) };
  });
  const needed = sets.reduce((sum, { height }) => sum + height, 0);
  const usual = Math.min(Math.max(LOWEST, EACH * rows.length), HIGHEST) * size;
  const height = Math.max(needed, heightMm === undefined ? usual : heightMm * millimetre - head.height, size);
  const top = head.height;
  const whole = rows.reduce((sum, { cells: [cell] }) => sum + (cell?.value ?? 0), 0);

  const shapes: ChartShape[] = [...head.shapes];
  const labels: ChartLabel[] = [...head.labels];
  let y = top;
  const pieces = rows.map(({ cells: [cell] }) => {
    const piece = { top: y, bottom: y + (whole > 0 ? ((cell?.value ?? 0) / whole) * height : 0) };
    y = piece.bottom;
    return piece;
  });
  const tops = apart(
    pieces.map((piece, index) => ({ middle: (piece.top + piece.bottom) / 2, length: itemAt(sets, index).height })),
    [top, top + height],
  );
  for (const [index, piece] of pieces.entries()) {
    const set = itemAt(sets, index);
    const slit = Math.min(SLIT * size, (piece.bottom - piece.top) / 2);
    const hollow = itemAt(TONES, index % TONES.length);
    if (piece.bottom > piece.top)
      shapes.push(painted(rectangle(0, piece.top, PILE * size, piece.bottom - slit), hollow, size));
    const at = itemAt(tops, index);
    const middle = (piece.top + piece.bottom - slit) / 2;
    const line = at + (LEADING * size) / 2;
    const reach = polyline([
      [(PILE + 0.2) * size, middle],
      [(PILE + 0.5) * size, middle],
      [(PILE + LEADER - 0.3) * size, line],
      [(PILE + LEADER) * size, line],
    ]);
    shapes.push({ path: reach, stroke: { ink: 'soft', width: size * 0.05 } });
    labels.push(...place(set.name, { kind: 'row', row: index }, x, at));
    if (set.text !== '')
      labels.push(
        ...place(set.figure, { kind: 'cell', row: index, series: 0 }, figuresEnd, at, { bold: true, anchor: 'end' }),
      );
  }
  return { width, height: top + height, shapes, labels };
}
