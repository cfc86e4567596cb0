import type { Element } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { readWidth } from '../../markdown/picture-width.ts';
import { dataOf, hasClass } from '../../markdown/vocabulary.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import { addNode } from '../structure-tree.ts';
import { type Block, NESTED_IN_NOTHING, type Photo, type PictureBlock } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { withOrigin } from './origin.ts';
import { holdsPicture } from './pictures.ts';
import { type Content, type Flow, inside, type Position, within, withoutMarker } from './position.ts';

/**
 * A picture with who made it and its caption. An alternative text stands for all that its element holds: caption and
 * credit are beside the picture, not in it.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function pictureFigure(element: Element, position: Position, flow: Flow): Block[] {
  const { children } = element;
  const at = children.findIndex(isCredit);
  // An alternative text stands for all that its element holds: what belongs to a picture or a table is beside it, not in it.
  const own =
    at >= 0 || children.some((child) => isCaption(child) || isSource(child)) ? within(position, 'Sect') : position;
  const shown = flow(at < 0 ? children : children.slice(0, at), own);
  const spans = at < 0 ? undefined : creditSpans(children[at], own);
  const below = at < 0 ? [] : flow(children.slice(at + 1), withoutMarker(own));
  const asked = readWidth(String(dataOf(element, 'dataWidth') ?? ''));
  const how = { ...(asked && { asked }), ...(spans && { credit: spans }) };
  const blocks = shown.map((block): Block => (block.kind === 'picture' ? { ...block, ...how } : block));
  return [...blocks, ...below];
}

function isCaption(node: Content): boolean {
  return node.type === 'element' && node.tagName === 'figcaption';
}

function isSource(node: Content): boolean {
  return node.type === 'element' && hasClass(node, 'source');
}

function isCredit(node: Content): boolean {
  return node.type === 'element' && node.tagName === 'p' && hasClass(node, 'credit');
}

function creditSpans(credit: Content | undefined, outer: Position): readonly Span[] | undefined {
  if (credit?.type !== 'element') return undefined;
  const { lang, parent } = inside(credit, outer);
  return inlineSpans(credit.children, { tag: addNode(parent, 'P'), lang, style: PLAIN_STYLE });
}

/**
 * Pictures side by side, each with its own caption, and the caption of all.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function photos(element: Element, position: Position, flow: Flow): Block[] {
  if (!holdsPicture(element)) return flow(element.children, position);
  const { nesting, direction } = position;
  const outer = withoutMarker(within(position, 'Sect'));
  const alone: Position = { ...outer, nesting: NESTED_IN_NOTHING };
  const all: Photo[] = [];
  const caption: Block[] = [];
  for (const child of childElements(element)) {
    if (child.tagName !== 'figure') {
      caption.push(...flow([child], alone));
      continue;
    }
    const blocks = withOrigin(pictureFigure(child, inside(child, alone), flow), child);
    const picture = blocks.find((block): block is Block & PictureBlock => block.kind === 'picture');
    if (picture) all.push({ picture, caption: blocks.filter((block) => block !== picture) });
    else caption.push(...blocks);
  }
  return [{ kind: 'photos', nesting, photos: all, caption, ...(direction && { direction }) }];
}
