import type { TextBlock } from '../blocks/block.ts';
import { inkReach } from '../lettering/line-ink.ts';
import type { Line } from '../paragraphs/line.ts';
import type { Opening } from '../paragraphs/paragraph.ts';
import { placeLine, sameNode } from '../paragraphs/place-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type Span, type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import { drawn, type RowPart } from './row-parts.ts';

/** Height of the display face's capitals, and of those of the text's, in ems. */
const DISPLAY_CAPITALS = 0.86;
const TEXT_CAPITALS = 0.67;
/** Height of the text's tallest letters, in ems. */
const TEXT_ASCENT = 0.8;
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
 * first line's to the baseline of the last line beside it. One with an accent or a tail is smaller, and stands higher,
 * as far as it must to keep clear of what is above and below it.
 *
 * @param block the paragraph; undefined is returned where it has no such letter
 * @param context how the number is set
 */
export function setInitial({ initial, spans }: TextBlock, context: BlockContext): SetInitial | undefined {
  if (!initial) return undefined;
  const { body, theme, shaper } = context;
  const lines = theme.newspaper.initialLines;
  const size = ((lines - 1) * body.leading + TEXT_CAPITALS * body.size) / DISPLAY_CAPITALS;
  // A letter that is a word by itself: the space behind it is set with it, for no line begins with one.
  const goesOn = /^[ \n\t\r]/.test(spans.map(({ text }) => text).join(''));
  const usual = largeLetter(initial, size, goesOn, context);
  if (!usual) return undefined;
  const last = baselineOf(body) + (lines - 1) * body.leading;
  const free = body.leading - TEXT_ASCENT * body.size;
  const { above, below } = inkReach(placeLine(usual, 0, 0, context, sameNode), shaper);
  const share = Math.min(1, last / above, (last + free) / (above + below));
  const line = share < 1 ? largeLetter(initial, size * share, goesOn, context) : usual;
  if (!line) return undefined;
  const baseline = Math.min(last, last + free - below * share);
  return {
    part: drawn(...placeLine(line, 0, baseline, context, sameNode)),
    opening: { lines, width: line.width + GAP * body.size },
  };
}

function largeLetter(initial: Span, size: number, goesOn: boolean, context: BlockContext): Line | undefined {
  const style: TextStyle = {
    ...styleFor({ role: 'first-paragraph' }, context),
    family: families.display,
    size,
    colour: context.theme.colours.accentLetters,
    align: 'left',
    hyphenate: false,
    micro: unchanged,
    figures: 'lining',
  };
  const [line] = setParagraph({ spans: [initial], style, measure: Number.MAX_SAFE_INTEGER, goesOn }, context);
  return line;
}
