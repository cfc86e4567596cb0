import { arcCurves } from './arc.ts';
import { parseLength, parseNumbers, type Viewport } from './length.ts';
import type { PathCommand } from './path-data.ts';
import { parsePath } from './svg-path.ts';
import type { SvgElement } from './svg-tree.ts';

/** The outline of a shape's element (SVG 2, chapters 9 and 10); undefined for an element that is none. */
export function shapeOutline({ name, attributes }: SvgElement, viewport: Viewport): PathCommand[] | undefined {
  const wide = (key: string) => parseLength(attributes[key], viewport, 'width');
  const high = (key: string) => parseLength(attributes[key], viewport, 'height');
  switch (name) {
    case 'path':
      return parsePath(attributes.d ?? '');
    case 'rect': {
      const [rx, ry] = [wide('rx'), high('ry')];
      const box = { x: wide('x') ?? 0, y: high('y') ?? 0, width: wide('width') ?? 0, height: high('height') ?? 0 };
      return rectangle(box, rx ?? ry ?? 0, ry ?? rx ?? 0);
    }
    case 'circle': {
      const r = parseLength(attributes.r, viewport, 'diagonal') ?? 0;
      return ellipse(wide('cx') ?? 0, high('cy') ?? 0, r, r);
    }
    case 'ellipse': {
      const [rx, ry] = [wide('rx'), high('ry')];
      return ellipse(wide('cx') ?? 0, high('cy') ?? 0, rx ?? ry ?? 0, ry ?? rx ?? 0);
    }
    case 'line':
      return [
        { letter: 'M', values: [wide('x1') ?? 0, high('y1') ?? 0] },
        { letter: 'L', values: [wide('x2') ?? 0, high('y2') ?? 0] },
      ];
    case 'polyline':
      return polyline(parseNumbers(attributes.points ?? ''));
    case 'polygon': {
      const points = polyline(parseNumbers(attributes.points ?? ''));
      return points.length > 0 ? [...points, { letter: 'Z', values: [] }] : [];
    }
    default:
      return undefined;
  }
}

function rectangle(
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  askedX: number,
  askedY: number,
): PathCommand[] {
  if (!(width > 0 && height > 0)) return [];
  const rx = Math.min(Math.max(0, askedX), width / 2);
  const ry = Math.min(Math.max(0, askedY), height / 2);
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0)
    return polyline([x, y, right, y, right, bottom, x, bottom]).concat({ letter: 'Z', values: [] });
  const corner = (from: readonly [number, number], to: readonly [number, number]) =>
    arcCurves({ from, rx, ry, rotation: 0, large: false, sweep: true, to });
  return [
    { letter: 'M', values: [x + rx, y] },
    { letter: 'L', values: [right - rx, y] },
    ...corner([right - rx, y], [right, y + ry]),
    { letter: 'L', values: [right, bottom - ry] },
    ...corner([right, bottom - ry], [right - rx, bottom]),
    { letter: 'L', values: [x + rx, bottom] },
    ...corner([x + rx, bottom], [x, bottom - ry]),
    { letter: 'L', values: [x, y + ry] },
    ...corner([x, y + ry], [x + rx, y]),
    { letter: 'Z', values: [] },
  ];
}

function ellipse(cx: number, cy: number, rx: number, ry: number): PathCommand[] {
  if (!(rx > 0 && ry > 0)) return [];
  const half = (from: number, to: number) =>
    arcCurves({ from: [from, cy], rx, ry, rotation: 0, large: false, sweep: true, to: [to, cy] });
  return [
    { letter: 'M', values: [cx + rx, cy] },
    ...half(cx + rx, cx - rx),
    ...half(cx - rx, cx + rx),
    { letter: 'Z', values: [] },
  ];
}

/** A number without a partner is left out. */
function polyline(values: readonly number[]): PathCommand[] {
  return Array.from({ length: Math.floor(values.length / 2) }, (_, index) => ({
    letter: index === 0 ? 'M' : 'L',
    values: values.slice(index * 2, index * 2 + 2),
  }));
}
