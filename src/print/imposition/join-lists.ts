import type { ArticleImage } from '../../article/article.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { DisplayList, Item, OutlineEntry, Sheet } from '../display-list.ts';
import { retagged } from '../retagged.ts';
import { flat } from '../sheets/fillable.ts';
import type { StructureElement } from '../structure-element.ts';
import type { SheetRun } from './wishes.ts';

/** A number whose sheets are joined with those of others. */
export interface JoinedNumber {
  readonly list: DisplayList;
  readonly title: string;
  /** BCP 47 */
  readonly lang: string;
  readonly images: readonly ArticleImage[];
}

/** Several numbers as one: what `paint` takes (title and lang go into its metadata), and the runs that `impose` takes. */
export interface JoinedLists extends JoinedNumber {
  readonly runs: readonly SheetRun[];
}

/** Where a number begins among those that are joined. */
interface Beginning {
  /** What its names begin with, so that no number has another's. */
  readonly prefix: string;
  readonly sheet: number;
  readonly element: number;
}

/** The document that all numbers are in. */
const DOCUMENT: StructureElement = { type: 'Document', parent: -1 };

/**
 * Joins numbers that are printed together. Each is a part of its own in the structure, in its language, and its links stay
 * inside it. They are for paper: fields of one name would be one field. A number alone stays as it is.
 *
 * @param numbers at least one, in the order in which they are read
 */
export function joinLists(numbers: readonly JoinedNumber[]): JoinedLists {
  const runs = numbers.map(({ list, title }) => ({ sheets: list.sheets.length, name: title }));
  const first = itemAt(numbers, 0);
  if (numbers.length === 1) return { ...first, runs };
  const parts = numbers.map((number, index) => partOf(number, beginningOf(numbers, index), first.lang));
  const list: DisplayList = {
    sheets: parts.flatMap(({ sheets }) => sheets),
    structure: [DOCUMENT, ...parts.flatMap(({ structure }) => structure)],
    fit: first.list.fit,
    outline: parts.flatMap(({ outline }) => outline),
  };
  const titles = new Set(numbers.map(({ title }) => title));
  return {
    list,
    title: [...titles].join(' – '),
    lang: first.lang,
    images: parts.flatMap(({ images }) => images),
    runs,
  };
}

function beginningOf(numbers: readonly JoinedNumber[], index: number): Beginning {
  const before = numbers.slice(0, index);
  const count = (of: (list: DisplayList) => number) => before.reduce((sum, { list }) => sum + of(list), 0);
  return {
    prefix: `${index + 1}-`,
    sheet: count(({ sheets }) => sheets.length),
    element: count(({ structure }) => structure.length) + 1,
  };
}

/** A number as it is among others. Its document becomes a part, whose name is what links to its beginning lead to. */
function partOf(number: JoinedNumber, beginning: Beginning, documentLang: string) {
  const { prefix, sheet, element } = beginning;
  const { sheets, structure, outline } = flat(number.list);
  const { lang, title, images } = number;
  return {
    sheets: sheets.map((one): Sheet => ({ ...one, items: one.items.map((item) => renamed(item, beginning)) })),
    structure: structure.map((one): StructureElement => {
      if (one.parent < 0)
        return { ...one, type: 'Part', parent: 0, title, id: prefix, ...(lang !== documentLang && { lang }) };
      return { ...one, parent: one.parent + element, ...(one.id !== undefined && { id: prefix + one.id }) };
    }),
    outline: outline.map((entry): OutlineEntry => ({ ...entry, sheet: entry.sheet + sheet })),
    images: images.map((image) => ({ ...image, src: prefix + image.src })),
  };
}

function renamed(item: Item, { prefix, element }: Beginning): Item {
  const own = retagged(item, (tag: number) => tag + element);
  if (own.kind === 'picture') return { ...own, src: prefix + own.src };
  if (own.kind === 'link' && own.href.startsWith('#')) return { ...own, href: `#${prefix}${own.href.slice(1)}` };
  return own;
}
