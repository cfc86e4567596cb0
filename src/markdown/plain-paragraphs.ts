import type { Root } from 'mdast';
import {
  beginsBehindList,
  endsBeforeList,
  isSimpleList,
  isSimpleParagraph,
  lineEndings,
  simpleList,
  simpleParagraph,
} from './simple-blocks.ts';

/** Marks whose meaning may reach beyond their block (fences, HTML, definitions), and characters that the parser replaces. */
const REACHES_FURTHER = /```|~~~|<|\]:|[\r\t\0]/;
/** A longer block may have more marks than are read: the parser must see it, to report that. */
const LONGEST = 5_000;
/** So many characters tell whether a block begins with an item of a list: its number has nine figures at most. */
const LONGEST_BEGINNING = 11;

/** A block between empty lines. */
interface Block {
  /** Offsets of its first character, and behind its last. */
  readonly start: number;
  readonly end: number;
  /** Its first line, from 1. */
  readonly line: number;
  /** What it is, where it can be read without the parser. */
  readonly kind: 'paragraph' | 'list' | undefined;
}

/**
 * Parses CommonMark with `parse`, which is given only the text between simple blocks (`simple-blocks.ts`): paragraphs
 * without marks or with words in bold or italics, and lists of them. Only CommonMark may be read so, without extensions.
 */
export function parseAroundPlain(markdown: string, parse: (markdown: string) => Root): Root {
  const blocks = REACHES_FURTHER.test(markdown) ? [] : blocksOf(markdown);
  if (!blocks.some(({ kind }) => kind) || blocks.some(({ start, end }) => end - start > LONGEST))
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
    if (!block.kind) first ??= block;
    else {
      read(block.start);
      const make = block.kind === 'list' ? simpleList : simpleParagraph;
      const place = { offset: block.start, line: block.line, column: 1 };
      children.push(make(markdown.slice(block.start, block.end), place));
    }
  }
  read(markdown.length);
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(markdown) } };
}

function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let line = 1;
  let start = 0;
  let before = '';
  while (start < markdown.length) {
    if (markdown[start] === '\n') {
      start++;
      line++;
      continue;
    }
    const gap = markdown.indexOf('\n\n', start);
    const end = gap >= 0 ? gap : markdown.length - (markdown.endsWith('\n') ? 1 : 0);
    const text = markdown.slice(start, end);
    blocks.push({ start, end, line, kind: kindOf(text, before, markdown, end) });
    line += lineEndings(text);
    start = end;
    before = text;
  }
  return blocks;
}

/** What a block is that can be read without the parser; `before` is the block before it. */
function kindOf(text: string, before: string, markdown: string, end: number): Block['kind'] {
  if (isSimpleParagraph(text)) return 'paragraph';
  if (!isSimpleList(text) || !endsBeforeList(before)) return undefined;
  let next = end;
  while (markdown[next] === '\n') next++;
  return beginsBehindList(markdown.slice(next, next + LONGEST_BEGINNING)) ? 'list' : undefined;
}

/** The end of a text. */
function endOf(markdown: string) {
  return {
    line: 1 + lineEndings(markdown),
    column: markdown.length - markdown.lastIndexOf('\n'),
    offset: markdown.length,
  };
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
