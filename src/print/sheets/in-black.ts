import { BLACK, type Colour, WHITE as PAPER } from '../../colour/contrast.ts';
import type { Graphic, GraphicItem, Paint, Tone } from '../../graphics/graphic.ts';
import type { DisplayList, Item, Rectangle, SetLabel, Sheet } from '../display-list.ts';
import { greyOf, paleGreyOf } from './greys.ts';
import { lettersInBlack } from './letters-in-black.ts';

/** Even steps from black to paper: a copier's screen keeps them apart. */
const TONES: Readonly<Record<Tone, Colour>> = { black: BLACK, dense: '#6b6b6b', light: '#bcbcbc', paper: PAPER };

/**
 * A display list for machines that have black only. What a thing is says how it
 * is painted, not its colour: letters and lines are black, since a grey would be
 * screened and frayed, and white on a band, which is black. Greys stay in
 * drawings, in pale grounds, in the tones of charts; pictures are for the painter.
 */
export function inBlack(list: DisplayList): DisplayList {
  return { ...list, sheets: list.sheets.map(blackSheet) };
}

function blackSheet({ items, ...sheet }: Sheet): Sheet {
  const bands = items.flatMap((item) => (item.kind === 'rectangle' && item.ground === 'band' ? [item] : []));
  const isOnBand = (x: number, y: number) =>
    bands.some((band) => x >= band.x && x <= band.x + band.width && y >= band.y && y <= band.y + band.height);
  return { ...sheet, items: items.map((item) => blackItem(item, isOnBand)) };
}

function blackItem(item: Item, isOnBand: (x: number, y: number) => boolean): Item {
  switch (item.kind) {
    case 'glyphs':
      return { ...item, colour: isOnBand(item.x, item.y) ? PAPER : BLACK };
    case 'rule':
      return { ...item, colour: isOnBand(item.x1, item.y1) ? PAPER : BLACK };
    case 'rectangle':
    case 'drawing': {
      const ground = item.kind === 'rectangle' ? item.ground : undefined;
      return {
        ...item,
        ...(item.fill !== undefined && { fill: groundInBlack(ground, item.fill) }),
        ...(item.stroke && { stroke: { ...item.stroke, colour: BLACK } }),
      };
    }
    case 'graphic':
      return { ...item, graphic: blackGraphic(item.graphic) };
    case 'field':
      return { ...item, colour: BLACK };
    case 'picture':
    case 'link':
      return item;
  }
}

/** A pale ground is a grey, a tint behind whole blocks is left out: a copier would screen it below small letters. */
function groundInBlack(ground: Rectangle['ground'], fill: Colour): Colour {
  if (ground === 'tint') return PAPER;
  return ground === 'pale' ? paleGreyOf(fill) : BLACK;
}

function blackGraphic(graphic: Graphic<SetLabel>): Graphic<SetLabel> {
  return { ...graphic, items: lettersInBlack(graphic).items.map(blackPart) };
}

function blackPart(part: GraphicItem<SetLabel>): GraphicItem<SetLabel> {
  switch (part.kind) {
    case 'group':
      return { ...part, items: part.items.map(blackPart) };
    case 'label':
      return part;
    case 'shape': {
      const { fill, stroke } = part;
      return {
        ...part,
        ...(fill && { fill: { ...fill, paint: tonePaint(fill) } }),
        ...(stroke && { stroke: { ...stroke, paint: tonePaint(stroke) } }),
      };
    }
  }
}

function tonePaint({ paint, tone }: { readonly paint: Paint; readonly tone?: Tone }): Paint {
  if (tone) return TONES[tone];
  if (typeof paint === 'string') return greyOf(paint);
  return { ...paint, stops: paint.stops.map((stop) => ({ ...stop, colour: greyOf(stop.colour) })) };
}
