import type { Element, Nodes } from 'hast';
import { hasData } from './vocabulary.ts';

/** Whether an element is a note's number in the text, or the arrow that leads back to it. */
export function isNoteLink(element: Element): boolean {
  return element.tagName === 'a' && (hasData(element, 'dataFootnoteRef') || hasData(element, 'dataFootnoteBackref'));
}

/** A copy without the calls of notes, and the ways back to them: where the notes are not, their numbers would stand right behind words. */
export function withoutNoteLinks<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => child.type !== 'element' || !isNoteLink(child));
  return { ...node, children: kept.map((child) => withoutNoteLinks(child)) };
}
