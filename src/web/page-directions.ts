import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { hasClass, hasData } from '../markdown/vocabulary.ts';
import { type Direction, directionOf } from '../typography/direction.ts';

/**
 * A tree for a page that runs in a direction. In the article what runs from the left says nothing of it, as pages do so;
 * on a page that runs from the right it must. The tree itself, which the print edition reads too, is not changed.
 */
export function forDirection(tree: Root, page: Direction): Root {
  return page === 'ltr' ? tree : { ...tree, children: tree.children.map(directed) };
}

/** What is set as a whole; a table and a story, too, begin at the left where most of their letters do. */
const WHOLE = new Set(
  'article p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote aside figcaption caption table td th details summary pre'.split(
    ' ',
  ),
);

const OF_BLOCKS = new Set(['article', 'table']);

function directed<Node extends RootContent | ElementContent>(node: Node): Node {
  // What says how it runs has said it of all that stands in it.
  if (node.type !== 'element' || node.properties.dir !== undefined) return node;
  // The label above a story stands where the story begins.
  if (hasClass(node, 'kicker')) return node;
  if (WHOLE.has(node.tagName) && runsFromLeft(node)) return { ...node, properties: { ...node.properties, dir: 'ltr' } };
  // Notes stand in one list only to be together: each has a direction of its own.
  const children = hasData(node, 'dataFootnotes') ? node.children.map(withDirectedItems) : node.children.map(directed);
  return { ...node, children };
}

function withDirectedItems<Node extends ElementContent>(node: Node): Node {
  return node.type === 'element' ? { ...node, children: node.children.map(directed) } : node;
}

/** Letters say it; a number of several groups would be turned round. */
function runsFromLeft({ tagName, children }: Element): boolean {
  const text = children.map((child) => textOf(child)).join('');
  if (directionOf(text, 'rtl') === 'ltr') return true;
  return !OF_BLOCKS.has(tagName) && directionOf(text) === 'ltr' && /\d/.test(text);
}
