import type { Block, BlockFlow, TextBlock, TextRole } from '../blocks/block.ts';
import { agendaRows } from './agenda-rows.ts';
import { besideRows, mayFloat, spaceRow } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { costs, FORBIDDEN, FREE, plus } from './break-price.ts';
import { keyFigureRows } from './key-figure-rows.ts';
import { noteRows } from './note-rows.ts';
import { pictureRow, ruleRow } from './picture-rows.ts';
import type { NestedRows } from './pile.ts';
import { pullQuoteRows } from './pull-quote-rows.ts';
import { qrCodeRows } from './qr-code-rows.ts';
import type { Continuation, Float, Row } from './row.ts';
import { boxContinuation, boxEdgeRow, continuedIn } from './set-apart-rows.ts';
import { tableRows } from './table-rows.ts';
import { gridLines } from './tall.ts';
import { textRows } from './text-rows.ts';

/** Roles that stand apart from what is around them by an empty line. */
const APART: ReadonlySet<TextRole> = new Set(['heading-2', 'heading-3', 'heading-4', 'quote', 'code']);
/** Kinds that have their own white space, or need none. */
const CLOSED: ReadonlySet<Block['kind']> = new Set(['rule', 'pull-quote', 'box-edge', 'break']);

/** A heading has this many lines of its text below it in its column. */
const LINES_AFTER_HEADING = 2;
/** Cost of a break inside a box: a column is rather left short. Only a box that is deeper than a column must be cut. */
const SPLIT_BOX = costs(400);

/** Blocks to the rows of one endless column. */
export function blockRows({ blocks, notes }: BlockFlow, context: BlockContext): Row[] {
  const rows: Row[] = [];
  const notesOf = noteRows(notes, context, (block, next, inNote) => rowsOf(block, next, -1, inNote));
  let sinceHeading = LINES_AFTER_HEADING;
  let isInBox = false;
  let float: Float | undefined;
  let box: Continuation | undefined;
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1];
    if (block.kind === 'break') breakAfterLast(rows, block.to);
    if (previous && isSignature(block)) keepWithNext(rows);
    if (previous && (context.gaps || isHeading(block)) && needsSpace(previous, block))
      rows.push({
        ...spaceRow(previous, block, context),
        ...((block.spansColumns || previous.spansColumns) && { spansColumns: true }),
        ...(isSignature(block) && { breakPrice: FORBIDDEN }),
      });
    if (isHeading(block)) sinceHeading = 0;
    const next = blocks[index + 1];
    const own = block.spansColumns ? { ...context, measure: context.geometry.width } : context;
    if (block.kind === 'box-edge') {
      isInBox = block.edge === 'top';
      const title = next?.kind === 'text' && isBoxTitle(next) ? next : undefined;
      box = isInBox ? boxContinuation(title, block.nesting, own) : undefined;
      // Nothing but the rule that ends a box never stands in a column.
      if (!isInBox) keepWithNext(rows);
    }
    // A picture in a box stays inside its rules.
    if (block.kind === 'picture' && mayFloat(block.nesting) && !isInBox) float = { block: index };
    else if (!(float && isCaption(block))) float = undefined;
    for (const row of rowsOf(block, next, index, own)) {
      if (!isHeading(block)) sinceHeading += row.lines;
      const changes = {
        ...(block.spansColumns && { spansColumns: true }),
        ...(isInBox && { breakPrice: plus(row.breakPrice, SPLIT_BOX) }),
        ...(float && { float }),
        ...(box && { continued: continuedIn(box, row.continued) }),
        ...(sinceHeading < LINES_AFTER_HEADING && { breakPrice: FORBIDDEN }),
        ...(row.calls && { notes: notesOf(row.calls) }),
      };
      rows.push(Object.keys(changes).length === 0 ? row : { ...row, ...changes });
    }
  }
  // A note that nothing in the text calls is not lost.
  const uncalled = notesOf([...notes.keys()]);
  const last = rows.pop();
  if (last) rows.push(uncalled.length > 0 ? { ...last, notes: [...(last.notes ?? []), ...uncalled] } : last);
  return rows;
}

/** Ends the column, or the side, after what stands last; before everything there is nothing to end. */
function breakAfterLast(rows: Row[], to: 'column' | 'page'): void {
  const last = rows.pop();
  if (last) rows.push({ ...last, breakPrice: FREE, breakAfter: to });
}

/** A signature never stands without a line of what it signs. */
function keepWithNext(rows: Row[]): void {
  const last = rows.pop();
  if (last) rows.push(last.breakAfter ? last : { ...last, breakPrice: FORBIDDEN });
}

function needsSpace(previous: Block, block: Block): boolean {
  if (isHeading(previous) || isTableTitle(previous) || isBoxTitle(previous)) return false;
  if (isTableTitle(block) || (isBoxTitle(block) && !CLOSED.has(previous.kind))) return true;
  if (block.kind !== 'text' || previous.kind !== 'text')
    return !CLOSED.has(previous.kind) && !CLOSED.has(block.kind) && !isCaption(block);
  if (isCaption(previous)) return true;
  if (block.role === previous.role && (block.role === 'quote' || block.role === 'code')) return block.role === 'code';
  return APART.has(block.role) || APART.has(previous.role);
}

function isBoxTitle(block: Block): boolean {
  return block.kind === 'text' && block.role === 'box-title';
}

function isSignature(block: Block): boolean {
  return block.kind === 'text' && block.role === 'signature';
}

function isTableTitle(block: Block): boolean {
  return block.kind === 'text' && block.role === 'table-title';
}

function isHeading(block: Block): boolean {
  return block.kind === 'text' && block.role.startsWith('heading');
}

function isCaption(block: Block): boolean {
  return block.kind === 'text' && block.role === 'caption';
}

/** The rows of a block; `index` is -1 for what stands inside another block. */
function rowsOf(block: Block, next: Block | undefined, index: number, context: BlockContext): readonly Row[] {
  if (block.kind === 'text') return textRows(block, index, context);
  const { body, measure, depth, pictureScale, memory } = context;
  // All that copyfit varies of what is not text.
  const key = [block, measure, body.size, body.leading, depth, pictureScale, index < 0] as const;
  return memory.blocks.recall(key, () => besideRows(named(rowsAnew(block, next, context), block), block, context));
}

function named(rows: readonly Row[], { origin }: Block): readonly Row[] {
  return origin ? rows.map((row) => ({ ...row, origin })) : rows;
}

function rowsAnew(block: Exclude<Block, TextBlock>, next: Block | undefined, context: BlockContext): readonly Row[] {
  switch (block.kind) {
    case 'break':
      return [];
    case 'picture':
      return [pictureRow(block, captionLines(next, context), context)];
    case 'rule':
      return [ruleRow(context)];
    case 'table':
      return tableRows(block, context);
    case 'pull-quote':
      return pullQuoteRows(block, context, nestedRows);
    case 'agenda':
      return agendaRows(block, context, nestedRows);
    case 'key-figure':
      return keyFigureRows(block, context, nestedRows);
    case 'qr-code':
      return qrCodeRows(block, context, nestedRows);
    case 'chart':
      // Whoever makes rows of a text that has charts loads what sets them: without it their words would be lost.
      if (!context.chartRows) throw new Error('a chart is to be set, and what sets charts was not loaded');
      return context.chartRows(block, context, nestedRows);
    case 'box-edge':
      return [boxEdgeRow(block, context)];
  }
}

function captionLines(next: Block | undefined, context: BlockContext): number {
  if (next?.kind !== 'text' || next.role !== 'caption') return 0;
  return gridLines(textRows(next, -1, context));
}

/** What stands inside another block is set as it sets best and stays where it is: copyfit leaves it alone. */
const nestedRows: NestedRows = (blocks, context) =>
  blocks.flatMap((block, index) => {
    const rows = rowsOf(block, blocks[index + 1], -1, context);
    return rows.map(({ closing: _, divided: __, ...row }) => row);
  });
