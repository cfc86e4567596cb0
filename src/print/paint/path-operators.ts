import type { PathCommand } from '../../graphics/path-data.ts';
import { parsePath } from '../../graphics/svg-path.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Drawing } from '../display-list.ts';
import { type Inks, number } from './inks.ts';
import { paintOperator, paintState } from './operators.ts';

/** A drawing, in a space whose y grows downwards. */
export function drawingOperators({ x, y, path, fill, stroke }: Drawing, inks: Inks): string {
  const outline = pathOperators(parsePath(path));
  return `q 1 0 0 1 ${number(x)} ${number(y)} cm ${paintState({ fill, stroke }, inks)} ${outline} ${paintOperator({ fill, stroke })} Q`;
}

/** A path as construction operators (ISO 32000-1, 8.5.2); '' where nothing is drawn. */
export function pathOperators(commands: readonly PathCommand[], write: (value: number) => string = number): string {
  const parts: string[] = [];
  let pen: readonly [number, number] = [0, 0];
  let start = pen;
  for (const { letter, values } of commands) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = values;
    if (letter === 'Z') {
      parts.push('h');
      pen = start;
      continue;
    }
    // PDF has cubic curves only.
    const points = letter === 'Q' ? [...between(pen, [x1, y1]), ...between([x2, y2], [x1, y1]), x2, y2] : values;
    parts.push(`${points.map(write).join(' ')} ${OPERATORS[letter]}`);
    pen = [itemAt(points, points.length - 2), itemAt(points, points.length - 1)];
    if (letter === 'M') start = pen;
  }
  return parts.join(' ');
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Q: 'c' } as const;

/** Two thirds of the way from one point to another. */
function between([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): [number, number] {
  return [x + ((toX - x) * 2) / 3, y + ((toY - y) * 2) / 3];
}

/** A number of seven digits without an exponent: for matrices, and for lengths in spaces that they make large or small. */
export function precise(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) < 1e-12) return '0';
  const written = String(Number(value.toPrecision(7)));
  return written.includes('e')
    ? Number(written)
        .toFixed(12)
        .replace(/\.?0+$/, '')
    : written;
}
