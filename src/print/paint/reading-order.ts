/** Where a content is read, wherever it lies on paper and whenever it is painted. */
export interface ReadingPlace {
  /** Index of its sheet in the display list. */
  readonly sheet: number;
  /** Index of its first item in the sheet. */
  readonly item: number;
}

/** What stands in an element of the structure tree: contents, and elements, which have an index in the display list. */
export interface Child {
  readonly index?: number;
  /** Of an element: the place of its first content; undefined where it has none. */
  readonly place: ReadingPlace | undefined;
}

/**
 * The children of an element as they are read. Elements among themselves follow
 * the structure tree, wherever they stand on paper. Where the element has
 * contents of its own, an element among them is read where it begins.
 */
export function inReadingOrder<T extends Child>(children: readonly T[]): T[] {
  const areElements = children.every(({ index }) => index !== undefined);
  return [...children].sort(areElements ? byIndex : byPlace);
}

/** The place that is read first; undefined where none of the children has one. */
export function firstPlace(children: readonly Child[]): ReadingPlace | undefined {
  let first: Child | undefined;
  for (const child of children) if (!first || byPlace(child, first) < 0) first = child;
  return first?.place;
}

function byIndex({ index: one = 0 }: Child, { index: other = 0 }: Child): number {
  return one - other;
}

/** What has no place stands behind what has one. */
function byPlace({ place: one }: Child, { place: other }: Child): number {
  if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
  return one.sheet - other.sheet || one.item - other.item;
}
