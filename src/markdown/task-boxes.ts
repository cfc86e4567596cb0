import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './vocabulary.ts';

/** Moves the box of a thing to do before the item's paragraphs, in place: `mdast-util-to-hast` puts it into the first one. */
export function boxesFirst(tree: Root): void {
  visit(tree, 'element', (item) => {
    if (item.tagName !== 'li' || !hasClass(item, 'task-list-item')) return;
    const paragraph = item.children.find((child): child is Element => isElement(child, 'p'));
    const box = paragraph?.children[0];
    if (!paragraph || !isElement(box, 'input')) return;
    paragraph.children.shift();
    const space = paragraph.children[0];
    if (space?.type === 'text' && space.value === ' ' && !space.position) paragraph.children.shift();
    item.children.unshift(box);
  });
}

function isElement(node: ElementContent | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}
