import type { Element } from 'hast';

/** The children of an element that are elements themselves, in order: what lies between them is text. */
export function childElements({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}
