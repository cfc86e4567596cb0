import { itemAt } from '../../sequence/item-at.ts';
import type { Block, Nesting } from '../blocks/block.ts';
import type { PrintTheme } from '../theme.ts';
import type { Float, Row } from './row.ts';
import { isCaption, isHeading, partedByWhite, standsApart } from './white-space.ts';
import { isWordsOf } from './words-below.ts';

/** Blocks that belong together, and may be a float if they are not too deep: indices of the first and the last. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  /** Whether it can do without the text around it; what is announced, read on or nested cannot. */
  readonly mayLeave: boolean;
}

/** Floats by the index of each of their blocks, and by that of the block below each white that goes with one. */
export interface Floats {
  readonly blocks: ReadonlyMap<number, Float>;
  readonly whites: ReadonlyMap<number, Float>;
}

/** What the pieces of a text are measured by. */
interface TextColumn {
  /** In lines. */
  readonly depth: number;
  readonly theme: PrintTheme;
}

const NONE: Floats = { blocks: new Map(), whites: new Map() };

/** A table of so many rows is read on from column to column, unless it is low. */
const LONG_TABLE = 8;
/** A table lower than this share of a column stays whole, however many rows it has. */
export const LOW_TABLE = 1 / 3;
/** What is lower than this share of a column stays whole. */
const LOW = 0.5;

/**
 * The pieces of a text: pictures with their captions or the words in italics right below them, tables with their titles, boxes, and
 * what is set in one row. A thing that the text announces right before it stays there.
 *
 * @param blocks of the text
 * @param announces whether the block of an index ends in a colon
 */
export function piecesOf(blocks: readonly Block[], announces: (index: number) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < blocks.length; first++) {
    const last = lastOfPiece(blocks, first);
    if (last === undefined) continue;
    const block = itemAt(blocks, first);
    const own = blocks.slice(first, last + 1);
    // Who says where it should stand knows that this is away from its announcement.
    const mayLeave = (block.place !== undefined || !announces(first - 1)) && own.every(canLeave);
    pieces.push({ first, last, mayLeave });
    first = last;
  }
  return pieces;
}

/** The last block of the piece that begins here; undefined where none does. */
function lastOfPiece(blocks: readonly Block[], first: number): number | undefined {
  const block = itemAt(blocks, first);
  let last = first;
  if (block.kind === 'box-edge') {
    for (let depth = 1; depth > 0; ) {
      const next = blocks[++last];
      if (!next) return undefined;
      if (next.kind === 'box-edge') depth += next.edge === 'top' ? 1 : -1;
    }
    return last;
  }
  // A title or a caption may stand above what it belongs to.
  while (belongsBelow(blocks[last]) && blocks[last + 1]) last++;
  const { kind } = itemAt(blocks, last);
  if (kind !== 'table' && !IN_ONE_ROW.has(kind)) return undefined;
  const things = last;
  for (let next = blocks[last + 1]; next && isCaption(next); next = blocks[last + 1]) last++;
  const below = blocks[last + 1];
  return last === things && below && isWordsOf(itemAt(blocks, last), below) ? last + 1 : last;
}

/** Kinds that are one row unless they are too deep for that. */
const IN_ONE_ROW: ReadonlySet<Block['kind']> = new Set([
  'picture',
  'photos',
  'pull-quote',
  'key-figure',
  'qr-code',
  'chart',
]);

function belongsBelow(block: Block | undefined): boolean {
  return block?.kind === 'text' && (block.role === 'table-title' || block.role === 'caption');
}

/** Whether a block may stand elsewhere: it is in no list and no quotation, and its author does not want it here. */
function canLeave(block: Block): boolean {
  if (block.kind === 'break' || block.place === 'here') return false;
  // Several blocks across all columns were put together by their author.
  if (block.spansColumns && block.origin?.name === 'columns') return false;
  return block.kind === 'box-edge' || !('nesting' in block) || mayFloat(block.nesting);
}

function mayFloat({ lists, quotes }: Nesting): boolean {
  return lists === 0 && quotes.length === 0;
}

/**
 * Which pieces are floats in a setting, and which white goes with them, so that their
 * neighbours stand as they would without them.
 *
 * @param blocks of the text
 * @param pieces those of its blocks that belong together
 * @param rows of each block
 * @param column how deep columns are, and what white there is
 */
export function floatsOf(
  blocks: readonly Block[],
  pieces: readonly Piece[],
  rows: readonly (readonly Row[])[],
  column: TextColumn,
): Floats {
  if (!pieces.some(({ mayLeave }) => mayLeave)) return NONE;
  const found = pieces.filter((piece) => piece.mayLeave && isLow(blocks, piece, rows, column));
  const floats = { blocks: new Map<number, Float>(), whites: new Map<number, Float>() };
  for (const chain of chainsOf(found)) addChain(stayingBehind(blocks, chain), blocks, column.theme, floats);
  return floats;
}

/**
 * The same with the pieces across some columns that stay where the text has them: they stand at the head of columns
 * of their own, with what follows them.
 *
 * @param floats of the text
 * @param pieces of the text
 * @param isAcrossSome whether the block of an index stands across some columns of its text
 */
export function withColumnOpenings(
  { blocks, whites }: Floats,
  pieces: readonly Piece[],
  isAcrossSome: (index: number) => boolean,
): Floats {
  const opening = pieces.filter(({ first }) => isAcrossSome(first) && !blocks.has(first));
  if (opening.length === 0) return { blocks, whites };
  const all = { blocks: new Map(blocks), whites: new Map(whites) };
  for (const { first, last } of opening) {
    const float: Float = { block: first, place: 'top', opensColumns: true };
    for (let block = first; block <= last + 1; block++) {
      if (block <= last) all.blocks.set(block, float);
      if (!whites.has(block)) all.whites.set(block, float);
    }
  }
  return all;
}

/** Whether a piece is whole, and not so deep that it is better cut. */
function isLow(
  blocks: readonly Block[],
  { first, last }: Piece,
  rows: readonly (readonly Row[])[],
  { depth, theme }: TextColumn,
): boolean {
  let lines = 0;
  let mayBeCut = false;
  for (let index = first; index <= last; index++) {
    const block = itemAt(blocks, index);
    const own = itemAt(rows, index);
    const linesOfBlock = own.reduce((sum, row) => sum + row.lines, 0);
    if (block.kind === 'table' && block.rows.length >= LONG_TABLE && linesOfBlock > depth * LOW_TABLE) return false;
    if (own.length > 1 && (IN_ONE_ROW.has(block.kind) || isCaption(block))) return false;
    mayBeCut ||= block.kind === 'table' || block.kind === 'box-edge' || (block.kind === 'text' && own.length > 1);
    if (index > first && partedByWhite(blocks[index - 1], block, theme)) lines += theme.white.block.lines;
    lines += linesOfBlock;
  }
  return !mayBeCut || lines <= depth * LOW;
}

/** Floats that follow each other without a word between them. */
function chainsOf(pieces: readonly Piece[]): Piece[][] {
  const chains: Piece[][] = [];
  for (const piece of pieces) {
    const chain = chains.at(-1);
    if (chain?.at(-1)?.last === piece.first - 1) chain?.push(piece);
    else chains.push([piece]);
  }
  return chains;
}

/**
 * The floats of a chain without the first, where a heading above it needs that: a heading
 * with nothing else below it, or with a table of which it is the title.
 */
function stayingBehind(blocks: readonly Block[], chain: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = chain;
  const last = chain.at(-1);
  const above = first && blocks[first.first - 1];
  if (!first || !last || !above || !isHeading(above)) return chain;
  const below = blocks[last.last + 1];
  const isAll = !below || isHeading(below) || below.kind === 'break';
  const isTitled = blocks[first.first]?.kind === 'table' && placeOf(blocks, first) === undefined;
  return isAll || isTitled ? others : chain;
}

/**
 * Notes the floats of a chain, and which white goes with which of them. Where the neighbours
 * of the whole chain need white between themselves, one stays: that above a block that is
 * set apart, or else that below one. Where they need none, the float that is likeliest to
 * stay has both whites around it.
 */
function addChain(
  chain: readonly Piece[],
  blocks: readonly Block[],
  theme: PrintTheme,
  floats: { readonly blocks: Map<number, Float>; readonly whites: Map<number, Float> },
): void {
  const [first] = chain;
  const last = chain.at(-1);
  if (!first || !last) return;
  const above = blocks[first.first - 1];
  const below = blocks[last.last + 1];
  const inText = chain.findIndex((piece) => placeOf(blocks, piece) === undefined);
  const isHead = above === undefined || above.kind === 'break';
  const needsWhite = isHead ? below !== undefined && below.kind !== 'break' : partedByWhite(above, below, theme);
  const keeper =
    needsWhite && below && standsApart(below) ? chain.length : needsWhite && !isHead ? -1 : Math.max(0, inText);
  const own = chain.map((piece): Float => {
    const place = placeOf(blocks, piece);
    return { block: piece.first, ...(place && { place }) };
  });
  for (const [index, piece] of chain.entries()) {
    const float = itemAt(own, index);
    for (let block = piece.first; block <= piece.last; block++) floats.blocks.set(block, float);
    if (index <= keeper) floats.whites.set(piece.first, float);
    // White that only the next of them needs goes with that.
    const needing = standsApart(itemAt(blocks, piece.last)) ? float : (own[index + 1] ?? float);
    if (index >= keeper) floats.whites.set(piece.last + 1, needing);
    // White inside a piece goes with it.
    for (let block = piece.first + 1; block <= piece.last; block++) floats.whites.set(block, float);
  }
}

function placeOf(blocks: readonly Block[], { first }: Piece): Float['place'] {
  const place = blocks[first]?.place;
  return place === 'here' ? undefined : place;
}
