import type { BoxEdge, PullQuoteBlock } from '../blocks/block.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families, italicFirst } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, styleFor } from './block-style.ts';
import { FORBIDDEN_BREAK, type Row } from './row.ts';

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
    place: (x, y) => [
      {
        kind: 'rule',
        tag: 'artefact',
        x1: x + left,
        y1: y + at,
        x2: x + right,
        y2: y + at,
        thickness: isTop ? 2.4 : 0.8,
        colour: theme.colours.accent,
      },
    ],
    breakCost: isTop ? FORBIDDEN_BREAK : 0,
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

/** A pull quote between two rules, whole: nobody reads half of one. */
export function pullQuoteRow({ spans, author, nesting, direction }: PullQuoteBlock, context: BlockContext): Row {
  const { measure, body, theme } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const caption = alignedFor(direction, styleFor({ role: 'caption' }, context));
  const base: TextStyle = { ...caption, micro: unchanged, hyphenate: false };
  const quote = {
    ...base,
    family: italicFirst(families.text),
    size: body.size * QUOTE_SIZE,
    colour: theme.colours.accent,
  };
  const lines = setParagraph({ spans, style: quote, measure: room, direction }, context);
  const name = { ...base, size: body.size * AUTHOR_SIZE };
  const names = author ? setParagraph({ spans: author, style: name, measure: room, direction }, context) : [];

  const leading = quote.size * QUOTE_LEADING;
  const nameLeading = name.size * AUTHOR_LEADING;
  const padding = body.size * QUOTE_PADDING;
  const inside = lines.length * leading + names.length * nameLeading + 2 * padding;
  const lineCount = Math.ceil((inside + 2 * padding) / body.leading - 0.01);
  const top = (lineCount * body.leading - inside) / 2;
  const rule = (x: number, y: number, thickness: number) => ({
    kind: 'rule' as const,
    tag: 'artefact' as const,
    x1: x + left,
    y1: y,
    x2: x + left + room,
    y2: y,
    thickness,
    colour: theme.colours.accent,
  });
  const calls = [...lines, ...names].flatMap((line) => line.notes ?? []);
  return {
    lines: lineCount,
    place: (x, y) => [
      rule(x, y + top, 1.6),
      ...lines.flatMap((line, index) => line.place(x + left, y + top + padding + index * leading + quote.size * 0.9)),
      ...names.flatMap((line, index) =>
        line.place(x + left, y + top + padding + lines.length * leading + (index + 0.75) * nameLeading),
      ),
      rule(x, y + top + inside, 0.6),
    ],
    breakCost: 0,
    isSpace: false,
    strain: 0,
    ...(calls.length > 0 && { calls }),
  };
}
