import { expect, it } from 'vitest';
import type { Side } from '../../../src/print/planning/plan-sheets.ts';
import type { BlockContext } from '../../../src/print/rows/block-context.ts';
import { FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { ruledWhite } from '../../../src/print/rows/ruled-white.ts';
import { placeRows } from '../../../src/print/sheets/lay-out-sheets.ts';

const body = { size: 10, leading: 14 };
const white: Row = { lines: 1, parts: [], breakPrice: FREE, isSpace: true, strain: 0 };
const ruled = ruledWhite(white, { x1: 0, x2: 100, thickness: 0.4, colour: '#000000' }, {
  body,
} as unknown as BlockContext);

/** Where a rule stands whose white, below a line of the text, has so many lines. */
function ruleAt(lines: number): number {
  const rows = [
    { ...white, isSpace: false },
    { ...ruled, lines },
  ];
  const filling = { depth: 10, columns: [{ rows, notes: [] }] };
  const side = { top: 100, depth: 10, regions: [{ line: 0, spans: false, filling }] } as unknown as Side;
  const geometry = { left: 40, width: 100, measure: 100, gutter: 10, columns: 1 };
  const placed = placeRows(side, body, { geometry } as unknown as Parameters<typeof placeRows>[2]);
  const [rule] = ruled.parts.flatMap((part) => (part.kind === 'drawn' ? part.items : []));
  if (rule?.kind !== 'rule') throw new Error('the white has no rule');
  return (placed[1]?.y ?? 0) + rule.y1;
}

it('keeps a rule in the middle of its white, also where the white has grown', () => {
  const middle = ruleAt(1);
  expect(middle).toBeGreaterThan(100 + 14);
  expect(middle).toBeLessThan(100 + 2 * 14);
  expect(ruleAt(2)).toBeCloseTo(middle + 7, 6);
  expect(ruleAt(3)).toBeCloseTo(middle + 14, 6);
});
