import type { Element, Properties } from 'hast';
import type { ChartLabel, ChartLayout, ChartShape, Ink } from './chart-layout.ts';
import { at } from './chart-layout.ts';

/** Classes by which the style sheet paints a chart; `narrow` and `wide` are the windows for which it is laid out. */
export type ChartClass = 'narrow' | 'wide' | 'figure' | `fill-${Ink}` | `line-${Ink}`;

/**
 * A layout as the SVG of a page. Its colours are classes, which the stylesheet
 * fills for day, night and paper; to assistive technology it is one picture.
 */
export function chartSvg(layout: ChartLayout, description: string, className: ChartClass): Element {
  const [width, height] = [at(layout.width), at(layout.height)];
  return {
    type: 'element',
    tagName: 'svg',
    properties: {
      className: [className],
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      ariaLabel: description,
    },
    children: [...layout.shapes.map(shape), ...layout.labels.map(label)],
  };
}

function shape({ path, fill, stroke }: ChartShape): Element {
  const classes: ChartClass[] = [];
  if (fill) classes.push(`fill-${fill}`);
  if (stroke) classes.push(`line-${stroke.ink}`);
  const dash = stroke?.dash && { strokeDashArray: stroke.dash.map((one) => String(at(one))) };
  const properties: Properties = {
    className: classes,
    d: path,
    ...(stroke && { strokeWidth: String(at(stroke.width)) }),
    ...dash,
  };
  return { type: 'element', tagName: 'path', properties, children: [] };
}

function label({ text, x, y, anchor, size, bold, ink }: ChartLabel): Element {
  const classes: ChartClass[] = bold ? [`fill-${ink}`, 'figure'] : [`fill-${ink}`];
  const properties: Properties = {
    className: classes,
    x: String(at(x)),
    y: String(at(y)),
    fontSize: String(at(size)),
    ...(anchor !== 'start' && { textAnchor: anchor }),
  };
  return { type: 'element', tagName: 'text', properties, children: [{ type: 'text', value: text }] };
}
