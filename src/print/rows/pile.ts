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
  return {
    lines: linesBefore(rows, rows.length),
    parts: rows.flatMap((row, index) => movedParts(row.parts, 0, linesBefore(rows, index) * body.leading)),
    calls: rows.flatMap(({ calls }) => calls ?? []),
  };
}

function linesBefore(rows: readonly Row[], index: number): number {
  return rows.slice(0, index).reduce((sum, { lines }) => sum + lines, 0);
}
