import type { Graphic, GraphicItem } from '../../graphics/graphic.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Item, PlacedGraphic, SetLabel, Sheet } from '../display-list.ts';

/** What every printer draws as a line, in points: two dots of one that has 600 an inch. */
export const THINNEST = 0.25;

/**
 * Sheets whose lines do not fall below what printers draw where they are made smaller. Lines of sheets that are not stay as
 * they are.
 *
 * @param scales how large each sheet is shown, 1 for as it is set
 */
export function withFirmLines(sheets: readonly Sheet[], scales: readonly number[]): readonly Sheet[] {
  return sheets.map((sheet, index) => {
    const scale = itemAt(scales, index);
    return scale < 1 ? { ...sheet, items: sheet.items.map((item) => firmItem(item, THINNEST / scale)) } : sheet;
  });
}

function firmItem(item: Item, least: number): Item {
  switch (item.kind) {
    case 'rule':
      return { ...item, thickness: Math.max(least, item.thickness) };
    case 'rectangle':
    case 'drawing': {
      const { stroke } = item;
      return stroke ? { ...item, stroke: { ...stroke, thickness: Math.max(least, stroke.thickness) } } : item;
    }
    case 'graphic':
      return { ...item, graphic: firmGraphic(item, least) };
    case 'glyphs':
    case 'picture':
    case 'link':
    case 'field':
      return item;
  }
}

/** A graphic that has no line too thin stays the same value: it is written once, however often it is shown. */
function firmGraphic({ graphic, width }: PlacedGraphic, least: number): Graphic<SetLabel> {
  const own = (least * graphic.width) / width;
  return graphic.items.some((part) => isThin(part, own))
    ? { ...graphic, items: graphic.items.map((part) => firmPart(part, own)) }
    : graphic;
}

function isThin(part: GraphicItem<SetLabel>, least: number): boolean {
  if (part.kind === 'group') return part.items.some((inner) => isThin(inner, least));
  return part.kind === 'shape' && firmPart(part, least) !== part;
}

/** A pen that has a space of its own keeps its form: only its author knows how thin it is anywhere. */
function firmPart(part: GraphicItem<SetLabel>, least: number): GraphicItem<SetLabel> {
  if (part.kind === 'group') return { ...part, items: part.items.map((inner) => firmPart(inner, least)) };
  if (part.kind === 'label' || !part.stroke || part.stroke.pen) return part;
  const { width } = part.stroke;
  return width > 0 && width < least ? { ...part, stroke: { ...part.stroke, width: least } } : part;
}
