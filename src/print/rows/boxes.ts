import { itemAt } from '../../sequence/item-at.ts';
import type { Block, BoxEdge, TextBlock } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { costs, type Price } from './break-price.ts';
import type { Continuation, Row } from './row.ts';
import { boxContinuation, continuedIn } from './set-apart-rows.ts';
import { gridLines, isTall, SPLIT_TALL } from './tall.ts';

/** A box among the blocks of a text: its rules are the blocks at `top` and at `bottom`. */
export interface BoxStretch {
  readonly top: number;
  readonly bottom: number;
  readonly edge: BoxEdge;
  readonly title: TextBlock | undefined;
}

/** What a box does to the rows that stand in it. */
export interface Box {
  /** What a break in it costs beside all else. */
  readonly split: Price;
  /** How it goes on in the next column; undefined where it stays whole. */
  readonly continued: Continuation | undefined;
}

/** Cost of a break in a box that is not tall: a column is rather left short. */
const SPLIT_BOX = costs(400);

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
    const next = blocks[top + 1];
    found.push({ top, bottom, edge, title: next?.kind === 'text' && next.role === 'box-title' ? next : undefined });
  }
  return found;
}

/**
 * The box that each block stands in, by the block's index. The rule that ends a box stands in it no
 * more: a column may end below it.
 *
 * @param stretches the boxes of the text
 * @param rows of each block
 * @param isWhole whether a block is part of a float
 * @param contextOf how a block is set, by its index
 */
export function boxesOf(
  stretches: readonly BoxStretch[],
  rows: readonly (readonly Row[])[],
  isWhole: (index: number) => boolean,
  contextOf: (index: number) => BlockContext,
): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  for (const { top, bottom, edge, title } of stretches) {
    const context = contextOf(top);
    const lines = gridLines(rows.slice(top, bottom + 1).flat());
    const outer = boxes.get(top)?.continued;
    const own = isWhole(top) ? undefined : boxContinuation(title, edge.nesting, context);
    const box: Box = {
      split: isTall(lines, context) ? SPLIT_TALL : SPLIT_BOX,
      continued: own && outer ? continuedIn(outer, own) : own,
    };
    for (let index = top; index < bottom; index++) boxes.set(index, box);
  }
  return boxes;
}
