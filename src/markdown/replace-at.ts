/** A node of a tree that holds others. */
interface Holder {
  readonly children: object[];
}

/**
 * Puts nodes in the place of a child, as visitors of a tree do.
 *
 * @param parent whose child it is; undefined for the root, which stays
 * @param index of the child
 * @param nodes in its place; none takes it out
 * @returns where the visitor goes on
 */
export function replaceAt(parent: Holder | undefined, index: number | undefined, ...nodes: readonly object[]): number {
  if (!parent || index === undefined) return 0;
  parent.children.splice(index, 1, ...nodes);
  return index;
}
