import type { ArticleImage } from '../../article/article.ts';
import type { FontCollection } from '../../fonts/font-collection.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { DisplayList, FieldPlace, Item, LinkArea, Picture, PlacedGraphic, Sheet } from '../display-list.ts';
import { withFirmLines } from '../imposition/firm-lines.ts';
import { type Imposition, oneByOne, type PaperSide, type PlacedSheet } from '../imposition/imposition.ts';
import {
  areaOnSide,
  isUnmoved,
  keepsFields,
  matrixOf,
  ownsItem,
  type Placing,
  scalesOf,
} from '../imposition/placing.ts';
import type { PressSide, SpotColour } from '../press/press-side.ts';
import { fillable, flat } from '../sheets/fillable.ts';
import { createDestinationWriter, type DestinationWriter } from './destination-writer.ts';
import { figureBoxes } from './figure-boxes.ts';
import { createFontFileMemory, type FontFileMemory } from './font-files.ts';
import { createFormWriter, type FormWriter } from './form-writer.ts';
import { type Inks, number, SCREEN_INKS } from './inks.ts';
import { areaOperators, glyphOperators, rectangleOperators, ruleOperators } from './operators.ts';
import { addOutline } from './outline-writer.ts';
import { pageBoxes } from './page-boxes.ts';
import type { PaintMetadata } from './paint-metadata.ts';
import { drawingOperators, precise } from './path-operators.ts';
import { collectBytes, createDocument, type Duplex, type PdfDocument, type PdfReference } from './pdf-document.ts';
import { createPdfFont, type PdfFont } from './pdf-font.ts';
import { type PdfPicture, pictureOperators, writePicture } from './picture.ts';
import { type Greys, type PrintPicture, type PrintPictureMemory, printPictures } from './print-pictures.ts';
import { createStructureWriter, type StructureWriter } from './structure-writer.ts';

export interface PaintOptions {
  /** No fields to type in: the coupon is for paper. */
  readonly flat?: boolean | undefined;
  /** For machines that have black only. */
  readonly mono?: boolean | undefined;
  /** Where the sheets lie on the sides of paper. Absent: each is a side. */
  readonly imposition?: Imposition | undefined;
  /** For a print shop: in inks that have plates. Absent: for screens and office machines. */
  readonly press?: PressOptions | undefined;
  /** What painting the last document has left, which makes this one quicker. */
  readonly pictureMemory?: PrintPictureMemory | undefined;
  /** The same for fonts. */
  readonly fontMemory?: FontFileMemory | undefined;
}

/** After so many sides, painting waits for threads: each content that is being deflated keeps a quarter of a megabyte. */
const SIDES_AT_ONCE = 16;

/** What a print shop's file has beside its sheets. */
export interface PressOptions {
  /** Absent: the accent has no ink of its own. */
  readonly spot?: SpotColour | undefined;
  /** One for each side of paper. */
  readonly sides: readonly PressSide[];
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
  readonly inks: Inks;
  /** What marks on the side itself are painted with. */
  readonly markInks: Inks;
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
  const imposition = options.imposition ?? oneByOne(set.sheets);
  const { sides } = imposition;
  const scales = scalesOf(set.sheets, imposition);
  const firm = { ...shown, sheets: withFirmLines(shown.sheets, scales) };
  const list = options.flat || !keepsFields(imposition) ? flat(firm) : fillable(firm);
  const pictures = await printPictures(list, images, scales, greysOf(options), options.pictureMemory);
  const document = createDocument(metadata, duplexOf(imposition));
  const bytes = collectBytes(document);
  const structure = createStructureWriter(document, list.structure, figureBoxes(list.sheets, sides));
  const fontMemory = options.fontMemory ?? createFontFileMemory();
  const used = new Map<string, PdfFont>();
  const opened = new Map<string, PdfPicture>();
  const { press } = options;
  const pressInks = press && (await import('./press-inks.ts')).writePressInks(document, press.spot);
  const inks = pressInks?.inks ?? SCREEN_INKS;
  const font = (key: string) =>
    remembered(used, key, () => createPdfFont(document, fonts.face(key), `F${used.size + 1}`, fontMemory));
  const painting: Painting = {
    document,
    structure,
    form: createFormWriter(document, structure, font),
    font,
    picture: (src) =>
      remembered(opened, src, () => writePicture(document, pictureOf(pictures, src), `P${opened.size + 1}`, inks)),
    graphic: await graphicWriter(list, document, { font, inks }),
    destinations: createDestinationWriter(document, list),
    inks,
    markInks: pressInks?.registration ?? inks,
  };

  for (const [index, side] of sides.entries()) {
    paintSide(side, list.sheets, painting, press && itemAt(press.sides, index));
    if (index % SIDES_AT_ONCE === SIDES_AT_ONCE - 1) await document.catchUp();
  }
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

/** One side needs no word of its faces. */
function duplexOf({ sides, turn }: Imposition): Duplex | undefined {
  if (sides.length < 2) return undefined;
  return turn === undefined ? 'Simplex' : turn === 'short' ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
}

function paintSide(
  { width, height, placed, marks }: PaperSide,
  sheets: readonly Sheet[],
  painting: Painting,
  press: PressSide | undefined,
): void {
  const { document, structure, destinations, inks, markInks } = painting;
  document.addPage({ size: [width, height], margin: 0 });
  // Assistive technology goes through links and fields in the order of the structure (ISO 14289-1, 7.18.3).
  document.page.dictionary.data.Tabs = 'S';
  if (press) Object.assign(document.page.dictionary.data, pageBoxes(press, height));
  document.addResources('ColorSpace', inks.spaces);
  document.addResources('ExtGState', inks.states);
  for (const one of placed) {
    destinations.turnTo(one);
    paintSheet(itemAt(sheets, one.sheet), one, painting);
  }
  for (const mark of marks) paintItem(mark, WHOLE_SIDE, { ...painting, inks: markInks });
  for (const plate of press?.plates ?? []) paintItem(plate, WHOLE_SIDE, painting);
  structure.leave();
}

/** Marks stand on the side itself. */
const WHOLE_SIDE: Placing = { x: 0, y: 0, scale: 1, turn: 0 };

function paintSheet({ items }: Sheet, placed: PlacedSheet, painting: Painting): void {
  const { document, structure } = painting;
  const isMoved = !isUnmoved(placed);
  if (isMoved) document.draw(`q ${placeOperators(placed)}`);
  for (const [index, item] of items.entries()) {
    structure.turnTo(placed.sheet, index);
    paintItem(item, placed, painting);
  }
  structure.leave();
  if (isMoved) document.draw('Q');
}

/** Brings what follows to its place on the side, and cuts off what is not shown. */
function placeOperators(placed: Placing): string {
  const place = `${matrixOf(placed).map(precise).join(' ')} cm`;
  if (!placed.window) return place;
  return `${place} ${areaOperators(placed.window)} W n`;
}

/** What is owned elsewhere is there for the eye only. */
function paintItem(item: Item, placed: Placing, painting: Painting): void {
  const { document, structure, form } = painting;
  const isOwned = ownsItem(placed, item);
  switch (item.kind) {
    case 'field':
      if (isOwned) form.place({ ...item, ...areaOnSide(item, placed) });
      break;
    case 'link':
      if (isOwned) structure.link(item.tag, areaOnSide(item, placed), item.href, item.contents);
      break;
    default:
      structure.enter(isOwned ? item.tag : 'artefact');
      document.draw(operatorsOf(item, painting));
  }
}

function operatorsOf(item: Exclude<Item, FieldPlace | LinkArea>, painting: Painting): string {
  const { document, font, picture, graphic, inks } = painting;
  switch (item.kind) {
    case 'glyphs': {
      const face = font(item.font);
      document.page.fonts[face.name] = face.reference;
      return glyphOperators(item, face, inks);
    }
    case 'rule':
      return ruleOperators(item, inks);
    case 'rectangle':
      return rectangleOperators(item, inks);
    case 'drawing':
      return drawingOperators(item, inks);
    case 'graphic': {
      const { name, reference } = graphic(item);
      document.page.xobjects[name] = reference;
      return inWindow(item, `q 1 0 0 1 ${number(item.x)} ${number(item.y)} cm /${name} Do Q`);
    }
    case 'picture': {
      const shown = picture(item.src);
      document.page.xobjects[shown.name] = shown.reference;
      return inWindow(item, pictureOperators(item, shown));
    }
  }
}

/** Writes each graphic once for each width that it has; what does it is loaded where there are any. */
async function graphicWriter(
  { sheets }: DisplayList,
  document: PdfDocument,
  by: Pick<Painting, 'font' | 'inks'>,
): Promise<Painting['graphic']> {
  if (!sheets.some(({ items }) => items.some(({ kind }) => kind === 'graphic'))) return neverAsked;
  const { writeGraphic } = await import('./graphic-form.ts');
  const written = new Map<string, NamedForm>();
  const ids = new Map<PlacedGraphic['graphic'], number>();
  return (item) => {
    const id = remembered(ids, item.graphic, () => ids.size + 1);
    return remembered(written, `${id} ${item.width}`, () => ({
      name: `G${written.size + 1}`,
      reference: writeGraphic(item, document, by),
    }));
  };
}

/** Of a picture that is larger than its place, what lies in it. */
function inWindow({ x, y, window }: Picture | PlacedGraphic, operators: string): string {
  if (!window) return operators;
  return `q ${areaOperators({ ...window, x: x + window.x, y: y + window.y })} W n ${operators} Q`;
}

/** Which pictures are printed in greys. */
function greysOf({ mono = false, press }: PaintOptions): Greys {
  if (mono) return 'all';
  return press ? 'grey-ones' : 'stored';
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
