import type { Block } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import type { Row } from './row.ts';
import { movedParts, type RowPart } from './row-parts.ts';

/** The rows of blocks that stand in a column of their own beside something. */
export type NestedRows = (blocks: readonly Block[], context: BlockContext) => readonly Row[];

/** Rows one below the other as one piece. */
export interface Pile {
  readonly lines: number;
  readonly parts: readonly RowPart[];
  readonly calls: readonly string[];
}

export function pileOf(rows: readonly Row[], { body }: BlockContext): Pile {
  let lines = 0;
  const parts = rows.flatMap((row) => {
    const top = lines * body.leading;
    lines += row.lines;
    return movedParts(row.parts, 0, top);
  });
  return { lines, parts, calls: rows.flatMap(({ calls }) => calls ?? []) };
}

/**
 * A row with other parts, also where it is smaller.
 *
 * @param row it stays as it is
 * @param partsOf the new parts of the row, or of one of its smaller sizes
 */
export function withParts(row: Row, partsOf: (own: Pick<Row, 'lines' | 'parts'>) => readonly RowPart[]): Row {
  const changed = { ...row, parts: partsOf(row) };
  if (!row.smaller) return changed;
  return { ...changed, smaller: row.smaller.map((own) => ({ lines: own.lines, parts: partsOf(own) })) };
}

/** A row moved to the right, with all that may stand in its place or be printed after it. */
export function movedRow(row: Row, dx: number): Row {
  if (dx === 0) return row;
  const moved = withParts(row, ({ parts }) => movedParts(parts, dx, 0));
  if (!row.continued) return moved;
  const { foot, head } = row.continued;
  const all = (rows: readonly Row[]) => rows.map((own) => movedRow(own, dx));
  return { ...moved, continued: { foot: all(foot), head: all(head) } };
}
