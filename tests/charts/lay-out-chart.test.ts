import { describe, expect, it } from 'vitest';
import { CHART_KINDS, type Chart } from '../../src/charts/chart.ts';
import type { ChartFrame, ChartLabel, ChartLayout } from '../../src/charts/chart-layout.ts';
import { formatNumber } from '../../src/charts/figures.ts';
import { layOutChart } from '../../src/charts/lay-out-chart.ts';
import { niceTicks } from '../../src/charts/scale.ts';
import { shownOf } from '../../src/charts/shown.ts';
import { pageMeasure } from '../../src/charts/type-widths.ts';
import { itemAt } from '../../src/sequence/item-at.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const frame = (width: number, size = 14, leastSize = 0): ChartFrame => ({
  width,
  size,
  leastSize,
  measure: pageMeasure,
  millimetre: 3.78,
});

const words = fc.array(fc.string({ minLength: 1, maxLength: 14, unit: fc.constantFrom(...'abcdeÉlmnorstuv–’') }), {
  maxLength: 5,
});
const label = words.map((some) => some.join(' '));
const value = fc.oneof(
  fc.integer({ min: -2000, max: 20_000 }),
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: -1e14, max: 1e14, noNaN: true }).filter((one) => one === 0 || Math.abs(one) > 1e-9),
  fc.constant(0),
);
const cell = fc.oneof(
  { arbitrary: value.map((one) => ({ text: formatNumber(one, 0, 'fr'), value: one })), weight: 9 },
  { arbitrary: fc.constantFrom({ text: '' }, { text: 'n. c.' }), weight: 1 },
);
const anyChart: fc.Arbitrary<Chart> = fc
  .tuple(fc.constantFrom(...CHART_KINDS), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }))
  .chain(([kind, many, count]) => {
    const series = kind === 'parts' ? 1 : many;
    const isWhole = kind === 'parts';
    const inRow = isWhole ? cell.filter((one) => !('value' in one) || one.value >= 0) : cell;
    return fc.record(
      {
        kind: fc.constant(kind),
        corner: label,
        series: fc.array(label, { minLength: series, maxLength: series }),
        rows: fc.array(fc.record({ label, cells: fc.array(inRow, { minLength: series, maxLength: series }) }), {
          minLength: 1,
          maxLength: isWhole ? 12 : count,
        }),
        heightMm: fc.integer({ min: 1, max: 300 }),
        lang: fc.constant('fr'),
      },
      { requiredKeys: ['kind', 'corner', 'series', 'rows', 'lang'] },
    );
  });

/** The size below which type is not to go where it may not have to. */
const leastSize = fc.constantFrom(0, 9, 11, 14);

/** Left, top, right, bottom of a line of words. */
function boxOf({ text, bold, size, x, y, anchor }: ChartLabel): readonly [number, number, number, number] {
  const width = pageMeasure(text, bold) * size;
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  return [left, y - size * 0.7, left + width, y];
}

const numbers = (layout: ChartLayout) => [
  layout.height,
  ...layout.labels.flatMap(({ x, y, size }) => [x, y, size]),
  ...layout.shapes.flatMap(({ path }) => (path.match(/[^MLCQZ\s]+/g) ?? []).map(Number)),
];

const wordsOf = ({ labels }: ChartLayout) => labels.map(({ text }) => text).join(' ');

describe('a chart of any figures', () => {
  it('has finite places, inside its frame', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 150, max: 700 }), leastSize, (chart, width, least) => {
        const layout = layOutChart(chart, frame(width, 14, least));
        for (const number of numbers(layout)) expect(Number.isFinite(number)).toBe(true);
        for (const one of layout.labels) {
          const [left, top, right, bottom] = boxOf(one);
          expect(left).toBeGreaterThanOrEqual(-1);
          expect(right).toBeLessThanOrEqual(width + 1);
          expect(top).toBeGreaterThanOrEqual(-1);
          expect(bottom).toBeLessThanOrEqual(layout.height + 1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets no label cover another', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 150, max: 700 }), leastSize, (chart, width, least) => {
        const { labels } = layOutChart(chart, frame(width, 14, least));
        const boxes = labels.map(boxOf);
        for (const [i, [left, top, right, bottom]] of boxes.entries()) {
          for (const [otherLeft, otherTop, otherRight, otherBottom] of boxes.slice(i + 1)) {
            const across = Math.min(right, otherRight) - Math.max(left, otherLeft);
            const down = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
            expect(Math.min(across, down)).toBeLessThan(0.5);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same words in the same order at any width, and all of them where it shows all', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 150, max: 700 }), leastSize, (chart, width, least) => {
        const said = wordsOf(layOutChart(chart, frame(width, 14, least)));
        expect(wordsOf(layOutChart(chart, frame(640, 16)))).toBe(said);
        if (!shownOf(chart).isWhole) return;
        const { corner, series, rows } = chart;
        const table = [corner, ...series, ...rows.flatMap((row) => [row.label, ...row.cells.map(({ text }) => text)])];
        expect(said.split(/\s+/).filter(Boolean)).toEqual(table.join(' ').split(/\s+/).filter(Boolean));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a chart in a narrow column', () => {
  const calls: Chart = {
    kind: 'bars',
    corner: 'mois',
    series: ['appels'],
    rows: ['septembre', 'octobre', 'novembre'].map((label, at) => ({
      label,
      cells: [{ text: String(1200 + 300 * at), value: 1200 + 300 * at }],
    })),
    lang: 'fr',
  };
  const sizesOf = (chart: Chart) => new Set(layOutChart(chart, frame(190, 14, 10)).labels.map(({ size }) => size));

  it('keeps its type legible where its words have room', () => {
    expect(sizesOf(calls)).toEqual(new Set([10]));
  });

  it('has smaller type where they have none', () => {
    const text = '123 456 789 012 345 678 901 234'.repeat(2);
    const wide = {
      ...calls,
      rows: [{ label: 'mars', cells: [{ text: text.replaceAll(' ', '\u202F'), value: 1.2e23 }] }],
    };
    expect(Math.max(...sizesOf(wide))).toBeLessThan(10);
  });
});

describe('bars', () => {
  const bars = (values: readonly number[]): Chart => ({
    kind: 'bars',
    corner: '',
    series: [''],
    rows: values.map((one, index) => ({ label: `rang ${index}`, cells: [{ text: String(one), value: one }] })),
    lang: 'fr',
  });
  const widths = (chart: Chart) =>
    layOutChart(chart, frame(400)).shapes.flatMap(({ path, fill }) => {
      const [left, , right] = (path.match(/[\d.]+/g) ?? []).map(Number);
      return fill ? [(right ?? 0) - (left ?? 0)] : [];
    });

  it('are as long as their figures, from zero', () => {
    const [one = 0, two = 0, three = 0] = widths(bars([10, 20, 40]));
    expect(two).toBeCloseTo(one * 2, 0);
    expect(three).toBeCloseTo(one * 4, 0);
  });

  it('are all as long where all figures are equal, and none where they are nothing', () => {
    const [one, two, three] = widths(bars([7, 7, 7]));
    expect([two, three]).toEqual([one, one]);
    expect(widths(bars([0, 0]))).toEqual([]);
  });
});

describe('a chart of a height that its author asks for', () => {
  const chart = (kind: Chart['kind'], heightMm?: number): Chart => ({
    kind,
    corner: '',
    series: [''],
    rows: [3, 1, 2].map((one) => ({ label: `rang ${one}`, cells: [{ text: String(one), value: one }] })),
    ...(heightMm !== undefined && { heightMm }),
    lang: 'fr',
  });
  const heightOf = (kind: Chart['kind'], heightMm?: number) => layOutChart(chart(kind, heightMm), frame(400)).height;

  it.each(['columns', 'parts'] as const)('is as high with its labels where there is room: %s', (kind) => {
    // A millimetre is 3.78 of the frame's units; a line below the columns is not counted.
    expect(heightOf(kind, 100) - heightOf(kind, 80)).toBeCloseTo(20 * 3.78, 5);
  });

  it('has bars as thick as that takes, three times the usual at most', () => {
    const thickness = (heightMm?: number) => {
      const [bar] = layOutChart(chart('bars', heightMm), frame(400)).shapes;
      const [, top = 0, , , , bottom = 0] = (bar?.path.match(/[\d.]+/g) ?? []).map(Number);
      return bottom - top;
    };
    expect(thickness(60) / thickness()).toBeGreaterThan(1.2);
    expect(thickness(300) / thickness()).toBeCloseTo(3, 5);
    expect(thickness(1)).toBe(thickness());
  });

  it('is never lower than its words need', () => {
    expect(heightOf('line', 1)).toBeGreaterThan(8 * 14);
    expect(heightOf('parts', 1)).toBeGreaterThanOrEqual(3 * 14);
  });
});

describe('the axis of bars', () => {
  const bars = (label: string): Chart => ({
    kind: 'bars',
    corner: '',
    series: [''],
    rows: [12, 30].map((one) => ({ label, cells: [{ text: String(one), value: one }] })),
    lang: 'fr',
  });
  const axisOf = (chart: Chart) => layOutChart(chart, frame(250)).shapes.at(-1)?.path ?? '';

  it('goes through no name that stands above its bar', () => {
    const chart = bars('Service des périodiques et de la documentation régionale de la médiathèque centrale');
    const { labels } = layOutChart(chart, frame(250));
    const axis = [...axisOf(chart).matchAll(/M\S+ ([\d.]+)L\S+ ([\d.]+)/g)].map(([, from, to]) =>
      [from, to].map(Number),
    );
    expect(axis).toHaveLength(2);
    for (const [, top, , bottom] of labels.filter(({ part }) => part.kind === 'row').map(boxOf))
      for (const [from = 0, to = 0] of axis) expect(Math.min(bottom, to) - Math.max(top, from)).toBeLessThan(0);
  });

  it('is one line where the names stand beside them', () => {
    expect(axisOf(bars('Annexes'))).toMatch(/^M[^M]+$/);
  });
});

describe('a line whose every point has its figure', () => {
  const line = (cells: Chart['rows'][number]['cells']): Chart => ({
    kind: 'line',
    corner: '',
    series: [''],
    rows: cells.map((one, index) => ({ label: `an ${index}`, cells: [one] })),
    lang: 'fr',
  });
  const cell = (one: number) => ({ text: String(one), value: one });
  const inkOfAxis = (chart: Chart) => layOutChart(chart, frame(400)).shapes.find(({ fill }) => fill)?.fill;

  /** From point to point. */
  const pointsOf = (shapes: ChartLayout['shapes']) =>
    [...(shapes.find(({ stroke }) => stroke)?.path.matchAll(/([\d.]+) ([\d.]+)/g) ?? [])].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );

  it('stands on a dark line where that is zero, and on a light one where it is not', () => {
    expect(inkOfAxis(line([cell(10), cell(30)]))).toBe('ink');
    expect(inkOfAxis(line([cell(90), cell(100)]))).toBe('hairline');
  });

  it('has its dark line at zero where it goes above and below it, and no other', () => {
    const { shapes, labels } = layOutChart(line([120, -45, -80, 60].map(cell)), frame(400));
    const rules = shapes.filter(({ path, fill }) => fill && path.match(/[ML]/g)?.length === 4);
    const heights = new Set(rules.map(({ path }) => Number(path.match(/^M\S+ ([\d.]+)/)?.[1])));
    expect(new Set(rules.map(({ fill }) => fill))).toEqual(new Set(['ink']));
    expect(heights.size).toBe(1);
    const [zero = 0] = heights;
    const points = pointsOf(shapes);
    for (const [index, isAbove] of [true, false, false, true].entries())
      expect(itemAt(points, index)[1] < zero).toBe(isAbove);
    for (const [left, top, right, bottom] of labels.filter(({ part }) => part.kind === 'cell').map(boxOf))
      for (const { path } of rules) {
        const [from = 0, , to = 0] = (path.match(/[\d.]+/g) ?? []).map(Number);
        if (top < zero && bottom > zero) expect(Math.min(right, to) - Math.max(left, from)).toBeLessThan(0);
      }
  });

  it('goes through no figure that has room beside it', () => {
    for (const values of [
      [120, -45, -80, 60],
      [60, -80, -45, 120],
      [10, 80, 120, 20],
      [20, 120, 80, 10],
    ]) {
      const { shapes, labels } = layOutChart(line(values.map(cell)), frame(400));
      const points = pointsOf(shapes);
      for (const [left, top, right, bottom] of labels.filter(({ part }) => part.kind === 'cell').map(boxOf))
        for (const [index, [x, y]] of points.slice(0, -1).entries()) {
          const [nextX, nextY] = itemAt(points, index + 1);
          for (let share = 0; share <= 1; share += 0.01) {
            const [lineX, lineY] = [x + share * (nextX - x), y + share * (nextY - y)];
            expect(lineX > left && lineX < right && lineY > top && lineY < bottom).toBe(false);
          }
        }
    }
  });

  it('says of a point without a figure what stands in its place, in grey, and of none nothing', () => {
    const { labels } = layOutChart(line([cell(10), { text: 'n. c.' }, { text: '' }]), frame(400));
    const cells = labels.filter(({ part }) => part.kind === 'cell');
    expect(cells.map(({ text, ink, bold }) => [text.replaceAll('\u00a0', ' '), ink, bold])).toEqual([
      ['10', 'ink', true],
      ['n. c.', 'soft', false],
    ]);
  });

  it('that stays at nothing, or lies below it, has room for its figures', () => {
    for (const values of [
      [0, 0],
      [-5, -5],
      [-100, -90],
    ]) {
      const layout = layOutChart(line(values.map(cell)), frame(400));
      expect(wordsOf(layout)).toContain(String(values[0]));
      for (const number of numbers(layout)) expect(Number.isFinite(number)).toBe(true);
    }
  });
});

describe('a line beside a scale', () => {
  const inksOf = (values: readonly number[]) => {
    const rows = values.map((one, index) => ({
      label: `an ${index}`,
      cells: [
        { text: String(one), value: one },
        { text: '1', value: values[0] ?? 0 },
      ],
    }));
    const { shapes } = layOutChart({ kind: 'line', corner: '', series: ['a', 'b'], rows, lang: 'fr' }, frame(400));
    const isRule = (path: string) => path.match(/[\d.]+/g)?.[1] === path.match(/[\d.]+/g)?.[3];
    return shapes.flatMap(({ path, stroke }) => (isRule(path) && stroke && stroke.width < 1 ? [stroke.ink] : []));
  };

  it('has one dark line: that of zero, or the lowest where it does not come so far', () => {
    expect(inksOf([-100, 0, 100]).filter((ink) => ink === 'ink')).toHaveLength(1);
    expect(inksOf([-100, 0, 100]).indexOf('ink')).toBeGreaterThan(0);
    expect(inksOf([-100, -10]).at(-1)).toBe('ink');
    expect(inksOf([91, 100])[0]).toBe('ink');
  });
});

describe('a scale', () => {
  it('has a few round figures that hold the range', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { values } = niceTicks([low, high]);
        expect(values.length).toBeGreaterThan(1);
        expect(values.length).toBeLessThan(9);
        const reach = Math.max(Math.abs(low), Math.abs(high)) * 1e-6;
        expect(values[0]).toBeLessThanOrEqual(low + reach);
        expect(values.at(-1)).toBeGreaterThanOrEqual(high - reach);
      }),
    );
  });

  it('takes figures for one that differ by less than its ticks can say', () => {
    const { values } = niceTicks([999999999999997.6, 999999999999997.8]);
    expect(values[0]).toBe(0);
    expect(values.at(-1)).toBe(1e15);
  });

  it.each([
    [
      [0, 208],
      [0, 50, 100, 150, 200, 250],
    ],
    [
      [0, 1],
      [0, 0.5, 1],
    ],
    [
      [-4, -4],
      [-4, -2, 0],
    ],
    [
      [-3, 8],
      [-4, -2, 0, 2, 4, 6, 8],
    ],
  ] as const)('from %j is %j', (range, expected) => {
    expect(niceTicks(range).values).toEqual(expected);
  });
});

describe('a chart that runs from right to left', () => {
  it('is the other one in a mirror, with all its labels legible', () => {
    const chart: Chart = {
      kind: 'bars',
      corner: '',
      series: [''],
      rows: [{ label: 'A', cells: [{ text: '10', value: 10 }] }],
      lang: 'ar',
    };
    const left = layOutChart(chart, frame(340));
    const right = layOutChart({ ...chart, isFromRight: true }, frame(340));
    const edges = (path = '') => [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
    const [bar, mirroredBar] = [left.shapes[0]?.path, right.shapes[0]?.path];
    expect(edges(mirroredBar)).toHaveLength(4);
    expect(Math.max(...edges(mirroredBar))).toBeCloseTo(340 - Math.min(...edges(bar)), 2);
    expect(Math.min(...edges(mirroredBar))).toBeCloseTo(340 - Math.max(...edges(bar)), 2);
    expect(right.labels.map(({ text, anchor, x }) => [text, anchor, x])).toEqual(
      left.labels.map(({ text, anchor, x }) => [
        text,
        { start: 'end', middle: 'middle', end: 'start' }[anchor],
        340 - x,
      ]),
    );
  });
});
