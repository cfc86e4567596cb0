import { describe, expect, it } from 'vitest';
import { sheetPlanner } from '../../../src/print/planning/plan-memory.ts';
import { type Composition, planSheets } from '../../../src/print/planning/plan-sheets.ts';
import { costs, FORBIDDEN, FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';

const room = {
  columns: 2,
  lastColumns: 2,
  top: 40,
  bottom: 800,
  firstHeadHeight: 0,
  runningHeadHeight: 0,
  footHeight: 0,
  keepBackClear: false,
};
const composition = (rows: readonly Row[], leading = 13): Composition => ({
  body: { size: 10, leading },
  rows,
  room,
});

const line: Row = { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
/** White is made anew for each trial. */
const white = (): Row => ({ lines: 1, parts: [], breakPrice: FREE, isSpace: true, strain: 0 });

/** What a row of the same parts may have otherwise. */
const OTHERWISE: readonly Partial<Row>[] = [
  { lines: 2 },
  { breakPrice: FORBIDDEN },
  { breakPrice: costs(3) },
  { isSpace: true },
  { strain: 1 },
  { float: { block: 1 } },
  { spansColumns: true },
  { acrossColumns: 2, float: { block: 1 } },
  { breakAfter: 'column' },
  { notes: [line] },
];

describe('the planner of a number', () => {
  it('plans the same rows once, whatever white is made anew between them', () => {
    const plan = sheetPlanner();
    const first = plan(composition([line, white(), line]));
    expect(plan(composition([line, white(), { ...line }]))).toBe(first);
  });

  it('plans anew what is set otherwise', () => {
    const plan = sheetPlanner();
    const first = composition([line, white(), line]);
    plan(first);
    for (const other of [
      composition([line, white(), line, line]),
      composition([line, white(), { ...line, parts: [] }]),
      composition([line, white(), { ...line, breakAfter: 'page' }, line]),
      composition([line, white(), line], 14),
      ...OTHERWISE.map((properties) => composition([line, white(), { ...line, ...properties }])),
    ]) {
      expect(plan(other)).not.toBe(plan(first));
      expect(plan(other)).toEqual(planSheets(other));
    }
  });
});
