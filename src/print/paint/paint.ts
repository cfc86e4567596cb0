import type { ArticleImage } from '../../article/article.ts';
import type { FontCollection } from '../../fonts/font-collection.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { DisplayList, FieldPlace, Item, LinkArea, PlacedGraphic, Sheet } from '../display-list.ts';
import { type Imposition, oneByOne, type PaperSide } from '../imposition.ts';
import { moved } from '../moved.ts';
import { fillable, flat } from '../sheets/fillable.ts';
import { createDestinationWriter, type DestinationWriter } from './destination-writer.ts';
import { createFontFileMemory, type FontFileMemory } from './font-files.ts';
import { createFormWriter, type FormWriter } from './form-writer.ts';
import { glyphOperators, number, rectangleOperators, ruleOperators } from './operators.ts';
import type { PaintMetadata } from './paint-metadata.ts';
import { drawingOperators } from './path-operators.ts';
import { collectBytes, createDocument, type PdfDocument, type PdfOutline, type PdfReference } from './pdf-document.ts';
import { createPdfFont, type PdfFont } from './pdf-font.ts';
import { type PdfPicture, pictureOperators, writePicture } from './picture.ts';
import { type PrintPicture, type PrintPictureMemory, printPictures } from './print-pictures.ts';
import { createStructureWriter, type StructureWriter } from './structure-writer.ts';

export interface PaintOptions {
  /** No fields to type in: the coupon is for paper. */
  readonly flat?: boolean | undefined;
  /** For machines that have black only. */
  readonly mono?: boolean | undefined;
  /** Where the sheets lie on the sides of paper. Absent: each is a side. */
  readonly imposition?: Imposition | undefined;
  /** What painting the last document has left, which makes this one quicker. */
  readonly pictureMemory?: PrintPictureMemory | undefined;
  /** The same for fonts. */
  readonly fontMemory?: FontFileMemory | undefined;
}

/** What painting keeps while it goes over the sheets. */
interface Painting {
  readonly document: PdfDocument;
  readonly structure: StructureWriter;
  readonly form: FormWriter;
  readonly font: (key: string) => PdfFont;
  readonly picture: (src: string) => PdfPicture;
  readonly graphic: (item: PlacedGraphic) => NamedForm;
  readonly destinations: DestinationWriter;
}

/** A form XObject, and its name in the pages' resources. */
interface NamedForm {
  readonly name: string;
  readonly reference: PdfReference;
}

/**
 * Paints a display list as a tagged PDF that conforms to PDF/A-3a and PDF/UA-1.
 * The same input gives the same bytes. This is the only code that knows PDFKit.
 *
 * @param set what stands where, and what it means
 * @param metadata what the document says of itself
 * @param fonts have every face that the display list names
 * @param images of the article: pictures are named by their `src`
 * @throws Error where the display list names an image, or a sheet, that there is not
 */
export async function paint(
  set: DisplayList,
  metadata: PaintMetadata,
  fonts: FontCollection,
  images: readonly ArticleImage[],
  options: PaintOptions = {},
): Promise<Uint8Array> {
  const shown = options.mono ? (await import('../sheets/in-black.ts')).inBlack(set) : set;
  const list = options.flat ? flat(shown) : fillable(shown);
  const pictures = await printPictures(list, images, options.mono === true, options.pictureMemory);
  const sides = options.imposition ?? oneByOne(list.sheets);
  const document = createDocument(metadata, sides.length);
  const bytes = collectBytes(document);
  const structure = createStructureWriter(document, list.structure, figureBoxes(list.sheets, sides));
  const fontMemory = options.fontMemory ?? createFontFileMemory();
  const used = new Map<string, PdfFont>();
  const opened = new Map<string, PdfPicture>();
  const font = (key: string) =>
    remembered(used, key, () => createPdfFont(document, fonts.face(key), `F${used.size + 1}`, fontMemory));
  const painting: Painting = {
    document,
    structure,
    form: createFormWriter(document, structure, font),
    font,
    picture: (src) =>
      remembered(opened, src, () => writePicture(document, pictureOf(pictures, src), `P${opened.size + 1}`)),
    graphic: await graphicWriter(list, document, font),
    destinations: createDestinationWriter(document, list),
  };

  for (const side of sides) paintSide(side, list.sheets, painting);
  painting.form.end();
  structure.end();
  painting.destinations.end();
  addOutline(document, list, sides);
  // A panel of bookmarks takes its room from the page: a title and one heading are not worth it, nor is one side.
  document.catalog.data.PageMode = list.outline.length > 2 && sides.length > 1 ? 'UseOutlines' : 'UseNone';
  for (const font of used.values()) font.end();
  document.end();
  return bytes;
}

function paintSide({ width, height, placed }: PaperSide, sheets: readonly Sheet[], painting: Painting): void {
  const { document, structure, destinations } = painting;
  document.addPage({ size: [width, height], margin: 0 });
  // Assistive technology goes through links and fields in the order of the structure (ISO 14289-1, 7.18.3).
  document.page.dictionary.data.Tabs = 'S';
  for (const { sheet, x, y } of placed) {
    const { items } = itemAt(sheets, sheet);
    structure.turnTo(sheet);
    destinations.turnTo(sheet, x, y);
    for (const item of x === 0 && y === 0 ? items : moved(items, x, y)) paintItem(item, painting);
    structure.leave();
  }
}

function paintItem(item: Item, painting: Painting): void {
  const { document, structure, form } = painting;
  switch (item.kind) {
    case 'field':
      form.place(item);
      break;
    case 'link':
      structure.link(item.tag, item, item.href, item.contents);
      break;
    default:
      structure.enter(item.tag);
      document.draw(operatorsOf(item, painting));
  }
}

function operatorsOf(item: Exclude<Item, FieldPlace | LinkArea>, painting: Painting): string {
  const { document, font, picture, graphic } = painting;
  switch (item.kind) {
    case 'glyphs': {
      const face = font(item.font);
      document.page.fonts[face.name] = face.reference;
      return glyphOperators(item, face);
    }
    case 'rule':
      return ruleOperators(item);
    case 'rectangle':
      return rectangleOperators(item);
    case 'drawing':
      return drawingOperators(item);
    case 'graphic': {
      const { name, reference } = graphic(item);
      document.page.xobjects[name] = reference;
      return `q 1 0 0 1 ${number(item.x)} ${number(item.y)} cm /${name} Do Q`;
    }
    case 'picture': {
      const shown = picture(item.src);
      document.page.xobjects[shown.name] = shown.reference;
      return pictureOperators(item, shown);
    }
  }
}

/** Entries nest by their level; one that skips a level hangs under the nearest above it. */
function addOutline(document: PdfDocument, { outline: entries }: DisplayList, sides: Imposition): void {
  const places = new Map(
    sides.flatMap(({ width, placed }, side) => placed.map(({ sheet, x, y }) => [sheet, { side, left: width - x, y }])),
  );
  const open: { level: number; outline: PdfOutline }[] = [];
  for (const { title, level, sheet, y } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.outline ?? document.outline;
    const place = places.get(sheet);
    if (!place) throw new Error(`sheet ${sheet} is on no side of paper`);
    // PDFKit counts `left` from the right edge: the whole width brings us to the left one.
    const { side: pageNumber, left } = place;
    const outline = parent.addItem(title, { pageNumber, top: Math.max(0, place.y + y - 4), left, expanded: true });
    open.push({ level, outline });
  }
}

/** Where each figure lies, in PDF coordinates: left, bottom, right, top. */
function figureBoxes(sheets: readonly Sheet[], sides: Imposition): ReadonlyMap<number, readonly number[]> {
  const boxes = new Map<number, readonly number[]>();
  for (const side of sides) {
    for (const { sheet, x, y } of side.placed) {
      for (const item of itemAt(sheets, sheet).items) {
        if (item.kind !== 'picture' && item.kind !== 'graphic' && item.kind !== 'drawing') continue;
        if (item.tag === 'artefact') continue;
        const { width = 0, height = 0 } = item;
        const [left, bottom] = [x + item.x, side.height - y - item.y];
        boxes.set(item.tag, [left, bottom - height, left + width, bottom]);
      }
    }
  }
  return boxes;
}

/** Writes each graphic once for each width that it has; what does it is loaded where there are any. */
async function graphicWriter(
  { sheets }: DisplayList,
  document: PdfDocument,
  font: Painting['font'],
): Promise<Painting['graphic']> {
  if (!sheets.some(({ items }) => items.some(({ kind }) => kind === 'graphic'))) return neverAsked;
  const { writeGraphic } = await import('./graphic-form.ts');
  const written = new Map<string, NamedForm>();
  const ids = new Map<PlacedGraphic['graphic'], number>();
  return (item) => {
    const id = remembered(ids, item.graphic, () => ids.size + 1);
    return remembered(written, `${id} ${item.width}`, () => ({
      name: `G${written.size + 1}`,
      reference: writeGraphic(item, document, font),
    }));
  };
}

function pictureOf(pictures: ReadonlyMap<string, PrintPicture>, src: string): PrintPicture {
  const picture = pictures.get(src);
  if (!picture) throw new Error(`${src} was not made ready for print`);
  return picture;
}

function neverAsked(): never {
  throw new Error('the display list has no graphic');
}

function remembered<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
