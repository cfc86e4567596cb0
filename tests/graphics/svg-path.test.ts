import { describe, expect, it } from 'vitest';
import { pathBounds } from '../../src/graphics/path-bounds.ts';
import { pathCommands, writePath } from '../../src/graphics/path-data.ts';
import { parsePath } from '../../src/graphics/svg-path.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const parsed = (path: string) => writePath(parsePath(path));

describe('path data', () => {
  it.each([
    ['relative commands become absolute', 'm10 10l5 0v5h-5z', 'M10 10L15 10L15 15L10 15Z'],
    ['more pairs after a move are lines', 'M0 0 10 10 20 0', 'M0 0L10 10L20 0'],
    ['numbers need nothing between them that a sign or a point says', 'M.5.5-1-1', 'M0.5 0.5L-1 -1'],
    ['flags of an arc may stand together', 'M0 0a5 5 0 0110 0', parsed('M0 0 a 5,5 0 0 1 10,0')],
    [
      'a shorthand mirrors the last handle of its own kind',
      'M0 0C0 5 5 5 5 0S10 -5 10 0',
      'M0 0C0 5 5 5 5 0C5 -5 10 -5 10 0',
    ],
    ['and none of another kind', 'M0 0Q5 5 10 0S20 0 20 10', 'M0 0Q5 5 10 0C10 0 20 0 20 10'],
    ['what follows an end begins where its part began', 'M5 5h5v5zl1 1', 'M5 5L10 5L10 10ZM5 5L6 6'],
    ['an arc of no radius is a line', 'M0 0A0 5 0 0 1 10 10', 'M0 0L10 10'],
    ['what is wrong ends it, and what stands before is drawn', 'M0 0L10 10L20 x', 'M0 0L10 10'],
    ['a path begins with a move', 'L10 10', ''],
  ])('%s', (_, path, expected) => expect(parsed(path)).toBe(expected));

  it('follows a circle to a thousandth of its radius', () => {
    const [, first] = parsePath('M100 0A100 100 0 0 1 0 100');
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = first?.values ?? [];
    const middle = [(100 + 3 * x1 + 3 * x2) / 8, (3 * y1 + 3 * y2 + 100) / 8] as const;
    expect(Math.hypot(...middle)).toBeCloseTo(100, 1);
  });

  it('has no box around nothing, and one that reaches as far as a curve bulges', () => {
    expect(pathBounds([])).toBeUndefined();
    const { x, y, width, height } = pathBounds(parsePath('M0 0Q50 100 100 0')) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([x, y, width].map(Math.round)).toEqual([0, 0, 100]);
    expect(height).toBeCloseTo(50, 6);
  });

  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e4, max: 1e4 }),
    fc.integer({ min: -5, max: 5 }),
    fc.constant(1e300),
  );
  const command = fc.record({
    letter: fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz'),
    values: fc.array(fc.oneof(number, fc.constantFrom(0, 1)), { maxLength: 14 }),
  });
  const pathText = fc
    .array(command, { maxLength: 30 })
    .map((all) => `M1 1${all.map(({ letter, values }) => letter + values.join(' ')).join('')}`);

  it('becomes finite numbers within bounds, whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(pathText, fc.string()), (path) => {
        const commands = parsePath(path);
        for (const { letter, values } of commands) {
          expect(values).toHaveLength({ M: 2, L: 2, C: 6, Q: 4, Z: 0 }[letter]);
          for (const value of values) expect(Math.abs(value)).toBeLessThan(1e9);
        }
        const bounds = pathBounds(commands);
        if (bounds) for (const length of Object.values(bounds)) expect(Number.isFinite(length)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is read back as it is written', () => {
    fc.assert(
      fc.property(pathText, (path) => {
        const written = parsed(path);
        expect(writePath(pathCommands(written))).toBe(written);
      }),
    );
  });
});
