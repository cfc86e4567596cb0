import type { Graphic, GraphicItem, Paint } from '../graphics/graphic.ts';
import type { DisplayList, Item, SetLabel } from './display-list.ts';
import { greyOf } from './greys.ts';

/** A display list with every colour as the grey that is as light; pictures are for the painter. */
export function inGreys(list: DisplayList): DisplayList {
  return { ...list, sheets: list.sheets.map((sheet) => ({ ...sheet, items: sheet.items.map(grey) })) };
}

function grey(item: Item): Item {
  if (item.kind === 'graphic') return { ...item, graphic: greyGraphic(item.graphic) };
  return {
    ...item,
    ...('colour' in item && { colour: greyOf(item.colour) }),
    ...('fill' in item && item.fill !== undefined && { fill: greyOf(item.fill) }),
    ...('stroke' in item && item.stroke && { stroke: { ...item.stroke, colour: greyOf(item.stroke.colour) } }),
  };
}

function greyGraphic(graphic: Graphic<SetLabel>): Graphic<SetLabel> {
  return { ...graphic, items: graphic.items.map(greyPart) };
}

function greyPart(part: GraphicItem<SetLabel>): GraphicItem<SetLabel> {
  switch (part.kind) {
    case 'group':
      return { ...part, items: part.items.map(greyPart) };
    case 'label':
      return {
        ...part,
        runs: part.runs.map((one) => ({ ...one, run: { ...one.run, colour: greyOf(one.run.colour) } })),
      };
    case 'shape': {
      const { fill, stroke } = part;
      return {
        ...part,
        ...(fill && { fill: { ...fill, paint: greyPaint(fill.paint) } }),
        ...(stroke && { stroke: { ...stroke, paint: greyPaint(stroke.paint) } }),
      };
    }
  }
}

function greyPaint(paint: Paint): Paint {
  if (typeof paint === 'string') return greyOf(paint);
  return { ...paint, stops: paint.stops.map((stop) => ({ ...stop, colour: greyOf(stop.colour) })) };
}
