import type { Area, DisplayList, Item, Sheet } from '../display-list.ts';
import { extentOf } from '../sheets/item-extent.ts';
import { MM } from '../theme.ts';
import { touchedEdges } from './bleed.ts';

/** What stands so near to the edge of a side that a knife that slips may cut it. */
export interface NearTrim {
  /** From 1. */
  readonly side: number;
  /** The item that is nearest. */
  readonly item: Item;
  /** How far it stands from the edge, in points; not above 0 where letters or drawings touch it, or go beyond. */
  readonly distance: number;
  /** How many items of the side stand too near. */
  readonly count: number;
}

/** Print shops ask for so much white inside the cut: piles of paper slip under the knife by a millimetre or two. */
export const SAFE_MM = 3;

/** The part of letters below their baseline, in ems. */
const DESCENT = 0.25;

/** The sides on which something stands too near to the cut without bleeding over it. */
export function nearTrim({ sheets }: Pick<DisplayList, 'sheets'>): readonly NearTrim[] {
  return sheets.flatMap((sheet, index) => {
    const near = sheet.items.flatMap((item) => {
      const distance = distanceOf(item, sheet);
      return distance !== undefined && distance < SAFE_MM * MM - TOLERANCE ? [{ item, distance }] : [];
    });
    const [first] = near.toSorted((a, b) => a.distance - b.distance);
    return first ? [{ side: index + 1, ...first, count: near.length }] : [];
  });
}

/** What rounding leaves of a length in millimetres, in points. */
const TOLERANCE = 0.01;

/** How far an item stands from the nearest edge that it does not bleed over; undefined where there is none, or it is not seen. */
function distanceOf(item: Item, sheet: Sheet): number | undefined {
  const area = seenArea(item);
  if (!area) return undefined;
  // Letters and drawings do not grow over an edge: they are cut.
  const bleeds = item.kind !== 'glyphs' && item.kind !== 'drawing';
  const touched = touchedEdges(area, sheet);
  const distances = [
    { distance: area.x, isTouched: touched.left },
    { distance: area.y, isTouched: touched.top },
    { distance: sheet.width - area.x - area.width, isTouched: touched.right },
    { distance: sheet.height - area.y - area.height, isTouched: touched.bottom },
  ].flatMap(({ distance, isTouched }) => (bleeds && isTouched ? [] : [distance]));
  return distances.length > 0 ? Math.min(...distances) : undefined;
}

function seenArea(item: Item): Area | undefined {
  // Nothing is printed of a field but what stands there beside it.
  const area = item.kind === 'field' ? undefined : extentOf(item);
  if (!area) return undefined;
  if (item.kind === 'glyphs') return { ...area, height: area.height + item.size * DESCENT };
  if (item.kind !== 'rule') return area;
  const half = item.thickness / 2;
  const isUpright = item.x1 === item.x2;
  return isUpright
    ? { ...area, x: area.x - half, width: item.thickness }
    : { ...area, y: area.y - half, height: item.thickness };
}
