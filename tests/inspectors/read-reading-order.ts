import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type ReadPdf, readPdf, wordsOf } from './read-pdf.ts';

/**
 * The document's words as a screen reader hears them: the texts of its marked
 * content one after the other, in the order of the structure tree, notes last.
 * Where they stand on paper is not looked at: a space that no glyph stands for
 * is missing here. Words that paper alone has are left out: their elements have a title that says so.
 * @param read the same document, where it has been read already
 */
export async function wordsInReadingOrder(bytes: Uint8Array, read?: ReadPdf): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const texts = textsOfContents(read ?? (await readPdf(bytes)));
  const notes: string[] = [];
  const textOf = (kid: unknown, page: string | undefined): string => {
    const node = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (node instanceof PDFNumber) return texts.get(`${pages.get(page ?? '')} ${node.asNumber()}`) ?? '';
    if (node instanceof PDFArray)
      return node
        .asArray()
        .map((one) => textOf(one, page))
        .join('');
    if (!(node instanceof PDFDict)) return '';
    const type = node.get(PDFName.of('S'))?.toString();
    if (type === '/Figure') return '\n';
    const title = node.get(PDFName.of('T'));
    if (title instanceof PDFString && title.decodeText() === 'paper') return INLINE.has(type ?? '') ? '' : '\n';
    const own = node.get(PDFName.of('Pg'))?.toString() ?? page;
    const text = textOf(node.get(PDFName.of('MCID')) ?? node.get(PDFName.of('K')), own);
    if (type === '/Note') notes.push(text);
    if (type === undefined || INLINE.has(type)) return text;
    return type === '/Note' ? '\n' : `\n${text}\n`;
  };
  const body = textOf(document.catalog.get(PDFName.of('StructTreeRoot')), undefined);
  return wordsOf([body, ...notes].join('\n').replaceAll('\u00AD', ''));
}

/** Elements whose text runs on into that around them; a block of code stands in a paragraph. */
const INLINE = new Set(['/Code', '/Link', '/Reference', '/Span']);

/** Marks that stand alone say nothing: an empty ActualText stands around them, which pdf.js does not tell. */
const MARKS = /^\u200B+$/;

/** The text of each marked content, by its page and number, without what a web page draws by itself. */
function textsOfContents({ pages }: ReadPdf): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [page, { texts }] of pages.entries()) {
    for (const { text, mcid, isArtefact, isLabel } of texts) {
      const key = `${page} ${mcid}`;
      if (!isArtefact && !isLabel && !MARKS.test(text)) found.set(key, (found.get(key) ?? '') + text);
    }
  }
  return found;
}
