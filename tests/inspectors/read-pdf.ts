import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity, type Matrix, product } from '../../src/graphics/matrix.ts';

/** A PDF as a reader finds it. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly isTagged: boolean;
  readonly pageMode: string;
  readonly viewerPreferences: Readonly<Record<string, unknown>>;
  readonly outline: readonly OutlineItem[];
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** In content order. */
  readonly texts: readonly PdfText[];
  readonly links: readonly PdfLink[];
  /** What of the structure tree has content on this page. */
  readonly structure: StructureNode | undefined;
  /** PostScript names of the fonts of its text, with the tag that a subset has. */
  readonly fonts: readonly string[];
}

export interface PdfText {
  readonly text: string;
  /** Left end of the baseline; y grows downwards from the sheet's top. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly glyphs: readonly PdfGlyph[];
  readonly isArtefact: boolean;
  /** The number of a list's item, which a web page draws by itself; an agenda's dates are words. */
  readonly isLabel: boolean;
  /** Of a note at the foot of a column, which a web page has at its end. */
  readonly isNote: boolean;
  /** Of a picture in vectors: a label of a figure is no word of the text that both editions share. */
  readonly isFigure: boolean;
  /** Number of the marked content that it stands in. */
  readonly mcid: number | undefined;
}

/** A glyph as its code maps to text, from its left edge to where its advance ends. */
export interface PdfGlyph {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
}

export interface PdfLink {
  readonly url: string;
  readonly contents: string;
  /** Left, top, right, bottom, from the sheet's top left corner. */
  readonly area: readonly [number, number, number, number];
}

export interface StructureNode {
  readonly type: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly StructureNode[];
  /** Its children and, as numbers of marked content, its own content, in reading order. */
  readonly kids: readonly (StructureNode | number)[];
  /** How many annotations it has. */
  readonly annotations: number;
}

export interface OutlineItem {
  readonly title: string;
  /** Page reference, `XYZ`, left, top, zoom; lengths from the page's bottom left corner. */
  readonly dest: readonly unknown[];
  readonly items: readonly OutlineItem[];
}

/** Reads a PDF with pdf.js, which had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const metadata = await document.getMetadata();
  const info = metadata.info as { readonly Title?: string; readonly Language?: string };
  const pageMode = await document.getPageMode();
  const viewerPreferences = ((await document.getViewerPreferences()) ?? {}) as Record<string, unknown>;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  const outline = (await document.getOutline()) ?? [];
  const marked = await document.getMarkInfo();
  await task.destroy();
  return {
    pages,
    title: info.Title,
    lang: info.Language,
    isTagged: marked?.Marked === true,
    pageMode,
    viewerPreferences,
    outline: outline as readonly OutlineItem[],
  };
}

/**
 * The document's words in content order, notes last: what is for the eye only
 * and the labels of figures left out, words divided at a line's end joined. A word cut at a mark of its own, a
 * hyphen or a slash, is in two pieces: nothing in a PDF says that they are one.
 */
export function pdfWords({ pages }: ReadPdf): PdfWord[] {
  return wordsOfTexts(pages.flatMap(({ texts }) => texts));
}

export function wordsOfTexts(found: readonly PdfText[]): PdfWord[] {
  const all = found.filter(({ isArtefact, isLabel, isFigure }) => !isArtefact && !isLabel && !isFigure);
  const texts = [...all.filter(({ isNote }) => !isNote), ...all.filter(({ isNote }) => isNote)];
  const words: PdfWord[] = [];
  let line = '';
  for (const [index, text] of texts.entries()) {
    line += text.text;
    const next = texts[index + 1];
    if (next && goesOn(text, next)) continue;
    if (line.endsWith('\u00AD')) {
      line = line.slice(0, -1);
      continue;
    }
    const own = wordsOf(line);
    for (const [at, word] of own.entries()) words.push({ word, endsLine: at === own.length - 1 });
    line = '';
  }
  return words;
}

export interface PdfWord {
  readonly word: string;
  readonly endsLine: boolean;
}

/** Whether a text runs on into the next: on the same line, or raised from it, with nothing between. */
function goesOn(text: PdfText, next: PdfText): boolean {
  return Math.abs(next.y - text.y) < text.size * 0.6 && Math.abs(next.x - text.x - text.width) < 0.2;
}

/** Words as both editions and the Markdown are compared by: runs of anything but white space. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u00A0\u202F\u200B]+/u).filter((word) => word !== '');
}

/** The marked content inside elements of a type. */
function contentIn(node: StructureNode | undefined, type: string, isInside = false): number[] {
  if (!node) return [];
  const inside = isInside || node.type === type;
  return node.kids.flatMap((kid) => (typeof kid === 'number' ? (inside ? [kid] : []) : contentIn(kid, type, inside)));
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { texts, fonts } = await readTexts(page);
  const annotations = (await page.getAnnotations()) as RawAnnotation[];
  const structure = (await page.getStructTree()) as unknown as RawNode | null;
  const tree = structure ? toNode(structure) : undefined;
  const notes = new Set(contentIn(tree, 'Note'));
  const figures = new Set(contentIn(tree, 'Figure'));
  return {
    width,
    height,
    texts: texts.map((text) => ({
      ...text,
      isNote: text.mcid !== undefined && notes.has(text.mcid),
      isFigure: text.mcid !== undefined && figures.has(text.mcid),
    })),
    links: annotations.flatMap(({ subtype, unsafeUrl, contentsObj, rect: [x1, y1, x2, y2] }) =>
      subtype === 'Link' && unsafeUrl !== undefined
        ? [{ url: unsafeUrl, contents: contentsObj?.str ?? '', area: [x1, height - y2, x2, height - y1] }]
        : [],
    ),
    structure: tree,
    fonts,
  };
}

/**
 * Each text-showing operator with the characters that its codes map to. (pdf.js's own text content leaves out
 * U+00AD, and so cannot tell a divided word from two words.)
 */
async function readTexts(page: PDFPageProxy): Promise<Pick<ReadPage, 'texts' | 'fonts'>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts: PdfText[] = [];
  const fonts = new Set<string>();
  const open: { readonly tag: string; readonly mcid: number | undefined }[] = [];
  let size = 0;
  let scale = 1;
  let spacing = 0;
  let matrix: Matrix = identity;
  // Pages begin by turning their space round, so that y grows downwards: from there it is counted.
  let space: Matrix = identity;
  let isPageSpace = false;
  const saved: Matrix[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index] as unknown[];
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      open.push({ tag: nameOf(values[0]), mcid: typeof values[1] === 'number' ? values[1] : undefined });
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.setFont) {
      size = Number(values[1]);
      fonts.add((page.commonObjs.get(String(values[0])) as { readonly name: string }).name);
    } else if (operator === OPS.setCharSpacing) spacing = Number(values[0]);
    else if (operator === OPS.setHScale) scale = Number(values[0]) / 100;
    else if (operator === OPS.save) saved.push(space);
    else if (operator === OPS.restore) space = saved.pop() ?? identity;
    else if (operator === OPS.transform && !isPageSpace) isPageSpace = true;
    else if (operator === OPS.transform) space = product(space, values as unknown as Matrix);
    else if (operator === OPS.setTextMatrix)
      matrix = product(
        space,
        Array.from((values.length === 1 ? values[0] : values) as ArrayLike<number>) as unknown as Matrix,
      );
    else if (operator === OPS.showText) {
      let text = '';
      let width = 0;
      const [right, , , , x, y] = matrix;
      const larger = Math.hypot(right, matrix[1]);
      const glyphs: PdfGlyph[] = [];
      for (const glyph of values[0] as (number | { readonly unicode: string; readonly width: number })[]) {
        if (typeof glyph === 'number') width -= (glyph * size) / 1000;
        else {
          const advance = (glyph.width * size) / 1000;
          glyphs.push({
            text: glyph.unicode,
            x1: x + width * scale * right,
            x2: x + (width + advance) * scale * right,
          });
          text += glyph.unicode;
          width += advance + spacing;
        }
      }
      texts.push({
        text,
        x,
        y,
        width: width * scale * larger,
        size: size * larger,
        glyphs,
        isArtefact: open.some(({ tag }) => tag === 'Artifact'),
        isLabel: open.some(({ tag }) => tag === 'Lbl'),
        isNote: false,
        isFigure: false,
        mcid: open.find(({ mcid }) => mcid !== undefined)?.mcid,
      });
    }
  }
  return { texts: texts.map((text) => ({ ...text, isLabel: isNumber(text, texts) })), fonts: [...fonts].sort() };
}

/** A list's number is digits, a letter or a Roman number, and a stop, which may be in pieces; whatever else stands in a label is words. */
export function isNumber({ isLabel, mcid }: PdfText, texts: readonly PdfText[]): boolean {
  if (!isLabel) return false;
  const pieces = texts.filter((text) => text.isLabel && text.mcid === mcid);
  return /^\s*(?:-?\d+|[a-z]|[ivxlcdm]+|[a-z]{2,3}\s*(?=\.))?\s*\.?\s*$/i.test(pieces.map(({ text }) => text).join(''));
}

function nameOf(tag: unknown): string {
  return typeof tag === 'string' ? tag : String((tag as { readonly name?: string } | undefined)?.name ?? '');
}

interface RawAnnotation {
  readonly subtype: string;
  readonly unsafeUrl?: string;
  readonly contentsObj?: { readonly str: string };
  readonly rect: readonly [number, number, number, number];
}

/** pdf.js's node: an element with a role, or a content with a type and an identity that ends in its number. */
interface RawNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly RawNode[];
}

function toNode({ role, alt, lang, children = [] }: RawNode): StructureNode {
  const kids = children.flatMap((child): (StructureNode | number)[] => {
    if (child.role !== undefined) return [toNode(child)];
    return child.type === 'content' ? [Number(/\d+$/.exec(child.id ?? '')?.[0])] : [];
  });
  return {
    type: role ?? '',
    ...(alt !== undefined && { alt }),
    ...(lang !== undefined && { lang }),
    children: kids.filter((kid) => typeof kid !== 'number'),
    kids,
    annotations: children.filter(({ type }) => type === 'annotation' || type === 'object').length,
  };
}
