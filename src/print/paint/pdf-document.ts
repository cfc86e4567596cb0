import { deflate } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { type GrowingBytes, growingBytes } from './growing-bytes.ts';
import { packObjects } from './object-streams.ts';
import type { PaintMetadata } from './paint-metadata.ts';
import { readPlainPdf } from './plain-pdf.ts';
import { xmpPacket } from './xmp.ts';

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

/** What painting needs of PDFKit: its public side alone (docs/decisions/0013). */
export interface PdfDocument {
  /** The root of all objects (ISO 32000-1, 7.7.2). */
  readonly catalog: PdfReference;
  readonly page: {
    readonly dictionary: PdfReference;
    readonly height: number;
    readonly annotations: PdfReference[];
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
  };
  readonly outline: PdfOutline;
  addPage(options: { size: [number, number]; margin: number }): unknown;
  /** Adds operators to the page's content. */
  draw(operators: string): void;
  /** Adds a kind of objects that the page's content names (ISO 32000-1, 7.8.3). */
  addResources(kind: 'ColorSpace' | 'ExtGState', objects: Readonly<Record<string, PdfReference>>): void;
  ref(data: Record<string, unknown>): PdfReference;
  getStructTreeRoot(): PdfReference;
  /** What was written so far. */
  readonly written: GrowingBytes;
  /** Waits for threads that are far behind: what they deflate is kept until then. */
  catchUp(): Promise<void>;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  resume(): unknown;
  end(): void;
}

export interface PdfOutline {
  addItem(
    title: string,
    options: { readonly pageNumber: number; readonly top: number; readonly left: number; readonly expanded: boolean },
  ): PdfOutline;
}

/** How a printer is asked to use the faces of its paper (ISO 32000-1, table 150). */
export type Duplex = 'Simplex' | 'DuplexFlipLongEdge' | 'DuplexFlipShortEdge';

/**
 * A document that will conform to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
 *
 * @param duplex absent for one side, of which nothing is to be said
 */
export function createDocument(metadata: PaintMetadata, duplex: Duplex | undefined): PdfDocument {
  const document: PdfDocument = new ConformingDocument(metadata);
  // A sheet that a printer scales misses its cut line and its margins (ISO 32000-1, 12.2). PDFKit ends this object with
  // the catalog.
  document.catalog.data.ViewerPreferences = document.ref({
    DisplayDocTitle: true,
    PrintScaling: 'None',
    ...(duplex && { Duplex: duplex }),
  });
  return document;
}

/** Everything that the document writes, once it has ended, its small objects packed together. */
export function collectBytes(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    document.on('end', () => packObjects(readPlainPdf(document.written.all())).then(resolve, reject));
    document.on('error', reject);
    // A stream ends for who reads it alone, though what was written never comes this way.
    document.resume();
  });
}

class ConformingDocument extends PDFDocument {
  /** PDFKit's constructor makes it: a value given here would replace it. */
  declare catalog: PdfReference;
  /** Made where PDFKit's constructor writes the first line: a value given here would replace it. */
  declare written: GrowingBytes;
  readonly #metadata: PaintMetadata;
  /** The content of the page that is being painted. */
  #operators: string[] = [];
  /** Contents that threads deflate, of the sides since `catchUp` was called. */
  #deflating: Promise<void>[] = [];
  /** Those of the sides before. */
  #deflatingLong: Promise<unknown> = Promise.resolve();

  constructor(metadata: PaintMetadata) {
    const { title, author, subject, lang, date, creator } = metadata;
    super({
      autoFirstPage: false,
      // None: what is not embedded may not be used.
      font: '',
      subset: 'PDF/A-3a',
      pdfVersion: '1.7',
      tagged: true,
      lang,
      info: {
        Title: title,
        ...(author !== undefined && { Author: author }),
        ...(subject !== undefined && { Subject: subject }),
        Creator: creator,
        Producer: 'PDFKit',
        CreationDate: date,
        ModDate: date,
      },
    });
    this.#metadata = metadata;
  }

  /** PDFKit makes all objects by this method; the catalog is the one that it gives nobody. */
  override ref(data: object = {}): PDFKit.PDFKitReference {
    const reference = super.ref(data);
    if ('Type' in data && data.Type === 'Catalog') this.catalog = reference;
    return reference;
  }

  /** PDFKit writes by this method of streams. A long document is tens of thousands of pieces: each would be an object of its own until the end. */
  override push(piece: Uint8Array | null): boolean {
    if (piece === null) return super.push(null);
    this.written ??= growingBytes();
    this.written.add(piece);
    return true;
  }

  async catchUp(): Promise<void> {
    const long = this.#deflatingLong;
    this.#deflatingLong = Promise.all(this.#deflating);
    this.#deflating = [];
    await long;
  }

  draw(operators: string): void {
    this.addContent(operators);
  }

  addResources(kind: string, objects: Readonly<Record<string, PdfReference>>): void {
    if (Object.keys(objects).length === 0) return;
    const page: PdfReference = this.page.dictionary;
    const { Resources } = page.data as { readonly Resources?: PdfReference };
    if (Resources) Resources.data[kind] = objects;
  }

  /** PDFKit calls it for the space that a page is painted in, and would go over each line of content letter by letter. */
  override addContent(operators: string): this {
    this.#operators.push(operators);
    return this;
  }

  /**
   * PDFKit calls it before another page and at the end, and would let nothing go on while a content is deflated. Here a
   * thread does that beside the painting of the next pages, and the content ends when it is done.
   */
  override flushPages(): void {
    if (this.#operators.length > 0) this.#deflateContent(this.page.content);
    this.#operators = [];
    super.flushPages();
  }

  #deflateContent(content: PdfReference): void {
    const plain = Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1');
    const end = content.end.bind(content);
    // PDFKit ends it with its page, before there is anything in it.
    content.end = () => {};
    content.compress = false;
    Object.assign(content.data, { Length: 0, Filter: 'FlateDecode' });
    const deflated = new Promise<void>((resolve) => {
      deflate(plain, (error, bytes) => {
        if (error) this.destroy(error);
        else end(bytes);
        resolve();
      });
    });
    this.#deflating.push(deflated);
  }

  /** PDFKit calls it at the end, and would write titles without escaping them. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpPacket(this.#metadata)));
    this.catalog.data.Metadata = metadata;
  }

  /** PDFKit calls it at the end, and would finish the form as its own methods leave one. */
  override endAcroForm(): this {
    return this;
  }
}
