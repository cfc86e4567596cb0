import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type Direction, directionOf, isLeftToRight } from '../typography/direction.ts';
import { attributeValue } from './attribute-value.ts';
import { hasData } from './vocabulary.ts';

/** Elements that can run in a direction of their own. The columns of a table keep their order. */
const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote aside figcaption caption td th details summary'.split(' '),
);

/**
 * Says of each block how it runs where that differs from what is around it, so
 * that both editions set it alike; what the author says holds.
 */
export function giveDirections(tree: Root): void {
  if (isLeftToRight(textOf(tree)) && !hasDirections(tree)) return;
  const walk = (parent: Root | Element, around: Direction) => {
    // Notes stand in one list only to be together: each has a direction of its own.
    const isNotes = parent.type === 'element' && hasData(parent, 'dataFootnotes');
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const own = isNotes ? around : ownDirection(child, around);
      // An author's « auto » is replaced too.
      if (own !== around || child.properties.dir !== undefined) child.properties.dir = own;
      walk(child, own);
    }
  };
  walk(tree, 'ltr');
}

function hasDirections({ children }: Root | Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (child.properties.dir !== undefined || hasDirections(child)),
  );
}

function ownDirection(element: Element, around: Direction): Direction {
  const said = attributeValue(element, 'dir').toLowerCase();
  if (said === 'ltr' || said === 'rtl') return said;
  return BLOCKS.has(element.tagName) || said === 'auto' ? directionOf(textOf(element), around) : around;
}
