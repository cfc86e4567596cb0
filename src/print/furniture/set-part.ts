import { moved } from '../moved.ts';
import type { SetItem, StructureNode } from '../structure-tree.ts';

/** A part of a sheet that stands around the columns, its top left corner at (0, 0). */
export interface SetPart {
  readonly items: readonly SetItem[];
  /** Points down to where something else may begin. */
  readonly height: number;
  /** What its items mean, in reading order; nothing where all of it is for the eye only. */
  readonly tags: readonly StructureNode[];
}

export const EMPTY_PART: SetPart = { items: [], height: 0, tags: [] };

/** Parts one below the other, read in this order. */
export function stacked(parts: readonly SetPart[]): SetPart {
  const items: SetItem[] = [];
  let height = 0;
  for (const part of parts) {
    items.push(...moved(part.items, 0, height));
    height += part.height;
  }
  return { items, height, tags: parts.flatMap(({ tags }) => tags) };
}
