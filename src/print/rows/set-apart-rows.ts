import { pageTranslator } from '../../messages/page-translator.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { BoxEdge, TextBlock } from '../blocks/block.ts';
import { BOX_INSET } from '../blocks/set-apart.ts';
import { plainSpans } from '../lettering/set-text.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, baselineOf, styleFor } from './block-style.ts';
import { boxGround, onBoxGrounds } from './box-grounds.ts';
import type { BoxStretch } from './box-stretches.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import { largeType } from './large-rows.ts';
import type { Continuation, Row } from './row.ts';
import { drawn, lineAt, type RowPart, repeatedSpans } from './row-parts.ts';

/** Where in its line a box's rule stands: nearer to the box than to the text around it. */
const TOP_RULE = 0.55;
const BOTTOM_RULE = 0.45;

/** The rule above a box, heavy, or the one below it, each in a line of its own. */
export function boxEdgeRow({ edge, nesting }: BoxEdge, context: BlockContext): Row {
  const { measure, body, theme } = context;
  const isTop = edge === 'top';
  const at = body.leading * (isTop ? TOP_RULE : BOTTOM_RULE);
  const left = nesting.indent * body.size;
  const right = measure - nesting.inset * body.size;
  return {
    lines: 1,
    parts: [
      drawn(
        ...boxGround(nesting, isTop ? { top: at, bottom: body.leading } : { top: 0, bottom: at, isEnd: true }, context),
        {
          kind: 'rule',
          tag: 'artefact',
          x1: left,
          y1: at,
          x2: right,
          y2: at,
          thickness: isTop ? 2.4 : 0.8,
          colour: theme.colours.accent,
        },
      ),
    ],
    breakPrice: isTop ? FORBIDDEN : FREE,
    isSpace: false,
    strain: 0,
  };
}

/** Most lines of a box's title where the box goes on: of a longer one nothing is said again. */
const MOST_TITLE_LINES = 2;
/** Where a box goes on in the next column: its rule in the line, and the words below it, in shares of the leading and of the body. */
const GOES_ON_RULE = 0.2;
const GOES_ON_SIZE = 0.78;
/** Height of the label face's capitals, in ems. */
const CAPITALS = 0.72;

/** The box that goes on. */
type GoingOn = Pick<BoxStretch, 'edge' | 'title' | 'direction'>;

/**
 * What is printed where a box goes on in the next column: a rule with « suite » below it, and
 * there the rule of its beginning with its title.
 *
 * @param box its title, direction and nesting
 * @param context how the number is set; `measure` is the width of the column, in points
 */
export function boxContinuation(box: GoingOn, context: BlockContext): Continuation {
  const edge = boxEdgeRow(box.edge, context);
  const again = titleAgain(box, context);
  return {
    foot: [goesOnRow(box, context)],
    head: [{ ...edge, isRepeated: true }, ...again.map((row) => onBoxGrounds(row, [box.edge], context))],
  };
}

/** What is printed where a column ends in a table or the like that stands in a box: the box is around it. */
export function continuedIn(box: Continuation, inside: Continuation | undefined): Continuation {
  if (!inside) return box;
  return { foot: [...inside.foot, ...box.foot], head: [...box.head, ...inside.head] };
}

/** The rule that ends a column of a box, and the word that it goes on. */
function goesOnRow({ edge: { nesting }, direction }: GoingOn, context: BlockContext): Row {
  const { body, theme, measure } = context;
  const [left, right] = [nesting.indent * body.size, measure - nesting.inset * body.size];
  const isLeftward = direction === 'rtl';
  const size = body.size * GOES_ON_SIZE;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.label,
    size,
    colour: theme.colours.accentLetters,
    micro: unchanged,
    hyphenate: false,
    align: 'left',
  };
  const y = body.leading * GOES_ON_RULE;
  const baseline = y + (body.leading - y + size * CAPITALS) / 2;
  const spans = plainSpans(saidIn(context)('print.goes-on'), 'artefact');
  const [line] = setParagraph({ spans, style, measure: right - left }, context);
  const side = size * 0.55;
  const arrow = { x: isLeftward ? left : right - side, y: baseline - side };
  const width = (line?.width ?? 0) + size * 0.35;
  const words = line ? [lineAt(line, isLeftward ? left + side + size * 0.35 : right - side - width, baseline)] : [];
  const path = isLeftward
    ? `M${side} 0L${side} ${side}L${side * 0.3} ${side / 2}Z`
    : `M${side * 0.3} 0L${side * 0.3} ${side}L${side} ${side / 2}Z`;
  const row = repeatedRow([
    drawn(
      ...boxGround(nesting, { top: 0, bottom: y, isEnd: true }, context),
      {
        kind: 'rule',
        tag: 'artefact',
        x1: left,
        y1: y,
        x2: right,
        y2: y,
        thickness: 0.8,
        colour: theme.colours.accent,
      },
      { kind: 'drawing', tag: 'artefact', ...arrow, path, fill: theme.colours.accentLetters },
    ),
    ...words,
  ]);
  return { ...row, breakPrice: FREE };
}

/** The title of a box where it goes on, for the eye alone. */
function titleAgain({ edge, title, direction }: GoingOn, context: BlockContext): Row[] {
  const { body, measure, hyphenate } = context;
  const { indent, inset } = edge.nesting;
  const inside = title?.nesting ?? { indent: indent + BOX_INSET, inset: inset + BOX_INSET };
  const style = alignedFor(direction, styleFor({ role: 'box-title' }, context));
  const [left, right] = [inside.indent * body.size, measure - inside.inset * body.size];
  const again = plainSpans(saidIn(context)('print.continued'), 'artefact');
  const set = (spans: TextBlock['spans']) =>
    setParagraph({ spans, style, measure: right - left, direction, hyphenate }, context);
  const whole = title ? set([...repeatedSpans(title.spans), ...plainSpans(' ', 'artefact'), ...again]) : [];
  const lines = whole.length > 0 && whole.length <= MOST_TITLE_LINES ? whole : set(again);
  if (style.size <= body.leading) return lines.map((line) => repeatedRow([lineAt(line, left, baselineOf(body))]));
  const large = largeType(lines.length, style.size, false, context);
  return [
    repeatedRow(
      lines.map((line, index) => lineAt(line, left, itemAt(large.baselines, index))),
      large.lines,
    ),
  ];
}

function repeatedRow(parts: readonly RowPart[], lines = 1): Row {
  return { lines, parts, breakPrice: FORBIDDEN, isSpace: false, strain: 0, isRepeated: true };
}

/** What is said in the language of the number. */
function saidIn({ lang }: BlockContext) {
  return pageTranslator(lang);
}
