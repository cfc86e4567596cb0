import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { offsetAt } from '../../sequence/offsets.ts';
import { alignedOffsets } from '../source-offsets.ts';

/** Stands for each character that Markdown has understood: marks, code, addresses, HTML, and what the author has escaped. */
export const UNDERSTOOD = '\uFFFC';

/** What is left of the source of a block when Markdown has taken what it understands. */
export interface LeftText {
  readonly block: Paragraph | Heading | TableCell;
  /** As long as the block's piece of source: a character's index and `offset` give its place in the source. */
  readonly text: string;
  /** Of its first character in the source (UTF-16). */
  readonly offset: number;
  readonly source: string;
}

/** A line of a text that is left. */
export interface LeftLine {
  /** Without its end, and without what stands before its first character. */
  readonly text: string;
  /** Of its first character in the source (UTF-16). */
  readonly offset: number;
}

/** What is left of each paragraph, heading and cell whose source a pattern (without flag g) matches. */
export type LeftTexts = (mark: RegExp) => readonly LeftText[];

/**
 * Finds texts that are left, as often as it is asked: blocks are looked for, and each is read, once.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 */
export function leftTexts(tree: Root, source: string): LeftTexts {
  let blocks: readonly PlacedBlock[] | undefined;
  const known = new Map<PlacedBlock, LeftText>();
  const read = (placed: PlacedBlock): LeftText => {
    const { block, start, end } = placed;
    const left = known.get(placed) ?? { block, text: leftIn(block, source, start, end), offset: start, source };
    known.set(placed, left);
    return left;
  };
  return (mark) => {
    blocks ??= blocksOf(tree);
    // The mark of a block may stand before its node: the signs of a heading, a bar.
    return blocks.filter(({ start, end }) => mark.test(source.slice(lineStart(source, start), end))).map(read);
  };
}

/** A block, and the offsets of its first character and behind its last (UTF-16). */
interface PlacedBlock {
  readonly block: LeftText['block'];
  readonly start: number;
  readonly end: number;
}

function blocksOf(tree: Root): readonly PlacedBlock[] {
  const found: PlacedBlock[] = [];
  visit(tree, (node) => {
    if (!isBlock(node)) return undefined;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) found.push({ block: node, start, end });
    return SKIP;
  });
  return found;
}

/** The lines of a text that is left; a line that something else precedes begins with `UNDERSTOOD`. */
export function leftLines({ text, offset }: LeftText): readonly LeftLine[] {
  const lines: LeftLine[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const shown = line.trimStart();
    lines.push({ text: shown.trimEnd(), offset: offset + at + line.length - shown.length });
    at += line.length + 1;
  }
  return lines;
}

function isBlock(node: Nodes): node is LeftText['block'] {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

function leftIn(block: LeftText['block'], source: string, start: number, end: number): string {
  const left = new Array<string>(end - start).fill(UNDERSTOOD);
  visit(block, (node) => {
    // An address that is shown as it is typed is nothing else than an address.
    if (node.type === 'link' && source[node.position?.start.offset ?? start] !== '[') return SKIP;
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (node.type !== 'text' || from === undefined || to === undefined) return undefined;
    const { value } = node;
    const offsets = alignedOffsets(value, source, from, to);
    for (let index = 0; index < value.length; index++) {
      const character = value.charAt(index);
      const offset = offsetAt(offsets, index);
      if (source[offset] === character && source[offset - 1] !== '\\') left[offset - start] = character;
    }
    return undefined;
  });
  for (const { index, 0: lineEnd } of source.slice(start, end).matchAll(/\r?\n[ \t>]*/g)) {
    const breakAt = index + lineEnd.indexOf('\n');
    for (let at = index; at < index + lineEnd.length; at++) left[at] = at === breakAt ? '\n' : ' ';
  }
  return left.join('');
}
