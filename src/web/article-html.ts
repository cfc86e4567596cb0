import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** A tree as HTML. The tree itself, which the print edition reads too, stays as it is. */
export function articleHtml(tree: Root): string {
  return unified().use(rehypeStringify).stringify(forScreens(tree));
}

/** What is wider than a phone scrolls by itself, and a keyboard must reach what scrolls (WCAG 2.1.1). */
function forScreens(tree: Root): Root {
  return { type: 'root', children: tree.children.map(adapted) };
}

function adapted<Node extends RootContent | ElementContent>(node: Node): Node | Element {
  if (node.type !== 'element') return node;
  const element: Element = { ...node, children: node.children.map((child) => adapted(child)) };
  switch (element.tagName) {
    case 'img':
      return { ...element, properties: { ...element.properties, loading: 'lazy', decoding: 'async' } };
    case 'pre':
      return { ...element, properties: { ...element.properties, tabIndex: 0 } };
    case 'table':
      return { type: 'element', tagName: 'div', properties: { className: ['scroll'], tabIndex: 0 }, children: [element] };
    default:
      return element;
  }
}
