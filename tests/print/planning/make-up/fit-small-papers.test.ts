import { describe, expect, it } from 'vitest';
import { fitPaper, hasRoomIn, type PaperTask } from '../../../../src/print/planning/make-up/fit-paper.ts';
import { isSeen } from '../../../../src/print/planning/make-up/made-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { Setting } from '../../../../src/print/rows/block-context.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
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
const IN_TWO_COLUMNS: PaperTask = { ...TASK, room: { ...COLUMN_OF_400_POINTS, columns: 2 }, sides: undefined };
const plain = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);

describe('a paper without a promised number of sides', () => {
  it('has the theme’s own body', () => {
    const fit = fitPaper({ ...TASK, sides: undefined }, () => [plain(33)]);
    expect(fit.setting).toMatchObject({ body: { size: 9, leading: 12 }, pictureScale: 1, gaps: true });
    expect(fit.madeUp.sides).toHaveLength(1);
    expect([fit.fits, fit.madeUp.left]).toEqual([true, []]);
  });

  it('has its pictures smaller and smaller, or larger and larger, until no hole is seen', () => {
    const made = (first: number, text: number) => {
      const fit = fitPaper({ ...IN_TWO_COLUMNS, hasPictures: true }, ({ pictureScale }) => [
        plain(first),
        moduleText([rowOf({ lines: Math.round(20 * pictureScale) }), ...rowsOf(text)]),
      ]);
      return [fit.setting.pictureScale, fit.madeUp.holes.map(({ story, lines }) => `${story}: ${lines}`)];
    };
    // Six lines are seen. A picture of twenty lines has nineteen, then seventeen; or twenty-one, then twenty-three.
    expect(made(30, 5)).toEqual([1, ['1: 5']]);
    expect(made(30, 4)).toEqual([1.07, ['1: 5']]);
    expect(made(30, 2)).toEqual([1.15, ['1: 5']]);
    expect(made(24, 10)).toEqual([0.93, ['0: 5']]);
    expect(made(24, 12)).toEqual([0.85, ['0: 5']]);
  });

  it('does not fit where it has a break that nobody should see', () => {
    // Thirty-three lines have room in a column.
    const across = (lines: number) => moduleText(rowsOf(lines, { breakPrice: FORBIDDEN }), { spans: [2] });
    const free = fitPaper(IN_TWO_COLUMNS, () => [across(60)]);
    const promised = fitPaper({ ...IN_TWO_COLUMNS, sides: 1 }, () => [across(60)]);
    expect([free, promised].map(({ fits, madeUp }) => [fits, madeUp.left, madeUp.price.forbidden])).toEqual([
      [false, [], 1],
      [false, [], 1],
    ]);
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
    const { fits, setting, madeUp } = fitPaper({ ...TASK, sides: 2 }, () => texts);
    expect([fits, madeUp.unobeyed, madeUp.left]).toEqual([true, [1], []]);
    // With the wish no more than thirty-nine lines have room, in eight points.
    expect(setting.body.size).toBeGreaterThan(8);
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

  it('has its pictures smaller where that makes room for one story more, and as they are where it does not', () => {
    const made = (rows: number, ...others: readonly number[]) => {
      const { setting, madeUp } = fitPaper({ ...TASK, hasPictures: true }, ({ pictureScale }) => [
        moduleText([rowOf({ lines: Math.round(20 * pictureScale) }), ...rowsOf(rows)]),
        ...others.map((lines) => plain(lines)),
      ]);
      return [setting.pictureScale, madeUp.left];
    };
    // Of thirty-nine lines ten, eight and two between them leave nineteen.
    expect(made(10, 8, 60)).toEqual([0.85, [2]]);
    expect(made(60)).toEqual([1, [0]]);
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
  /** A story whose last lines fill these shares of their column. */
  const storyOf = (lines: number, shares: readonly number[], { looseness }: Setting) => {
    const more = [...looseness.values()].reduce((sum, by) => sum + by, 0);
    return moduleText([...rowsOf(lines + more - shares.length), ...shares.map((share, at) => closing(at, share))]);
  };
  /** What is changed in stories, and the lines of their holes. */
  const changed = (textsWith: (setting: Setting) => readonly ModuleText[], task = TASK) => {
    const { setting, madeUp } = fitPaper(task, textsWith);
    return [[...setting.looseness], madeUp.holes.map((hole) => hole.lines)];
  };
  const loosened = (lines: number, shares: readonly number[]) =>
    changed((setting) => [storyOf(lines, shares, setting)]);

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
    // A third time one more would be.
    expect(loosened(20, Array(7).fill(0.9))[1]).toEqual([3]);
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

  it('have a line more below the first story that has some to give, on any number of sides', () => {
    const beside = (lines: number, shares: readonly number[]) =>
      changed((setting) => [plain(20), storyOf(lines, shares, setting)], IN_TWO_COLUMNS);
    const twoLonger = [
      [0, 1],
      [1, 1],
    ];
    expect(beside(18, [0.9, 0.9])).toEqual([twoLonger, []]);
    expect(beside(18, [0.9])).toEqual([[], [2]]);
    const columns: PaperTask = { ...IN_TWO_COLUMNS, room: { ...COLUMN_OF_400_POINTS, columns: 3 } };
    const third = changed((setting) => [plain(20), plain(18), storyOf(18, [0.9, 0.9], setting)], columns);
    expect(third).toEqual([twoLonger, [2]]);
  });

  it('have a line less where that makes the other columns shallower: the first of those that may', () => {
    /** Two paragraphs that are not parted, of thirteen lines and of ten, side by side. */
    const levelled = (first: number, second: number) =>
      changed(({ looseness }) => {
        const paragraph = (block: number, lines: number, share: number) => [
          ...rowsOf(lines - 1 + (looseness.get(block) ?? 0), { breakPrice: FORBIDDEN }),
          closing(block, share),
        ];
        return [moduleText([...paragraph(0, 13, first), ...paragraph(1, 10, second)], { spans: [2] })];
      }, IN_TWO_COLUMNS);
    // Three lines before it shrink by twelve hundredths each: they take in up to 0.36 of a line.
    expect(levelled(0.3, 0.3)).toEqual([[[0, -1]], [2]]);
    expect(levelled(0.39, 0.3)).toEqual([[], [3]]);
  });
});
