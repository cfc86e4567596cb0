import type { DisplayList, Item } from './display-list.ts';
import { greyOf } from './greys.ts';

/** A display list with every colour as the grey that is as light; pictures are for the painter. */
export function inGreys(list: DisplayList): DisplayList {
  return { ...list, sheets: list.sheets.map((sheet) => ({ ...sheet, items: sheet.items.map(grey) })) };
}

function grey(item: Item): Item {
  return {
    ...item,
    ...('colour' in item && { colour: greyOf(item.colour) }),
    ...('fill' in item && item.fill !== undefined && { fill: greyOf(item.fill) }),
    ...('stroke' in item && item.stroke && { stroke: { ...item.stroke, colour: greyOf(item.stroke.colour) } }),
  };
}
