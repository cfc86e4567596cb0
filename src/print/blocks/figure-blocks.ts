import type { Element } from 'hast';
import { attributeValue } from '../../markdown/attribute-value.ts';
import { childElements } from '../../markdown/child-elements.ts';
import { hasClass } from '../../markdown/vocabulary.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import { encodeQrCode } from '../qr-code.ts';
import { addNode } from '../structure-tree.ts';
import { type Block, NESTED_IN_NOTHING } from './block.ts';
import { picturesOf } from './pictures.ts';
import { type Content, type Flow, type Position, within, withoutMarker } from './position.ts';
import { joinedLines } from './set-apart.ts';

/**
 * A number, and what it counts. In the structure they are words like others, in the order of
 * the page.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function keyFigure(element: Element, position: Position, flow: Flow): Block[] {
  const inside = within(position, 'Sect');
  const isNumber = (node: Content) => node.type === 'element' && hasClass(node, 'key-number');
  const numbers = childElements(element).filter(isNumber);
  const number = joinedLines(numbers, inside);
  const pictures = picturesOf(numbers, { ...inside, nesting: NESTED_IN_NOTHING });
  const rest = element.children.filter((child) => !isNumber(child));
  const words = legend(rest, inside, flow);
  return [{ kind: 'key-figure', nesting: position.nesting, number, legend: [...pictures, ...words] }];
}

/** Bytes that any code of level M can hold (ISO/IEC 18004, table 7); only raw HTML brings an address that long. */
const MOST_BYTES = 2331;

/** Whether a figure's address can be a code. */
export function isQrCode(figure: Element): boolean {
  const href = linkIn(figure.children);
  return hasClass(figure, 'qr') && href !== '' && new TextEncoder().encode(href).length <= MOST_BYTES;
}

/**
 * A QR code, the words that say where it leads, and its address.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function qrCode(element: Element, position: Position, flow: Flow): Block[] {
  const { nesting, lang } = position;
  const inside = within(position, 'Sect');
  const isCaption = (node: Content) => node.type === 'element' && node.tagName === 'figcaption';
  const alt = pageTranslator(lang)('print.qr-code');
  const tag = addNode(inside.parent, 'Figure', { alt });
  const title = legend(element.children.filter(isCaption), inside, flow);
  const rest = element.children.filter((child) => !isCaption(child));
  const address = legend(rest, inside, flow).map(
    (block): Block => (block.kind === 'text' ? { ...block, role: 'caption' } : block),
  );
  return [{ kind: 'qr-code', nesting, code: encodeQrCode(linkIn(rest)), tag, title, address }];
}

/** Words that stand beside or below a figure, in a column of their own. */
function legend(nodes: readonly Content[], position: Position, flow: Flow): Block[] {
  const words = nodes.flatMap((node) =>
    node.type === 'element' && node.tagName === 'figcaption' ? node.children : [node],
  );
  return flow(words, { ...withoutMarker(position), nesting: NESTED_IN_NOTHING }).map((block) =>
    block.kind === 'text' && (block.role === 'paragraph' || block.role === 'caption')
      ? { ...block, role: 'legend' }
      : block,
  );
}

function linkIn(nodes: readonly Content[]): string {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const href = node.tagName === 'a' ? attributeValue(node, 'href') : linkIn(node.children);
    if (href !== '') return href;
  }
  return '';
}
