import type { Item } from './display-list.ts';

/**
 * Items moved to another place on the sheet.
 *
 * @param items they stay as they are; copies are moved
 * @param dx points to the right
 * @param dy points down
 */
export function moved<Tag>(items: readonly Item<Tag>[], dx: number, dy: number): Item<Tag>[] {
  return items.map((item) => movedItem(item, dx, dy));
}

/**
 * One item, moved to another place on the sheet.
 *
 * @param item it stays as it is; a copy is moved
 * @param dx points to the right
 * @param dy points down
 */
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
