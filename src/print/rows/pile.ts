import type { Block } from '../blocks/block.ts';
import type { Item } from '../display-list.ts';
import type { BlockContext } from './block-context.ts';
import type { Row } from './row.ts';

/** The rows of blocks that stand in a column of their own beside something; `key` names them among those that are remembered. */
export type NestedRows = (blocks: readonly Block[], context: BlockContext, key: string) => readonly Row[];

/** Rows one below the other as one piece. */
export interface Pile {
  readonly lines: number;
  readonly place: (x: number, y: number) => readonly Item[];
  readonly calls: readonly string[];
}

export function pileOf(rows: readonly Row[], { body }: BlockContext): Pile {
  const tops = rows.map((_, index) => linesBefore(rows, index));
  return {
    lines: linesBefore(rows, rows.length),
    place: (x, y) => rows.flatMap((row, index) => row.place(x, y + (tops[index] as number) * body.leading)),
    calls: rows.flatMap(({ calls }) => calls ?? []),
  };
}

function linesBefore(rows: readonly Row[], index: number): number {
  return rows.slice(0, index).reduce((sum, { lines }) => sum + lines, 0);
}
