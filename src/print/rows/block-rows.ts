import { itemAt } from '../../sequence/item-at.ts';
import type { Block, BlockFlow, BreakBlock, TextBlock } from '../blocks/block.ts';
import { type Across, acrossOfBlocks, widthAcross } from './across.ts';
import { agendaRows } from './agenda-rows.ts';
import { besideRows, spaceRow } from './beside.ts';
import type { BlockContext } from './block-context.ts';
import { continuedOnGrounds, onBoxGrounds } from './box-grounds.ts';
import { boxesOf } from './boxes.ts';
import { costs, FORBIDDEN, FREE, plus } from './break-price.ts';
import { contentsRows } from './contents-rows.ts';
import { floatsOf, type Piece, withColumnOpenings } from './floats.ts';
import { keepTogether } from './keep-together.ts';
import { keyFigureRows } from './key-figure-rows.ts';
import { noteRows } from './note-rows.ts';
import { photosRows } from './photo-rows.ts';
import { belowPicture, pictureRow, ruleRow } from './picture-rows.ts';
import type { NestedRows } from './pile.ts';
import { pullQuoteRows } from './pull-quote-rows.ts';
import { qrCodeRows } from './qr-code-rows.ts';
import type { Float, Row } from './row.ts';
import { boxEdgeRow, continuedIn } from './set-apart-rows.ts';
import { tableRows } from './table-rows.ts';
import { gridLines } from './tall.ts';
import { textFlow } from './text-flow.ts';
import { textRows } from './text-rows.ts';
import { type BlockWhite, isCaption, isHeading, isSignature, keepsWhite } from './white-space.ts';

/** Blocks to the rows of one endless column. */
export function blockRows({ blocks, notes }: BlockFlow, context: BlockContext): Row[] {
  const flow = context.memory.flows.recall([blocks], () => textFlow(blocks, context.theme));
  const across = acrossOfBlocks(blocks, flow.pieces, context.geometry.columns);
  const placeOf = placesAcross(context);
  const placeAt = (index: number) => placeOf(itemAt(across, index));
  const rowsOfBlocks = blocks.map((block, index) => {
    const runOn = context.departed && flow.runOn.get(index);
    const isRunOn = runOn?.behind.every((float) => context.departed?.has(float));
    const own = runOn && isRunOn ? runOn.indented : block;
    const { place, unvaried } = placeAt(index);
    const setIn = isTitle(block) && isTitle(blocks[index - 1]) ? { ...place, isBelowTitle: true } : place;
    const make = () => {
      const made = rowsOf(own, blocks[index + 1], index, setIn);
      return isCaption(block) ? belowPicture(made, blocks[index - 1], setIn) : made;
    };
    // Contents stand on the grid where they have several columns beside each other.
    const isAlone = block.kind === 'contents' || context.looseness.has(index) || context.undivided.has(index);
    if (isAlone) return make();
    return unvaried.recall([own], make);
  });
  const isAcrossSome = (index: number) => typeof across[index] === 'number';
  const floats = withColumnOpenings(floatsOf(blocks, flow.pieces, rowsOfBlocks, context), flow.pieces, isAcrossSome);
  const apart = apartOf(blocks, flow.pieces, rowsOfBlocks);
  const boxes = boxesOf(
    flow.boxes,
    rowsOfBlocks,
    (index) => floats.blocks.has(index),
    (index) => placeAt(index).place,
  );
  const notesOf = noteRows(notes, context, (block, next, inNote) => rowsOf(block, next, -1, inNote));
  const rows: Row[] = [];
  const starts: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'break') breakAfterLast(rows, block);
    const white = flow.whites[index];
    const above = blocks[index - 1];
    const box = boxes.get(index);
    const grounds = box?.grounds ?? [];
    const own = placeAt(index).place;
    if (white && above && (context.gaps || keepsWhite(above, block))) {
      const spansColumns = across[index] === 'all' || across[index - 1] === 'all';
      const around = { ...white, float: floats.whites.get(index), spansColumns };
      rows.push(onBoxGrounds(whiteRow(above, block, around, context), grounds, own));
    }
    starts.push(rows.length);
    const float = floats.blocks.get(index);
    const acrossColumns = across[index];
    const apartFrom = float ? undefined : apart.get(index);
    // The rule that ends a box never stands alone in a column.
    if (block.kind === 'box-edge' && block.edge === 'bottom') keepWithNext(rows);
    const isPlain = !float && !box && acrossColumns === 'one' && apartFrom === undefined;
    const made = itemAt(rowsOfBlocks, index);
    for (const unboxed of flow.belowPictures.has(index) ? pricedAlone(made) : made) {
      const row = onBoxGrounds(unboxed, grounds, own);
      if (isPlain && !row.calls) {
        rows.push(row);
        continue;
      }
      rows.push({
        ...row,
        ...(acrossColumns === 'all' && { spansColumns: true }),
        ...(typeof acrossColumns === 'number' && { acrossColumns }),
        ...(apartFrom !== undefined && { apart: apartFrom }),
        ...(box && { breakPrice: plus(row.breakPrice, box.split) }),
        ...(float && { float }),
        ...(box?.continued && {
          continued: continuedIn(box.continued, row.continued && continuedOnGrounds(row.continued, grounds, own)),
        }),
        ...(row.calls && { notes: notesOf(row.calls) }),
      });
    }
  }
  for (const bond of flow.bonds) keepTogether(bond, { rows, starts });
  // A note that nothing in the text calls is not lost.
  const uncalled = notesOf([...notes.keys()]);
  const last = rows.pop();
  if (last) rows.push(uncalled.length > 0 ? { ...last, notes: [...(last.notes ?? []), ...uncalled] } : last);
  return rows;
}

/** Cost of a line that stands alone between a picture and the foot of its column: more than a column that is two lines short, less than one of three. */
const ALONE_BELOW_PICTURE = 40;

/** The rows of a paragraph below a picture: one of a single line is not to end a column there. */
function pricedAlone(rows: readonly Row[]): readonly Row[] {
  const [only] = rows;
  if (!only || rows.length > 1) return rows;
  return [{ ...only, breakPrice: plus(only.breakPrice, costs(ALONE_BELOW_PICTURE)) }];
}

/** What blocks are set with, and what is known of their rows, by how many columns they stand across. */
function placesAcross(context: BlockContext) {
  const places = new Map<Across, ReturnType<typeof placeIn>>();
  return (across: Across) => {
    let place = places.get(across);
    if (!place) {
      place = placeIn(across === 'one' ? context : { ...context, measure: widthAcross(across, context.geometry) });
      places.set(across, place);
    }
    return place;
  };
}

function placeIn(place: BlockContext) {
  return { place, unvaried: unvariedRows(place) };
}

/** The first block of its piece, for each block of a picture that its author sets across columns and that is whole. */
function apartOf(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  rows: readonly (readonly Row[])[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { first, last } of pieces) {
    const isPicture = blocks.slice(first, last + 1).some(({ kind }) => kind === 'picture');
    const isWhole = rows.slice(first, last + 1).every(({ length }) => length === 1);
    if (blocks[first]?.spansColumns === undefined || !isPicture || !isWhole) continue;
    for (let index = first; index <= last; index++) found.set(index, first);
  }
  return found;
}

/** Whether a block is a heading, or the title of a box. */
function isTitle(block: Block | undefined): boolean {
  return block?.kind === 'text' && (isHeading(block) || block.role === 'box-title');
}

/** The rows that blocks have in a setting where nothing is asked of them alone. */
function unvariedRows({ measure, body, depth, pictureScale, memory }: BlockContext) {
  return memory.unvaried.within(measure, body.size, body.leading, depth, pictureScale);
}

/** Ends the column, or the side, after what stands last; before everything there is nothing to end. */
function breakAfterLast(rows: Row[], { to, offset }: BreakBlock): void {
  // What stands across some columns ends none of them.
  const at =
    to === 'column'
      ? rows.findLastIndex(({ acrossColumns, isSpace, float }) => acrossColumns === undefined && !(isSpace && float))
      : rows.length - 1;
  const last = rows[at];
  const place = offset !== undefined && { breakOffset: offset };
  const end = to === 'story' ? { endsPart: true } : { breakAfter: to };
  if (last) rows[at] = { ...last, breakPrice: FREE, ...end, ...place };
}

/** Forbids a break after the last row. */
function keepWithNext(rows: Row[]): void {
  const last = rows.pop();
  if (last) rows.push(last.breakAfter ? last : { ...last, breakPrice: FORBIDDEN });
}

/** White between two blocks, the float that it goes with, and whether it stands across all columns. */
interface PlacedWhite extends BlockWhite {
  readonly float: Float | undefined;
  readonly spansColumns: boolean;
}

/** White between two blocks. Before a signature no column ends. */
function whiteRow(
  above: Block,
  below: Block,
  { lines, growth, around, float, spansColumns }: PlacedWhite,
  context: BlockContext,
): Row {
  return {
    ...spaceRow(above, below, lines, context),
    ...(spansColumns && { spansColumns: true }),
    ...(isSignature(below) && { breakPrice: FORBIDDEN }),
    ...(growth > 0 && { white: { most: growth, around } }),
    ...(float && { float }),
  };
}

/** The rows of a block; `index` is -1 for what stands inside another block. */
function rowsOf(block: Block, next: Block | undefined, index: number, context: BlockContext): readonly Row[] {
  if (block.kind === 'text') return textRows(block, index, context);
  const { body, measure, depth, pictureScale, memory } = context;
  // All that copyfit varies of what is not text.
  const key = [measure, body.size, body.leading, depth, pictureScale, index < 0, block] as const;
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
    case 'photos':
      return photosRows(block, context, nestedRows);
    case 'rule':
      return [ruleRow(context)];
    case 'table':
      return tableRows(block, next?.kind === 'text' && next.role === 'caption', context);
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
    case 'contents':
      return contentsRows(block, context);
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
    const made = rowsOf(block, blocks[index + 1], -1, context);
    const rows = isCaption(block) ? belowPicture(made, blocks[index - 1], context) : made;
    return rows.map(({ closing: _, divided: __, ...row }) => row);
  });
