import type { StructureElement, StructureType } from '../structure-element.ts';

/** A structure tree as it grows: parents before their children, in reading order. */
export interface StructureBuilder {
  /** Adds an element and gives its index. */
  add(type: StructureType, parent: number, properties?: Omit<StructureElement, 'type' | 'parent'>): number;
  readonly elements: readonly StructureElement[];
}

/** A tree that holds the document alone, as element 0. */
export function createStructure(): StructureBuilder {
  const elements: StructureElement[] = [{ type: 'Document', parent: -1 }];
  return {
    elements,
    add(type, parent, properties = {}) {
      elements.push({ type, parent, ...properties });
      return elements.length - 1;
    },
  };
}
