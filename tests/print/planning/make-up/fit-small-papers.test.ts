import { describe, expect, it } from 'vitest';
import { fitPaper, hasRoomIn, type PaperTask } from '../../../../src/print/planning/make-up/fit-paper.ts';
import { isSeen } from '../../../../src/print/planning/make-up/made-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { Setting } from '../../../../src/print/rows/block-context.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { COLUMN_OF_400_POINTS, moduleText } from './module-texts.ts';

/** The body may have 8 to 10 points. */
const TASK: PaperTask = {
  range: { size: 9, leading: 12, smallest: 8, largest: 10, headLines: 0 },
  hasPictures: false,
  room: COLUMN_OF_400_POINTS,
  sides: 1,
  look: { betweenBands: 2, betweenModules: 1 },
};
const plain = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);

describe('a paper without a promised number of sides', () => {
  it('has the theme’s own body', () => {
    const fit = fitPaper({ ...TASK, sides: undefined }, () => [plain(33)]);
    expect(fit.setting).toMatchObject({ body: { size: 9, leading: 12 }, pictureScale: 1, gaps: true });
    expect(fit.madeUp.sides).toHaveLength(1);
    expect([fit.fits, fit.madeUp.left]).toEqual([true, []]);
  });
});

describe('a paper on so many sides', () => {
  it('has room in the smallest and tightest body, or none', () => {
    // Lines of 8 × 1.27 = 10.16 points: a side holds thirty-nine.
    const has = (lines: number) => hasRoomIn({ ...TASK, sides: 1 }, () => [plain(lines)]);
    expect([has(39), has(40)]).toEqual([true, false]);
  });

  it('is told in that body what is too much', () => {
    const { fits, setting, madeUp } = fitPaper(TASK, () => [plain(60)]);
    expect([fits, madeUp.left]).toEqual([false, [0]]);
    expect(setting.body.size).toBe(8);
    expect(setting.body.leading).toBeCloseTo(10.16, 9);
  });

  it('has no hole that a reader sees where a leading can fill it', () => {
    for (let lines = 28; lines <= 39; lines++) {
      const { fits, madeUp } = fitPaper(TASK, () => [plain(lines)]);
      expect([lines, fits, madeUp.holes.some(isSeen)]).toEqual([lines, true, false]);
    }
  });

  it('has the largest and most open body where text is missing', () => {
    const { fits, setting, madeUp } = fitPaper(TASK, () => [plain(10)]);
    expect(setting.body.size).toBe(10);
    expect(setting.body.leading).toBeCloseTo(14.4, 9);
    expect([fits, madeUp.holes]).toEqual([true, [{ side: 0, story: 0, lines: 17, isEnd: true }]]);
  });

  it('gives up a wish that leaves out words, in a setting that is found without it', () => {
    const texts = [plain(30, { side: 0 }), plain(30, { side: 0 })];
    const { fits, madeUp } = fitPaper({ ...TASK, sides: 2 }, () => texts);
    expect([fits, madeUp.unobeyed, madeUp.left]).toEqual([true, [1], []]);
  });

  it('has its pictures smaller where that makes room', () => {
    const scales: number[] = [];
    const withPicture = ({ pictureScale }: Setting) => {
      scales.push(pictureScale);
      return [moduleText([rowOf({ lines: Math.round(20 * pictureScale) }), ...rowsOf(21)])];
    };
    const { setting, fits } = fitPaper({ ...TASK, hasPictures: true }, withPicture);
    expect([setting.pictureScale, fits]).toEqual([0.85, true]);
    expect(fitPaper(TASK, withPicture).fits).toBe(false);
  });

  it('has its pictures of another size where that closes a hole that is seen', () => {
    const withPicture = ({ pictureScale }: Setting) => [
      moduleText([rowOf({ lines: Math.round(20 * pictureScale) }), rowOf()]),
    ];
    // In the largest and most open body a side has twenty-seven lines.
    const { setting, madeUp } = fitPaper({ ...TASK, hasPictures: true }, withPicture);
    expect([setting.pictureScale, madeUp.holes.map(({ lines }) => lines)]).toEqual([1.07, [5]]);
    expect(fitPaper(TASK, withPicture).madeUp.holes.map(({ lines }) => lines)).toEqual([6]);
  });
});

describe('paragraphs of a paper', () => {
  const closing = (block: number, share: number): Row =>
    rowOf({ closing: { block, lineCount: 4, width: 100 * share, share, opening: rowOf() } });
  /** A story whose last lines fill these shares of their column: what is changed in it, and the lines of its holes. */
  const loosened = (lines: number, shares: readonly number[]) => {
    const { setting, madeUp } = fitPaper(TASK, ({ looseness }) => {
      const more = [...looseness.values()].reduce((sum, by) => sum + by, 0);
      return [moduleText([...rowsOf(lines + more - shares.length), ...shares.map((share, at) => closing(at, share))])];
    });
    return [[...setting.looseness], madeUp.holes.map((hole) => hole.lines)];
  };

  it('have a line more where lines are empty below them: two at a time, and twice', () => {
    // In the largest and most open body a side has twenty-seven lines.
    expect(loosened(22, [0.9, 0.9])).toEqual([
      [
        [0, 1],
        [1, 1],
      ],
      [3],
    ]);
    expect(loosened(21, [0.9, 0.9, 0.9, 0.9, 0.9])).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
      ],
      [2],
    ]);
  });

  it('stay as they are where too few can be longer, and where fewer lines are no help', () => {
    expect(loosened(22, [0.9])).toEqual([[], [5]]);
    // Of four lines no more than seventeen hundredths each can be stretched: 1 - 0.3 and a tenth is too much.
    expect(loosened(22, [0.3, 0.3])).toEqual([[], [5]]);
    expect(loosened(22, [0.3, 0.9, 0.42, 0.43])).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [3],
    ]);
  });
});
