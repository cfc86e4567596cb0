import type { Element } from 'hast';
import { hasData } from './vocabulary.ts';

/** Whether an element is a note's number in the text, or the arrow that leads back to it. */
export function isNoteLink(element: Element): boolean {
  return element.tagName === 'a' && (hasData(element, 'dataFootnoteRef') || hasData(element, 'dataFootnoteBackref'));
}
