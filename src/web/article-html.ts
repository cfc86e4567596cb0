import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** A tree as HTML. The tree itself, which the print edition reads too, stays as it is. */
export function articleHtml(tree: Root): string {
  return unified().use(rehypeStringify).stringify(forScreens(tree));
}

/** What is wider than a phone scrolls by itself, and a keyboard must reach what scrolls (WCAG 2.1.1). */
function forScreens(tree: Root): Root {
  return { type: 'root', children: tree.children.flatMap(adapted) };
}

function adapted<Node extends RootContent | ElementContent>(node: Node): readonly (Node | ElementContent)[] {
  if (node.type === 'text') return keptTogether(node);
  if (node.type !== 'element') return [node];
  if (node.tagName === 'pre') return [{ ...node, properties: { ...node.properties, tabIndex: 0 } }];
  const element: Element = { ...node, children: node.children.flatMap((child) => adapted(child)) };
  switch (element.tagName) {
    case 'img':
      return [{ ...element, properties: { ...element.properties, loading: 'lazy', decoding: 'async' } }];
    case 'table':
      return [
        { type: 'element', tagName: 'div', properties: { className: ['scroll'], tabIndex: 0 }, children: [element] },
      ];
    default:
      return [element];
  }
}

/** « salarié-e-s », « délégué·e·s » : browsers would break them at any mark. */
const INCLUSIVE = /\p{L}{2,}[-·](?:e|ne|le|fe|ve|ère|euse|rice|trice)(?:[-·]?s)?(?![\p{L}-])/gu;

function keptTogether(text: Text): readonly ElementContent[] {
  // Most texts have no mark at all, and looking for letters of all languages is slow.
  if (!/[-·]/.test(text.value)) return [text];
  const parts: ElementContent[] = [];
  let end = 0;
  for (const match of text.value.matchAll(INCLUSIVE)) {
    if (match.index > end) parts.push({ type: 'text', value: text.value.slice(end, match.index) });
    const word: Text = { type: 'text', value: match[0] };
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['keep'] }, children: [word] });
    end = match.index + match[0].length;
  }
  if (end === 0) return [text];
  if (end < text.value.length) parts.push({ type: 'text', value: text.value.slice(end) });
  return parts;
}
