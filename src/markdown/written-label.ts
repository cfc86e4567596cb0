/** What an author has called a note or an address, as it was typed; what a plugin has made has its identifier alone. */
export function writtenLabel(node: {
  readonly identifier: string;
  readonly label?: string | null | undefined;
}): string {
  return node.label ?? node.identifier;
}
