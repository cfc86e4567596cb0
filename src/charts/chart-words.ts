import type { Translate } from '../messages/translate.ts';
import type { Chart } from './chart.ts';
import { shownOf } from './shown.ts';

/** More figures than these nobody wants to hear in one breath. */
const MOST_SAID = 60;

/** A chart in a sentence, for who does not see it: what it is, what it is about, and its figures where they stand nowhere else. */
export function describeChart(chart: Chart, title: string, say: Translate): string {
  const { rows, series } = chart;
  const kind = say(`chart.alt.${chart.kind}`);
  const begin = title === '' ? kind : say('chart.alt', { kind, title });
  const cells = rows.flatMap((row) =>
    row.cells.map((cell, index) => ({ ...cell, label: row.label, series: series[index] })),
  );
  const known = cells.flatMap((cell) => (cell.value === undefined ? [] : [{ ...cell, value: cell.value }]));
  if (!shownOf(chart).isWhole && known.length <= MOST_SAID) {
    const figures = known.map(({ label, series: name, text }) =>
      say('chart.alt.figure', { label: series.length > 1 && name ? `${name}, ${label}` : label, figure: text }),
    );
    return `${begin} ${figures.join(say('chart.alt.between'))}.`;
  }
  const [first] = known;
  if (!first) return begin;
  const low = known.reduce((one, other) => (other.value < one.value ? other : one), first);
  const high = known.reduce((one, other) => (other.value > one.value ? other : one), first);
  const range = say('chart.alt.range', {
    count: known.length,
    low: low.text,
    high: high.text,
    lowest: low.label,
    highest: high.label,
  });
  return `${begin} ${range}`;
}
