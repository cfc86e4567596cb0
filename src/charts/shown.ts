import type { Chart } from './chart.ts';

/** Which of a chart's labels are drawn: the same at every width, so that both editions carry the same words. */
export interface Shown {
  /** Whether every label and every figure is. */
  readonly isWhole: boolean;
  /** Indexes of the rows whose labels are. */
  readonly rows: readonly number[];
}

/** About so many letters and spaces stand side by side in the narrowest chart. */
const LETTERS = 40;
/** More labels than these on an axis say no more. */
const MOST_LABELS = 6;

/**
 * Bars, columns and parts show everything. A line does where its figures have
 * room; else a scale stands beside it, some labels under it and the last figure
 * at its end.
 */
export function shownOf({ kind, rows, series }: Chart): Shown {
  const all = { isWhole: true, rows: rows.map((_, index) => index) };
  if (kind !== 'line') return all;
  const longestLabel = Math.max(0, ...rows.map(({ label }) => label.length));
  const figures = rows.flatMap(({ cells }) => cells.map(({ text }) => text.length));
  const room = LETTERS / (Math.max(longestLabel, ...figures) + 1);
  if (series.length === 1 && rows.length <= room) return all;
  return {
    isWhole: false,
    rows: spread(rows.length, Math.min(MOST_LABELS, Math.max(2, Math.floor(LETTERS / (longestLabel + 1))))),
  };
}

/** The first, the last, and others a round number apart. */
function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  const step = STEPS.find((one) => Math.ceil((count - 1) / one) < most) ?? count;
  const last = count - 1;
  const regular = Array.from({ length: Math.ceil(last / step) }, (_, index) => index * step);
  // The last but one must leave the last its room.
  const kept = regular.filter((index) => index === 0 || last - index >= step * 0.9);
  return [...kept, last];
}

const STEPS = [1, 2, 3, 4, 5, 6, 10, 12, 20, 24, 25, 50, 60, 100, 120, 200, 500];
