import { clamp, type ParsedColour, parseColour } from './colour.ts';
import { type DrawingContext, localName } from './drawing.ts';
import { note } from './findings.ts';
import type { Fill, GradientStop, Paint } from './graphic.ts';
import { parseLength, type Viewport } from './length.ts';
import { determinant, identity, type Matrix, product, translation } from './matrix.ts';
import { type SvgStyle, styleOf } from './svg-style.ts';
import type { SvgElement } from './svg-tree.ts';
import { parseTransform } from './transform-list.ts';
import type { Bounds } from './view-box.ts';
import { areWithinReach } from './within-reach.ts';

/** What a paint fills. */
export interface Painted {
  /** From the user space to the drawing. */
  readonly matrix: Matrix;
  /** In the user space; undefined around nothing. */
  readonly bounds: Bounds | undefined;
  readonly viewport: Viewport;
}

/** Reads a value of `fill` or `stroke`; undefined where nothing is painted. */
export function parsePaint(
  written: string,
  style: SvgStyle,
  painted: Painted,
  drawing: DrawingContext,
): Pick<Fill, 'paint' | 'opacity'> | undefined {
  if (written === 'none') return undefined;
  const [, url, after = ''] = /^(url\([^)]*\))\s*(.*)$/.exec(written) ?? [];
  if (url === undefined) return shown(colourOf(written, style));
  const name = localName(url);
  const server = name === undefined ? undefined : drawing.byId.get(name);
  if (server?.name === 'linearGradient' || server?.name === 'radialGradient') return gradient(server, painted, drawing);
  note(drawing.findings, name === undefined ? 'external' : server?.name === 'pattern' ? 'pattern' : 'missing');
  // What a file names for the case that the paint is not there.
  return after === '' || after === 'none' ? undefined : shown(colourOf(after, style));
}

/** Colours without their opacity are solid; what cannot be read is black, as browsers have it for `fill`. */
export function colourOf(written: string, { values }: SvgStyle): ParsedColour | undefined {
  return parseColour(/^currentcolor$/i.test(written) ? (values.color ?? '#000000') : written);
}

function shown(colour: ParsedColour | undefined): Pick<Fill, 'paint' | 'opacity'> | undefined {
  if (!colour || colour.opacity === 0) return undefined;
  return { paint: colour.colour, ...(colour.opacity < 1 && { opacity: colour.opacity }) };
}

type Direction = Parameters<typeof parseLength>[2];

/** A gradient, with what it takes from those that it refers to (SVG 2, 14.2). */
function gradient(
  server: SvgElement,
  { matrix, bounds, viewport }: Painted,
  drawing: DrawingContext,
): Pick<Fill, 'paint' | 'opacity'> | undefined {
  const chain = withReferences(server, drawing);
  const attribute = (name: string, kind?: string) =>
    chain.find((one) => (kind === undefined || one.name === kind) && one.attributes[name] !== undefined)?.attributes[
      name
    ];
  const stops = stopsOf(chain, drawing);
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return undefined;
  if (/^(?:repeat|reflect)$/.test(attribute('spreadMethod') ?? '')) note(drawing.findings, 'spread');
  const isOfBox = attribute('gradientUnits') !== 'userSpaceOnUse';
  const boxMatrix: Matrix | undefined = !isOfBox
    ? identity
    : bounds && bounds.width > 0 && bounds.height > 0
      ? [bounds.width, 0, 0, bounds.height, bounds.x, bounds.y]
      : undefined;
  const solid = shown({ colour: last.colour, opacity: last.opacity ?? 1 });
  if (stops.length === 1 || !boxMatrix) return solid;
  const transform = product(product(matrix, boxMatrix), parseTransform(attribute('gradientTransform')));
  if (Math.abs(determinant(transform)) < 1e-12 || !areWithinReach(transform)) return solid;
  const measure: Viewport = isOfBox ? { width: 1, height: 1, fontSize: viewport.fontSize } : viewport;
  const own = (name: string, of: Direction) => parseLength(attribute(name, server.name), measure, of);
  const length = (name: string, usual: string, of: Direction) =>
    own(name, of) ?? (parseLength(usual, measure, of) as number);
  // Coordinates of millions that a transform brings back would lose their digits: they are counted from their beginning.
  const from = (x: number, y: number) => product(transform, translation(x, y));
  if (server.name === 'linearGradient') {
    const [x1, y1] = [length('x1', '0%', 'width'), length('y1', '0%', 'height')];
    const [x2, y2] = [length('x2', '100%', 'width'), length('y2', '0%', 'height')];
    if (x1 === x2 && y1 === y2) return solid;
    const ends = { x1: 0, y1: 0, x2: x2 - x1, y2: y2 - y1 };
    if (!areWithinReach([ends.x2, ends.y2, ...from(x1, y1)])) return solid;
    return { paint: { kind: 'linear', ...ends, stops, transform: from(x1, y1) } satisfies Paint };
  }
  const [cx, cy] = [length('cx', '50%', 'width'), length('cy', '50%', 'height')];
  const r = length('r', '50%', 'diagonal');
  if (r <= 0) return solid;
  const fr = Math.max(0, length('fr', '0%', 'diagonal'));
  const [fx, fy] = [own('fx', 'width') ?? cx, own('fy', 'height') ?? cy];
  if (!areWithinReach([r, fr, fx - cx, fy - cy, ...from(cx, cy)])) return solid;
  const circles = { cx: 0, cy: 0, r, ...focus(fx - cx, fy - cy, r), fr };
  return { paint: { kind: 'radial', ...circles, stops, transform: from(cx, cy) } satisfies Paint };
}

/** A focus outside the circle, from its centre, stands on its edge (SVG 1.1, 13.2.3), a little inside: PDF paints a cone otherwise. */
function focus(x: number, y: number, r: number) {
  const distance = Math.hypot(x, y);
  const scale = distance > r * 0.999 ? (r * 0.999) / distance : 1;
  return { fx: x * scale, fy: y * scale };
}

/** More would be a ring, or an attempt to keep us busy. */
const MAX_REFERENCES = 16;

function withReferences(server: SvgElement, { byId }: DrawingContext): SvgElement[] {
  const chain = [server];
  while (chain.length < MAX_REFERENCES) {
    const next = byId.get(localName(chain.at(-1)?.attributes.href) ?? '');
    if (!next?.name.endsWith('Gradient') || chain.includes(next)) break;
    chain.push(next);
  }
  return chain;
}

function stopsOf(chain: readonly SvgElement[], { sheet, budget }: DrawingContext): GradientStop[] {
  const stops = chain
    .map(({ children }) => children.filter((child) => typeof child !== 'string').filter(({ name }) => name === 'stop'))
    .find((found) => found.length > 0);
  if (!budget.spend(stops?.length ?? 0)) return [];
  let reached = 0;
  return (stops ?? []).map((stop) => {
    const style = styleOf(stop, { values: { color: '#000000' }, fontSize: 16 }, sheet);
    const colour = colourOf(style.values['stop-color'] ?? '#000000', style) ?? { colour: '#000000', opacity: 1 };
    const opacity = colour.opacity * opacityOf(style.values['stop-opacity']);
    reached = Math.max(reached, clamp(share(stop.attributes.offset ?? '0')));
    return { offset: reached, colour: colour.colour, ...(opacity < 1 && { opacity }) };
  });
}

/** A number from 0 to 1, or a percentage; what is neither is 1. */
export function opacityOf(written: string | undefined): number {
  const value = share(written ?? '1');
  return Number.isNaN(value) ? 1 : clamp(value);
}

function share(written: string): number {
  const value = Number.parseFloat(written);
  return written.trim().endsWith('%') ? value / 100 : value;
}
