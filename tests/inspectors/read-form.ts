import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A PDF's form as it lies in the file, read with pdf-lib, which had no part in making it. */
export interface PdfForm {
  /** In the order of the pages and, on each, of its annotations. */
  readonly widgets: readonly PdfWidget[];
  /** Names of the entries of the form's dictionary. */
  readonly entries: readonly string[];
  /** Full names of its fields, in their order. */
  readonly fields: readonly string[];
}

export interface PdfWidget {
  /** Full name of its field. */
  readonly name: string;
  readonly type: string;
  /** What is shown at the pointer and read aloud: the widget's own, and its field's. */
  readonly tip: string;
  readonly fieldTip: string;
  readonly flags: number;
  readonly maxLength: number | undefined;
  /** What the states of a button answer. */
  readonly options: readonly string[];
  /** Left, top, right, bottom, from the sheet's top left corner. */
  readonly area: readonly [number, number, number, number];
  /** Operators of its appearances by state; '' for the only one of a text field. */
  readonly appearances: ReadonlyMap<string, string>;
  readonly state: string | undefined;
  readonly isPrinted: boolean;
  /** Names of its entries and of those of its field, actions among them. */
  readonly entries: readonly string[];
  /** The structure element that it belongs to: its type, how many children it has, whether it is one of them. */
  readonly element: { readonly type: string; readonly kids: number; readonly isKid: boolean; readonly place: number };
}

export async function readForm(bytes: Uint8Array): Promise<PdfForm> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const parents = numbers(root.lookup(PDFName.of('ParentTree'), PDFDict));
  const order = elementsInOrder(root);
  const widgets = document.getPages().flatMap((page) => {
    const { height } = page.getSize();
    const annotations = page.node.Annots()?.asArray() ?? [];
    return annotations.flatMap((reference): PdfWidget[] => {
      const widget = document.context.lookup(reference, PDFDict);
      if (nameOf(widget.get(PDFName.of('Subtype'))) !== 'Widget') return [];
      const parent = widget.lookupMaybe(PDFName.of('Parent'), PDFDict);
      const inherited = (name: string) => widget.lookup(PDFName.of(name)) ?? parent?.lookup(PDFName.of(name));
      const [left = 0, bottom = 0, right = 0, top = 0] = widget
        .lookup(PDFName.of('Rect'), PDFArray)
        .asArray()
        .map((side) => (side as PDFNumber).asNumber());
      const element = parents.get(numberOf(widget.lookup(PDFName.of('StructParent'))) ?? -1);
      const kids = element ? kidsOf(element) : [];
      return [
        {
          name: [parent, widget].flatMap((dict) => textOf(dict?.lookup(PDFName.of('T'))) ?? []).join('.'),
          type: nameOf(inherited('FT')),
          tip: textOf(widget.lookup(PDFName.of('TU'))) ?? '',
          fieldTip: textOf((parent ?? widget).lookup(PDFName.of('TU'))) ?? '',
          flags: numberOf(inherited('Ff')) ?? 0,
          maxLength: numberOf(inherited('MaxLen')),
          options: arrayOf(inherited('Opt')).map((option) => textOf(option) ?? ''),
          area: [left, height - top, right, height - bottom],
          appearances: appearancesOf(widget),
          state: nameOf(widget.lookup(PDFName.of('AS'))) || undefined,
          isPrinted: numberOf(widget.lookup(PDFName.of('F'))) === 4,
          entries: [widget, parent].flatMap((dict) => dict?.keys().map((key) => key.decodeText()) ?? []),
          element: {
            type: nameOf(element?.lookup(PDFName.of('S'))),
            kids: kids.length,
            isKid: kids.some((kid) => kid instanceof PDFDict && kid.get(PDFName.of('Obj')) === reference),
            place: element ? order.indexOf(element) : -1,
          },
        },
      ];
    });
  });
  return {
    widgets,
    entries: form?.keys().map((key) => key.decodeText()) ?? [],
    fields: form
      ? document
          .getForm()
          .getFields()
          .map((field) => field.getName())
      : [],
  };
}

function appearancesOf(widget: PDFDict): ReadonlyMap<string, string> {
  const normal = widget.lookup(PDFName.of('AP'), PDFDict).lookup(PDFName.of('N'));
  const states: [string, PDFObject | undefined][] =
    normal instanceof PDFDict ? normal.keys().map((key) => [key.decodeText(), normal.lookup(key)]) : [['', normal]];
  return new Map(states.map(([state, stream]) => [state, contentOf(stream)]));
}

function contentOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('an appearance is not a stream');
  return new TextDecoder().decode(decodePDFRawStream(stream).decode()).trim();
}

/** What a number tree leads to (ISO 32000-1, 7.9.7), elements only. */
function numbers(tree: PDFDict): ReadonlyMap<number, PDFDict> {
  const entries = tree.lookup(PDFName.of('Nums'), PDFArray);
  const found = new Map<number, PDFDict>();
  for (let at = 0; at + 1 < entries.size(); at += 2) {
    const element = entries.lookup(at + 1);
    if (element instanceof PDFDict) found.set(numberOf(entries.lookup(at)) ?? -1, element);
  }
  return found;
}

function elementsInOrder(element: PDFDict): PDFDict[] {
  return [
    element,
    ...kidsOf(element).flatMap((kid) =>
      kid instanceof PDFDict && kid.has(PDFName.of('S')) ? elementsInOrder(kid) : [],
    ),
  ];
}

function kidsOf(element: PDFDict): readonly (PDFObject | undefined)[] {
  const kids = element.lookup(PDFName.of('K'));
  if (!(kids instanceof PDFArray)) return kids === undefined ? [] : [kids];
  return kids.asArray().map((kid) => (kid instanceof PDFRef ? element.context.lookup(kid) : kid));
}

function arrayOf(object: PDFObject | undefined): readonly PDFObject[] {
  return object instanceof PDFArray ? object.asArray() : [];
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
