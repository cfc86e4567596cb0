import { describe, expect, it } from 'vitest';
import { bodyForShare } from '../../../../src/print/planning/make-up/body-for-share.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { Setting } from '../../../../src/print/rows/block-context.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { COLUMN_OF_400_POINTS, moduleText } from './module-texts.ts';

const RANGE = { size: 9, leading: 12, smallest: 8, largest: 10, headLines: 0 };
const NATURAL: Setting = {
  body: { size: 9, leading: 12 },
  looseness: new Map(),
  undivided: new Map(),
  pictureScale: 1,
  gaps: true,
  headLines: 0,
};

/** The body in which texts take a share of so many such sides, and the sizes in which they were set. */
function found(texts: readonly ModuleText[] | ((size: number) => readonly ModuleText[]), share: number, sides = 1) {
  const sizes: number[] = [];
  const task = { sides, room: COLUMN_OF_400_POINTS, look: { betweenBands: 2, betweenModules: 1 }, range: RANGE };
  const settings = bodyForShare(task, NATURAL, ({ body }) => {
    sizes.push(body.size);
    return typeof texts === 'function' ? texts(body.size) : texts;
  });
  const { size, leading } = settings.at(share).body;
  return { size, leading, ratio: leading / size, sizes, settings };
}
const plain = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);

describe('the body in which stories take a share of their room', () => {
  it('has the most open leading at which they do', () => {
    // Thirty lines and two of white, at 12.5 points: in 12.501 there are thirty-one.
    const { leading } = found([plain(30)], 1);
    expect(leading).toBeLessThanOrEqual(12.5);
    expect(leading).toBeGreaterThan(12.49);
    // Of two sides a half is one; the first of them ends two points above its margin.
    const half = found([plain(30)], 0.5, 2);
    expect(half.leading).toBeLessThanOrEqual(398 / 32);
    expect(half.leading).toBeGreaterThan(398 / 32 - 0.01);
  });

  it('is the largest and most open one where there is far too little text', () => {
    expect(found([plain(5)], 1)).toMatchObject({ size: 10, ratio: 1.44 });
  });

  it('is the smallest and tightest one where there is far too much', () => {
    const { size, ratio } = found([plain(90)], 1);
    expect(size).toBe(8);
    expect(ratio).toBeCloseTo(1.27, 9);
  });

  it('is never more open than a text bears, nor tighter', () => {
    for (let lines = 20; lines <= 36; lines++) {
      const { size, ratio } = found((own) => [plain(Math.round((lines * own) / 9))], 1);
      expect(size).toBeGreaterThanOrEqual(8);
      expect(size).toBeLessThanOrEqual(10);
      expect(ratio).toBeGreaterThanOrEqual(1.27 - 1e-9);
      expect(ratio).toBeLessThanOrEqual(1.44 + 1e-9);
    }
  });

  it('counts the ground and the head of a story in all its columns, and no filler', () => {
    const head = rowOf({ lines: 3, spansColumns: true });
    const { leading } = found([plain(30), plain(50, { isFiller: true })], 1);
    expect(leading).toBeCloseTo(12.5, 2);
    expect(found([plain(28, { padding: { above: 1, below: 1 } })], 1).leading).toBe(leading);
    // Twice three and two lines of white, half a line more, and a ground of one line in two columns.
    const wide = found([moduleText([head, ...rowsOf(13)], { spans: [2], padding: { above: 1, below: 0 } })], 1);
    expect(wide.leading).toBeLessThanOrEqual(400 / 26);
    const two = found([moduleText([head, ...rowsOf(19)], { spans: [2], padding: { above: 1, below: 0 } })], 1);
    expect(two.leading).toBeLessThanOrEqual(400 / 32);
    expect(two.leading).toBeGreaterThan(400 / 33);
  });

  it('keeps its size while some leading of it has the share: the lines are known then', () => {
    const { settings, size, sizes } = found((own) => [plain(Math.round((30 * own) / 9))], 1);
    const before = sizes.length;
    expect(settings.isInSameSize(1)).toBe(true);
    const other = settings.at(0.99).body;
    expect([other.size, sizes.length]).toEqual([size, before]);
    expect(settings.isInSameSize(0.5)).toBe(false);
    expect(settings.at(0.5).body.size).toBeLessThan(size);
  });

  it('keeps it between the tightest leading and a little more than that, and the largest size in any', () => {
    // Of 9.2 points the tightest leading has thirty-four lines, and that of 1.34 thirty-two: as many as the text takes.
    const { settings, size } = found([plain(30)], 1);
    expect(size).toBe(9.2);
    expect([0.94, 0.95, 0.99, 1].map(settings.isInSameSize)).toEqual([false, true, true, false]);
    const largest = found([plain(20)], 1);
    expect([largest.size, largest.settings.isInSameSize(1)]).toEqual([10, true]);
  });

  it('begins with the theme’s own size, then with the one in which the text should have the share, and goes down', () => {
    // 34 lines of 9 × 1.29 points: 9 × √(34 × 0.9 ÷ 32) is 8.8, in which nine tenths of thirty-five lines are too few.
    expect(found([plain(30)], 0.9).sizes).toEqual([9, 8.8, 8.7]);
    expect(found([plain(30)], 1).sizes).toEqual([9, 9.2]);
  });
});
