import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** Leads from what stands on pages back to the elements that it belongs to (ISO 32000-1, 14.7.4.4). */
export interface ParentTree {
  /** Adds a marked content to the page that is being painted, and gives its number there (MCID). */
  addContent(element: PdfReference): number;
  /** Adds an annotation, and gives its key (StructParent). */
  addObject(element: PdfReference): number;
  /** The tree, as entries of the root of the structure. */
  entries(): Readonly<Record<string, unknown>>;
}

export function createParentTree(document: PdfDocument): ParentTree {
  /** By their keys: the element of an annotation, or the elements of a page's contents. */
  const parents: (PdfReference | PdfReference[])[] = [];
  let page: PdfDocument['page'] | undefined;
  let contents: PdfReference[] = [];
  return {
    addContent(element) {
      if (page !== document.page) {
        page = document.page;
        page.dictionary.data.StructParents = parents.length;
        contents = [];
        parents.push(contents);
      }
      return contents.push(element) - 1;
    },
    addObject: (element) => parents.push(element) - 1,
    entries: () => ({
      ParentTree: { Nums: parents.flatMap((elements, key) => [key, elements]) },
      ParentTreeNextKey: parents.length,
    }),
  };
}
