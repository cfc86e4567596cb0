import { itemAt } from '../../sequence/item-at.ts';
import type { Extent } from './column-ends.ts';
import type { ColumnNode } from './column-nodes.ts';
import { type Column, filledColumn } from './fill-column.ts';
import type { FloatingText, FloatStretch } from './floats.ts';
import type { FrameVariant, Stacks } from './frame-variants.ts';

/** Columns side by side that end level. */
export interface Filling {
  readonly columns: readonly Column[];
  /** Lines of the grid that the deepest column takes, with what stands above and below it. */
  readonly depth: number;
}

/** Columns, and the floats across all of them above and below. */
export interface Frame {
  readonly head: readonly FloatStretch[];
  readonly filling: Filling;
  readonly foot: readonly FloatStretch[];
  /** The floats across some of them, which take room of these. */
  readonly stacks?: Stacks | undefined;
}

/**
 * The frames of a way through a text.
 *
 * @param text all its rows, and the floats among them
 * @param end of the last column
 */
export function framesOf(text: FloatingText, end: ColumnNode): Frame[] {
  const frames: Frame[] = [];
  let columns: ColumnNode[] = [];
  for (let node: ColumnNode | undefined = end; node?.previous; node = node.previous) {
    if (node.column) columns.unshift(node);
    else {
      const { head, foot, stacks } = node.variant;
      frames.unshift({ head, filling: fillingOf(text, columns, node.variant), foot, stacks });
      columns = [];
    }
  }
  return frames;
}

function fillingOf(text: FloatingText, nodes: readonly ColumnNode[], { stacks }: FrameVariant): Filling {
  const filled = nodes.flatMap(({ column }) => column ?? []);
  const columns = filled.map(({ extent, depth }, index) => {
    const column = filledColumn(text, extent, depth);
    return stacks ? besideStacks(column, stacks, index, text.gap) : column;
  });
  const depths = filled.map(({ extent, depth }, index) => depthOf(extent, depth) + linesBeside(columns[index]));
  // Where no column has room for text, the frame is as deep as what stands in it.
  const least = stacks && nodes.length === 0 ? Math.max(...stacks.taken) - text.gap : 0;
  return { columns, depth: Math.max(least, ...depths) };
}

/** A column above and below floats across some columns; where it holds nothing, no white stands beside them. */
function besideStacks(column: Column, { head, foot }: Stacks, index: number, gap: number): Column {
  const [above, below] = [itemAt(head.lines, index), itemAt(foot.lines, index)];
  if (above + below === 0) return column;
  if (column.rows.length > 0) return { ...column, above, below };
  return above > 0 ? { ...column, above: above - gap, below } : { ...column, above, below: below - gap };
}

/** Lines of a region beside the rows and the notes of one of its columns: what stands across some columns takes them. */
export function linesBeside({ above = 0, below = 0 }: Pick<Column, 'above' | 'below'> = {}): number {
  return above + below;
}

/** Lines of a column whose white has grown, or whose pictures have shrunk, to reach a depth. */
function depthOf({ used, white, smaller, asked }: Extent, depth: number): number {
  if (used > depth) return Math.max(depth, used - smaller);
  return asked ? used : Math.min(depth, used + white);
}
