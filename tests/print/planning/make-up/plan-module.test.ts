import { describe, expect, it } from 'vitest';
import { fillModule, plannedText } from '../../../../src/print/planning/make-up/plan-module.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import { rowOf, rowsOf } from '../random-rows.ts';

describe('a module that is filled to its foot', () => {
  const head = rowOf({ lines: 6, spansColumns: true, breakPrice: FORBIDDEN });
  const rows = [head, ...rowsOf(60)];

  it.each([1, 2])('holds its head and as much text as has room below it, across %i columns', (span) => {
    const full = fillModule(plannedText(rows, span, 40), 20, 1);
    expect(full?.placed).toContain(head);
    // A line at the foot of its last column is kept free.
    expect(full?.placed.size).toBe(1 + span * 14 - 1);
  });

  it('is none where its head has no room: text never stands there without it', () => {
    expect(fillModule(plannedText(rows, 1, 40), 5, 1)).toBeUndefined();
    expect(fillModule(plannedText(rows, 2, 40), 5, 1)).toBeUndefined();
  });
});
