import type { BlockContext } from './block-context.ts';
import { movedParts } from './row-parts.ts';
import type { TableUnit } from './table-units.ts';

/** Units of a table that take whole lines of the grid together. */
export interface TableSlice extends Omit<TableUnit, 'height'> {
  readonly lines: number;
  /** Points of its last line that it leaves free. What follows stands in them. */
  readonly free: number;
}

/**
 * Puts the units of a table on the grid. Their own lines are closer than those of the grid, and so
 * each begins where the one above it ends, be that in the middle of a line: then it reaches into
 * the slice above. Where a column ends between the two, it is as far from what is printed there
 * (see `continuations`).
 */
export function tableSlices(units: readonly TableUnit[], { body }: BlockContext): TableSlice[] {
  const slices: TableSlice[] = [];
  const linesTo = (y: number) => Math.ceil(y / body.leading - 1e-6);
  let below = 0;
  let end = 0;
  for (const { height, ...unit } of units) {
    const last = slices.at(-1);
    if (last && linesTo(end + height) <= below && last.cells === unit.cells) {
      // It has room in what is left of the line above.
      const parts = movedParts(unit.parts, 0, end - (below - last.lines) * body.leading);
      end += height;
      slices[slices.length - 1] = {
        ...unit,
        lines: last.lines,
        free: below * body.leading - end,
        parts: [...last.parts, ...parts],
        calls: [...last.calls, ...unit.calls],
        overhang: Math.max(last.overhang, unit.overhang),
      };
      continue;
    }
    const top = linesTo(end + height) > below ? end : below * body.leading;
    const parts = movedParts(unit.parts, 0, top - below * body.leading);
    end = top + height;
    const lines = Math.max(1, linesTo(end) - below);
    below += lines;
    slices.push({ ...unit, lines, parts, free: below * body.leading - end });
  }
  return slices;
}
