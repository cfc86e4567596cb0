import { parseNumbers } from './length.ts';
import { type Matrix, product, scaling, translation } from './matrix.ts';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads an attribute `viewBox`; undefined where there is none that encloses anything. */
export function parseViewBox(written: string | undefined): Bounds | undefined {
  const values = parseNumbers(written ?? '');
  const [x = 0, y = 0, width = 0, height = 0] = values;
  return values.length === 4 && width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** The map of a view box into the box that it is shown in (SVG 2, 8.6 and 8.7). */
export function viewBoxMatrix(view: Bounds, shown: Bounds, preserveAspectRatio: string | undefined): Matrix {
  const [, alignX = 'Mid', alignY = 'Mid'] = /\bx(Min|Mid|Max)Y(Min|Mid|Max)\b/.exec(preserveAspectRatio ?? '') ?? [];
  const [wide, high] = [shown.width / view.width, shown.height / view.height];
  const isStretched = /\bnone\b/.test(preserveAspectRatio ?? '');
  const scale = /\bslice\b/.test(preserveAspectRatio ?? '') ? Math.max(wide, high) : Math.min(wide, high);
  const [x, y] = isStretched ? [wide, high] : [scale, scale];
  const dx = (shown.width - view.width * x) * ALIGNED[alignX as Align];
  const dy = (shown.height - view.height * y) * ALIGNED[alignY as Align];
  return product(product(translation(shown.x + dx, shown.y + dy), scaling(x, y)), translation(-view.x, -view.y));
}

/** The share of the room beside a picture that stands before it. */
const ALIGNED = { Min: 0, Mid: 0.5, Max: 1 } as const;
type Align = keyof typeof ALIGNED;
