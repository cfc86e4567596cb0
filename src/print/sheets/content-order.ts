import { itemAt } from '../../sequence/item-at.ts';
import type { Item } from '../display-list.ts';
import type { Row } from '../rows/row.ts';
import type { StructureElement } from '../structure-element.ts';

/** A part of a sheet, as far as its place among the others goes. */
interface ReadPart {
  readonly zone: string;
  readonly placed?: { readonly row: Row };
  readonly items: readonly Item[];
}

/**
 * The items of a sheet as they are read. A float that has left its place is read where the text has
 * it. Where cells side by side are cut between their lines, one
 * cell follows the other, though their lines stand in the same rows. What is printed again where
 * something goes on stands last, so that it parts no word.
 *
 * @param parts of the sheet, in order
 * @param elements of the structure of the whole number, in reading order
 */
export function itemsAsRead(parts: readonly ReadPart[], elements: readonly StructureElement[]): Item[] {
  const isPlain = parts.every(({ placed }) => !placed?.row.cells && !placed?.row.isRepeated && !placed?.row.float);
  if (isPlain) return parts.flatMap(({ items }) => items);
  const once = inTextOrder(
    parts.filter(({ placed }) => !placed?.row.isRepeated),
    elements,
  );
  const again = parts.filter(({ placed }) => placed?.row.isRepeated);
  const read: Item[] = [];
  for (let from = 0; from < once.length; ) {
    const first = itemAt(once, from);
    let to = from + 1;
    while (cellsOf(first) && cellsOf(once[to]) === cellsOf(first) && once[to]?.zone === first.zone) to++;
    const own = once.slice(from, to).flatMap(({ items }) => items);
    read.push(...(to - from === 1 ? own : cellByCell(own, elements)));
    from = to;
  }
  return [...read, ...again.flatMap(({ items }) => items)];
}

/** Floats where the text has them, as far as they stand on its sheet; all else is in the order of the text. */
function inTextOrder(parts: readonly ReadPart[], elements: readonly StructureElement[]): readonly ReadPart[] {
  if (!parts.some(({ placed }) => placed?.row.float)) return parts;
  const isText = ({ zone }: ReadPart) => zone.startsWith('column') || zone.startsWith('spanning');
  let place = -1;
  const text = parts.filter(isText).map((part) => {
    place = placeOf(part, elements) ?? place;
    return { part, place };
  });
  const sorted = text.sort((one, other) => one.place - other.place).map(({ part }) => part);
  let next = 0;
  return parts.map((part) => (isText(part) ? itemAt(sorted, next++) : part));
}

/** Where a part is read: index of its first block; undefined for what is there for the eye only. */
function placeOf({ items }: ReadPart, elements: readonly StructureElement[]): number | undefined {
  const blocks = items.flatMap(({ tag }) => (tag === 'artefact' ? [] : [blockOf(tag, elements)]));
  return blocks.length > 0 ? Math.min(...blocks) : undefined;
}

/** The block that a tag is in: a paragraph, a heading, a cell. What stands inside a line has tags that are out of order. */
function blockOf(tag: number, elements: readonly StructureElement[]): number {
  let at = tag;
  for (let { parent } = itemAt(elements, at); parent >= 0; { parent } = itemAt(elements, at)) {
    if (HOLDERS.has(itemAt(elements, parent).type)) break;
    at = parent;
  }
  return at;
}

/** Types whose children are blocks. */
const HOLDERS: ReadonlySet<StructureElement['type']> = new Set([
  'Document',
  'Art',
  'Sect',
  'L',
  'LI',
  'LBody',
  'BlockQuote',
  'Table',
  'TR',
  'Note',
]);

function cellsOf(part: ReadPart | undefined): object | undefined {
  return part?.placed?.row.cells;
}

/** Items of one cell after those of another; artefacts, such as rules, stand last. */
function cellByCell(items: readonly Item[], elements: readonly StructureElement[]): Item[] {
  const cellOf = ({ tag }: Item): number => {
    if (tag === 'artefact') return elements.length;
    let at = tag;
    for (let element = elements[at]; element && !CELLS.has(element.type); element = elements[at]) at = element.parent;
    return at;
  };
  const ofCells = items.map((item) => ({ item, cell: cellOf(item) }));
  return ofCells.sort((one, other) => one.cell - other.cell).map(({ item }) => item);
}

const CELLS: ReadonlySet<StructureElement['type']> = new Set(['TD', 'TH']);
