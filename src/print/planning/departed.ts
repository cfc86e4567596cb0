import type { Row } from '../rows/row.ts';
import type { SheetPlan } from './plan-sheets.ts';

/**
 * The floats that have left their place in the text, by their first blocks: the rows before and
 * after them stand together in a column.
 *
 * @param plan where the rows stand
 * @param rows in the order of the text
 */
export function departedFloats({ sides }: SheetPlan, rows: readonly Row[]): ReadonlySet<number> {
  const departed = new Set<number>();
  const between = floatsBefore(rows);
  if (between.size === 0) return departed;
  for (const { regions } of sides)
    for (const { filling } of regions)
      for (const column of filling.columns) {
        let above: Row | undefined;
        for (const row of column.rows) {
          if (row.isSpace) continue;
          if (above && !above.float && !row.float) for (const block of between.get(row) ?? []) departed.add(block);
          above = row;
        }
      }
  return departed;
}

/** The floats that stand in the text right before a row. */
function floatsBefore(rows: readonly Row[]): Map<Row, readonly number[]> {
  const found = new Map<Row, readonly number[]>();
  let open: number[] = [];
  for (const row of rows) {
    if (row.isSpace) continue;
    if (row.float) {
      if (open.at(-1) !== row.float.block) open.push(row.float.block);
    } else {
      if (open.length > 0) found.set(row, open);
      open = [];
    }
  }
  return found;
}
