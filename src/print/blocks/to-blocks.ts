import type { Element, ElementContent, Root } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { isPlainTable } from '../../markdown/plain-tables.ts';
import { isInline } from '../../markdown/safe-list.ts';
import { dataOf, hasClass, hasData } from '../../markdown/vocabulary.ts';
import { PLAIN_STYLE } from '../paragraphs/text-style.ts';
import type { StructureType } from '../structure-element.ts';
import { addNode, structureNode } from '../structure-tree.ts';
import { agendaBlock } from './agenda-block.ts';
import type { Block, BlockFlow, BreakBlock, Nesting, TextRole } from './block.ts';
import { chartBlocks } from './chart-block.ts';
import { contentsBlock, listsPages } from './contents-block.ts';
import { definitions, details } from './definitions.ts';
import { isQrCode, keyFigure, qrCode } from './figure-blocks.ts';
import { inlineSpans } from './inline-spans.ts';
import { list } from './list-blocks.ts';
import { namePlaces } from './named-places.ts';
import { noteBlocks, partNotes } from './notes.ts';
import { withOpenings } from './openings.ts';
import { withOrigin } from './origin.ts';
import { photos, pictureFigure } from './photo-blocks.ts';
import { hasContent, pictureBlock, picturesOf, splitAtPictures } from './pictures.ts';
import { type Content, inside, type Position, within, withoutMarker } from './position.ts';
import { preformatted } from './preformatted.ts';
import { box, POEM_INDENT, pullQuote, QUOTE_INDENT } from './set-apart.ts';
import { tableBlock } from './table-block.ts';

/** hast to styled print blocks: every word of the tree, in order, in exactly one block. */
export function toBlocks(body: Root, lang: string): BlockFlow {
  const { text, notes } = partNotes(body);
  const nesting: Nesting = { lists: 0, indent: 0, inset: 0, quotes: [] };
  const root = structureNode('Document');
  const position: Position = { parent: root, nesting, lang, parentLang: lang };
  const blocks = flow(text, position);
  return {
    blocks: withOpenings(blocks),
    // Notes add theirs behind those of the text.
    notes: noteBlocks(notes, position, flow),
    tags: root.children,
  };
}

/** Blocks of mixed content: inline neighbours are gathered into a paragraph of their own. */
function flow(nodes: readonly Content[], position: Position): Block[] {
  const blocks: Block[] = [];
  let { marker } = position;
  let inline: Content[] = [];
  const take = (more: readonly Block[]) => {
    if (more.length > 0) marker = undefined;
    // One by one: a call takes no more arguments than the stack has room for.
    for (const block of more) blocks.push(block);
  };
  const here = () => ({ ...withoutMarker(position), ...(marker && { marker }) });
  const flush = () => {
    if (inline.some((node) => hasContent(node))) take(paragraph(inline, 'paragraph', 'P', here()));
    else namePlaces(inline, position.parent);
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isInline(node))) inline.push(node);
    else if (node.type === 'element') {
      flush();
      take(blocksOf(node, here()));
    }
  }
  flush();
  return blocks;
}

function blocksOf(element: Element, outer: Position): readonly Block[] {
  const blocks = withOrigin(ownBlocks(element, outer), element);
  const place = placeOf(element);
  const across = acrossOf(element);
  if (!place && !across) return blocks;
  return blocks.map((block) => ({ ...block, ...across, ...(place && { place }) }));
}

/** Whether a thing of the text stands across columns, and how many; undefined where it stands in one. */
function acrossOf(element: Element): Pick<Block, 'spansColumns' | 'mostColumns'> | undefined {
  const span = dataOf(element, 'dataSpan');
  if (span === 'all') return { spansColumns: true };
  const mostColumns = Number(span);
  return mostColumns > 1 ? { spansColumns: true, mostColumns } : undefined;
}

function placeOf(element: Element): Block['place'] {
  const place = dataOf(element, 'dataPlace');
  return place === 'here' || place === 'top' || place === 'foot' ? place : undefined;
}

function ownBlocks(element: Element, outer: Position): Block[] {
  const position = inside(element, outer);
  const { nesting } = position;
  const heading = HEADINGS[element.tagName];
  if (heading) return paragraph(element.children, heading.role, heading.type, position);
  switch (element.tagName) {
    case 'p':
      return paragraph(element.children, paragraphRole(element), 'P', position);
    case 'dl':
      return definitions(element, position, flow);
    case 'details':
      return details(element, position, flow);
    case 'summary':
    case 'dt':
      return paragraph(element.children, 'term', 'P', position);
    case 'caption':
      return paragraph(element.children, 'table-title', 'P', within(position, 'Caption'));
    case 'figcaption':
      return paragraph(element.children, 'caption', 'P', within(position, 'Caption'));
    case 'aside':
      return box(element, position, flow);
    case 'div':
      if (dataOf(element, 'dataOnly') === 'web') return [];
      return hasData(element, 'dataBreak') ? [breakBlock(element)] : division(element, position);
    case 'blockquote':
      return hasClass(element, 'pull-quote')
        ? pullQuote(element, position, flow)
        : flow(element.children, {
            ...within(position, 'BlockQuote'),
            nesting: { ...nesting, indent: nesting.indent + QUOTE_INDENT, quotes: [...nesting.quotes, nesting.indent] },
          });
    case 'figure':
      if (element.data?.drawn) return chartBlocks(element, element.data.drawn, position, flow);
      if (hasClass(element, 'key-figure')) return keyFigure(element, position, flow);
      if (isQrCode(element)) return qrCode(element, position, flow);
      return hasClass(element, 'photos') ? photos(element, position, flow) : pictureFigure(element, position, flow);
    case 'footer':
      return flow(element.children, position).map(hasClass(element, 'signed') ? asSignature : (block) => block);
    case 'ul':
      if (listsPages(element)) return contentsBlock(element, position);
      return hasClass(element, 'agenda') ? agendaBlock(element, position, flow) : list(element, position, flow);
    case 'ol':
      return list(element, position, flow);
    case 'pre':
      return code(element, position);
    case 'hr':
      return [{ kind: 'rule' }];
    case 'table':
      return table(element, position);
    case 'tr':
      return row(element, position);
    default:
      return flow(element.children, position);
  }
}

/** A poem stands in a little; white ends it, as it does an interview and a short item. Other divisions are no more than what they hold. */
function division(element: Element, position: Position): Block[] {
  if (dataOf(element, 'dataOnly') === 'paper')
    return flow(element.children, within(position, 'Sect', { isOnlyPaper: true }));
  const { nesting } = position;
  const isPoem = hasClass(element, 'poem');
  const inPoem = { ...within(position, 'Sect'), nesting: { ...nesting, indent: nesting.indent + POEM_INDENT } };
  const inside = flow(element.children, isPoem ? inPoem : position);
  const blocks = isPoem ? signedVerse(inside) : inside;
  const isApart = isPoem || hasClass(element, 'interview') || hasClass(element, 'brief');
  if (!isApart) return blocks;
  return blocks.map((block, index) => (index === blocks.length - 1 ? { ...block, endsApart: true } : block));
}

/** The blocks of a poem: who wrote it knows the verse, which is far narrower than its column. */
function signedVerse(blocks: readonly Block[]): Block[] {
  const verse = blocks.filter((block) => block.kind === 'text').filter(({ role }) => role === 'verse');
  return blocks.map((block) =>
    block.kind === 'text' && block.role === 'signature' && verse.length > 0 ? { ...block, signs: verse } : block,
  );
}

function paragraphRole(element: Element): TextRole {
  if (hasClass(element, 'box-title')) return 'box-title';
  if (hasClass(element, 'question')) return 'question';
  if (hasClass(element, 'stanza')) return 'verse';
  if (hasClass(element, 'by-line')) return 'by-line';
  // Of a table; a chart has its own.
  if (hasClass(element, 'source')) return 'caption';
  // Who speaks needs no indent to be told from who spoke before.
  const [first] = childElements(element);
  return first && first === element.children[0] && hasClass(first, 'speaker') ? 'first-paragraph' : 'paragraph';
}

/** The role and the structure type of each heading in the text. */
const HEADINGS: Readonly<Record<string, { readonly role: TextRole; readonly type: StructureType } | undefined>> = {
  h2: { role: 'heading-2', type: 'H2' },
  h3: { role: 'heading-3', type: 'H3' },
  h4: { role: 'heading-4', type: 'H4' },
  h5: { role: 'heading-4', type: 'H5' },
  h6: { role: 'heading-4', type: 'H6' },
};

/** A paragraph, cut where pictures stand in it: they print between its parts. */
function paragraph(nodes: readonly Content[], role: TextRole, type: StructureType, position: Position): Block[] {
  const { nesting, lang, direction } = position;
  const blocks: Block[] = [];
  let { marker } = position;
  const text = (part: readonly Content[]) => {
    const tag = within(position, type).parent;
    const spans = inlineSpans(part, { tag, lang, style: PLAIN_STYLE });
    const how = { ...(direction && { direction }), ...(marker && { marker }) };
    blocks.push({ kind: 'text', role: textRole(role, nesting), nesting, spans, ...how });
    marker = undefined;
  };
  for (const part of splitAtPictures(nodes)) {
    if (part.kind === 'text') {
      if (part.nodes.some(hasContent)) text(part.nodes);
      else namePlaces(part.nodes, position.parent);
      continue;
    }
    blocks.push({ ...pictureBlock(part.picture, position), ...(marker && { marker }) });
    marker = undefined;
  }
  return blocks;
}

function breakBlock(element: Element): BreakBlock {
  const offset = element.position?.start.offset;
  const said = dataOf(element, 'dataBreak');
  const to = said === 'page' || said === 'story' ? said : 'column';
  return { kind: 'break', to, ...(offset !== undefined && { offset }) };
}

/** A block as a signature: it is signed below a list or a quotation, and is no part of it. */
function asSignature(block: Block): Block {
  return block.kind === 'text' && /paragraph|item|quote/.test(block.role) ? { ...block, role: 'signature' } : block;
}

function textRole(role: TextRole, { lists, quotes }: Nesting): TextRole {
  if (role !== 'paragraph') return role;
  return quotes.length > 0 ? 'quote' : lists > 0 ? 'item' : role;
}

function code(element: Element, position: Position): Block[] {
  const { nesting, lang, marker } = position;
  const tag = addNode(within(position, 'P').parent, 'Code');
  const spans = inlineSpans(element.children, { tag, lang, style: { ...PLAIN_STYLE, code: true } });
  return [
    { kind: 'text', role: 'code', nesting, spans: preformatted(spans), ...(marker && { marker }) },
    ...picturesOf(element.children, position),
  ];
}

/** The caption above its table. In the structure it is the first child of the table (ISO 32000-1, 14.8.4.3.4). */
function table(element: Element, outer: Position): Block[] {
  if (!isPlainTable(element)) return flow(element.children, outer);
  const position = within(outer, 'Table');
  const rest = { ...element, children: element.children.filter((child) => !isCaption(child)) };
  return [...flow(element.children.filter(isCaption), position), tableBlock(rest, withoutMarker(position))];
}

function isCaption(node: Content): boolean {
  return node.type === 'element' && (node.tagName === 'caption' || node.tagName === 'figcaption');
}

/** A row of a table that holds more than text: a line of its own, with a space between its cells, so that no word is lost. */
function row(element: Element, position: Position): Block[] {
  const spaced = childElements(element).flatMap((cell, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' \u2003' }] : []),
    ...cell.children,
  ]);
  return flow(spaced, position);
}
