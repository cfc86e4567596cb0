import type { ArticleImage } from '../../article/article.ts';
import type { FontCollection } from '../../fonts/font-collection.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Area, DisplayList, FieldPlace, Item, LinkArea, Picture, PlacedGraphic, Sheet } from '../display-list.ts';
import { type Imposition, oneByOne, type PaperSide } from '../imposition.ts';
import { moved } from '../moved.ts';
import type { PressSide, SpotColour } from '../press/press-side.ts';
import { fillable, flat } from '../sheets/fillable.ts';
import { createDestinationWriter, type DestinationWriter } from './destination-writer.ts';
import { createFontFileMemory, type FontFileMemory } from './font-files.ts';
import { createFormWriter, type FormWriter } from './form-writer.ts';
import { type Inks, number, SCREEN_INKS } from './inks.ts';
import { glyphOperators, rectangleOperators, ruleOperators } from './operators.ts';
import type { PaintMetadata } from './paint-metadata.ts';
import { drawingOperators } from './path-operators.ts';
import { collectBytes, createDocument, type PdfDocument, type PdfOutline, type PdfReference } from './pdf-document.ts';
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
  /** For a print shop: in inks that have plates, with what stands around each side of paper. Absent: for screens and office machines. */
  readonly press?: PressOptions | undefined;
  /** What painting the last document has left, which makes this one quicker. */
  readonly pictureMemory?: PrintPictureMemory | undefined;
  /** The same for fonts. */
  readonly fontMemory?: FontFileMemory | undefined;
}

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
  const { press } = options;
  const pictures = await printPictures(list, images, greysOf(options), options.pictureMemory);
  const sides = options.imposition ?? oneByOne(list.sheets);
  const document = createDocument(metadata, sides.length);
  const bytes = collectBytes(document);
  const structure = createStructureWriter(document, list.structure, figureBoxes(list.sheets, sides));
  const fontMemory = options.fontMemory ?? createFontFileMemory();
  const used = new Map<string, PdfFont>();
  const opened = new Map<string, PdfPicture>();
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
  };

  for (const [index, side] of sides.entries()) {
    paintSide(side, list.sheets, painting, press?.sides[index]);
    if (press && pressInks) paintAround(itemAt(press.sides, index), pressInks.registration, painting);
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

function paintSide(
  { width, height, placed }: PaperSide,
  sheets: readonly Sheet[],
  painting: Painting,
  press: PressSide | undefined,
): void {
  const { document, structure, destinations, inks } = painting;
  document.addPage({ size: [width, height], margin: 0 });
  // Assistive technology goes through links and fields in the order of the structure (ISO 14289-1, 7.18.3).
  document.page.dictionary.data.Tabs = 'S';
  if (press) {
    document.addResources('ColorSpace', inks.spaces);
    document.addResources('ExtGState', inks.states);
    Object.assign(document.page.dictionary.data, pageBoxes(press, height));
    document.draw(`q ${areaOperators(press.bleed)} W n`);
  }
  for (const { sheet, x, y } of placed) {
    const { items } = itemAt(sheets, sheet);
    structure.turnTo(sheet);
    destinations.turnTo(sheet, x, y);
    for (const item of x === 0 && y === 0 ? items : moved(items, x, y)) paintItem(item, painting);
    structure.leave();
  }
  if (press) document.draw('Q');
}

/** What stands around a sheet on larger paper. */
function paintAround({ marks, plates }: PressSide, registration: Inks, painting: Painting): void {
  for (const item of marks) paintItem(item, { ...painting, inks: registration });
  for (const item of plates) paintItem(item, painting);
  painting.structure.leave();
}

/** Where the paper is cut, and how far what is printed reaches (ISO 32000-1, 14.11.2): left, bottom, right, top. */
function pageBoxes({ trim, bleed }: PressSide, paperHeight: number): Record<string, readonly number[]> {
  const box = ({ x, y, width, height }: Area) =>
    [x, paperHeight - y - height, x + width, paperHeight - y].map((length) => Number(number(length)));
  return { TrimBox: box(trim), BleedBox: box(bleed) };
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

/** Of a picture that is larger than its place, what lies in it. */
function inWindow({ x, y, window }: Picture | PlacedGraphic, operators: string): string {
  if (!window) return operators;
  return `q ${areaOperators({ ...window, x: x + window.x, y: y + window.y })} W n ${operators} Q`;
}

function areaOperators({ x, y, width, height }: Area): string {
  return `${[x, y, width, height].map(number).join(' ')} re`;
}

/** Which pictures are printed in greys. */
function greysOf({ mono = false, press }: PaintOptions): Greys {
  if (mono) return 'all';
  return press ? 'grey-ones' : 'stored';
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
