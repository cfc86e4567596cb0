import type { Element } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { dataOf } from '../../markdown/vocabulary.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import { addNode } from '../structure-tree.ts';
import { type Block, NESTED_IN_NOTHING, type Nesting, type PullQuotePart } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { hasContent, holdsPicture, mayBeInElement, picturesOf, splitAtPictures } from './pictures.ts';
import { type Flow, type Position, within, withoutMarker } from './position.ts';

/** Ems of the body. */
export const QUOTE_INDENT = 1.2;
export const POEM_INDENT = 1.2;
export const BOX_INSET = 0.8;

/**
 * The blocks of a box, between a rule above and a rule below.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function box(element: Element, position: Position, flow: Flow): Block[] {
  const { nesting } = position;
  const inside: Nesting = { ...nesting, indent: nesting.indent + BOX_INSET, inset: nesting.inset + BOX_INSET };
  const blocks = flow(element.children, { ...within(position, 'Sect'), nesting: inside });
  return [{ kind: 'box-edge', edge: 'top', nesting }, ...blocks, { kind: 'box-edge', edge: 'bottom', nesting }];
}

/**
 * A pull quote: a sentence or two, pictures between them, and who said them.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function pullQuote(element: Element, position: Position, flow: Flow): Block[] {
  const { nesting, direction } = position;
  const inside: Position = { ...withoutMarker(within(position, 'BlockQuote')), nesting: NESTED_IN_NOTHING };
  const parts: PullQuotePart[] = [];
  let words: Element[] = [];
  const flush = () => {
    if (words.length > 0) parts.push({ kind: 'words', spans: joinedLines(words, inside) });
    words = [];
  };
  for (const part of childElements(element)) {
    if (part.tagName === 'footer') {
      flush();
      parts.push({ kind: 'author', spans: joinedLines([part], inside) });
      const blocks = picturesOf(part.children, inside);
      if (blocks.length > 0) parts.push({ kind: 'pictures', blocks });
      continue;
    }
    for (const piece of holdsPicture(part) ? aroundPictures(part) : [part]) {
      if (!holdsPicture(piece)) words.push(piece);
      else {
        flush();
        parts.push({ kind: 'pictures', blocks: flow([piece], inside) });
      }
    }
  }
  flush();
  return [{ kind: 'pull-quote', nesting, parts, ...(direction && { direction }) }];
}

/** A paragraph that holds pictures in pieces: words, and each picture by itself; whatever else does stays whole. */
function aroundPictures(element: Element): Element[] {
  if (element.tagName !== 'p') return [element];
  return splitAtPictures(element.children).flatMap((part) => {
    if (part.kind === 'picture') return [part.picture];
    return part.nodes.some(hasContent) ? [{ ...element, children: part.nodes.filter(mayBeInElement) }] : [];
  });
}

/** Each block's text as a paragraph in the structure, and from one to the next a new line. */
export function joinedLines(blocks: readonly Element[], { parent, lang }: Position): Span[] {
  return blocks.flatMap((block, index) => {
    const tag = addNode(parent, 'P', dataOf(block, 'dataOnly') === 'paper' ? { isOnlyPaper: true } : {});
    const spans = inlineSpans(block.children, { tag, lang, style: PLAIN_STYLE });
    return index > 0 ? [{ text: '\u2028', style: PLAIN_STYLE, tag, lang }, ...spans] : spans;
  });
}
