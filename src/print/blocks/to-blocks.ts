import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { StructureType } from '../display-list.ts';
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
  const blocks = flow(body.children, { structure, parent, nesting: { lists: 0, quotes: 0 }, lang, parentLang: lang });
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
        nesting: { ...nesting, quotes: nesting.quotes + 1 },
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
      tag: structure.add('Figure', parent, { alt: String(picture.properties.alt ?? '') }),
    });
  }
  return blocks;
}

function textRole(role: TextRole, { lists, quotes }: Nesting): TextRole {
  if (role !== 'paragraph') return role;
  return quotes > 0 ? 'quote' : lists > 0 ? 'item' : role;
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

function list(element: Element, position: Position): Block[] {
  const { structure, nesting } = position;
  const { parent: tag } = within(position, 'L');
  const inside: Nesting = { ...nesting, lists: nesting.lists + 1 };
  let number = Number(element.properties.start ?? 1);
  return element.children.flatMap((child): Block[] => {
    if (child.type !== 'element') return [];
    const item = structure.add('LI', tag);
    const label = structure.add('Lbl', item);
    const body = structure.add('LBody', item);
    const marker: Marker = { text: element.tagName === 'ol' ? `${number++}.` : '', tag: label };
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
  const last = spans.at(-1);
  const lines = spans.map((span) => ({
    ...span,
    text: (span === last ? span.text.replace(/\n$/, '') : span.text).replace(/\n/g, '\u2028'),
  }));
  return [{ kind: 'text', role: 'code', nesting, spans: lines, ...(marker && { marker }) }];
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
