import type { ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** What is shown before all else in an element, wherever it stands there. */
const TITLES: Readonly<Record<string, string>> = { table: 'caption', details: 'summary' };

/** Puts titles first in what they are the titles of, in place: there HTML wants them, there browsers and paper show them. */
export function titlesFirst(tree: Root): void {
  visit(tree, 'element', (element) => {
    const name = Object.hasOwn(TITLES, element.tagName) ? TITLES[element.tagName] : undefined;
    const isTitle = (child: ElementContent) => child.type === 'element' && child.tagName === name;
    const last = element.children.findLastIndex(isTitle);
    const isBehind = element.children
      .slice(0, Math.max(0, last))
      .some((child) => !isTitle(child) && (child.type === 'element' || textOf(child).trim() !== ''));
    if (isBehind)
      element.children = [...element.children.filter(isTitle), ...element.children.filter((child) => !isTitle(child))];
  });
}
