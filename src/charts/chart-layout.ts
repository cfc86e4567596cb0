import type { PathData } from '../graphics/graphic.ts';
import type { Measure } from './lettering.ts';

/** The room that a chart has and the type that it is lettered with, in one unit: points on paper, pixels on a screen. */
export interface ChartFrame {
  readonly width: number;
  /** Of the type; it is smaller where the frame is narrow. */
  readonly size: number;
  /** The type is not made smaller than this while all words have room; absent: as small as a narrow frame asks for. */
  readonly leastSize?: number;
  /** Ems that words take. */
  readonly measure: Measure;
  /** The unit in a millimetre. */
  readonly millimetre: number;
}

/** A chart as drawn: an edition chooses colours and faces and changes no word and no place. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** In painting order; they lie below the labels. */
  readonly shapes: readonly ChartShape[];
  /** In reading order, which is that of the table: the same labels in every frame. */
  readonly labels: readonly ChartLabel[];
}

export interface ChartShape {
  readonly path: PathData;
  readonly fill?: Ink;
  readonly stroke?: { readonly ink: Ink; readonly width: number; readonly dash?: readonly number[] };
}

/** What a chart is painted with: tones that a copier keeps apart. */
export type Ink = 'accent' | 'ink' | 'soft' | 'tint' | 'paper' | 'hairline';

/** A line of words. */
export interface ChartLabel {
  readonly part: LabelPart;
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly bold: boolean;
  readonly ink: Ink;
}

/** What of the chart a label says; a label in several lines is several of one part. */
export type LabelPart =
  | { readonly kind: 'unit' | 'corner' | 'tick' }
  | { readonly kind: 'series'; readonly series: number }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'cell'; readonly row: number; readonly series: number };

/** A part of a layout that stands below what is above it: its own height, its places already its own. */
export type LayoutPart = Pick<ChartLayout, 'height' | 'shapes' | 'labels'>;

export function rectangle(x1: number, y1: number, x2: number, y2: number): PathData {
  return `M${at(x1)} ${at(y1)}L${at(x2)} ${at(y1)}L${at(x2)} ${at(y2)}L${at(x1)} ${at(y2)}Z`;
}

export function polyline(points: readonly (readonly [number, number])[]): PathData {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
}

/** Hundredths of the unit: finer than any printer. */
export function at(length: number): number {
  return Math.round(length * 100) / 100;
}
