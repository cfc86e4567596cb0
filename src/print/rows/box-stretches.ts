import { itemAt } from '../../sequence/item-at.ts';
import type { Direction } from '../../typography/direction.ts';
import type { Block, BoxEdge, TextBlock } from '../blocks/block.ts';

/** A box among the blocks of a text: its rules are the blocks at `top` and at `bottom`. */
export interface BoxStretch {
  readonly top: number;
  readonly bottom: number;
  readonly edge: BoxEdge;
  readonly title: TextBlock | undefined;
  /** Of its first text, its title as a rule. */
  readonly direction: Direction | undefined;
}

/** The boxes of a text in the order in which they begin. */
export function boxStretches(blocks: readonly Block[]): readonly BoxStretch[] {
  const found: BoxStretch[] = [];
  for (const [top, edge] of blocks.entries()) {
    if (edge.kind !== 'box-edge' || edge.edge === 'bottom') continue;
    let depth = 1;
    let bottom = top;
    while (depth > 0 && bottom < blocks.length - 1) {
      const block = itemAt(blocks, ++bottom);
      if (block.kind === 'box-edge') depth += block.edge === 'top' ? 1 : -1;
    }
    const text = blocks.slice(top + 1, bottom).find(isText);
    const title = text !== undefined && text === blocks[top + 1] && text.role === 'box-title' ? text : undefined;
    found.push({ top, bottom, edge, title, direction: text?.direction });
  }
  return found;
}

function isText(block: Block): block is TextBlock {
  return block.kind === 'text';
}
