import { itemAt } from '../sequence/item-at.ts';
import type { PathData } from './graphic.ts';
import type { Matrix } from './matrix.ts';

/** One command of a path that is absolute and has no shorthands. */
export interface PathCommand {
  readonly letter: 'M' | 'L' | 'C' | 'Q' | 'Z';
  /** Two for each point. */
  readonly values: readonly number[];
}

/** Reads the path data of a graphic. */
export function pathCommands(path: PathData): PathCommand[] {
  return Array.from(path.matchAll(/([MLCQZ])([^MLCQZ]*)/g), ([, letter, values = '']) => ({
    letter: letter as PathCommand['letter'],
    values: (values.match(/[^\s,]+/g) ?? []).map(Number),
  }));
}

/** Writes commands as path data, seven digits each: less than a hundredth of a pixel in the largest drawing. */
export function writePath(commands: readonly PathCommand[]): PathData {
  return commands.map(({ letter, values }) => letter + values.map(digits).join(' ')).join('');
}

export function mapped(commands: readonly PathCommand[], [a, b, c, d, e, f]: Matrix): PathCommand[] {
  return commands.map(({ letter, values }) => ({
    letter,
    values: values.map((value, at) =>
      at % 2 === 0 ? a * value + c * itemAt(values, at + 1) + e : b * itemAt(values, at - 1) + d * value + f,
    ),
  }));
}

function digits(value: number): string {
  return String(Number(value.toPrecision(7)));
}
