import type { BoxEdge } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { continuedOnGrounds } from './box-grounds.ts';
import type { BoxStretch } from './box-stretches.ts';
import { costs, type Price } from './break-price.ts';
import type { Continuation, Row } from './row.ts';
import { boxContinuation, continuedIn } from './set-apart-rows.ts';
import { gridLines, isTall, SPLIT_TALL } from './tall.ts';

/** What a box does to the rows that stand in it. */
interface AroundRows {
  /** What a break in it costs beside all else. */
  readonly split: Price;
  /** How it goes on in the next column; undefined where it stays whole. */
  readonly continued: Continuation | undefined;
  /** The boxes whose grounds it stands on, from the outermost. The rule that begins a box is none of its own. */
  readonly grounds: readonly BoxEdge[];
}

/** Cost of a break in a box that is not tall: a column is rather left short. */
const SPLIT_BOX = costs(400);

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
): ReadonlyMap<number, AroundRows> {
  const boxes = new Map<number, AroundRows>();
  for (const stretch of stretches) {
    const { top, bottom, edge } = stretch;
    const context = contextOf(top);
    const lines = gridLines(rows.slice(top, bottom + 1).flat());
    const around = boxes.get(top);
    const outer = around?.continued;
    const below = around?.grounds ?? [];
    const own = isWhole(top) ? undefined : continuedOnGrounds(boxContinuation(stretch, context), below, context);
    const box: Omit<AroundRows, 'grounds'> = {
      split: isTall(lines, context) ? SPLIT_TALL : SPLIT_BOX,
      continued: own && outer ? continuedIn(outer, own) : own,
    };
    boxes.set(top, { ...box, grounds: below });
    const inside = { ...box, grounds: [...below, edge] };
    for (let index = top + 1; index < bottom; index++) boxes.set(index, inside);
  }
  return boxes;
}
