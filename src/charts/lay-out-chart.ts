import { layOutBars } from './bars.ts';
import type { Chart } from './chart.ts';
import type { ChartFrame, ChartLabel, ChartLayout } from './chart-layout.ts';
import { layOutColumns } from './columns.ts';
import { CAPITALS } from './letter.ts';
import { layOutLine } from './line.ts';
import { mirrored } from './mirrored.ts';
import { layOutParts } from './parts.ts';

/** In a narrower frame the type is set smaller: charts are drawn for so many ems. */
const LEAST_EMS = 24;

/**
 * Draws a chart in a frame: which labels it has depends on the chart alone, where they stand on the frame too. The type
 * is no smaller than the frame's least size as long as all labels have room so.
 */
export function layOutChart(chart: Chart, frame: ChartFrame): ChartLayout {
  const layout = fromLeft(chart, frame);
  return chart.isFromRight ? mirrored(layout) : layout;
}

function fromLeft(chart: Chart, frame: ChartFrame): ChartLayout {
  const size = Math.min(frame.size, frame.width / LEAST_EMS);
  const { leastSize = 0 } = frame;
  if (leastSize > size) {
    const legible = drawn(chart, { ...frame, size: leastSize });
    if (isClear(legible, frame)) return legible;
  }
  return drawn(chart, { ...frame, size });
}

function drawn(chart: Chart, frame: ChartFrame): ChartLayout {
  switch (chart.kind) {
    case 'bars':
      return layOutBars(chart, frame);
    case 'columns':
      // Where columns have no room for their figures, bars have.
      return layOutColumns(chart, frame) ?? layOutBars(chart, frame);
    case 'line':
      return layOutLine(chart, frame);
    case 'parts':
      return layOutParts(chart, frame);
  }
}

/** Left, top, right and bottom of a line of words. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Rounding is not seen. */
const TOLERANCE = 0.01;

/** Whether all labels stand inside their frame, and none on another. */
function isClear({ labels, width }: ChartLayout, frame: ChartFrame): boolean {
  const boxes = labels.map((label) => boxOf(label, frame)).sort((one, other) => one[1] - other[1]);
  return boxes.every((box, index) => {
    const [left, , right, bottom] = box;
    if (left < -TOLERANCE || right > width + TOLERANCE) return false;
    const below = boxes.slice(index + 1);
    const end = below.findIndex(([, top]) => top >= bottom - TOLERANCE);
    const level = end < 0 ? below : below.slice(0, end);
    return level.every((one) => one[0] >= right - TOLERANCE || one[2] <= left + TOLERANCE);
  });
}

function boxOf({ text, bold, size, x, y, anchor }: ChartLabel, { measure }: ChartFrame): Box {
  const width = measure(text, bold) * size;
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return [left, y - size * CAPITALS, left + width, y];
}
