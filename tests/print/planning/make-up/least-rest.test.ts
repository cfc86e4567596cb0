import { describe, expect, it } from 'vitest';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { StoryPiece } from '../../../../src/print/planning/make-up/piece.ts';
import { progressAt } from '../../../../src/print/planning/make-up/progress.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { FOOT, moduleText, pieceOfText, searchOf, sidesOf } from './module-texts.ts';

/** Two sides of two columns of forty lines; one line at least stands between what is on them. */
const SIDES = sidesOf(2, 2, 40);
const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);
/** The least that stories cost, and the lines that they take at the least, when so much has its place. */
function leastOf(texts: readonly ModuleText[], next = 0, used = 0, pending?: StoryPiece) {
  const { least } = searchOf(texts, SIDES);
  const progress = progressAt(next, used, pending);
  return { cost: least.cost(progress), lines: least.lines(progress) };
}
const leastOfRows = (rows: readonly Row[], properties: Partial<ModuleText> = {}) =>
  leastOf([moduleText(rows, properties)]);

describe('the room that is left', () => {
  const { room } = searchOf([story(1)], SIDES).least;

  it('has all columns of each side with a line more, since no white stands below the last of it', () => {
    expect([room(0, 0), room(1, 0), room(2, 0)]).toEqual([2 * 41 * 2, 41 * 2, 0]);
    expect([room(0, 10), room(1, 40)]).toEqual([31 * 2 + 41 * 2, 2]);
  });

  it('is that of the last side with its own lines and columns', () => {
    const own = { ...SIDES.roomOf(0), last: 30, lastColumns: 1 };
    const { room: smaller } = searchOf([story(1)], { ...SIDES, roomOf: () => own }).least;
    expect([smaller(0, 0), smaller(1, 0)]).toEqual([41 * 2 + 31, 31]);
  });
});

describe('stories without a place', () => {
  it('take their lines and one of white each', () => {
    const texts = [story(10), story(20)];
    expect(leastOf(texts)).toEqual({ cost: 0, lines: 11 + 21 });
    expect(leastOf(texts, 1)).toEqual({ cost: 0, lines: 21 });
    expect(leastOf(texts, 2)).toEqual({ cost: 0, lines: 0 });
  });

  it('take their ground, and lines that stay empty in one of their columns', () => {
    expect(leastOfRows(rowsOf(10), { padding: { above: 2, below: 1 } }).lines).toBe(10 + 3 + 1);
    // Six lines in each of two columns.
    expect(leastOfRows(rowsOf(11), { spans: [2] }).lines).toBe(12 + 2);
  });

  it('count at the width at which they take the least and at that at which they cost the least', () => {
    // In two columns one line is short, for nine tenths of two; in one they cost thirty.
    const both = leastOfRows(rowsOf(11), { spans: [2, 1] });
    expect([both.cost, both.lines]).toEqual([1.8, 11 + 1]);
    expect(leastOfRows(rowsOf(11), { spans: [1, 2] })).toEqual({ cost: 0, lines: 12 });
  });

  it('are no wider than their side', () => {
    expect(leastOfRows(rowsOf(10), { spans: [3] }).lines).toBe(10 + 2);
  });

  it('have no room where they are deeper than a side', () => {
    expect(leastOfRows(rowsOf(41))).toEqual({ cost: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY });
  });

  it('take no white, and pictures as small as they may be, where they may go on elsewhere for a hundred and twenty', () => {
    const smaller = [4, 3].map((lines) => ({ lines, parts: [] }));
    const rows = [
      rowOf({ lines: 3, spansColumns: true }),
      rowOf({ isSpace: true }),
      rowOf({ lines: 5, smaller }),
      ...rowsOf(10),
    ];
    // Two columns of the head and of the ground; a picture of three lines.
    const properties = { spans: [2], mayPart: true, padding: { above: 1, below: 1 } };
    expect(leastOfRows(rows, properties).lines).toBe(2 * 3 + 2 * 2 + 3 + 10 + 2);
    expect(leastOfRows(rowsOf(50), { mayPart: true })).toEqual({ cost: 120, lines: 51 });
    // Each line of a column beyond fifty-five costs one.
    expect(leastOfRows(rowsOf(60), { mayPart: true }).cost).toBe(125);
    expect(leastOfRows(rowsOf(20), { mayPart: true }).cost).toBe(0);
  });

  it('stand whole for a hundred and fifty, or in two parts, where their author lets them go on elsewhere', () => {
    const continuation = { foot: FOOT, head: () => [rowOf({ lines: 2, spansColumns: true })] };
    const parted = (lines: number, after: number) =>
      leastOfRows(rowsOf(lines), { continuation, partsAfter: () => after });
    // Whole it takes fewer lines; the parts cost nothing.
    expect(parted(30, 9)).toEqual({ cost: 0, lines: 31 });
    // Thirty lines and the one that says where; two and thirty.
    expect(parted(60, 29)).toEqual({ cost: 0, lines: 31 + 1 + 32 + 1 });
    // Neither fifty lines have room, nor forty-two and that one.
    expect(parted(50, 41)).toEqual({ cost: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY });
  });

  it('are those with a wish too while they have no place, and no fillers', () => {
    const texts = [story(10), story(8, { side: 1 }), story(6, { isFiller: true }), story(4, { place: 'foot' })];
    expect(leastOf(texts).lines).toBe(11 + 9 + 5);
    expect(leastOf(texts, 0, 1).lines).toBe(11 + 5);
    expect(leastOf(texts, 1, 4).lines).toBe(9);
    expect(leastOf(texts, 1, 5).lines).toBe(0);
  });

  it('are what goes on from the side before, for its width alone', () => {
    const rest = { ...pieceOfText(9, rowsOf(11), { spans: [2] }), part: 1 };
    expect(leastOf([story(10)], 1, 0, rest)).toEqual({ cost: 0, lines: 11 + 2 });
    expect(leastOf([story(10)], 0, 0, rest).lines).toBe(11 + 13);
  });
});
