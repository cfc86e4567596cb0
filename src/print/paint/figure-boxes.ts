import { itemAt } from '../../sequence/item-at.ts';
import type { Sheet } from '../display-list.ts';
import type { Imposition } from '../imposition/imposition.ts';
import { areaOnSide, ownsItem } from '../imposition/placing.ts';

/** Where each figure lies, in PDF coordinates: left, bottom, right, top. */
export function figureBoxes(
  sheets: readonly Sheet[],
  sides: Imposition['sides'],
): ReadonlyMap<number, readonly number[]> {
  const boxes = new Map<number, readonly number[]>();
  for (const side of sides) {
    for (const placed of side.placed) {
      for (const item of itemAt(sheets, placed.sheet).items) {
        if (item.kind !== 'picture' && item.kind !== 'graphic' && item.kind !== 'drawing') continue;
        if (item.tag === 'artefact' || !ownsItem(placed, item)) continue;
        const { x, y, width = 0, height = 0 } = item;
        const area = areaOnSide({ x, y, width, height }, placed);
        const bottom = side.height - area.y;
        boxes.set(item.tag, [area.x, bottom - area.height, area.x + area.width, bottom]);
      }
    }
  }
  return boxes;
}
