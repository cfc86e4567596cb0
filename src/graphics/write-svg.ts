import { itemAt } from '../sequence/item-at.ts';
import { directionOf } from '../typography/direction.ts';
import type {
  Fill,
  Gradient,
  Graphic,
  GraphicItem,
  Group,
  Label,
  LabelFont,
  LabelSpan,
  Paint,
  Shape,
  Stroke,
} from './graphic.ts';
import { identity, inverse, type Matrix, product } from './matrix.ts';
import { mapped, pathCommands, writePath } from './path-data.ts';

/** What is written once and referred to by a name. */
interface Definitions {
  readonly written: string[];
  readonly names: Map<unknown, string>;
  readonly measure: MeasureLabel;
}

/** Faces of the page's own style, then what a browser has that is as wide: a file shown as a picture has no other. */
const FAMILIES: Readonly<Record<LabelFont['family'], string>> = {
  sans: "'Archivo Narrow', 'Arial Narrow', 'Liberation Sans Narrow', Arial, sans-serif",
  serif: "'Source Serif 4', Georgia, 'Times New Roman', serif",
  mono: "'Source Code Pro', Consolas, monospace",
};

/** Width of a span's letters in the space of its label; undefined where it is not known. */
export type MeasureLabel = (span: LabelSpan) => number | undefined;

/**
 * A graphic as an SVG file. It is made of what was understood and nothing else:
 * no script, no address, no style sheet, no attribute that somebody else wrote.
 *
 * @param graphic the drawing
 * @param measure the widths that letters are stretched to, whatever face a browser sets them in; without it they
 * have their own
 */
export function writeSvg({ width, height, items }: Graphic, measure: MeasureLabel = () => undefined): string {
  const definitions: Definitions = { written: [], names: new Map(), measure };
  const content = items.map((item) => writeItem(item, definitions)).join('\n');
  const size = `width="${digits(width)}" height="${digits(height)}" viewBox="0 0 ${digits(width)} ${digits(height)}"`;
  const defs = definitions.written.length === 0 ? '' : `<defs>\n${definitions.written.join('\n')}\n</defs>\n`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${defs}${content}\n</svg>\n`;
}

function writeItem(item: GraphicItem, definitions: Definitions): string {
  if (item.kind === 'shape') return writeShape(item, definitions);
  return item.kind === 'label' ? writeLabel(item, definitions.measure) : writeGroup(item, definitions);
}

function writeGroup({ items, clip, opacity }: Group, definitions: Definitions): string {
  const content = items.map((item) => writeItem(item, definitions)).join('\n');
  const name =
    clip &&
    defined(definitions, clip, 'c', (id) => {
      const path = `<path d="${clip.path}"${clip.rule === 'evenodd' ? ' clip-rule="evenodd"' : ''}/>`;
      return `<clipPath id="${id}">${path}</clipPath>`;
    });
  return `<g${name === undefined ? '' : ` clip-path="url(#${name})"`}${opacityAttribute('opacity', opacity)}>\n${content}\n</g>`;
}

/** A pen that is round in another space draws the path there. */
function writeShape({ path, fill, stroke }: Shape, definitions: Definitions): string {
  const back = stroke?.pen && inverse(stroke.pen);
  if (!stroke?.pen || !back)
    return `<path d="${path}"${fillAttributes(fill, definitions)}${strokeAttributes(stroke, definitions)}/>`;
  const filled = fill ? `<path d="${path}"${fillAttributes(fill, definitions)}/>\n` : '';
  const there = writePath(mapped(pathCommands(path), back));
  const paint = inSpace(stroke.paint, back);
  const pen = `${transformAttribute(stroke.pen)}${strokeAttributes({ ...stroke, paint }, definitions)}`;
  return `${filled}<path d="${there}" fill="none"${pen}/>`;
}

function inSpace(paint: Paint, matrix: Matrix): Paint {
  if (typeof paint === 'string') return paint;
  return { ...paint, transform: product(matrix, paint.transform) };
}

function fillAttributes(fill: Fill | undefined, definitions: Definitions): string {
  if (!fill) return ' fill="none"';
  const rule = fill.rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
  return ` fill="${paintName(fill.paint, definitions)}"${rule}${opacityAttribute('fill-opacity', fill.opacity)}`;
}

function strokeAttributes(stroke: Stroke | undefined, definitions: Definitions): string {
  if (!stroke) return '';
  const { paint, width, dash, dashOffset, cap, join, miterLimit, opacity } = stroke;
  return [
    ` stroke="${paintName(paint, definitions)}" stroke-width="${digits(width)}"`,
    dash ? ` stroke-dasharray="${dash.map(digits).join(' ')}"` : '',
    dashOffset === undefined ? '' : ` stroke-dashoffset="${digits(dashOffset)}"`,
    cap === undefined ? '' : ` stroke-linecap="${cap}"`,
    join === undefined ? '' : ` stroke-linejoin="${join}"`,
    miterLimit === undefined ? '' : ` stroke-miterlimit="${digits(miterLimit)}"`,
    opacityAttribute('stroke-opacity', opacity),
  ].join('');
}

function paintName(paint: Paint, definitions: Definitions): string {
  if (typeof paint === 'string') return paint;
  return `url(#${defined(definitions, paint, 'g', (id) => writeGradient(paint, id))})`;
}

function writeGradient(gradient: Gradient, id: string): string {
  const { kind, stops, transform } = gradient;
  const lengths =
    gradient.kind === 'linear'
      ? { x1: gradient.x1, y1: gradient.y1, x2: gradient.x2, y2: gradient.y2 }
      : {
          cx: gradient.cx,
          cy: gradient.cy,
          r: gradient.r,
          fx: gradient.fx,
          fy: gradient.fy,
          fr: gradient.fr,
        };
  const coordinates = Object.entries(lengths).map(([name, length]) => ` ${name}="${digits(length)}"`);
  const matrix = transformAttribute(transform, 'gradientTransform');
  const colours = stops.map(
    ({ offset, colour, opacity }) =>
      `<stop offset="${digits(offset)}" stop-color="${colour}"${opacityAttribute('stop-opacity', opacity)}/>`,
  );
  const head = `${kind}Gradient id="${id}" gradientUnits="userSpaceOnUse"${coordinates.join('')}${matrix}`;
  return `<${head}>${colours.join('')}</${kind}Gradient>`;
}

function writeLabel(label: Label, measure: MeasureLabel): string {
  const { spans, x, y, anchor, transform } = label;
  const matrix = transform && transform.join() !== identity.join() ? transformAttribute(transform) : '';
  const widths = spans.flatMap((span) => measure(span) ?? []);
  if (widths.length === spans.length) return writeMeasured(label, widths, matrix);
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const place = `x="${digits(x)}" y="${digits(y)}"${anchored}${matrix}`;
  return `<text ${place} xml:space="preserve">${spans.map(writeSpan).join('')}</text>`;
}

/** Each span by itself at its place, its letters stretched to its width: not all browsers stretch parts of a text. */
function writeMeasured({ spans, x, y, anchor }: Label, widths: readonly number[], matrix: string): string {
  const total = spans.reduce((sum, { dx = 0 }, index) => sum + dx + itemAt(widths, index), 0);
  // Text that is read from the right begins there.
  const isMirrored = directionOf(spans.map(({ text }) => text).join('')) === 'rtl';
  const share = { start: isMirrored ? 1 : 0, middle: 0.5, end: isMirrored ? 0 : 1 }[anchor];
  let [pen, baseline] = [x - total * share, y];
  return spans
    .map((span, index) => {
      const width = itemAt(widths, index);
      pen += span.dx ?? 0;
      baseline += span.dy ?? 0;
      const stretched = width > 0 ? ` textLength="${digits(width)}" lengthAdjust="spacingAndGlyphs"` : '';
      const place = `x="${digits(pen)}" y="${digits(baseline)}"${matrix}${stretched}`;
      pen += width;
      return `<text ${place}${letteringOf(span)} xml:space="preserve">${escaped(span.text)}</text>`;
    })
    .join('');
}

function writeSpan(span: LabelSpan): string {
  const { text, dx, dy } = span;
  const shift = `${dx === undefined ? '' : ` dx="${digits(dx)}"`}${dy === undefined ? '' : ` dy="${digits(dy)}"`}`;
  return `<tspan${letteringOf(span)}${shift}>${escaped(text)}</tspan>`;
}

function letteringOf({ font, size, fill, opacity, letterSpacing }: LabelSpan): string {
  const face = [
    ` font-family="${FAMILIES[font.family]}" font-size="${digits(size)}"`,
    font.bold ? ' font-weight="700"' : '',
    font.italic ? ' font-style="italic"' : '',
    letterSpacing === undefined ? '' : ` letter-spacing="${digits(letterSpacing)}"`,
  ].join('');
  return `${face} fill="${fill}"${opacityAttribute('fill-opacity', opacity)}`;
}

/** Writes what a value defines when it is first named. */
function defined({ written, names }: Definitions, key: unknown, prefix: string, write: (id: string) => string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${prefix}${names.size + 1}`;
  names.set(key, name);
  written.push(write(name));
  return name;
}

function opacityAttribute(name: string, opacity: number | undefined): string {
  return opacity === undefined || opacity === 1 ? '' : ` ${name}="${digits(opacity)}"`;
}

function transformAttribute(matrix: Matrix, name = 'transform'): string {
  return ` ${name}="matrix(${matrix.map(digits).join(' ')})"`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(7)));
}

/** Control characters have no place in XML, not even as references. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
