import type { TextBlock } from '../blocks/block.ts';
import type { Opening } from '../paragraphs/paragraph.ts';
import { placeLine, sameNode } from '../paragraphs/place-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import { drawn, type RowPart } from './row-parts.ts';

/** Height of the display face's capitals, and of those of the text's, in ems. */
const DISPLAY_CAPITALS = 0.86;
const TEXT_CAPITALS = 0.67;
/** Between the letter and the lines beside it, in ems of the body. */
const GAP = 0.45;

/** A large letter, and what it asks of the lines beside it. */
export interface SetInitial {
  /** For the first row of its paragraph. */
  readonly part: RowPart;
  readonly opening: Opening;
}

/**
 * Sets the large letter that a paragraph begins with: its capital reaches from the height of the
 * first line's to the baseline of the last line beside it.
 *
 * @param block the paragraph; undefined is returned where it has no such letter
 * @param context how the number is set
 */
export function setInitial({ initial }: TextBlock, context: BlockContext): SetInitial | undefined {
  if (!initial) return undefined;
  const { body, theme } = context;
  const lines = theme.newspaper.initialLines;
  const size = ((lines - 1) * body.leading + TEXT_CAPITALS * body.size) / DISPLAY_CAPITALS;
  const style: TextStyle = {
    ...styleFor({ role: 'first-paragraph' }, context),
    family: families.display,
    size,
    colour: theme.colours.accentLetters,
    align: 'left',
    hyphenate: false,
    micro: unchanged,
    figures: 'lining',
  };
  const [line] = setParagraph({ spans: [initial], style, measure: Number.MAX_SAFE_INTEGER, goesOn: false }, context);
  if (!line) return undefined;
  return {
    part: drawn(...placeLine(line, 0, baselineOf(body) + (lines - 1) * body.leading, context, sameNode)),
    opening: { lines, width: line.width + GAP * body.size },
  };
}
