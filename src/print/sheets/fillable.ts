import type { DisplayList, Item } from '../display-list.ts';

/**
 * A display list to be filled in on a screen. A `Form` element has its widget
 * and nothing else (ISO 14289-1, 7.18.4): what is printed of the field is for
 * the eye only, and nothing says any more that it is a field on paper. Places
 * to sign stay fields on paper.
 */
export function fillable(list: DisplayList): DisplayList {
  const places = list.sheets.flatMap(({ items }) => items.filter((item) => item.kind === 'field'));
  const filled = new Set(places.map(({ tag }) => tag));
  const unmarked = (item: Item): Item => {
    // Fields and links have an element always.
    if (item.kind === 'field' || item.kind === 'link' || item.tag === 'artefact') return item;
    return filled.has(item.tag) ? { ...item, tag: 'artefact' } : item;
  };
  return {
    ...list,
    sheets: list.sheets.map((sheet) => ({
      ...sheet,
      items: sheet.items.map(unmarked),
    })),
    structure: list.structure.map((element, index) => {
      if (!filled.has(index)) return element;
      const { printField, ...rest } = element;
      return rest;
    }),
  };
}

/** A display list to be filled in with a pen. */
export function flat(list: DisplayList): DisplayList {
  return {
    ...list,
    sheets: list.sheets.map((sheet) => ({ ...sheet, items: sheet.items.filter(({ kind }) => kind !== 'field') })),
  };
}
