import type { Colour } from '../../colour/contrast.ts';
import type { Drawing } from '../display-list.ts';
import type { PdfReference } from './pdf-document.ts';

/** The colours of a path: what fills it, and what its line is drawn with. */
export interface PathColours {
  readonly fill?: Colour | undefined;
  readonly stroke?: Colour | undefined;
}

/** The space that the stops of a gradient are said in, and what each of them is there. */
export interface GradientSpace {
  readonly space: unknown;
  readonly components: (colour: Colour) => readonly number[];
}

/** What colours become in a file: operators, and what these name in the resources of a page or of a form. */
export interface Inks {
  /** Sets what letters are painted with. */
  readonly letters: (colour: Colour) => string;
  /** Sets what a path is painted with; '' where it has no colour. */
  readonly path: (colours: PathColours) => string;
  readonly gradient: (colours: readonly Colour[]) => GradientSpace;
  /** The entries by which a picture of greys says what its samples are. */
  readonly greyPicture: Readonly<Record<string, unknown>>;
  readonly spaces: Readonly<Record<string, PdfReference>>;
  readonly states: Readonly<Record<string, PdfReference>>;
}

/** Colours for screens and office machines: sRGB, and greys as one number, so that a printer mixes them of black alone. */
export const SCREEN_INKS: Inks = {
  letters: fillColour,
  path: ({ fill, stroke }) =>
    [fill === undefined ? '' : fillColour(fill), ...(stroke === undefined ? [] : [strokeColour(stroke)])].join(' '),
  gradient: (colours) =>
    colours.every(isGrey)
      ? { space: 'DeviceGray', components: (colour) => rgbOf(colour).slice(0, 1) }
      : { space: 'DeviceRGB', components: rgbOf },
  greyPicture: { ColorSpace: 'DeviceGray' },
  spaces: {},
  states: {},
};

/** A number as a PDF wants it: no exponent, no more digits than a printer can show. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The colours of something that may be filled, stroked, or both. */
export function coloursOf({ fill, stroke }: PaintedPath): PathColours {
  return { fill, stroke: stroke?.colour };
}

/** What a rectangle or a drawing says of its colours. */
export interface PaintedPath {
  readonly fill?: Drawing['fill'] | undefined;
  readonly stroke?: Drawing['stroke'] | undefined;
}

export function fillColour(colour: Colour): string {
  return isGrey(colour) ? `${written(colour)} g` : `${written(colour)} rg`;
}

export function strokeColour(colour: Colour): string {
  return isGrey(colour) ? `${written(colour)} G` : `${written(colour)} RG`;
}

/** A grey is said as one: a printer that has black mixes it from nothing else. */
export function isGrey(colour: Colour): boolean {
  return colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7);
}

/** Red, green and blue, 0 to 1. */
export function rgbOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000);
}

function written(colour: Colour): string {
  return (isGrey(colour) ? rgbOf(colour).slice(0, 1) : rgbOf(colour)).map(number).join(' ');
}
