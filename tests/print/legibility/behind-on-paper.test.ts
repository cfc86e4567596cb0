import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../../src/print/display-list.ts';
import { impose } from '../../../src/print/imposition/impose.ts';
import type { Imposition } from '../../../src/print/imposition/imposition.ts';
import { oneByOne } from '../../../src/print/imposition/imposition.ts';
import { behindOnPaper, behindOnPaperNotes } from '../../../src/print/legibility/behind-on-paper.ts';
import { testBulletin } from '../../fixtures/test-bulletin.ts';

const [WIDTH, HEIGHT] = [200, 300];

/** Words at the head and at the foot of a side. */
const side = (name: string) => ({
  width: WIDTH,
  height: HEIGHT,
  items: [run(`${name} tête`, 20), run(`${name} pied`, 280)],
});

function run(text: string, y: number): GlyphRun {
  return {
    ...{ kind: 'glyphs', tag: 1, font: 'source-serif-4-400', size: 10, colour: '#000000', x: 20, y, stretch: 1 },
    ...{ glyphs: [1], positions: [0], texts: [text], width: 60 },
  };
}

/** Four sides; the coupon is the lower third of the last but where another is named. */
function fourSides(coupon = 3): Pick<DisplayList, 'sheets' | 'guides'> {
  const area = { x: 0, y: 200, width: WIDTH, height: 100 };
  return {
    sheets: ['un', 'deux', 'trois', 'quatre'].map(side),
    guides: [0, 1, 2, 3].map((index) => ({ top: 0, ...(index === coupon && { coupon: area }) })),
  };
}

const placed = (sheet: number, x: number, y = 0, turn: 0 | 180 = 0) => ({ sheet, x, y, scale: 1, turn });

describe('what lies behind a coupon on paper', () => {
  it('is the side that goes before it where each side is one of the paper', () => {
    const list = fourSides();
    expect(behindOnPaper(list, oneByOne(list.sheets))).toMatchObject([
      { couponSide: 4, side: 3, words: 2, quoted: 'trois pied' },
    ]);
    expect(behindOnPaperNotes(list, oneByOne(list.sheets), testBulletin(''))).toEqual([]);
  });

  it('is the head of it where the paper is turned about its other edge', () => {
    const list = fourSides();
    const { sides } = oneByOne(list.sheets);
    expect(behindOnPaper(list, { sides, turn: 'short' })).toMatchObject([{ side: 3, quoted: 'trois tête' }]);
  });

  it('is nothing where one face is printed, or no side has a coupon', () => {
    const list = fourSides();
    const { sides } = oneByOne(list.sheets);
    expect(behindOnPaper(list, { sides })).toEqual([]);
    expect(behindOnPaper({ sheets: list.sheets }, oneByOne(list.sheets))).toEqual([]);
  });

  it('is another side where two stand beside each other on both faces', () => {
    // Front: 3 and 4. Back, seen from behind: 1 behind 4, 2 behind 3.
    const front = { width: 2 * WIDTH, height: HEIGHT, placed: [placed(2, 0), placed(3, WIDTH)], marks: [] };
    const back = { width: 2 * WIDTH, height: HEIGHT, placed: [placed(0, 0), placed(1, WIDTH)], marks: [] };
    const imposition: Imposition = { sides: [front, back], turn: 'short' };
    const list = fourSides();
    expect(behindOnPaper(list, imposition)).toMatchObject([{ couponSide: 4, side: 1, quoted: 'un pied' }]);
    expect(behindOnPaperNotes(list, imposition, testBulletin(''))).toMatchObject([
      { severity: 'note', code: 'paper-note.behind-coupon', values: { side: 1, words: 2 } },
    ]);
  });

  it('is told once where two copies lose the same', () => {
    const copies = (sheet: number) => ({
      width: 2 * WIDTH,
      height: HEIGHT,
      placed: [placed(sheet, 0), placed(sheet, WIDTH)],
      marks: [],
    });
    expect(behindOnPaper(fourSides(), { sides: [copies(3), copies(2)], turn: 'short' })).toHaveLength(1);
  });

  it.each(['sheet', '2up', 'booklet'] as const)('is never another than its own leaf’s, laid out as %s', (as) => {
    for (const coupon of [0, 1, 2, 3]) {
      const list = fourSides(coupon);
      const { value } = impose(list.sheets, { as, runs: [{ sheets: 4, name: 'n' }] }, () => []);
      expect(value).toBeDefined();
      if (!value) continue;
      const own = coupon % 2 === 0 ? coupon + 2 : coupon;
      expect(behindOnPaper(list, value.imposition).map(({ side: one }) => one)).toEqual([own]);
    }
  });
});
