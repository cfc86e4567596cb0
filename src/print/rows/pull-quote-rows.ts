import { itemAt } from '../../sequence/item-at.ts';
import type { Direction } from '../../typography/direction.ts';
import type { PullQuoteBlock } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type Span, type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families, italicFirst } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE, type Price } from './break-price.ts';
import { movedRow, type NestedRows, type Pile, pileOf } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, lineAt, movedParts, type RowPart } from './row-parts.ts';
import { isTall, SPLIT_TALL } from './tall.ts';

/** A pull quote's size by the body's and its leading by its own, and its author's. */
const QUOTE_SIZE = 1.5;
const QUOTE_LEADING = 1.22;
/** In a narrow column it is smaller, so that so many of its ems are in a line, but never as small as the text. */
const QUOTE_EMS = 9.5;
const LEAST_QUOTE_SIZE = 1.15;
const AUTHOR_SIZE = 0.9;
const AUTHOR_LEADING = 1.4;
/** Baseline of the first line of either, from its top, in ems. */
const QUOTE_RISE = 0.9;
const AUTHOR_RISE = 0.75 * AUTHOR_LEADING;
/** White between the rules of a pull quote and its text, in ems of the body; as much stands outside the rules. */
const QUOTE_PADDING = 0.55;
/** The rules above and below, in points. */
const TOP_RULE = 1.6;
const BOTTOM_RULE = 0.6;

/** Lines of the grid that a picture leaves to the words between the rules. */
const LINES_BESIDE_PICTURE = 3;

/**
 * A pull quote between two rules: one row that is never cut, since nobody reads half of one; only
 * what is taller than half a column breaks between its lines.
 *
 * @param block its words, its author and its pictures
 * @param context how the number is set; `measure` is the width of the column, in points
 * @param nested sets the blocks that stand inside this one, in a measure of their own
 */
export function pullQuoteRows(block: PullQuoteBlock, context: BlockContext, nested: NestedRows): Row[] {
  const { nesting } = block;
  const { measure, body } = context;
  const left = nesting.indent * body.size;
  const inside = { ...context, measure: measure - left - nesting.inset * body.size };
  const words = block.parts.map((part) => (part.kind === 'pictures' ? part : setWords(part, block.direction, inside)));
  const whole = wholeQuote(words, inside, nested);
  const rows = isTall(whole.lines, context) ? brokenQuote(words, inside, nested) : [whole];
  return rows.map((row) => movedRow(row, left));
}

/** Words of a pull quote that are set, or its pictures. */
type SetQuotePart = SetWords | Extract<PullQuoteBlock['parts'][number], { readonly kind: 'pictures' }>;

interface SetWords {
  readonly kind: 'words' | 'author';
  readonly lines: readonly Line[];
  /** From line to line, and from the top to the first baseline, in points. */
  readonly leading: number;
  readonly rise: number;
}

/** All of it in one row, the words between the rules as close as they read best. */
function wholeQuote(set: readonly SetQuotePart[], context: BlockContext, nested: NestedRows): Row {
  const { body } = context;
  const heightOfWords = set.reduce((sum, part) => sum + (part.kind === 'pictures' ? 0 : wordsPart(part).height), 0);
  const pictures = set.filter(({ kind }) => kind === 'pictures').length;
  const free = context.depth - Math.ceil(heightOfWords / body.leading) - LINES_BESIDE_PICTURE;
  const depth = Math.max(2, Math.floor(free / Math.max(1, pictures)));
  const parts = set.map((part): QuotePart => {
    if (part.kind !== 'pictures') return wordsPart(part);
    const pile = pileOf(nested(part.blocks, { ...context, depth }), context);
    return { ...pile, height: pile.lines * body.leading };
  });
  const padding = body.size * QUOTE_PADDING;
  const inside = heightOf(parts) + 2 * padding;
  const lines = Math.ceil((inside + 2 * padding) / body.leading - 0.01);
  const top = (lines * body.leading - inside) / 2;
  const calls = parts.flatMap((part) => part.calls);
  return {
    lines,
    parts: [
      rule(top, TOP_RULE, context),
      ...parts.flatMap((part, index) => movedParts(part.parts, 0, top + padding + heightOf(parts.slice(0, index)))),
      rule(top + inside, BOTTOM_RULE, context),
    ],
    breakPrice: FREE,
    isSpace: false,
    strain: 0,
    ...(calls.length > 0 && { calls }),
  };
}

function rule(y: number, thickness: number, { measure, theme }: BlockContext): RowPart {
  return drawn({
    kind: 'rule',
    tag: 'artefact',
    x1: 0,
    y1: y,
    x2: measure,
    y2: y,
    thickness,
    colour: theme.colours.accent,
  });
}

/** A part of a pull quote; its height is in points. */
interface QuotePart extends Pick<Pile, 'parts' | 'calls'> {
  readonly height: number;
}

function heightOf(parts: readonly QuotePart[]): number {
  return parts.reduce((sum, { height }) => sum + height, 0);
}

function wordsPart({ lines, leading, rise }: SetWords): QuotePart {
  return {
    height: lines.length * leading,
    parts: lines.map((line, index) => lineAt(line, 0, index * leading + rise)),
    calls: lines.flatMap(({ notes }) => notes ?? []),
  };
}

function setWords(
  { kind, spans }: { readonly kind: 'words' | 'author'; readonly spans: readonly Span[] },
  direction: Direction | undefined,
  context: BlockContext,
): SetWords {
  const { body, theme, measure, hyphenate } = context;
  const caption = alignedFor(direction, styleFor({ role: 'caption' }, context));
  const base: TextStyle = { ...caption, micro: unchanged, balanced: true };
  const isAuthor = kind === 'author';
  const size = isAuthor ? body.size * AUTHOR_SIZE : quoteSize(measure, body.size);
  const style = isAuthor
    ? { ...base, size }
    : { ...base, family: italicFirst(families.text), size, colour: theme.colours.accentLetters };
  return {
    kind,
    lines: context.memory.words.recall([measure, size, spans], () =>
      setParagraph({ spans, style, measure, direction, hyphenate }, context),
    ),
    leading: size * (isAuthor ? AUTHOR_LEADING : QUOTE_LEADING),
    rise: size * (isAuthor ? AUTHOR_RISE : QUOTE_RISE),
  };
}

/** The size of a quote's words in lines so long, in points. */
function quoteSize(measure: number, bodySize: number): number {
  const least = bodySize * LEAST_QUOTE_SIZE;
  return Math.min(bodySize * QUOTE_SIZE, Math.max(least, measure / QUOTE_EMS));
}

/** A quote that is too tall to stay whole, in rows on the grid, with a rule where it begins and where it ends. */
function brokenQuote(set: readonly SetQuotePart[], context: BlockContext, nested: NestedRows): Row[] {
  const { body, depth } = context;
  const padding = body.size * QUOTE_PADDING;
  const edge = (y: number, thickness: number, breakPrice: Price): Row => ({
    lines: 1,
    parts: [rule(y, thickness, context)],
    breakPrice,
    isSpace: false,
    strain: 0,
  });
  const content = set.flatMap((part, index): readonly Row[] => {
    const next = set[index + 1];
    // Who said it stands with the last words, and the last of all with its rule.
    const after = next === undefined || next.kind === 'author' ? FORBIDDEN : SPLIT_TALL;
    const rows =
      part.kind === 'pictures'
        ? nested(part.blocks, { ...context, depth: Math.floor(depth / 2) })
        : chunksOf(part, context);
    return rows.map((row, at) => (at === rows.length - 1 ? { ...row, breakPrice: after } : row));
  });
  return [edge(body.leading - padding, TOP_RULE, FORBIDDEN), ...content, edge(padding, BOTTOM_RULE, FREE)];
}

/** So many lines of large type may stand in one row, to fill whole lines of the grid. */
const CHUNKS = [2, 3];

/** Large lines in rows of a few, set as near to their own leading as the grid allows; two at least on either side of a break. */
function chunksOf({ lines, leading, rise }: SetWords, { body }: BlockContext): Row[] {
  const gridLines = (count: number) => Math.max(1, Math.round((count * leading) / body.leading));
  const off = (count: number) => Math.abs((gridLines(count) * body.leading) / count - leading);
  const most =
    leading <= body.leading
      ? 1
      : itemAt(
          [...CHUNKS].sort((a, b) => off(a) - off(b)),
          0,
        );
  const own = (gridLines(most) * body.leading) / most;
  const rows: Row[] = [];
  for (let from = 0; from < lines.length; from += most) {
    const chunk = lines.slice(from, from + most);
    const calls = chunk.flatMap(({ notes }) => notes ?? []);
    const end = from + chunk.length;
    rows.push({
      lines: Math.ceil((chunk.length * own) / body.leading - 0.01),
      parts: chunk.map((line, index) => lineAt(line, 0, index * own + (own - leading) / 2 + rise)),
      breakPrice: end < 2 || end > lines.length - 2 ? FORBIDDEN : SPLIT_TALL,
      isSpace: false,
      strain: 0,
      ...(calls.length > 0 && { calls }),
    });
  }
  return rows;
}
