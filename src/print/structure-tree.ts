import type { Item } from './display-list.ts';
import { retagged } from './retagged.ts';
import type { StructureElement, StructureType } from './structure-element.ts';

/**
 * An element of the structure tree while a number is set: each part that is
 * set has a tree of its own, and its items point to nodes of it.
 */
export interface StructureNode extends Omit<StructureElement, 'parent'> {
  /** It grows by `addNode` alone. */
  readonly children: StructureNode[];
}

/** An item of a part that has been set and has no place in a display list yet. */
export type SetItem = Item<StructureNode>;

/** A node without children. */
export function structureNode(type: StructureType, properties: NodeProperties = {}): StructureNode {
  return { type, ...properties, children: [] };
}

export type NodeProperties = Omit<StructureElement, 'type' | 'parent'>;

/**
 * Adds a node behind the children of its parent, and returns it. A tree grows in reading
 * order.
 *
 * @param parent it is changed: it has one child more
 * @param type a standard structure type
 * @param properties what else is known of the element
 */
export function addNode(parent: StructureNode, type: StructureType, properties: NodeProperties = {}): StructureNode {
  const node = structureNode(type, properties);
  parent.children.push(node);
  return node;
}

/** The structure of a whole number: its elements, and which of them each node has become. */
export interface JoinedStructure {
  /** Parents before their children, in reading order; the first is the document. */
  readonly elements: readonly StructureElement[];
  /** Index into `elements`. */
  readonly indexOf: ReadonlyMap<StructureNode, number>;
}

/** Joins the trees of all parts of a number, given in reading order, under one document. */
export function joinTrees(trees: readonly StructureNode[]): JoinedStructure {
  const elements: StructureElement[] = [];
  const indexOf = new Map<StructureNode, number>();
  const add = (node: StructureNode, parent: number) => {
    const { children, ...own } = node;
    const index = elements.length;
    indexOf.set(node, index);
    // Spread behind `own`, each element would have a hidden class of its own (V8 11 to 14), and there are thousands.
    elements.push(Object.assign({ parent }, own));
    for (const child of children) add(child, index);
  };
  add({ type: 'Document', children: [...trees] }, -1);
  return { elements, indexOf };
}

/** Items of a set part, whose tags become indices into the whole structure. */
export function numbered(items: readonly SetItem[], structure: JoinedStructure): Item[] {
  return items.map((item) => retagged(item, (node) => indexIn(structure, node)));
}

/**
 * Index of a node among the elements of the whole structure.
 *
 * @throws Error where the node is of a tree that was not joined: who listens would not hear its words
 */
export function indexIn({ indexOf }: JoinedStructure, node: StructureNode): number {
  const index = indexOf.get(node);
  if (index === undefined) throw new Error(`a node of type ${node.type} is in no tree of the number`);
  return index;
}
