import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What links of a PDF lead to in it. */
export interface ReadDestinations {
  /** Names to which links lead, in the order of the pages. */
  readonly links: readonly string[];
  /** Where each name stands, in the order of the file. */
  readonly places: ReadonlyMap<string, ReadDestination>;
}

export interface ReadDestination {
  /** From 1. */
  readonly page: number;
  /** Points from the page's left edge, and from its bottom. */
  readonly left: number;
  readonly top: number;
}

/** Reads the links of a PDF to its own places with pdf.js. */
export async function readDestinations(bytes: Uint8Array): Promise<ReadDestinations> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const places = new Map<string, ReadDestination>();
  for (const [name, destination] of Object.entries(await document.getDestinations())) {
    const [page, , left, top] = destination as [Parameters<typeof document.getPageIndex>[0], unknown, number, number];
    places.set(name, { page: (await document.getPageIndex(page)) + 1, left, top });
  }
  const links: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const annotations = await (await document.getPage(number)).getAnnotations();
    for (const { dest } of annotations as { readonly dest?: unknown }[]) if (typeof dest === 'string') links.push(dest);
  }
  await task.destroy();
  return { links, places };
}
