import { itemAt } from '../../sequence/item-at.ts';
import type { Area, TagReference } from '../display-list.ts';
import type { StructureElement } from '../structure-element.ts';
import { linkAction } from './link-action.ts';
import { textString } from './operators.ts';
import { createParentTree } from './parent-tree.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';
import { type Child, firstPlace, inReadingOrder, type ReadingPlace } from './reading-order.ts';

/** Writes the structure tree (ISO 32000-1, 14.7) as the sheets are painted, in whatever order. */
export interface StructureWriter {
  /** Says which sheet of the display list is painted from now on, and which of its items: they are read by their indices. */
  turnTo(sheet: number, item: number): void;
  /** Marks what is painted from now on as content of an element; nothing happens where it is already. */
  enter(tag: TagReference): void;
  /** Ends the marked content that is open; every sheet ends with this. */
  leave(): void;
  /** A link annotation over an element's content, in points of the page that is being painted; y grows downwards. */
  link(tag: number, area: Area, href: string, contents: string): void;
  /** A widget of the form, as an element's content, in the same points. */
  widget(tag: number, area: Area, entries: Readonly<Record<string, unknown>>): PdfReference;
  /** Writes the tree. */
  end(): void;
}

interface WrittenElement extends Child {
  readonly index: number;
  readonly reference: PdfReference;
  /** Known when everything is painted. */
  place: ReadingPlace | undefined;
  /** In painting order. */
  readonly children: (WrittenElement | Content)[];
}

/** A marked-content or object reference. */
interface Content extends Child {
  readonly entry: Readonly<Record<string, unknown>>;
}

/** The flag of an annotation that is printed (ISO 32000-1, table 165); PDF/A asks for it. */
const PRINTED = 1 << 2;

/**
 * @param structure the elements, parents before their children
 * @param boundingBoxes where figures lie, by the index of their element: left, bottom, right, top on their page
 */
export function createStructureWriter(
  document: PdfDocument,
  structure: readonly StructureElement[],
  boundingBoxes: ReadonlyMap<number, readonly number[]>,
): StructureWriter {
  const written = new Map<number, WrittenElement>();
  const root = document.getStructTreeRoot();
  const parents = createParentTree(document);
  let open: TagReference | undefined;
  let sheet = 0;
  let item = 0;
  const spoken = new Set<number>();

  /** An element and those around it, made when content first needs them: what holds nothing is not written. */
  const elementAt = (index: number): WrittenElement => {
    let element = written.get(index);
    if (element) return element;
    const described = itemAt(structure, index);
    const { type, parent, title, alt, lang, expansion, actualText, isOnlyPaper } = described;
    const above = parent < 0 ? undefined : elementAt(parent);
    const reference = document.ref({
      Type: 'StructElem',
      S: type,
      P: above?.reference ?? root,
      ...(alt !== undefined && { Alt: new String(alt) }),
      ...(lang !== undefined && { Lang: new String(lang) }),
      ...(expansion !== undefined && { E: new String(expansion) }),
      ...(actualText !== undefined && { ActualText: new String(actualText) }),
      ...(title !== undefined && { T: new String(title) }),
      // This one is for those who look into the file: it says which words no other edition has.
      ...(isOnlyPaper && { T: new String('paper') }),
      ...(type === 'Note' && { ID: noteName(index) }),
      ...attributes(described, boundingBoxes.get(index)),
    });
    element = { index, reference, place: undefined, children: [] };
    written.set(index, element);
    above?.children.push(element);
    return element;
  };

  const addContent = ({ children }: WrittenElement, entry: Content['entry']) => {
    children.push({ entry, place: { sheet, item } });
  };

  const leave = () => {
    if (open !== undefined) document.draw('EMC');
    open = undefined;
  };

  /** An annotation, the element that it belongs to, and how they know of each other (ISO 32000-1, 14.7.4.3 and .4). */
  const annotate = (tag: number, { x, y, width, height }: Area, entries: Readonly<Record<string, unknown>>) => {
    const element = elementAt(tag);
    const { page } = document;
    const annotation = document.ref({
      Type: 'Annot',
      Rect: [x, page.height - y - height, x + width, page.height - y],
      Border: [0, 0, 0],
      F: PRINTED,
      P: page.dictionary,
      StructParent: parents.addObject(element.reference),
      ...entries,
    });
    annotation.end();
    page.annotations.push(annotation);
    addContent(element, { Type: 'OBJR', Obj: annotation, Pg: page.dictionary });
    return annotation;
  };

  return {
    turnTo(ofSheet, ofItem) {
      sheet = ofSheet;
      item = ofItem;
    },
    leave,
    enter(tag) {
      if (tag === open) return;
      leave();
      open = tag;
      if (tag === 'artefact') {
        document.draw('/Artifact BMC');
        return;
      }
      const element = elementAt(tag);
      const id = parents.addContent(element.reference);
      addContent(element, { Type: 'MCR', Pg: document.page.dictionary, MCID: id });
      const { type, actualText } = itemAt(structure, tag);
      // Programs that copy text look at the content alone: its first piece says all, the others nothing.
      const said = actualText === undefined ? '' : ` /ActualText ${textString(spoken.has(tag) ? '' : actualText)}`;
      spoken.add(tag);
      document.draw(`/${type} <</MCID ${id}${said}>> BDC`);
    },
    link(tag, area, href, contents) {
      const action = document.ref(linkAction(href));
      action.end();
      annotate(tag, area, { Subtype: 'Link', A: action, Contents: new String(contents) });
    },
    widget: (tag, area, entries) => annotate(tag, area, { Subtype: 'Widget', ...entries }),
    end() {
      Object.assign(root.data, { K: [elementAt(0).reference], ...parents.entries() });
      // A table's rows are of one length, whatever stands in their cells (ISO 14289-1, 7.5).
      for (const [index, { type, parent }] of structure.entries())
        if ((type === 'TD' || type === 'TH') && written.has(parent)) elementAt(index);
      const notes = [...written.values()].filter(({ index }) => structure[index]?.type === 'Note');
      if (notes.length > 0) root.data.IDTree = nameTree(notes);
      // Elements were made before those inside them.
      for (const element of [...written.values()].reverse()) element.place = firstPlace(element.children);
      for (const { index, reference, children } of written.values()) {
        if (structure[index]?.type === 'L') reference.data.A = listAttributes(structure[index], children);
        reference.data.K = inReadingOrder(children).map((child) => ('entry' in child ? child.entry : child.reference));
        reference.end();
      }
    },
  };
}

/** Bullets are drawn as artefacts, so that a label with content is a number (ISO 32000-1, 14.8.5.5). */
function listAttributes({ numbering }: StructureElement, items: WrittenElement['children']): Record<string, unknown> {
  const isNumbered = items.some(
    (item) =>
      'children' in item && item.children.some((child) => 'children' in child && child.reference.data.S === 'Lbl'),
  );
  return { O: 'List', ListNumbering: numbering ?? (isNumbered ? 'Decimal' : 'Disc') };
}

/** Notes have names of their own (ISO 14289-1, 7.9), as long as each other so that they sort as their indices do. */
function noteName(index: number): object {
  return new String(`note-${String(index).padStart(6, '0')}`);
}

/** Finds elements by their names (ISO 32000-1, 7.9.6). */
function nameTree(notes: readonly WrittenElement[]): Record<string, unknown> {
  const sorted = [...notes].sort((one, other) => one.index - other.index);
  const limits = [itemAt(sorted, 0), itemAt(sorted, sorted.length - 1)].map(({ index }) => noteName(index));
  const names = sorted.flatMap(({ index, reference }) => [noteName(index), reference]);
  return { Kids: [{ Limits: limits, Names: names }] };
}

/** Attributes that PDF/UA asks of figures, heads of tables and fields on paper (ISO 32000-1, 14.8.5). */
function attributes(
  { type, scope, columns, rows, printField }: StructureElement,
  box: readonly number[] | undefined,
): Record<string, unknown> {
  if (type === 'Figure' && box) return { A: { O: 'Layout', Placement: 'Block', BBox: box } };
  const spans = { ...(columns !== undefined && { ColSpan: columns }), ...(rows !== undefined && { RowSpan: rows }) };
  if (scope || columns !== undefined || rows !== undefined)
    return { A: { O: 'Table', ...(scope && { Scope: scope }), ...spans } };
  if (printField) return { A: { O: 'PrintField', Role: printField.role, Desc: new String(printField.description) } };
  return {};
}
