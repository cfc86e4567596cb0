import type { BlockContext } from './block-context.ts';
import { baselineOf } from './block-style.ts';
import type { Row } from './row.ts';
import { drawn } from './row-parts.ts';

/** A rule across a column, or a part of it. */
export interface WhiteRule {
  /** Its ends from the left edge of the column, and its thickness, in points. */
  readonly x1: number;
  readonly x2: number;
  readonly thickness: number;
  readonly colour: string;
}

/** The middle of white lines, as the eye sees it, is above the middle of their letters: in ems. */
const BELOW_LETTERS = 0.27;

/**
 * White with a rule in its middle, where it stays when the white grows. At the end of a column it goes with its white.
 *
 * @param white the row of white
 * @param rule what is drawn in it
 * @param context how the number is set
 */
export function ruledWhite(white: Row, { x1, x2, thickness, colour }: WhiteRule, { body }: BlockContext): Row {
  const y = (white.lines * body.leading) / 2 + baselineOf(body) - body.leading / 2 - BELOW_LETTERS * body.size;
  const rule = drawn({ kind: 'rule', tag: 'artefact', x1, y1: y, x2, y2: y, thickness, colour });
  return { ...white, parts: [rule], ruledIn: white.lines };
}
