import { describe, expect, it } from 'vitest';
import type { Chart, ChartKind } from '../../src/charts/chart.ts';
import { shownOf } from '../../src/charts/shown.ts';

/** A chart whose rows have a label and a figure of so many letters. */
const chart = (
  rows: number,
  letters: { label: number; figure: number },
  { kind = 'line', series = 1 } = {},
): Chart => ({
  kind: kind as ChartKind,
  corner: '',
  series: Array.from({ length: series }, (_, index) => `s${index}`),
  rows: Array.from({ length: rows }, () => ({
    label: 'm'.repeat(letters.label),
    cells: Array.from({ length: series }, () => ({ text: '9'.repeat(letters.figure), value: 9 })),
  })),
  lang: 'fr',
});
const isWhole = (...args: Parameters<typeof chart>) => shownOf(chart(...args)).isWhole;
const labels = (...args: Parameters<typeof chart>) => shownOf(chart(...args)).rows;

describe('a line has every figure and every label', () => {
  it('where forty letters have room for them, with a space behind each', () => {
    expect(isWhole(10, { label: 1, figure: 3 })).toBe(true);
    expect(isWhole(11, { label: 1, figure: 3 })).toBe(false);
    expect(isWhole(8, { label: 4, figure: 1 })).toBe(true);
    expect(isWhole(9, { label: 4, figure: 1 })).toBe(false);
    expect(isWhole(1, { label: 39, figure: 1 })).toBe(true);
    expect(isWhole(1, { label: 40, figure: 1 })).toBe(false);
    expect(labels(8, { label: 4, figure: 1 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('and only where it is the only one', () => {
    expect(isWhole(3, { label: 1, figure: 1 }, { series: 2 })).toBe(false);
  });
});

describe('another line has as many labels as stand side by side', () => {
  it('six at most', () => {
    expect(labels(6, { label: 1, figure: 9 })).toEqual([0, 1, 2, 3, 4, 5]);
    expect(labels(13, { label: 1, figure: 9 })).toEqual([0, 3, 6, 9, 12]);
  });

  it('fewer where they are long, and two at the least', () => {
    expect(labels(5, { label: 7, figure: 9 })).toEqual([0, 1, 2, 3, 4]);
    expect(labels(9, { label: 9, figure: 9 })).toEqual([0, 3, 8]);
    expect(labels(9, { label: 60, figure: 1 })).toEqual([0, 8]);
  });

  it('a round number apart, the first and the last among them', () => {
    expect(labels(30, { label: 4, figure: 4 })).toEqual([0, 6, 12, 18, 29]);
    expect(labels(49, { label: 4, figure: 4 })).toEqual([0, 10, 20, 30, 48]);
    expect(labels(61, { label: 4, figure: 4 })).toEqual([0, 12, 24, 36, 48, 60]);
    expect(labels(2, { label: 4, figure: 40 })).toEqual([0, 1]);
  });

  it('the last but one left out where it would stand too near', () => {
    expect(labels(101, { label: 4, figure: 4 })).toEqual([0, 20, 40, 60, 80, 100]);
    expect(labels(97, { label: 4, figure: 4 })).toEqual([0, 20, 40, 60, 96]);
    // Eighteen of twenty are near enough to the step.
    expect(labels(99, { label: 4, figure: 4 })).toEqual([0, 20, 40, 60, 80, 98]);
  });
});

it.each(['bars', 'columns', 'parts'])('%s show everything, however much it is', (kind) => {
  const shown = shownOf(chart(40, { label: 30, figure: 9 }, { kind }));
  expect(shown).toEqual({ isWhole: true, rows: Array.from({ length: 40 }, (_, index) => index) });
});
