import type { BoxEdge, Nesting } from '../blocks/block.ts';
import type { SetItem } from '../structure-tree.ts';
import type { BlockContext } from './block-context.ts';
import { withParts } from './pile.ts';
import type { Continuation, Row } from './row.ts';
import { drawn } from './row-parts.ts';

/** The sides of a framed box, in points; the rule below it is as thick. */
const SIDE = 0.8;

/** Grounds begin and end so many points below the edges of rows, so that they cover no rule on such an edge. */
const BELOW_EDGE = 1;

/** Where a box's ground or its sides stand in a row, in points from the row's top. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
  /** The box ends there, or its column does: a rule stands below it. */
  readonly isEnd?: boolean;
}

/**
 * What stands behind a row of a box and beside it: a pale ground, or the two sides of a frame. Boxes
 * that have only rules have none of these.
 *
 * @param nesting of the box: what it stands in
 * @param extent the part of the row that is in the box
 * @param context it has the theme and the width of the column
 */
export function boxGround(
  nesting: Nesting,
  { top, bottom, isEnd }: Extent,
  { theme, measure, body }: BlockContext,
): SetItem[] {
  const left = nesting.indent * body.size;
  const right = measure - nesting.inset * body.size;
  if (theme.box === 'tinted') {
    const place = {
      x: left,
      y: top + BELOW_EDGE,
      width: right - left,
      height: bottom - top - (isEnd ? BELOW_EDGE : 0),
    };
    return [{ kind: 'rectangle', tag: 'artefact', ground: 'tint', ...place, fill: theme.colours.ground }];
  }
  if (theme.box === 'ruled') return [];
  return [left + SIDE / 2, right - SIDE / 2].map((x) => ({
    kind: 'rule',
    tag: 'artefact',
    x1: x,
    y1: top,
    x2: x,
    y2: bottom,
    thickness: SIDE,
    colour: theme.colours.accent,
  }));
}

/**
 * A row that stands in boxes, with what stands behind it and beside it.
 *
 * @param row a row in these boxes, with what is printed where a column ends below it
 * @param boxes from the outermost to the innermost
 * @param context of the row
 */
export function onBoxGrounds(row: Row, boxes: readonly BoxEdge[], context: BlockContext): Row {
  if (boxes.length === 0 || context.theme.box === 'ruled') return row;
  return withParts(row, ({ lines, parts }) => {
    const extent = { top: 0, bottom: lines * context.body.leading };
    const grounds = boxes.flatMap(({ nesting }) => boxGround(nesting, extent, context));
    return grounds.length > 0 ? [drawn(...grounds), ...parts] : parts;
  });
}

/** What is printed where a box that stands in others goes on in the next column, with what stands behind it. */
export function continuedOnGrounds(
  { foot, head }: Continuation,
  boxes: readonly BoxEdge[],
  context: BlockContext,
): Continuation {
  const all = (rows: readonly Row[]) => rows.map((row) => onBoxGrounds(row, boxes, context));
  return { foot: all(foot), head: all(head) };
}
