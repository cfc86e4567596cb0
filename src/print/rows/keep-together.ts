import { itemAt } from '../../sequence/item-at.ts';
import type { Block } from '../blocks/block.ts';
import { FORBIDDEN } from './break-price.ts';
import type { Piece } from './floats.ts';
import type { Row } from './row.ts';
import { isHeading, isSignature } from './white-space.ts';
import { isWordsOf } from './words-below.ts';

/** Something that never parts from what stands below it. */
export interface Bond {
  /** Index of the block above: a heading, what announces, what a signature signs, a picture above its words. */
  readonly above: number;
  /** Index of the last of the blocks that it announces or that it heads; the first follows it. */
  readonly last: number;
  readonly kind: 'heading' | 'announced' | 'child' | 'signed' | 'words';
}

/** A heading has this many lines of its text below it in its column. */
const LINES_AFTER_HEADING = 2;
/** What is announced has two lines below its announcement, where it has this many. */
const LINES_OF_FEW = 4;

/**
 * What stays with what, however the text is set.
 *
 * @param blocks of the text
 * @param pieces those of its blocks that belong together
 */
export function bondsOf(blocks: readonly Block[], pieces: readonly Piece[]): readonly Bond[] {
  const bonds: Bond[] = [];
  for (const [above, block] of blocks.entries()) {
    const below = blocks[above + 1];
    if (!below || below.kind === 'break') continue;
    if (isHeading(block)) bonds.push({ above, last: endOfSection(blocks, above), kind: 'heading' });
    else if (isSignature(below)) bonds.push({ above, last: above + 1, kind: 'signed' });
    else if (isWordsOf(block, below)) bonds.push({ above, last: above + 1, kind: 'words' });
    else if (isFirstChild(block, below)) bonds.push({ above, last: above + 1, kind: 'child' });
    if (!endsInColon(block) || !isAnnounced(block, below)) continue;
    const mayLeave = pieces.some((piece) => piece.mayLeave && piece.first === above + 1);
    if (!mayLeave) bonds.push({ above, last: endOfAnnounced(blocks, pieces, above), kind: 'announced' });
  }
  return bonds;
}

/** The last block before another heading of its level, or of a level above. */
function endOfSection(blocks: readonly Block[], heading: number): number {
  const level = levelOf(itemAt(blocks, heading));
  let last = heading;
  for (let next = blocks[last + 1]; next && levelOf(next) > level; next = blocks[last + 1]) last++;
  return last;
}

/** Level of a heading; of what is none, deeper than all. */
function levelOf(block: Block): number {
  return block.kind === 'text' && isHeading(block) ? Number(block.role.at(-1)) : Number.POSITIVE_INFINITY;
}

/** Whether a block is the second in an item of a list. */
function isFirstChild(item: Block, block: Block): boolean {
  if (!item.marker || !('nesting' in item) || !('nesting' in block)) return false;
  return block.nesting.lists > item.nesting.lists || (block.nesting.lists === item.nesting.lists && !block.marker);
}

/** Whether the text of a block ends in a colon, be it before a closing quotation mark or the call of a note. */
export function endsInColon(block: Block | undefined): boolean {
  if (block?.kind !== 'text' || block.role === 'caption' || block.role === 'code') return false;
  for (const { text, note } of block.spans.toReversed()) {
    if (note !== undefined) continue;
    const end = text.replace(AFTER_COLON, '');
    if (end !== '') return /[:：]$/.test(end);
  }
  return false;
}

const AFTER_COLON = /[\s\u00ad\u2028\u200b\u2060»”’"'›)\]]+$/u;

/** Whether what follows a colon is what it announces: not a heading, and not the next item of the same list. */
function isAnnounced(above: Block, below: Block): boolean {
  if (isHeading(below) || below.kind === 'rule' || (below.kind === 'box-edge' && below.edge === 'bottom')) return false;
  const isSibling =
    below.marker && 'nesting' in below && 'nesting' in above && below.nesting.lists <= above.nesting.lists;
  return !isSibling;
}

/** A list, a quotation or a piece as a whole; anything else by itself. */
function endOfAnnounced(blocks: readonly Block[], pieces: readonly Piece[], above: number): number {
  const piece = pieces.find(({ first }) => first === above + 1);
  if (piece) return piece.last;
  const outer = nestingOf(itemAt(blocks, above));
  let last = above + 1;
  const isInside = (block: Block | undefined) => block !== undefined && nestingOf(block) > outer;
  if (isInside(blocks[last])) while (isInside(blocks[last + 1])) last++;
  return last;
}

/** How many lists and quotations a block stands in. */
function nestingOf(block: Block): number {
  return 'nesting' in block ? block.nesting.lists + block.nesting.quotes.length : 0;
}

/** Rows of a text that is being put together, and where those of each block begin. */
export interface RowsByBlock {
  readonly rows: Row[];
  /** Index of the first row of each block behind the white above it, and behind all of them the number of rows. */
  readonly starts: readonly number[];
}

/** Forbids the breaks that would part what a bond holds together; in place. */
export function keepTogether({ above, last, kind }: Bond, { rows, starts }: RowsByBlock): void {
  const startOf = (block: number) => starts[block] ?? rows.length;
  const [from, end] = [startOf(above + 1), startOf(last + 1)];
  if (kind === 'heading') {
    const heading = { first: startOf(above), from, end };
    // Where floats are in their places, and where they have left them.
    if (keepHeading(rows, heading, () => true)) keepHeading(rows, heading, ({ float }) => float === undefined);
    return;
  }
  if (kind === 'words') {
    forbidAfter(rows, lastBefore(rows, from));
    return;
  }
  forbidBefore(rows, from);
  if (kind === 'announced' && linesIn(rows, from, end) >= LINES_OF_FEW) forbidWithinTwo(rows, from);
}

/** Rows of a heading from `first`, of its text from `from`; its section ends before `end`. */
interface HeadingRows {
  readonly first: number;
  readonly from: number;
  readonly end: number;
}

/**
 * Keeps a heading with lines of its text or, where it has fewer, with all of it: what is whole
 * may be followed by a break. Says whether it met a float.
 */
function keepHeading(rows: Row[], { first, from, end }: HeadingRows, counts: (row: Row) => boolean): boolean {
  let hasFloat = false;
  let lines = 0;
  let last = first;
  for (let index = first + 1; index < end; index++) {
    const row = itemAt(rows, index);
    if (row.isSpace || !counts(row)) continue;
    forbidAfter(rows, last);
    hasFloat ||= row.float !== undefined;
    if (index >= from) lines += row.lines;
    if (lines >= LINES_AFTER_HEADING || row.heading) return hasFloat;
    last = index;
  }
  // A heading without a line of text stays with what follows.
  if (lines === 0) forbidAfter(rows, last);
  return hasFloat;
}

function linesIn(rows: readonly Row[], from: number, end: number): number {
  let lines = 0;
  for (const row of rows.slice(from, end)) if (!row.isSpace) lines += row.lines;
  return lines;
}

/** The first two lines from a row on stay together. */
function forbidWithinTwo(rows: Row[], from: number): void {
  if (itemAt(rows, from).lines < 2) forbidAfter(rows, from);
}

/** The nearest row above one that is no white. */
function lastBefore(rows: readonly Row[], from: number): number {
  let index = from - 1;
  while (index > 0 && itemAt(rows, index).isSpace) index--;
  return index;
}

/** A signature never stands without a line of what it signs, nor what is announced without its announcement. */
function forbidBefore(rows: Row[], from: number): void {
  let isInFlow = false;
  for (let index = from - 1; index >= 0 && !isInFlow; index--) {
    const row = itemAt(rows, index);
    if (row.isSpace) continue;
    forbidAfter(rows, index);
    isInFlow = !row.float;
  }
}

function forbidAfter(rows: Row[], index: number): void {
  const row = itemAt(rows, index);
  if (!row.breakAfter) rows[index] = { ...row, breakPrice: FORBIDDEN };
}
