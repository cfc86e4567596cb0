import type { Direction } from '../../typography/direction.ts';
import type { Block, Marker, Nesting } from '../blocks/block.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { PLAIN_STYLE, type TextStyle } from '../paragraphs/text-style.ts';
import type { SetItem } from '../structure-tree.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf, styleFor } from './block-style.ts';
import { FREE } from './break-price.ts';
import { withParts } from './pile.ts';
import type { Row } from './row.ts';
import { drawn, labelAt, type RowPart } from './row-parts.ts';

/** What a block stands in, and how it runs. Its edges follow from this, and what stands beside it. */
interface Standing {
  readonly nesting: Nesting;
  readonly direction?: Direction;
  readonly marker?: Marker;
}

/** How far a block stays off the far edge of its column, in ems, for each quotation that it stands in. */
const QUOTE_INSET = 0.6;

/** Distance of a block's far edge from the column's, in ems of the body. */
export function insetOf({ inset, quotes }: Nesting): number {
  return inset + quotes.length * QUOTE_INSET;
}

/** Width of a block's lines: from its indent to its inset. */
export function roomOf({ nesting }: Standing, { measure, body }: BlockContext): number {
  return measure - (nesting.indent + insetOf(nesting)) * body.size;
}

/** How far a block's left edge is from the column's: it is indented where its lines start. */
export function leftOf({ nesting, direction }: Standing, em: number): number {
  return (direction === 'rtl' ? insetOf(nesting) : nesting.indent) * em;
}

/** Between a list's number and its item, and from an item's left edge back to its bullet, in ems of the body. */
const MARKER_GAP = 0.35;
const BULLET_OUTDENT = 1.3;
/** A bullet is a square of this many ems, its middle at half the x-height. */
const BULLET = 0.36;
/** A box to be ticked, in ems. */
const TICK_BOX = 0.62;

/** A drawn bullet or box, or the number with its stop: they hang before the list's items, beside the first row. */
export function marker({ marker, nesting, direction }: Standing, context: BlockContext): readonly RowPart[] {
  if (!marker) return [];
  const { size } = context.body;
  const baseline = baselineOf(context.body);
  /** Left edge of a marker of this width, which leaves this gap before the items. */
  const place = (width: number, gap: number) =>
    direction === 'rtl' ? context.measure - marker.indent * size + gap : marker.indent * size - gap - width;
  const drawnAt = (side: number) => place(side, size * BULLET_OUTDENT - side);
  if (marker.box) return [drawn(...tickBox(marker, drawnAt(size * TICK_BOX), baseline, context))];
  if (marker.text === '') {
    const side = size * BULLET;
    const bullet = { x: drawnAt(side), y: baseline - size * 0.23 - side / 2 };
    const fill = nesting.lists > 1 ? context.theme.colours.soft : context.theme.colours.accentLetters;
    return [drawn({ kind: 'rectangle', tag: 'artefact', ...bullet, width: side, height: side, fill })];
  }
  const style: TextStyle = { ...styleFor({ role: 'item' }, context), align: 'left' };
  const spans = [{ text: marker.text, style: PLAIN_STYLE, tag: marker.tag, lang: '' }];
  const [line] = setParagraph({ spans, style, measure: Number.MAX_SAFE_INTEGER, direction }, context);
  return line ? [labelAt(line, place(line.width, size * MARKER_GAP), baseline)] : [];
}

/** A square that is to be ticked, or that has its tick; its element says which. */
function tickBox({ box, tag }: Marker, x: number, baseline: number, { body, theme }: BlockContext): SetItem[] {
  const side = body.size * TICK_BOX;
  const y = baseline - side;
  const stroke = { colour: theme.colours.ink, thickness: 0.6 };
  const square: SetItem = { kind: 'rectangle', tag, x, y, width: side, height: side, stroke };
  if (box === 'open') return [square];
  const path = `M${side * 0.2} ${side * 0.5}L${side * 0.42} ${side * 0.75}L${side * 0.82} ${side * 0.2}`;
  return [square, { kind: 'drawing', tag, x, y, path, stroke: { ...stroke, thickness: 1 } }];
}

/**
 * The rules of the quotations that a block stands in.
 *
 * @param block what it stands in, and how it runs
 * @param lines how many lines of the grid the rules are long
 * @param context it has the leading, the measure and the colour
 */
export function quoteRules(
  { nesting, direction }: Standing,
  lines: number,
  { theme, body, measure }: BlockContext,
): readonly RowPart[] {
  if (nesting.quotes.length === 0) return [];
  const rules = nesting.quotes.map((indent): SetItem => {
    const off = indent * body.size + 1;
    const at = direction === 'rtl' ? measure - off : off;
    return {
      kind: 'rule',
      tag: 'artefact',
      x1: at,
      y1: 0,
      x2: at,
      y2: body.leading * lines,
      thickness: 1.5,
      colour: theme.colours.accent,
    };
  });
  return [drawn(...rules)];
}

/**
 * Rows of a block that is not text, with the marker and the rules that stand beside them.
 *
 * @param rows of the block
 * @param block what it stands in, and its marker
 * @param context how the number is set
 */
export function besideRows(rows: readonly Row[], block: Block, context: BlockContext): readonly Row[] {
  if (!('nesting' in block) || (block.nesting.quotes.length === 0 && !block.marker)) return rows;
  return rows.map((row, index) =>
    withParts(row, ({ lines, parts }) => [
      ...(index === 0 ? marker(block, context) : []),
      ...quoteRules(block, lines, context),
      ...parts,
    ]),
  );
}

/**
 * Empty lines. The rules of quotations go through it where both its neighbours stand in
 * these quotations.
 *
 * @param above the block before it
 * @param below the block after it
 * @param lines how many
 * @param context how the number is set
 */
export function spaceRow(above: Block, below: Block, lines: number, context: BlockContext): Row {
  const space: Row = { lines, parts: [], breakPrice: FREE, isSpace: true, strain: 0 };
  if (!('nesting' in above) || !('nesting' in below)) return space;
  const quotes = above.nesting.quotes.filter((indent, index) => below.nesting.quotes[index] === indent);
  if (quotes.length === 0) return space;
  return { ...space, parts: quoteRules({ ...below, nesting: { ...below.nesting, quotes } }, lines, context) };
}
