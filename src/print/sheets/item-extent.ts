import type { Area, Item } from '../display-list.ts';
import { QUIET_ZONE } from '../qr-code.ts';

/** Letters reach about this far above their baseline, in ems. Descenders and accents stand in the white between lines. */
const RISE = 0.65;

/** The area that an item takes on its sheet; undefined for an item that is not seen, or that lies on another. */
export function extentOf(item: Item): Area | undefined {
  switch (item.kind) {
    case 'glyphs': {
      const height = item.size * RISE;
      return { x: item.x, y: item.y - height, width: item.width, height };
    }
    case 'rule': {
      const [x, y] = [Math.min(item.x1, item.x2), Math.min(item.y1, item.y2)];
      return { x, y, width: Math.abs(item.x2 - item.x1), height: Math.abs(item.y2 - item.y1) };
    }
    case 'rectangle':
    case 'picture':
    case 'graphic':
    case 'field':
      return { x: item.x, y: item.y, width: item.width, height: item.height };
    case 'drawing': {
      const { x, y, width, height } = item;
      if (width === undefined || height === undefined) return undefined;
      return {
        x: x + QUIET_ZONE,
        y: y + QUIET_ZONE,
        width: width - 2 * QUIET_ZONE,
        height: height - 2 * QUIET_ZONE,
      };
    }
    case 'link':
      return undefined;
  }
}

/** The smallest area that holds all; undefined around none. */
export function areaAround(areas: readonly (Area | undefined)[]): Area | undefined {
  let [x, y] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const area of areas) {
    if (!area) continue;
    x = Math.min(x, area.x);
    y = Math.min(y, area.y);
    right = Math.max(right, area.x + area.width);
    bottom = Math.max(bottom, area.y + area.height);
  }
  return x < Number.POSITIVE_INFINITY ? { x, y, width: right - x, height: bottom - y } : undefined;
}
