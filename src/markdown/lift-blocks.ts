import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { isInline } from './safe-list.ts';

/** Elements of their own lines that hold running text only. */
const LINES = /^(?:p|h[1-6]|summary|dt|caption|figcaption)$/;
/** Elements that cannot be parted in two: blocks inside them become lines. */
const ONE = new Set(['summary', 'caption', 'figcaption', 'dt']);

/**
 * Moves blocks out of running text, in place: HTML's rules for mistakes may
 * leave `<b>` around paragraphs, or a division in a paragraph. The outer element
 * is parted around the inner ones, so that both editions set the same paragraphs.
 */
export function liftBlocks(tree: Root): void {
  tree.children = tree.children.flatMap((child): RootContent[] => (child.type === 'element' ? lifted(child) : [child]));
}

function lifted(element: Element): ElementContent[] {
  element.children = element.children.flatMap((child) => (child.type === 'element' ? lifted(child) : [child]));
  const isPhrase = isInline(element);
  if ((!isPhrase && !LINES.test(element.tagName)) || !element.children.some(isBlock)) return [element];
  if (ONE.has(element.tagName)) {
    element.children = asLines(element.children);
    return [element];
  }
  const parts = runs(element.children).flatMap((part): ElementContent[] => {
    if (!Array.isArray(part)) return [isPhrase ? around(part, element) : part];
    return part.some(isSeen) ? [{ ...element, children: part }] : part;
  });
  // Only the first part keeps the id, which must be unique.
  for (const part of parts.slice(1)) if (part.type === 'element') part.properties = withoutId(part, element);
  return parts;
}

function withoutId({ properties }: Element, { properties: { id } }: Element): Element['properties'] {
  const { id: own, ...others } = properties;
  return own === undefined || own === id ? others : properties;
}

/** Groups the children: inline neighbours together, each block by itself. */
function runs(nodes: readonly ElementContent[]): (ElementContent[] | Element)[] {
  const parts: (ElementContent[] | Element)[] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (isBlock(node)) parts.push(node);
    else if (Array.isArray(last)) last.push(node);
    else parts.push([node]);
  }
  return parts;
}

/** A block whose running text stands in copies of an inline element. */
function around(block: Element, phrase: Element): Element {
  const wrapped = runs(block.children).flatMap((part): ElementContent[] => {
    if (!Array.isArray(part)) return [around(part, phrase)];
    return part.some(isSeen) ? [{ ...phrase, properties: withoutId(phrase, phrase), children: part }] : part;
  });
  return { ...block, children: wrapped };
}

function asLines(nodes: readonly ElementContent[]): ElementContent[] {
  return runs(nodes).flatMap((part, index): ElementContent[] => {
    const line = Array.isArray(part) ? part : asLines(part.children);
    const lineEnd: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
    return index > 0 ? [lineEnd, ...line] : line;
  });
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && !isInline(node);
}

function isSeen(node: Parents['children'][number]): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.tagName === 'input' || node.children.some(isSeen));
}
