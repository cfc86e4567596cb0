import type { Blockquote, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { cutInline, inlineText } from './directives/inline.ts';
import { belongsToTable } from './table-captions.ts';

/*
 * Lists of terms, as PHP Markdown Extra and Pandoc write them: a term on a line, and on the next, behind a colon and a
 * space, what it means. CommonMark makes one paragraph of both.
 */

const BLANK = '[ \\t\\u00A0\\u202F]';
/** A line that says what the term above it means, up to its words. Markdown has taken its indent away. */
const MEANING = new RegExp(`^\\n?:${BLANK}+(?=\\S|$)`);
const MEANING_BELOW = new RegExp(`\\n:${BLANK}+(?=\\S|$)`, 'g');
/** The same in the source, where a list, a quotation or an indent may stand before it. */
const IN_SOURCE = new RegExp(`^[ >\\t]*:${BLANK}`, 'm');
const LINE_END = /\n/g;
/** In characters. A longer line is one of a text that an editor has broken before a colon. */
const LONGEST_TERM = 50;
/** Lines of terms that may share a meaning. */
const MOST_TERMS = 3;
/** In a paragraph; cutting it into more takes long, and nobody means them. */
const MOST_MEANINGS = 100;
/** What announces or goes on is no term. */
const NO_TERM = /[:;,]\s*$/;
/** Blocks whose lines stay as they are typed. */
const LINE_BY_LINE = /^(?:po[eèé]me?|signature|signed)$/i;

/**
 * Makes lists of terms of the paragraphs that are meant so, in place.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 */
export function readDefinitionLists(tree: Root, source: string): void {
  if (!IN_SOURCE.test(source)) return;
  visit(tree, (node) => {
    if (!('children' in node) || (node.type === 'containerDirective' && LINE_BY_LINE.test(node.name))) return;
    const isRead = node.type === 'blockquote' && node.data?.hName === 'dl';
    if (!isRead && node.children.some(({ type }) => type === 'paragraph')) readAmong(node, source);
  });
}

/** Makes one list of the paragraphs of a list that stand behind each other. */
function readAmong(parent: Parents, source: string): void {
  const read: RootContent[] = [];
  let list: Paragraph[] = [];
  const endList = () => {
    if (list.length > 0) read.push(listOf(list));
    list = [];
  };
  parent.children.forEach((node, index) => {
    const items = itemsAt(parent.children, index, list.length > 0, source);
    if (items) {
      list.push(...items);
      return;
    }
    endList();
    read.push(node);
  });
  endList();
  parent.children = read as typeof parent.children;
}

/** The terms and meanings that a block is; undefined where it is none of a list. */
function itemsAt(
  blocks: readonly RootContent[],
  index: number,
  isOpen: boolean,
  source: string,
): readonly Paragraph[] | undefined {
  const block = blocks[index];
  if (block?.type !== 'paragraph') return undefined;
  if (isMeaning(block)) return isOpen && blocks[index + 1]?.type !== 'table' ? meaningsOf(block, source) : undefined;
  if (isAboveMeaning(blocks, index)) return termsOf(block.children, source);
  const starts = placesIn(block.children, MEANING_BELOW);
  const [first] = starts;
  if (first === undefined || starts.length > MOST_MEANINGS) return undefined;
  const [above, below] = cutInline(block.children, first, source);
  const terms = belongsToTable(inlineText(block.children)) ? undefined : termsOf(above, source);
  return terms && [...terms, ...meaningsOf({ ...block, children: below }, source)];
}

/** Whether a meaning stands below a block and an empty line. What stands there beside a table is the table's. */
function isAboveMeaning(blocks: readonly RootContent[], index: number): boolean {
  const [before, after, next] = [-1, 1, 2].map((step) => blocks[index + step]);
  return after?.type === 'paragraph' && isMeaning(after) && before?.type !== 'table' && next?.type !== 'table';
}

/** Terms, a line each; undefined where these are none. */
function termsOf(lines: readonly PhrasingContent[], source: string): readonly Paragraph[] | undefined {
  const ends = placesIn(lines, LINE_END);
  if (ends.length >= MOST_TERMS || belongsToTable(inlineText(lines))) return undefined;
  const terms = cutAt(lines, ends, source).map((line) => without(/^\n/, line, source));
  return terms.every(isTerm) ? terms.map((term) => item('dt', term)) : undefined;
}

function isMeaning({ children }: Paragraph): boolean {
  const [first] = children;
  return first?.type === 'text' && MEANING.test(first.value);
}

function isTerm(line: readonly PhrasingContent[]): boolean {
  const text = inlineText(line).trim();
  return text !== '' && text.length <= LONGEST_TERM && !text.includes('\n') && !NO_TERM.test(text);
}

/** What a paragraph that begins with a meaning says: one, or several. */
function meaningsOf({ children }: Paragraph, source: string): readonly Paragraph[] {
  const starts = placesIn(children, MEANING_BELOW).filter((at) => at > 0);
  return cutAt(children, starts, source).map((part) => item('dd', without(MEANING, part, source)));
}

/** Where something stands in the text of inline content, outside its elements. */
function placesIn(nodes: readonly PhrasingContent[], pattern: RegExp): readonly number[] {
  const places: number[] = [];
  let passed = 0;
  for (const node of nodes) {
    if (node.type === 'text') for (const { index } of node.value.matchAll(pattern)) places.push(passed + index);
    passed += inlineText([node]).length;
  }
  return places;
}

function cutAt(
  nodes: readonly PhrasingContent[],
  places: readonly number[],
  source: string,
): readonly (readonly PhrasingContent[])[] {
  const parts: (readonly PhrasingContent[])[] = [];
  let rest = nodes;
  let passed = 0;
  for (const at of places) {
    const [before, after] = cutInline(rest, at - passed, source);
    parts.push(before);
    rest = after;
    passed = at;
  }
  return [...parts, rest];
}

/** The same without what it begins with. */
function without(beginning: RegExp, nodes: readonly PhrasingContent[], source: string): readonly PhrasingContent[] {
  const [begun] = beginning.exec(inlineText(nodes)) ?? [];
  return begun ? cutInline(nodes, begun.length, source)[1] : nodes;
}

function item(hName: 'dt' | 'dd', children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hName }, children: [...children], ...spanOf(children) };
}

/** A list is a quotation of Markdown, since that holds blocks; `data` says which element it becomes. */
function listOf(items: readonly Paragraph[]): Blockquote {
  return { type: 'blockquote', data: { hName: 'dl' }, children: [...items], ...spanOf(items) };
}

/** From where the first of some nodes begins to where the last ends. */
function spanOf(nodes: readonly RootContent[]): Pick<Paragraph, 'position'> {
  const start = nodes[0]?.position?.start;
  const end = nodes.at(-1)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}
