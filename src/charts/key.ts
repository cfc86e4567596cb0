import { itemAt } from '../sequence/item-at.ts';
import type { Chart } from './chart.ts';
import type { LabelPart } from './chart-layout.ts';
import {
  type ChartFrame,
  type ChartLabel,
  type ChartShape,
  type Ink,
  type LayoutPart,
  rectangle,
} from './chart-layout.ts';
import { LEADING, type Lettering, letter, place } from './letter.ts';

/** How a series is painted: from light to dark, so that what is newest weighs most and a copier keeps all apart. */
export interface SeriesFill {
  readonly fill: Ink;
  /** Whether an outline holds it together. */
  readonly isHollow: boolean;
}

const FILLS: readonly (readonly SeriesFill[])[] = [
  [solid('accent')],
  [solid('tint'), solid('accent')],
  [solid('tint'), solid('accent'), solid('ink')],
  [{ fill: 'paper', isHollow: true }, solid('tint'), solid('accent'), solid('ink')],
];

function solid(fill: Ink): SeriesFill {
  return { fill, isHollow: false };
}

/** The most series that tones can tell apart. */
export const MOST_FILLS = FILLS.length;

export function fillOf(series: number, count: number): SeriesFill {
  const fills = itemAt(FILLS, Math.min(count, MOST_FILLS) - 1);
  return itemAt(fills, series % fills.length);
}

/** A shape in a series' paint. */
export function painted(path: string, { fill, isHollow }: SeriesFill, size: number): ChartShape {
  return { path, fill, ...(isHollow && { stroke: { ink: 'ink' as const, width: size * 0.07 } }) };
}

/** Between entries, and between a swatch and its name, in ems. */
const GAP = 1.3;
const SWATCH = 0.72;
const SWATCH_GAP = 0.35;

/**
 * What stands above what is drawn: the unit, what the rows are called, and the
 * names of the series, with swatches where there are several. `indent` is where
 * the bars begin: beside a column of labels, its name stands above it.
 */
export function key(chart: Chart, frame: ChartFrame, indent = 0): LayoutPart {
  const { size, width } = frame;
  const shapes: ChartShape[] = [];
  const labels: ChartLabel[] = [];
  let y = 0;
  if (chart.unit !== undefined) {
    const unit = letter(chart.unit, width, frame);
    labels.push(...place(unit, { kind: 'unit' }, 0, y, { ink: 'soft' }));
    y += unit.height;
  }
  const hasSwatches = chart.series.length > 1;
  let x = 0;
  let lineHeight = 0;
  const add = (text: string, part: LabelPart, swatch: SeriesFill | undefined) => {
    if (text === '' && !swatch) return;
    const before = swatch ? (SWATCH + SWATCH_GAP) * size : 0;
    const set: Lettering = letter(text, width - before, frame);
    if (x > 0 && x + before + set.width > width) {
      x = 0;
      y += lineHeight;
      lineHeight = 0;
    }
    const top = y + (size * (LEADING - SWATCH)) / 2;
    if (swatch) shapes.push(painted(rectangle(x, top, x + SWATCH * size, top + SWATCH * size), swatch, size));
    labels.push(...place(set, part, x + before, y, { ink: 'soft' }));
    x += before + set.width + GAP * size;
    lineHeight = Math.max(lineHeight, set.height, size * LEADING);
  };
  add(chart.corner, { kind: 'corner' }, undefined);
  if (indent > 0 && x <= indent + size * 0.5) x = indent;
  for (const [series, name] of chart.series.entries())
    add(name, { kind: 'series', series }, hasSwatches ? fillOf(series, chart.series.length) : undefined);
  y += lineHeight;
  return { height: y === 0 ? 0 : y + size * 0.4, shapes, labels };
}
