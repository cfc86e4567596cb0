import type { Paragraph, Root } from 'mdast';

/*
 * In a long bulletin most blocks are paragraphs without a mark, and reading
 * them letter by letter is the largest part of reading the text.
 */

/** Marks whose meaning may reach beyond their block (fences, HTML, definitions), and characters that the parser replaces. */
const REACHES_FURTHER = /```|~~~|<|\]:|[\r\t\0]/;
/** Characters that CommonMark may read as marks (0.31, chapter 6). */
const MARK = /[*_[\]&`\\]/;
/** A line that may begin a block, underline a heading, be indented, or end in a hard break (chapters 4, 5 and 6.7). */
const BLOCK_LINE = /^(?:[ \-+=>#]|\d{1,9}[.)])| $/m;
/** A longer block may have more marks than are read: the parser must see it, to report that. */
const LONGEST = 5_000;

/** A block between empty lines. */
interface Block {
  /** Offsets of its first character, and behind its last. */
  readonly start: number;
  readonly end: number;
  /** Its first line, from 1. */
  readonly line: number;
  readonly isPlain: boolean;
}

/**
 * Parses CommonMark with `parse`, which is given only the text between plain
 * paragraphs: a paragraph of letters, spaces and harmless marks needs no parser.
 * Only CommonMark may be read so, without extensions.
 */
export function parseAroundPlain(markdown: string, parse: (markdown: string) => Root): Root {
  const blocks = REACHES_FURTHER.test(markdown) ? [] : blocksOf(markdown);
  if (!blocks.some(({ isPlain }) => isPlain) || blocks.some(({ start, end }) => end - start > LONGEST))
    return parse(markdown);
  const children: Root['children'] = [];
  let first: Block | undefined;
  const read = (end: number) => {
    if (!first) return;
    const part = parse(markdown.slice(first.start, end));
    shift(part, first);
    for (const child of part.children) children.push(child);
    first = undefined;
  };
  for (const block of blocks) {
    if (!block.isPlain) first ??= block;
    else {
      read(block.start);
      children.push(plainParagraph(markdown, block));
    }
  }
  read(markdown.length);
  const end = endOf(markdown, { start: 0, end: markdown.length, line: 1 });
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let line = 1;
  let start = 0;
  while (start < markdown.length) {
    if (markdown[start] === '\n') {
      start++;
      line++;
      continue;
    }
    const gap = markdown.indexOf('\n\n', start);
    const end = gap >= 0 ? gap : markdown.length - (markdown.endsWith('\n') ? 1 : 0);
    const text = markdown.slice(start, end);
    blocks.push({ start, end, line, isPlain: !MARK.test(text) && !BLOCK_LINE.test(text) });
    line += lineEndings(text);
    start = end;
  }
  return blocks;
}

function plainParagraph(markdown: string, block: Block): Paragraph {
  const { start: offset, end, line } = block;
  const position = () => ({ start: { line, column: 1, offset }, end: endOf(markdown, block) });
  const text = { type: 'text', value: markdown.slice(offset, end), position: position() } as const;
  return { type: 'paragraph', children: [text], position: position() };
}

/** The point behind a stretch of the text. */
function endOf(markdown: string, { start, end, line }: Omit<Block, 'isPlain'>) {
  const text = markdown.slice(start, end);
  return { line: line + lineEndings(text), column: text.length - text.lastIndexOf('\n'), offset: end };
}

function lineEndings(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

interface Placed {
  readonly position?: { readonly start: MovingPoint; readonly end: MovingPoint } | undefined;
  readonly children?: readonly Placed[];
}

interface MovingPoint {
  line: number;
  offset?: number | undefined;
}

/** Gives the nodes of a part the places that they have in the whole text. */
function shift({ position, children }: Placed, part: Block): void {
  for (const point of position ? [position.start, position.end] : []) {
    point.line += part.line - 1;
    point.offset = (point.offset ?? 0) + part.start;
  }
  for (const child of children ?? []) shift(child, part);
}
