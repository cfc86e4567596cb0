import PDFDocument from 'pdfkit';
import { packObjects } from './object-streams.ts';
import { readPlainPdf } from './plain-pdf.ts';

/** An indirect object of the PDF that is being written. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  /** Whether a content is deflated; as a rule it is. */
  compress: boolean;
  /** Writes the object, as a stream where a content is given. */
  end(content?: Uint8Array): void;
  /** « 12 0 R » */
  toString(): string;
}

/** What painting needs of PDFKit; some of it is not in its published types. */
export interface PdfDocument {
  readonly page: {
    readonly dictionary: PdfReference;
    readonly height: number;
    readonly annotations: PdfReference[];
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
    /** Key of the page's marked contents in the parent tree; the page gets one when it is first asked for. */
    readonly structParentTreeKey: number;
    /** Adds to the page's content. */
    write(content: Uint8Array): void;
  };
  readonly outline: PdfOutline;
  readonly _root: PdfReference;
  _addInfo: () => void;
  endAcroForm: () => void;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): unknown;
  addContent: (operators: string) => unknown;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): PdfReference;
  path(data: string): unknown;
  getStructTreeRoot(): PdfReference;
  getStructParentTree(): { get(key: number): (PdfReference | null)[]; add(key: number, value: unknown): void };
  createStructParentTreeNextKey(): number;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  end(): void;
}

export interface PdfOutline {
  addItem(
    title: string,
    options: { readonly pageNumber: number; readonly top: number; readonly left: number; readonly expanded: boolean },
  ): PdfOutline;
}

/** Who and what the document says it is. */
export interface PaintMetadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  /** BCP 47 */
  readonly lang: string;
  /** Of creation and of the last change: the same for the same input, so that the same input gives the same bytes. */
  readonly date: Date;
  /** The program that made the content. */
  readonly creator: string;
  /** Where a coupon to fill in comes from. */
  readonly coupon?: CouponIdentity;
}

/** What tells, when a coupon comes back, which one it is. */
export interface CouponIdentity {
  /** The publication's name. */
  readonly publication: string;
  readonly number: number;
  /** Fingerprint of the names of its fields. */
  readonly fields: string;
}

/** A document that will conform to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). */
export function createDocument(
  { title, author, subject, lang, date, creator }: PaintMetadata,
  sides: number,
): PdfDocument {
  const options = {
    autoFirstPage: false,
    font: null,
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    info: {
      Title: title,
      ...(author !== undefined && { Author: author }),
      ...(subject !== undefined && { Subject: subject }),
      Creator: creator,
      Producer: 'PDFKit',
      CreationDate: date,
      ModDate: date,
    },
  };
  const document = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  // A scaled sheet misses its cut line and its margins; sides printed on both faces of a sheet turn like a book's
  // leaves (ISO 32000-1, 12.2).
  const { data: preferences } = document._root.data.ViewerPreferences as PdfReference;
  preferences.PrintScaling = 'None';
  if (sides > 1) preferences.Duplex = 'DuplexFlipLongEdge';
  // It would finish a form as its own methods leave one.
  document.endAcroForm = () => undefined;
  // It would go over each line of content letter by letter.
  document.addContent = (operators) => {
    document.page.write(Buffer.from(`${operators}\n`, 'latin1'));
    return document;
  };
  return document;
}

/** Everything that the document writes, once it has ended, its small objects packed together. */
export function collectBytes(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(packObjects(readPlainPdf(Buffer.concat(chunks)))));
    document.on('error', reject);
  });
}
