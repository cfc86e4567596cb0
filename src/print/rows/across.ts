import type { Block } from '../blocks/block.ts';
import type { Geometry } from '../geometry.ts';
import type { Piece } from './floats.ts';

/** How many columns a block stands across: all of its text's, some of them (2 or more), or the one that it is in. */
export type Across = 'all' | 'one' | number;

/**
 * How many columns each block of a text stands across. What is to take some of them and stands in a box keeps to the
 * column of that.
 *
 * @param blocks of the text
 * @param pieces those of its blocks that belong together
 * @param columns that the text has
 */
export function acrossOfBlocks(blocks: readonly Block[], pieces: readonly Piece[], columns: number): readonly Across[] {
  const across = blocks.map(({ spansColumns, mostColumns }): Across => {
    if (!spansColumns) return 'one';
    return mostColumns === undefined || mostColumns >= columns ? 'all' : 'one';
  });
  for (const { first, last } of pieces) {
    const block = blocks[first];
    const count = block?.mostColumns;
    if (!block?.spansColumns || count === undefined || count >= columns) continue;
    across.fill(count, first, last + 1);
  }
  return across;
}

/** Points between the edges of what stands across columns. */
export function widthAcross(across: Across, { width, measure, gutter }: Geometry): number {
  if (across === 'all') return width;
  return across === 'one' ? measure : across * measure + (across - 1) * gutter;
}
