import { itemAt } from '../../sequence/item-at.ts';
import type { DisplayList, Item } from '../display-list.ts';
import { middleOf, type Point } from '../imposition/placing.ts';

/** A place to which links lead, from the top left corner of its sheet. */
export interface Destination {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Of what stands there: the place is where that is owned. */
  readonly middle: Point;
}

/** White above what is led to, in points. */
const ABOVE = 6;

/**
 * Where the elements stand that links may lead to, by sheet. An element that holds nothing stands where the text
 * around it begins, or where what follows it does.
 */
export function destinations({ sheets, structure }: DisplayList): ReadonlyMap<number, readonly Destination[]> {
  const found = new Map<number, Destination[]>();
  if (!isLedTo({ sheets, structure })) return found;
  const firsts = firstItems({ sheets, structure });
  const taken = new Set<string>();
  for (const [index, { id, parent }] of structure.entries()) {
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    const place = firsts[index] ?? ownPlace(firsts, structure, parent) ?? following(firsts, index);
    if (!place) continue;
    const { sheet, item } = place;
    const { x, y } = cornerOf(item);
    found.set(sheet, [...(found.get(sheet) ?? []), { id, x, y: y - ABOVE, middle: middleOf(item) }]);
  }
  return found;
}

/** A coupon alone has no name: nobody looks for it on a sheet without headings and links. */
function isLedTo({ sheets, structure }: Pick<DisplayList, 'sheets' | 'structure'>): boolean {
  if (structure.some(({ id }) => id !== undefined && id !== COUPON)) return true;
  return sheets.some(({ items }) => items.some((item) => item.kind === 'link' && item.href.startsWith('#')));
}

const COUPON = 'coupon';

/** An item, and the sheet on which it stands. */
interface PlacedItem {
  readonly sheet: number;
  readonly item: Item;
}

type Firsts = readonly (PlacedItem | undefined)[];

/** The first item of each element and of those in it, in reading order. */
function firstItems({ sheets, structure }: Pick<DisplayList, 'sheets' | 'structure'>): Firsts {
  const firsts: (PlacedItem | undefined)[] = structure.map(() => undefined);
  for (const [sheet, { items }] of sheets.entries())
    for (const item of items) {
      let at = item.tag === 'artefact' ? -1 : item.tag;
      while (at >= 0 && !firsts[at]) {
        firsts[at] = { sheet, item };
        at = itemAt(structure, at).parent;
      }
    }
  return firsts;
}

/** Elements that hold words themselves. */
const PARAGRAPH = /^(?:P|H[1-6]|Caption|Code|Span|Link|TD|TH|LBody)$/;

/** The beginning of the paragraph in which an element stands. */
function ownPlace(firsts: Firsts, structure: DisplayList['structure'], parent: number): PlacedItem | undefined {
  return PARAGRAPH.test(structure[parent]?.type ?? '') ? firsts[parent] : undefined;
}

/** What follows an element, else what stands last before it. */
function following(firsts: Firsts, index: number): PlacedItem | undefined {
  return firsts.slice(index + 1).find((one) => one !== undefined) ?? firsts.slice(0, index).findLast((one) => one);
}

function cornerOf(item: Item): { readonly x: number; readonly y: number } {
  if (item.kind === 'rule') return { x: item.x1, y: item.y1 };
  return { x: item.x, y: item.kind === 'glyphs' ? item.y - item.size : item.y };
}
