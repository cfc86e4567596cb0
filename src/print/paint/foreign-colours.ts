import { type Colour, WHITE } from '../../colour/contrast.ts';
import { inkMix } from '../../colour/ink-mix.ts';
import type { GraphicItem, Paint } from '../../graphics/graphic.ts';
import { readPng } from '../../images/png-file.ts';
import type { DisplayList, Item, SetLabel } from '../display-list.ts';
import type { PrintPicture } from './print-pictures.ts';

/** What of a number none of the inks of its job prints. */
export interface ForeignColours {
  /** Pictures in colours, by their `src`. */
  readonly pictures: readonly string[];
  /** Colours of letters, areas and drawings, each once. */
  readonly colours: readonly Colour[];
}

/**
 * What stays in sRGB in a print shop's file.
 *
 * @param list the sheets
 * @param pictures as they are printed, by their `src`
 * @param spot the colour of the second ink, where there is one
 */
export function foreignColours(
  { sheets }: Pick<DisplayList, 'sheets'>,
  pictures: ReadonlyMap<string, PrintPicture>,
  spot?: Colour,
): ForeignColours {
  const used = new Set(sheets.flatMap(({ items }) => items.flatMap(coloursOfItem)));
  return {
    pictures: [...pictures].filter(([, picture]) => isColoured(picture)).map(([src]) => src),
    colours: [...used].filter((colour) => colour !== WHITE && inkMix(colour, spot) === undefined),
  };
}

function coloursOfItem(item: Item): readonly Colour[] {
  switch (item.kind) {
    case 'glyphs':
    case 'rule':
      return [item.colour];
    case 'rectangle':
    case 'drawing':
      return [item.fill, item.stroke?.colour].filter((colour) => colour !== undefined);
    case 'graphic':
      return item.graphic.items.flatMap(coloursOfPart);
    // What is typed into fields is not printed.
    case 'field':
    case 'picture':
    case 'link':
      return [];
  }
}

function coloursOfPart(part: GraphicItem<SetLabel>): readonly Colour[] {
  switch (part.kind) {
    case 'group':
      return part.items.flatMap(coloursOfPart);
    case 'label':
      return part.runs.map(({ run }) => run.colour);
    case 'shape':
      return [part.fill, part.stroke].flatMap((one) => (one ? coloursOfPaint(one.paint) : []));
  }
}

function coloursOfPaint(paint: Paint): readonly Colour[] {
  return typeof paint === 'string' ? [paint] : paint.stops.map(({ colour }) => colour);
}

function isColoured(picture: PrintPicture): boolean {
  switch (picture.kind) {
    case 'jpeg':
      return !picture.isGrey;
    case 'pixels':
      return picture.bitmap.samples >= 3;
    case 'png': {
      const { samples, palette } = readPng(picture.bytes);
      return samples >= 3 || palette !== undefined;
    }
  }
}
