import type { BoxEdge } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn } from './row-parts.ts';

/** Where in its line a box's rule stands: nearer to the box than to the text around it. */
const TOP_RULE = 0.55;
const BOTTOM_RULE = 0.45;

/** The rule above a box, heavy, or the one below it, each in a line of its own. */
export function boxEdgeRow({ edge, nesting }: BoxEdge, { measure, body, theme }: BlockContext): Row {
  const isTop = edge === 'top';
  const at = body.leading * (isTop ? TOP_RULE : BOTTOM_RULE);
  const left = nesting.indent * body.size;
  const right = measure - nesting.inset * body.size;
  return {
    lines: 1,
    parts: [
      drawn({
        kind: 'rule',
        tag: 'artefact',
        x1: left,
        y1: at,
        x2: right,
        y2: at,
        thickness: isTop ? 2.4 : 0.8,
        colour: theme.colours.accent,
      }),
    ],
    breakPrice: isTop ? FORBIDDEN : FREE,
    isSpace: false,
    strain: 0,
  };
}
