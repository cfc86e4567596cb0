/** An affine map: (x, y) goes to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The inner map first, then the outer one. */
export function product([A, B, C, D, E, F]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

export function scaling(x: number, y = x): Matrix {
  return [x, 0, 0, y, 0, 0];
}

/** Clockwise where y grows downwards, in degrees, about a point. */
export function rotation(degrees: number, x = 0, y = 0): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** How much larger areas become; negative where the map mirrors, 0 where it leaves nothing. */
export function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}

/** The way back; undefined where there is none. */
export function inverse(matrix: Matrix): Matrix | undefined {
  const size = determinant(matrix);
  if (!Number.isFinite(1 / size)) return undefined;
  const [a, b, c, d, e, f] = matrix;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

/** Whether circles stay circles. */
export function keepsCircles([a, b, c, d]: Matrix): boolean {
  const [one, other] = [Math.hypot(a, b), Math.hypot(c, d)];
  const largest = Math.max(one, other);
  return Math.abs(one - other) <= largest * 1e-4 && Math.abs(a * c + b * d) <= largest * largest * 1e-4;
}
