import { itemAt } from '../sequence/item-at.ts';
import { arcCurves } from './arc.ts';
import { STEPS } from './budget.ts';
import type { PathCommand } from './path-data.ts';

/** How many values each command takes (SVG 2, 9.3). */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** What a command starts from. */
interface Pen {
  readonly x: number;
  readonly y: number;
  /** Where the open part of the path began. */
  readonly startX: number;
  readonly startY: number;
  /** The last handle of a curve, for the shorthands that mirror it. */
  readonly handle?: { readonly of: 'C' | 'Q'; readonly x: number; readonly y: number };
}

/**
 * Reads path data: relative commands, shorthands and arcs become absolute
 * moves, lines and curves. What is wrong ends the path, and what stands before
 * it is drawn (SVG 2, 9.5.4). A path of more commands than may be drawn is not read to its end.
 */
export function parsePath(written: string): PathCommand[] {
  const commands: PathCommand[] = [];
  let pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 };
  for (const { letter, values } of commandsIn(written)) {
    if ((commands.length === 0 && letter.toUpperCase() !== 'M') || commands.length > STEPS) break;
    const step = drawn(letter, values, pen);
    if (!step.commands.every((command) => command.values.every((value) => Math.abs(value) < 1e9))) break;
    // What follows the end of a part without a move begins where that part began.
    if (commands.at(-1)?.letter === 'Z' && !/[MmZz]/.test(letter))
      commands.push({ letter: 'M', values: [pen.x, pen.y] });
    commands.push(...step.commands);
    pen = step.pen;
  }
  return commands;
}

/** Commands as they are written, each with as many values as it takes. */
function* commandsIn(text: string): Generator<{ readonly letter: string; readonly values: readonly number[] }> {
  const scanner = /\s*,?\s*/y;
  const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
  let at = 0;
  const skip = () => {
    scanner.lastIndex = at;
    scanner.exec(text);
    at = scanner.lastIndex;
  };
  let letter = '';
  for (;;) {
    skip();
    if (at >= text.length) return;
    const next = text.charAt(at);
    if (/[a-zA-Z]/.test(next)) {
      letter = next;
      at++;
    } else if (letter === '' || /[Zz]/.test(letter)) return;
    // More pairs after a move are lines.
    else if (letter === 'M') letter = 'L';
    else if (letter === 'm') letter = 'l';
    const count = COUNTS[letter.toUpperCase()];
    if (count === undefined) return;
    const values: number[] = [];
    while (values.length < count) {
      skip();
      const isFlag = /[Aa]/.test(letter) && (values.length === 3 || values.length === 4);
      if (isFlag) {
        const flag = text.charAt(at);
        if (flag !== '0' && flag !== '1') return;
        values.push(Number(flag));
        at++;
        continue;
      }
      number.lastIndex = at;
      const found = number.exec(text)?.[0];
      if (found === undefined) return;
      values.push(Number(found));
      at += found.length;
    }
    yield { letter, values };
  }
}

function drawn(letter: string, values: readonly number[], pen: Pen): { commands: readonly PathCommand[]; pen: Pen } {
  const isRelative = letter === letter.toLowerCase();
  const kind = letter.toUpperCase();
  const [dx, dy] = isRelative ? [pen.x, pen.y] : [0, 0];
  const value = (index: number) => itemAt(values, index);
  const x = (index: number) => value(index) + dx;
  const y = (index: number) => value(index) + dy;
  const line = (toX: number, toY: number) => moved('L', [toX, toY], pen);
  switch (kind) {
    case 'M':
      return {
        commands: [{ letter: 'M', values: [x(0), y(1)] }],
        pen: { x: x(0), y: y(1), startX: x(0), startY: y(1) },
      };
    case 'L':
      return line(x(0), y(1));
    case 'H':
      return line(x(0), pen.y);
    case 'V':
      return line(pen.x, value(0) + dy);
    case 'C':
      return moved('C', [x(0), y(1), x(2), y(3), x(4), y(5)], pen);
    case 'S':
      return moved('C', [...mirrored('C', pen), x(0), y(1), x(2), y(3)], pen);
    case 'Q':
      return moved('Q', [x(0), y(1), x(2), y(3)], pen);
    case 'T':
      return moved('Q', [...mirrored('Q', pen), x(0), y(1)], pen);
    case 'A': {
      const [rx, ry, rotation] = [value(0), value(1), value(2)];
      const to = [x(5), y(6)] as const;
      const commands = arcCurves({
        from: [pen.x, pen.y],
        rx,
        ry,
        rotation,
        large: value(3) === 1,
        sweep: value(4) === 1,
        to,
      });
      return { commands, pen: at(to[0], to[1], pen) };
    }
    default:
      return { commands: [{ letter: 'Z', values: [] }], pen: at(pen.startX, pen.startY, pen) };
  }
}

/** A line or a curve to the last of its points. */
function moved(letter: 'L' | 'C' | 'Q', values: readonly number[], pen: Pen) {
  const [x = 0, y = 0] = values.slice(-2);
  const [handleX = 0, handleY = 0] = values.slice(-4);
  const end = at(x, y, pen);
  return {
    commands: [{ letter, values }],
    pen: letter === 'L' ? end : { ...end, handle: { of: letter, x: handleX, y: handleY } },
  };
}

function at(x: number, y: number, { startX, startY }: Pen): Pen {
  return { x, y, startX, startY };
}

/** The handle that continues the last curve of the kind smoothly; elsewhere the pen itself. */
function mirrored(of: 'C' | 'Q', { x, y, handle }: Pen): [number, number] {
  return handle?.of === of ? [2 * x - handle.x, 2 * y - handle.y] : [x, y];
}
