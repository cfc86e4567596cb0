import type { Item } from './display-list.ts';

/** An item whose tag has become another; `tagOf` says which. An artefact stays one. */
export function retagged<From extends object | number, To>(item: Item<From>, tagOf: (tag: From) => To): Item<To> {
  switch (item.kind) {
    case 'link':
    case 'field':
      return { ...item, tag: tagOf(item.tag) };
    case 'glyphs':
    case 'rule':
    case 'rectangle':
    case 'drawing':
    case 'picture':
    case 'graphic':
      return { ...item, tag: item.tag === 'artefact' ? 'artefact' : tagOf(item.tag) };
  }
}
