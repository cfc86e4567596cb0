import type { PictureBlock } from '../blocks/block.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import type { TextStyle } from '../paragraphs/text-style.ts';
import type { BlockContext } from './block-context.ts';
import { styleFor } from './block-style.ts';
import { lineAt, type RowPart } from './row-parts.ts';

/** Size of a credit beside the body's: nobody reads it who does not look for it. */
const SIZE = 0.66;
/** From the picture to its baseline, from line to line, and below the last, in ems of its own. */
const [FIRST, NEXT, BELOW] = [1.1, 1.15, 0.25];
/** A picture that is narrower than this lets its credit go beyond its edges, in ems of its own. */
const NARROWEST = 16;

/** The credit of a picture: lines below it that end at its right edge. */
export interface CreditLines {
  /** In points, from the foot of the picture. */
  readonly height: number;
  /** The lines, for a picture with these edges. */
  readonly partsBelow: (picture: { readonly left: number; readonly right: number; readonly foot: number }) => RowPart[];
}

const NONE: CreditLines = { height: 0, partsBelow: () => [] };

/**
 * Sets who made a picture, in small letters.
 *
 * @param block the picture
 * @param width of the picture, in points
 * @param room in which it stands, in points
 * @param context how the number is set
 */
export function creditLines({ credit }: PictureBlock, width: number, room: number, context: BlockContext): CreditLines {
  if (!credit) return NONE;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    size: context.body.size * SIZE,
    align: 'right',
    hyphenate: false,
  };
  const measure = Math.min(room, Math.max(width, NARROWEST * style.size));
  const lines = setParagraph({ spans: credit, style, measure }, context);
  if (lines.length === 0) return NONE;
  const baselineOf = (index: number) => style.size * (FIRST + index * NEXT);
  return {
    height: baselineOf(lines.length - 1) + style.size * BELOW,
    partsBelow: ({ left, right, foot }) => {
      const natural = Math.max(...lines.map((line) => line.width));
      // What is wider than its picture stands in the middle of it.
      const end = natural > right - left ? Math.min(room, (left + right + natural) / 2) : right;
      return lines.map((line, index) => lineAt(line, end - measure, foot + baselineOf(index)));
    },
  };
}
