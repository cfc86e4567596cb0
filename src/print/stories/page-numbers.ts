import type { Element, ElementContent } from 'hast';
import { childElements } from '../../markdown/child-elements.ts';
import { dataOf, hasData } from '../../markdown/vocabulary.ts';

/** The side on which each thing stands that has an id, from 1. */
export type PageNumbers = ReadonlyMap<string, number>;

/** What stands for a page that nobody knows yet. */
const UNKNOWN = '2';

/** The numbers of the pages that an element names, one after the other; '' for none. */
export function pagesIn(element: Element, pages: PageNumbers): string {
  return marksIn(element)
    .map((mark) => numberOf(mark, pages))
    .join(' ');
}

function marksIn(element: Element): readonly Element[] {
  return hasData(element, 'dataPageOf') ? [element] : childElements(element).flatMap(marksIn);
}

/**
 * An element whose empty marks say the number of a page.
 *
 * @param element it stays as it is
 * @param pages what is known of them
 */
export function withPages(element: Element, pages: PageNumbers): Element {
  if (marksIn(element).length === 0) return element;
  const children: ElementContent[] = [];
  for (const child of element.children) {
    if (child.type !== 'element') children.push(child);
    else if (!hasData(child, 'dataPageOf')) children.push(withPages(child, pages));
    else children.push({ ...child, children: [{ type: 'text', value: numberIn(child, children.at(-1), pages) }] });
  }
  return { ...element, children };
}

/** The number, kept beside the word before it. */
function numberIn(mark: Element, before: ElementContent | undefined, pages: PageNumbers): string {
  const number = numberOf(mark, pages);
  return before?.type === 'text' && /\S$/.test(before.value) ? `\u00A0${number}` : number;
}

function numberOf(mark: Element, pages: PageNumbers): string {
  return String(pages.get(String(dataOf(mark, 'dataPageOf'))) ?? UNKNOWN);
}
