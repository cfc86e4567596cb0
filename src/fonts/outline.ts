import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';
import {
  ARE_OFFSETS,
  componentsOf,
  HAS_SCALE,
  HAS_TWO_BY_TWO,
  HAS_XY_SCALE,
  type OpenFont,
  WORDS,
} from './glyf-table.ts';

/** A point of an outline, in font units, y growing upwards. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

type Contour = readonly Point[];

/** Components inside components: a file that says more is broken. */
const DEEPEST = 8;

/** Flags of a point of a simple glyph. */
const ON_CURVE = 0x01;
const SHORT_X = 0x02;
const SHORT_Y = 0x04;
const REPEAT = 0x08;
const SAME_OR_POSITIVE_X = 0x10;
const SAME_OR_POSITIVE_Y = 0x20;

/** The outline of a glyph as SVG path data in font units, y growing upwards; '' for a space, and for an id that the font has not. */
export function outlineOf(font: OpenFont, glyph: number): string {
  if (glyph >= font.glyphCount) return '';
  return contoursOf(font, glyph, 0).map(pathOf).join('');
}

function contoursOf(font: OpenFont, glyph: number, depth: number): readonly Contour[] {
  const bytes = font.glyph(glyph);
  if (bytes.length === 0 || depth > DEEPEST) return [];
  const view = viewOf(bytes);
  const count = view.getInt16(0);
  if (count >= 0) return simpleContours(view, count);
  return componentsOf(bytes).flatMap(({ id, start, flags }) => {
    const place = transformOf(view, start, flags);
    return contoursOf(font, id, depth + 1).map((contour) => contour.map(place));
  });
}

/** OpenType specification, glyf, simple glyph description. */
function simpleContours(view: DataView, count: number): readonly Contour[] {
  if (count === 0) return [];
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(10 + index * 2));
  const pointCount = itemAt(ends, count - 1) + 1;
  let at = 10 + count * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = view.getUint8(at++);
    const times = flag & REPEAT ? view.getUint8(at++) : 0;
    for (let time = 0; time <= times; time++) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? view.getUint8(at++) : -view.getUint8(at++);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(SHORT_X, SAME_OR_POSITIVE_X);
  const ys = coordinates(SHORT_Y, SAME_OR_POSITIVE_Y);
  const points = flags.map((flag, i) => ({ x: itemAt(xs, i), y: itemAt(ys, i), onCurve: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : itemAt(ends, index - 1) + 1, end + 1));
}

/** Where a component's points come to stand. Components that are placed by matching points stay where they are drawn. */
function transformOf(view: DataView, start: number, flags: number): (point: Point) => Point {
  const areWords = (flags & WORDS) !== 0;
  const offset = (index: number) => {
    if (!(flags & ARE_OFFSETS)) return 0;
    return areWords ? view.getInt16(start + 4 + index * 2) : view.getInt8(start + 4 + index);
  };
  const scales = start + 4 + (areWords ? 4 : 2);
  const scale = (index: number) => view.getInt16(scales + index * 2) / 16_384;
  const [a, b, c, d] =
    flags & HAS_TWO_BY_TWO
      ? [scale(0), scale(1), scale(2), scale(3)]
      : flags & HAS_XY_SCALE
        ? [scale(0), 0, 0, scale(1)]
        : flags & HAS_SCALE
          ? [scale(0), 0, 0, scale(0)]
          : [1, 0, 0, 1];
  const [dx, dy] = [offset(0), offset(1)];
  return ({ x, y, onCurve }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve });
}

/** Quadratic curves: between two points off the curve one stands on it, half-way. */
function pathOf(contour: Contour): string {
  const [first, last] = [contour[0], contour.at(-1)];
  if (!first || !last) return '';
  const start = first.onCurve ? first : last.onCurve ? last : middle(first, last);
  let path = `M${pair(start)}`;
  let control: Point | undefined;
  for (const point of first.onCurve ? [...contour.slice(1), first] : [...contour, start]) {
    if (point.onCurve) {
      path += control ? `Q${pair(control)} ${pair(point)}` : `L${pair(point)}`;
      control = undefined;
    } else {
      if (control) path += `Q${pair(control)} ${pair(middle(control, point))}`;
      control = point;
    }
  }
  return `${path}Z`;
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true };
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
