import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { type PdfText, type PdfWord, type ReadPdf, wordsOfTexts } from './read-pdf.ts';

/**
 * The document's words in the order of its structure tree, which is that of
 * reading: on paper a picture and its caption may float past the text around.
 */
export async function wordsInReadingOrder(bytes: Uint8Array, { pages }: ReadPdf): Promise<PdfWord[]> {
  const ranks = await readingOrder(bytes);
  const ranked = pages.flatMap(({ texts }, page) =>
    texts.map((text): readonly [number, PdfText] => [ranks.get(`${page} ${text.mcid}`) ?? -1, text]),
  );
  return wordsOfTexts(ranked.sort(([one], [other]) => one - other).map(([, text]) => text));
}

/** The rank of each marked content in the structure tree, by its page and number. */
async function readingOrder(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const ranks = new Map<string, number>();
  const walk = (kid: unknown, page: string | undefined): void => {
    const node = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (node instanceof PDFArray) for (const one of node.asArray()) walk(one, page);
    else if (node instanceof PDFNumber) ranks.set(`${pages.get(page ?? '')} ${node.asNumber()}`, ranks.size);
    else if (node instanceof PDFDict) {
      const own = node.get(PDFName.of('Pg'))?.toString() ?? page;
      walk(node.get(PDFName.of('MCID')) ?? node.get(PDFName.of('K')), own);
    }
  };
  walk(document.catalog.get(PDFName.of('StructTreeRoot')), undefined);
  return ranks;
}
