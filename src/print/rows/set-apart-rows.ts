import type { Direction } from '../../typography/direction.ts';
import type { BoxEdge, PullQuoteBlock } from '../blocks/block.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type Span, type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families, italicFirst } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import { type NestedRows, type Pile, pileOf } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, lineAt, movedParts } from './row-parts.ts';

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

/** A pull quote's size and leading by the body's size, and its author's by the body's. */
const QUOTE_SIZE = 1.5;
const QUOTE_LEADING = 1.22;
const AUTHOR_SIZE = 0.9;
const AUTHOR_LEADING = 1.4;
/** White between the rules of a pull quote and its text, in ems of the body; as much stands outside the rules. */
const QUOTE_PADDING = 0.55;

/** Lines of the grid that a picture leaves to the words between the rules. */
const LINES_BESIDE_PICTURE = 3;

/**
 * A pull quote between two rules, in one row that is never cut: nobody reads half of one.
 *
 * @param block its words, its author and its pictures
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function pullQuoteRow(block: PullQuoteBlock, context: BlockContext, nested: NestedRows): Row {
  const { nesting } = block;
  const { measure, body, theme } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const parts = partsOf(block, { ...context, measure: room }, nested);
  const padding = body.size * QUOTE_PADDING;
  const inside = heightOf(parts) + 2 * padding;
  const lineCount = Math.ceil((inside + 2 * padding) / body.leading - 0.01);
  const top = (lineCount * body.leading - inside) / 2;
  const rule = (y: number, thickness: number) =>
    drawn({
      kind: 'rule',
      tag: 'artefact',
      x1: left,
      y1: y,
      x2: left + room,
      y2: y,
      thickness,
      colour: theme.colours.accent,
    });
  const calls = parts.flatMap((part) => part.calls);
  return {
    lines: lineCount,
    parts: [
      rule(top, 1.6),
      ...parts.flatMap((part, index) => movedParts(part.parts, left, top + padding + heightOf(parts.slice(0, index)))),
      rule(top + inside, 0.6),
    ],
    breakPrice: FREE,
    isSpace: false,
    strain: 0,
    ...(calls.length > 0 && { calls }),
  };
}

/** A part of a pull quote; its height is in points. */
interface QuotePart extends Pick<Pile, 'parts' | 'calls'> {
  readonly height: number;
}

function heightOf(parts: readonly QuotePart[]): number {
  return parts.reduce((sum, { height }) => sum + height, 0);
}

function partsOf({ parts, direction }: PullQuoteBlock, context: BlockContext, nested: NestedRows): QuotePart[] {
  const { body, theme } = context;
  const caption = alignedFor(direction, styleFor({ role: 'caption' }, context));
  const base: TextStyle = { ...caption, micro: unchanged, hyphenate: false };
  const size = body.size * QUOTE_SIZE;
  const quote: TextStyle = { ...base, family: italicFirst(families.text), size, colour: theme.colours.accentLetters };
  const name: TextStyle = { ...base, size: body.size * AUTHOR_SIZE };
  const words = parts.map((part): QuotePart | undefined => {
    if (part.kind === 'words')
      return setWords(part.spans, { style: quote, leading: QUOTE_LEADING, rise: 0.9, direction }, context);
    if (part.kind === 'author')
      return setWords(
        part.spans,
        { style: name, leading: AUTHOR_LEADING, rise: 0.75 * AUTHOR_LEADING, direction },
        context,
      );
    return undefined;
  });
  const height = heightOf(words.filter((part) => part !== undefined));
  const pictures = parts.filter(({ kind }) => kind === 'pictures').length;
  const free = context.depth - Math.ceil(height / body.leading) - LINES_BESIDE_PICTURE;
  const depth = Math.max(2, Math.floor(free / Math.max(1, pictures)));
  return parts.flatMap((part, index): QuotePart[] => {
    if (part.kind !== 'pictures') return words[index] ? [words[index]] : [];
    const pile = pileOf(nested(part.blocks, { ...context, depth }), context);
    return [{ ...pile, height: pile.lines * body.leading }];
  });
}

/** How words of a pull quote are set. */
interface QuoteText {
  readonly style: TextStyle;
  /** From line to line, and from the top to the first baseline, in ems. */
  readonly leading: number;
  readonly rise: number;
  readonly direction: Direction | undefined;
}

function setWords(
  spans: readonly Span[],
  { style, leading, rise, direction }: QuoteText,
  context: BlockContext,
): QuotePart {
  const lines = setParagraph({ spans, style, measure: context.measure, direction }, context);
  return {
    height: lines.length * style.size * leading,
    parts: lines.map((line, index) => lineAt(line, 0, (index * leading + rise) * style.size)),
    calls: lines.flatMap(({ notes }) => notes ?? []),
  };
}
