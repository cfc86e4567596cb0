import type { ContentsBlock, ContentsEntry } from '../blocks/block.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, baselineOf, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn, lineAt, type RowPart } from './row-parts.ts';

/** Size of a title by the body's. */
const SIZE = 0.94;
/** Between a title and the number of its page, in ems. */
const GAP = 0.9;
const RULE = 0.4;

/**
 * What stands on which page: each title in lines of its own, its number at the other edge, a thin rule between two.
 *
 * @param block titles and numbers
 * @param context how the number is set
 */
export function contentsRows({ entries, nesting }: ContentsBlock, context: BlockContext): Row[] {
  const left = nesting.indent * context.body.size;
  const room = context.measure - left - nesting.inset * context.body.size;
  return entries.flatMap((entry, index) => entryRows(entry, index === entries.length - 1, left, room, context));
}

function entryRows(
  { title, page, direction }: ContentsEntry,
  isLast: boolean,
  left: number,
  room: number,
  context: BlockContext,
): Row[] {
  const { body, theme, hyphenate } = context;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.standfirst,
    size: body.size * SIZE,
    colour: theme.colours.ink,
    micro: unchanged,
  };
  const isLeftward = direction === 'rtl';
  const pageStyle = { ...style, family: families.heading, colour: theme.colours.accentLetters, hyphenate: false };
  const [number] = setParagraph({ spans: page, style: pageStyle, measure: room }, context);
  const width = number?.width ?? 0;
  const measure = Math.max(room / 2, room - width - GAP * style.size);
  const lines = setParagraph(
    { spans: title, style: alignedFor(direction, style), measure, direction, hyphenate, goesOn: true },
    context,
  );
  const baseline = baselineOf(body);
  return lines.map((line, index): Row => {
    const isEnd = index === lines.length - 1;
    const parts: RowPart[] = [lineAt(line, isLeftward ? left + room - measure : left, baseline)];
    if (isEnd && number) parts.push(lineAt(number, isLeftward ? left : left + room - width, baseline));
    if (isEnd && !isLast)
      parts.push(
        drawn({
          kind: 'rule',
          tag: 'artefact',
          x1: left,
          y1: body.leading,
          x2: left + room,
          y2: body.leading,
          thickness: RULE,
          colour: theme.colours.soft,
        }),
      );
    return { lines: 1, parts, breakPrice: isEnd ? FREE : FORBIDDEN, isSpace: false, strain: 0 };
  });
}
