import type { PathCommand } from './path-data.ts';

type Point = readonly [x: number, y: number];

export interface Arc {
  readonly from: Point;
  readonly rx: number;
  readonly ry: number;
  /** Degrees. */
  readonly rotation: number;
  readonly large: boolean;
  readonly sweep: boolean;
  readonly to: Point;
}

/** An elliptical arc as cubic curves of a quarter of a turn at most, by its centre (SVG 2, appendix B.2). */
export function arcCurves({ from, rx, ry, rotation, large, sweep, to }: Arc): PathCommand[] {
  const [x1, y1] = from;
  const [x2, y2] = to;
  if (x1 === x2 && y1 === y2) return [];
  let [wide, high] = [Math.abs(rx), Math.abs(ry)];
  if (wide === 0 || high === 0) return [{ letter: 'L', values: [x2, y2] }];
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * halfX + sin * halfY, -sin * halfX + cos * halfY];
  // Radii that do not reach are made to (B.2.5).
  const reach = Math.hypot(px / wide, py / high);
  if (reach > 1) [wide, high] = [wide * reach, high * reach];
  const across = (px / wide) ** 2 + (py / high) ** 2;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / across - 1));
  const [cx, cy] = [(factor * wide * py) / high, (-factor * high * px) / wide];
  const centre: Point = [cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2];
  const start = Math.atan2((py - cy) / high, (px - cx) / wide);
  let turn = Math.atan2((-py - cy) / high, (-px - cx) / wide) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / count;
  // How far the handles of a curve reach that follows a circle.
  const handle = (4 / 3) * Math.tan(step / 4);
  const at = (x: number, y: number): Point => [
    centre[0] + cos * wide * x - sin * high * y,
    centre[1] + sin * wide * x + cos * high * y,
  ];
  return Array.from({ length: count }, (_, index) => {
    const [one, other] = [start + index * step, start + (index + 1) * step];
    const [c1, s1, c2, s2] = [Math.cos(one), Math.sin(one), Math.cos(other), Math.sin(other)];
    const end = index === count - 1 ? to : at(c2, s2);
    return {
      letter: 'C',
      values: [...at(c1 - handle * s1, s1 + handle * c1), ...at(c2 + handle * s2, s2 - handle * c2), ...end],
    };
  });
}
