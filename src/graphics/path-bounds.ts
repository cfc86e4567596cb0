import { itemAt } from '../sequence/item-at.ts';
import type { PathCommand } from './path-data.ts';
import type { Bounds } from './view-box.ts';

/** The smallest upright box around a path, without its stroke; undefined around nothing. */
export function pathBounds(commands: readonly PathCommand[]): Bounds | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  let [penX, penY] = [0, 0];
  for (const { letter, values } of commands) {
    if (letter === 'Z') continue;
    const x = values.filter((_, at) => at % 2 === 0);
    const y = values.filter((_, at) => at % 2 === 1);
    xs.push(...extremes([penX, ...x], letter));
    ys.push(...extremes([penY, ...y], letter));
    [penX, penY] = [itemAt(x, x.length - 1), itemAt(y, y.length - 1)];
  }
  if (xs.length === 0) return undefined;
  const [left, top] = [least(xs), least(ys)];
  return { x: left, y: top, width: -least(xs.map((x) => -x)) - left, height: -least(ys.map((y) => -y)) - top };
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

/** Where a segment is furthest in one direction: at its ends, or where its slope is nothing. */
function extremes(points: readonly number[], letter: PathCommand['letter']): number[] {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = points;
  if (letter === 'M') return [p1];
  if (letter === 'L') return [p0, p1];
  const cubic = letter === 'C' ? [p0, p1, p2, p3] : [p0, p0 + ((p1 - p0) * 2) / 3, p2 + ((p1 - p2) * 2) / 3, p2];
  const [a = 0, b = 0, c = 0, d = 0] = cubic;
  const [second, first, constant] = [-a + 3 * b - 3 * c + d, 2 * (a - 2 * b + c), b - a];
  const turns = roots(second, first, constant).filter((t) => t > 0 && t < 1);
  const at = (t: number) => (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
  return [a, d, ...turns.map(at)];
}

function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}
