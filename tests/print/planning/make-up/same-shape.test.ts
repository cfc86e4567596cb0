import { describe, expect, it } from 'vitest';
import { createFitMemory } from '../../../../src/print/planning/make-up/fit-memory.ts';
import { type ModuleFit, moduleFit } from '../../../../src/print/planning/make-up/module-fit.ts';
import { haveSameShape } from '../../../../src/print/planning/make-up/same-shape.ts';
import { costs, FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';

const ROW: Partial<Row> = {
  lines: 3,
  breakPrice: costs(4),
  float: { block: 1, place: 'top' },
  white: { most: 1, around: 2 },
  heading: { title: 'A', level: 2 },
  smaller: [{ lines: 2, parts: [] }],
  notes: [rowOf({ lines: 0.75 })],
  continued: { head: rowsOf(1), foot: rowsOf(2) },
};

describe('rows have the same shape', () => {
  it.each<[string, Partial<Row>]>([
    ['their strain', { strain: 5 }],
    ['the words of their headings', { heading: { title: 'B', level: 3 } }],
    ['the lines of their notes in other rows', { notes: [rowOf({ lines: 0.75, strain: 1 })] }],
    ['what is in their smaller forms', { smaller: [{ lines: 2, parts: [] }] }],
    ['the notes that they call', { calls: ['a'] }],
  ])('whatever is %s', (_, other) => {
    expect(haveSameShape([rowOf(ROW)], [rowOf({ ...ROW, ...other })])).toBe(true);
  });

  it.each<[string, Partial<Row>]>([
    ['lines', { lines: 4 }],
    ['white', { isSpace: true }],
    ['a break that nobody should see', { breakPrice: { ...FORBIDDEN, cost: 4 } }],
    ['the cost of a break', { breakPrice: costs(5) }],
    ['columns across all of which it stands', { spansColumns: true }],
    ['columns across some of which it stands', { acrossColumns: 2 }],
    ['columns of its own that it opens', { float: { block: 1, place: 'top', opensColumns: true } }],
    ['the end of a column', { breakAfter: 'column' }],
    ['a divided word', { isDivided: true }],
    ['white that grows', { white: { most: 2, around: 2 } }],
    ['what its white stands around', { white: { most: 1, around: 3 } }],
    ['its float', { float: { block: 2, place: 'top' } }],
    ['the place of its float', { float: { block: 1, place: 'foot' } }],
    ['sizes that are smaller', { smaller: [{ lines: 1, parts: [] }] }],
    ['how many sizes are smaller', { smaller: [] }],
    ['lines of notes', { notes: [rowOf({ lines: 1 })] }],
    ['what is printed again above it', { continued: { head: rowsOf(2), foot: rowsOf(2) } }],
    ['what is printed again below it', { continued: { head: rowsOf(1), foot: rowsOf(1) } }],
  ])('only with the same: %s', (_, other) => {
    expect(haveSameShape([rowOf(ROW)], [rowOf({ ...ROW, ...other })])).toBe(false);
  });

  it.each(['heading', 'smaller', 'notes', 'continued', 'float', 'white'] as const)('only with a %s both', (key) => {
    const { [key]: _, ...others } = ROW;
    expect(haveSameShape([rowOf(ROW)], [rowOf(others)])).toBe(false);
    expect(haveSameShape([rowOf(others)], [rowOf(ROW)])).toBe(false);
    expect(haveSameShape([rowOf(others)], [rowOf(others)])).toBe(true);
  });

  it('where they are as many, and each as the other in its place', () => {
    const rows = rowsOf(3);
    expect(haveSameShape(rows, rows)).toBe(true);
    expect(haveSameShape(rows, rowsOf(3))).toBe(true);
    expect(haveSameShape(rows, rowsOf(4))).toBe(false);
    expect(haveSameShape(rows, [])).toBe(false);
    expect(haveSameShape(rows, [...rowsOf(2), rowOf({ lines: 2 })])).toBe(false);
  });
});

describe('how rows fit', () => {
  const task = (
    rows: readonly Row[],
    others: Partial<Parameters<ReturnType<typeof createFitMemory>['recall']>[0]> = {},
  ) => ({
    rows,
    span: 1,
    padding: { above: 0, below: 0 },
    deepest: 30,
    ...others,
  });
  const counted = () => {
    const memory = createFitMemory();
    let made = 0;
    const recall = (own: ReturnType<typeof task>): ModuleFit =>
      memory.recall(own, () => {
        made++;
        return moduleFit(own.rows, own.span, own.padding, own.deepest);
      });
    return { memory, recall, made: () => made };
  };

  it('is found once for rows of the same shape, each with their own rows', () => {
    const { recall, made } = counted();
    const [some, others] = [rowsOf(5), rowsOf(5)];
    const fit = recall(task(some));
    expect(recall(task(some))).toBe(fit);
    const other = recall(task(others));
    expect(made()).toBe(1);
    expect(other.costs).toEqual(fit.costs);
    expect(fit.regionsAt(5)[0]?.filling.columns[0]?.rows[0]).toBe(some[0]);
    expect(other.regionsAt(5)[0]?.filling.columns[0]?.rows[0]).toBe(others[0]);
  });

  it('is found anew in other columns, another padding, on deeper sides, and for other rows', () => {
    const { recall, made } = counted();
    const rows = rowsOf(6);
    recall(task(rows));
    recall(task(rows, { span: 2 }));
    recall(task(rows, { padding: { above: 1, below: 0 } }));
    recall(task(rows, { padding: { above: 0, below: 1 } }));
    recall(task(rows, { deepest: 40 }));
    recall(task([...rowsOf(5), rowOf({ lines: 2 })]));
    expect(made()).toBe(6);
  });

  it('is known in the next number, and forgotten in the one after where that one has not asked for it', () => {
    const { memory, recall, made } = counted();
    recall(task(rowsOf(5)));
    memory.nextGeneration();
    recall(task(rowsOf(5)));
    expect(made()).toBe(1);
    memory.nextGeneration();
    memory.nextGeneration();
    recall(task(rowsOf(5)));
    expect(made()).toBe(2);
  });
});
