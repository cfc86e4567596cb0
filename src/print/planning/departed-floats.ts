import type { Row } from '../rows/row.ts';
import type { Side } from './plan-sheets.ts';

/**
 * The floats that do not stand before what follows them in the text, by the index of their first block.
 *
 * @param rows of the text
 * @param sides where they stand; floats before a row that stands on none of these are not looked at
 */
export function departedFloats(rows: readonly Row[], sides: readonly Pick<Side, 'regions'>[]): ReadonlySet<number> {
  if (!rows.some(({ float }) => float)) return new Set();
  const before = new Map<Row, Row | undefined>();
  let last: Row | undefined;
  const placed = sides.flatMap(({ regions }) => regions.flatMap(({ filling }) => filling.columns));
  for (const row of placed.flatMap((column) => column.rows)) {
    if (row.isSpace) continue;
    before.set(row, last);
    last = row;
  }
  const departed = new Set<number>();
  let passed: number[] = [];
  for (const row of rows) {
    if (row.isSpace) continue;
    if (row.float) {
      passed.push(row.float.block);
      continue;
    }
    const above = before.get(row)?.float;
    const hasLeft = before.has(row) && passed.length > 0 && !(above && passed.includes(above.block));
    if (hasLeft) for (const block of passed) departed.add(block);
    passed = [];
  }
  return departed;
}
