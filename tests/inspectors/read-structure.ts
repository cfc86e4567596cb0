import type { PdfText, ReadPage, StructureNode } from './read-pdf.ts';

/** A page's texts as assistive technology reads them: in the order of the structure tree, without artefacts. */
export function textsInReadingOrder({ structure, texts }: ReadPage): PdfText[] {
  const of = (node: StructureNode | number): PdfText[] =>
    typeof node === 'number' ? texts.filter(({ mcid }) => mcid === node) : node.kids.flatMap(of);
  return structure ? of(structure) : [];
}

/** A structure as one line: `P(Link)`, `L(LI(Lbl LBody))`. */
export function outlineOf({ type, children }: StructureNode): string {
  return children.length === 0 ? type : `${type}(${children.map(outlineOf).join(' ')})`;
}

/** All elements of a type. */
export function elementsOf(node: StructureNode | undefined, type: string): StructureNode[] {
  if (!node) return [];
  return [...(node.type === type ? [node] : []), ...node.children.flatMap((child) => elementsOf(child, type))];
}
