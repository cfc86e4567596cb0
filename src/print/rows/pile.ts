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
