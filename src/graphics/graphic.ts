import type { Matrix } from './matrix.ts';

/**
 * A drawing as plain data: what an SVG picture and a chart become before they
 * are printed. Lengths are CSS pixels (1/96 inch), the origin is the top left
 * corner, y grows downwards. What lies outside the drawing is not seen.
 */
export interface Graphic<Text = Label> {
  readonly width: number;
  readonly height: number;
  /** In painting order: later ones cover earlier ones. */
  readonly items: readonly GraphicItem<Text>[];
}

/** `Text` is how labels stand in it: as words, or already set as glyphs. */
export type GraphicItem<Text = Label> = Shape | Group<Text> | Text;

export interface Shape {
  readonly kind: 'shape';
  readonly path: PathData;
  readonly fill?: Fill;
  readonly stroke?: Stroke;
}

/** SVG path data of absolute `M L C Q Z` only. */
export type PathData = string;

export type FillRule = 'nonzero' | 'evenodd';

/**
 * What tells areas and lines apart where there is black ink only. Charts say
 * it; a drawing does not, and is painted as light as it is.
 */
export type Tone = 'black' | 'dense' | 'light' | 'paper';

export interface Fill {
  readonly paint: Paint;
  readonly tone?: Tone;
  /** Default: nonzero. */
  readonly rule?: FillRule;
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
}

export interface Stroke {
  readonly paint: Paint;
  readonly tone?: Tone;
  readonly width: number;
  /** Lengths of dashes and gaps in turn; absent: solid. */
  readonly dash?: readonly number[];
  readonly dashOffset?: number;
  /** Default: butt. */
  readonly cap?: 'butt' | 'round' | 'square';
  /** Default: miter. */
  readonly join?: 'miter' | 'round' | 'bevel';
  /** Default: 4. */
  readonly miterLimit?: number;
  readonly opacity?: number;
  /** The space in which the pen is round and its lengths are measured; absent: the drawing's own. The path is in the drawing's own space even so. */
  readonly pen?: Matrix;
}

/** `#rrggbb`, or colours that run into each other. */
export type Paint = string | Gradient;

export type Gradient = LinearGradient | RadialGradient;

interface Colours {
  /** By rising offset, two or more. */
  readonly stops: readonly GradientStop[];
  /** From the space of its coordinates to that of the drawing. */
  readonly transform: Matrix;
}

export interface LinearGradient extends Colours {
  readonly kind: 'linear';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** From the circle (fx, fy, fr) to the circle (cx, cy, r). */
export interface RadialGradient extends Colours {
  readonly kind: 'radial';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fx: number;
  readonly fy: number;
  readonly fr: number;
}

export interface GradientStop {
  /** 0 to 1. */
  readonly offset: number;
  /** `#rrggbb` */
  readonly colour: string;
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
}

/** Items that are cut to one outline, or show through as one. */
export interface Group<Text = Label> {
  readonly kind: 'group';
  readonly items: readonly GraphicItem<Text>[];
  readonly clip?: { readonly path: PathData; readonly rule: FillRule };
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
}

/** Words on one baseline: real text in print, in the bulletin's own faces. */
export interface Label {
  readonly kind: 'label';
  /** One after the other; most labels have one. */
  readonly spans: readonly LabelSpan[];
  /** Where the anchor stands on the baseline. */
  readonly x: number;
  readonly y: number;
  /** Which point of the words stands at (x, y): their beginning, as they are read, their middle or their end. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the space of `x`, `y` and sizes to that of the drawing (`rotation` of matrix.ts turns a label); absent: the same. */
  readonly transform?: Matrix;
}

export interface LabelSpan {
  /** Spaces stand as they are written. */
  readonly text: string;
  readonly font: LabelFont;
  readonly size: number;
  /** `#rrggbb` */
  readonly fill: string;
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
  /** After each letter, where text runs from left to right; default: 0. */
  readonly letterSpacing?: number;
  /** Shift of this span and of those after it. */
  readonly dx?: number;
  readonly dy?: number;
}

/** A face of the bulletin's own, by what it is. */
export interface LabelFont {
  readonly family: 'sans' | 'serif' | 'mono';
  readonly bold: boolean;
  readonly italic: boolean;
}
