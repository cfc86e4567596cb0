import type { Element, Nodes } from 'hast';
import { isNoteId } from '../../markdown/page-ids.ts';
import { addNode, type StructureNode } from '../structure-tree.ts';

/** The id of an element, to which links may lead. Notes are reached by their numbers. */
export function idOf({ properties: { id } }: Element): { readonly id?: string } {
  return typeof id === 'string' && id !== '' && !isNoteId(id) ? { id } : {};
}

/**
 * Says before an element is set that it has an id: a place in the structure that holds nothing, and is not written.
 * What follows there is what links lead to.
 */
export function namePlace(element: Element, parent: StructureNode): void {
  const { id } = idOf(element);
  if (id !== undefined) addNode(parent, 'Span', { id });
}

/** The same for all elements of nodes that are not set, because there is nothing to see in them. */
export function namePlaces(nodes: readonly Nodes[], parent: StructureNode): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    namePlace(node, parent);
    namePlaces(node.children, parent);
  }
}
