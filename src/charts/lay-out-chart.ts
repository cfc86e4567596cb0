import { layOutBars } from './bars.ts';
import type { Chart } from './chart.ts';
import type { ChartFrame, ChartLayout } from './chart-layout.ts';
import { layOutColumns } from './columns.ts';
import { layOutLine } from './line.ts';
import { layOutParts } from './parts.ts';

/** In a narrower frame the type is set smaller: charts are drawn for so many ems. */
const LEAST_EMS = 24;

/** Draws a chart in a frame: which labels it has depends on the chart alone, where they stand on the frame too. */
export function layOutChart(chart: Chart, frame: ChartFrame): ChartLayout {
  const size = Math.min(frame.size, frame.width / LEAST_EMS);
  const fitting = { ...frame, size };
  switch (chart.kind) {
    case 'bars':
      return layOutBars(chart, fitting);
    case 'columns':
      // Where columns have no room for their figures, bars have.
      return layOutColumns(chart, fitting) ?? layOutBars(chart, fitting);
    case 'line':
      return layOutLine(chart, fitting);
    case 'parts':
      return layOutParts(chart, fitting);
  }
}
