import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { StructureType, TagReference } from '../display-list.ts';
import { plain, type Span } from '../paragraphs/text-style.ts';
import type { Block, Marker, Nesting, TextRole } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import type { StructureBuilder } from './structure.ts';

type Content = RootContent | ElementContent;

/** Where in the body a node stands. */
interface Position {
  readonly structure: StructureBuilder;
  readonly parent: number;
  readonly nesting: Nesting;
  readonly lang: string;
  /** Language of the structure element `parent`. */
  readonly parentLang: string;
  /** Given to the first text block inside. */
  readonly marker?: Marker;
}

const INLINE = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** hast to styled print blocks: every word of the tree, in order, in exactly one block. */
export function toBlocks(body: Root, structure: StructureBuilder, parent: number, lang: string): Block[] {
  const blocks = flow(body.children, {
    structure,
    parent,
    nesting: { lists: 0, indent: 0, quotes: [] },
    lang,
    parentLang: lang,
  });
  return blocks.map((block, index) =>
    isFirstOfSection(block, blocks[index - 1]) ? { ...block, role: 'first-paragraph' as const } : block,
  );
}

/** A paragraph that nothing runs into needs no indent to show where it begins. */
function isFirstOfSection(block: Block, previous: Block | undefined): block is Extract<Block, { kind: 'text' }> {
  if (block.kind !== 'text' || block.role !== 'paragraph') return false;
  return previous === undefined || previous.kind !== 'text' || previous.role.startsWith('heading');
}

/** Blocks of mixed content: inline neighbours are gathered into a paragraph of their own. */
function flow(nodes: readonly Content[], position: Position): Block[] {
  const blocks: Block[] = [];
  let { marker } = position;
  let inline: Content[] = [];
  const take = (more: readonly Block[]) => {
    if (more.length > 0) marker = undefined;
    blocks.push(...more);
  };
  const here = () => ({ ...withoutMarker(position), ...(marker && { marker }) });
  const flush = () => {
    if (inline.some((node) => hasContent(node))) take(paragraph(inline, 'paragraph', 'P', here()));
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName))) inline.push(node);
    else if (node.type === 'element') {
      flush();
      take(blocksOf(node, here()));
    }
  }
  flush();
  return blocks;
}

function blocksOf(element: Element, outer: Position): Block[] {
  const ownLang = element.properties.lang;
  const position = typeof ownLang === 'string' && ownLang !== '' ? { ...outer, lang: ownLang } : outer;
  const { nesting } = position;
  const heading = /^h([2-6])$/.exec(element.tagName);
  if (heading) {
    const level = Number(heading[1]);
    const role = `heading-${Math.min(4, level)}` as TextRole;
    return paragraph(element.children, role, `H${level}` as StructureType, position);
  }
  switch (element.tagName) {
    case 'p':
    case 'summary':
    case 'dt':
    case 'caption':
      return paragraph(element.children, 'paragraph', 'P', position);
    case 'figcaption':
      return paragraph(element.children, 'caption', 'P', position);
    case 'blockquote':
      return flow(element.children, {
        ...within(position, 'BlockQuote'),
        nesting: { ...nesting, indent: nesting.indent + QUOTE_INDENT, quotes: [...nesting.quotes, nesting.indent] },
      });
    case 'ul':
    case 'ol':
      return list(element, position);
    case 'pre':
      return code(element, position);
    case 'hr':
      return [{ kind: 'rule' }];
    case 'tr':
      return row(element, position);
    default:
      return flow(element.children, position);
  }
}

/** A paragraph, cut where pictures stand in it: they print between its parts. */
function paragraph(nodes: readonly Content[], role: TextRole, type: StructureType, position: Position): Block[] {
  const { structure, parent, nesting, lang } = position;
  const blocks: Block[] = [];
  let { marker } = position;
  const text = (part: readonly Content[]) => {
    const tag = within(position, type).parent;
    const spans = inlineSpans(part, { structure, tag, lang, style: plain });
    blocks.push({ kind: 'text', role: textRole(role, nesting), nesting, spans, ...(marker && { marker }) });
    marker = undefined;
  };
  for (const part of splitAtPictures(nodes)) {
    if (Array.isArray(part)) {
      if (part.some(hasContent)) text(part);
      continue;
    }
    const picture = part as Element;
    blocks.push({
      kind: 'picture',
      nesting,
      src: String(picture.properties.src),
      width: Number(picture.properties.width ?? 0),
      height: Number(picture.properties.height ?? 0),
      tag: figureTag(picture, structure, parent),
    });
  }
  return blocks;
}

function figureTag({ properties }: Element, structure: StructureBuilder, parent: number): TagReference {
  const alt = String(properties.alt ?? '').trim();
  return alt === '' ? 'artefact' : structure.add('Figure', parent, { alt });
}

function textRole(role: TextRole, { lists, quotes }: Nesting): TextRole {
  if (role !== 'paragraph') return role;
  return quotes.length > 0 ? 'quote' : lists > 0 ? 'item' : role;
}

/** Inline content as stretches of text and the pictures between them; an element around a picture goes on after it. */
function splitAtPictures(nodes: readonly Content[]): (readonly Content[] | Element)[] {
  const parts: (Content[] | Element)[] = [[]];
  const add = (node: Content) => {
    const last = parts.at(-1);
    if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  };
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'img') parts.push(node);
    else if (node.type === 'element' && node.children.length > 0) {
      for (const part of splitAtPictures(node.children)) {
        if (Array.isArray(part)) add({ ...node, children: part as ElementContent[] });
        else parts.push(part as Element);
      }
    } else add(node);
  }
  return parts;
}

/** Indents in ems of the body. A numbered list makes room for its longest number. */
const LIST_INDENT = 1.4;
const QUOTE_INDENT = 1.2;
const DIGIT_WIDTH = 0.55;

function listIndent({ tagName, properties, children }: Element): number {
  if (tagName !== 'ol') return LIST_INDENT;
  const items = children.filter((child) => child.type === 'element').length;
  const last = Number(properties.start ?? 1) + Math.max(0, items - 1);
  return Math.max(LIST_INDENT, String(last).length * DIGIT_WIDTH + 0.65);
}

function list(element: Element, position: Position): Block[] {
  const { structure, nesting } = position;
  const { parent: tag } = within(position, 'L');
  const inside: Nesting = { ...nesting, lists: nesting.lists + 1, indent: nesting.indent + listIndent(element) };
  let number = Number(element.properties.start ?? 1);
  return element.children.flatMap((child): Block[] => {
    if (child.type !== 'element') return [];
    const item = structure.add('LI', tag);
    const label = structure.add('Lbl', item);
    const body = structure.add('LBody', item);
    const marker: Marker = { text: element.tagName === 'ol' ? `${number++}.` : '', tag: label, indent: inside.indent };
    const blocks = flow(child.children, {
      ...position,
      parent: body,
      parentLang: position.lang,
      nesting: inside,
      marker,
    });
    const isEmpty = blocks.length === 0;
    return isEmpty
      ? [{ kind: 'text', role: 'item', nesting: inside, spans: [emptySpan(body, position.lang)], marker }]
      : blocks;
  });
}

function code(element: Element, position: Position): Block[] {
  const { structure, nesting, lang, marker } = position;
  const tag = structure.add('Code', within(position, 'P').parent);
  const spans = inlineSpans(element.children, { structure, tag, lang, style: { ...plain, code: true } });
  const lines = spans.map((span, index) => preformatted(span, index === spans.length - 1));
  return [{ kind: 'text', role: 'code', nesting, spans: lines, ...(marker && { marker }) }];
}

/** Columns from one tab stop to the next. */
const TAB_WIDTH = 4;

/** Line ends forced, tabs as spaces up to the next stop, the last line end left out. */
function preformatted(span: Span, isLast: boolean): Span {
  const source = isLast ? span.text.replace(/\n$/, '') : span.text;
  let text = '';
  let column = 0;
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const character = source[i] as string;
    const shown =
      character === '\n' ? '\u2028' : character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : character;
    text += shown;
    for (let unit = 0; unit < shown.length; unit++) offsets.push(span.offsets?.[i] ?? -1);
    column = character === '\n' ? 0 : column + shown.length;
  }
  return { ...span, text, ...(span.offsets && { offsets }) };
}

/** A table's row on a line of its own, its cells apart: the plain form in which no word is lost. */
function row(element: Element, position: Position): Block[] {
  const cells = element.children.filter((child): child is Element => child.type === 'element');
  const spaced = cells.flatMap((cell, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' \u2003' }] : []),
    ...cell.children,
  ]);
  return flow(spaced, position);
}

function emptySpan(tag: number, lang: string): Span {
  return { text: '', style: plain, tag, lang };
}

/** The position inside a new structure element. */
function within(position: Position, type: StructureType): Position {
  const { structure, parent, lang, parentLang } = position;
  return { ...position, parent: structure.add(type, parent, lang === parentLang ? {} : { lang }), parentLang: lang };
}

function withoutMarker({ structure, parent, nesting, lang, parentLang }: Position): Position {
  return { structure, parent, nesting, lang, parentLang };
}

function hasContent(node: Content): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(hasContent));
}
