import type { Element } from 'hast';

/** Whether an element is a note's number in the text, or the arrow that leads back to it. */
export function isNoteLink({ tagName, properties }: Element): boolean {
  return tagName === 'a' && (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined);
}
