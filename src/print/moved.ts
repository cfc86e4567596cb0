import type { Item } from './display-list.ts';

/** Items somewhere else: so many points further to the right, and further down. */
export function moved<Tag>(items: readonly Item<Tag>[], dx: number, dy: number): Item<Tag>[] {
  return items.map((item) => movedItem(item, dx, dy));
}

/** One item somewhere else, by points. */
export function movedItem<Tag>(item: Item<Tag>, dx: number, dy: number): Item<Tag> {
  switch (item.kind) {
    case 'rule':
      return { ...item, x1: item.x1 + dx, x2: item.x2 + dx, y1: item.y1 + dy, y2: item.y2 + dy };
    case 'glyphs':
    case 'rectangle':
    case 'drawing':
    case 'picture':
    case 'graphic':
    case 'link':
    case 'field':
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
}
