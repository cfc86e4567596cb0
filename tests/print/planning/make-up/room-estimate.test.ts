import { describe, expect, it } from 'vitest';
import { leastRestOf } from '../../../../src/print/planning/make-up/least-rest.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { knownFits } from '../../../../src/print/planning/make-up/piece.ts';
import { progressAt, storyPieces } from '../../../../src/print/planning/make-up/progress.ts';
import { estimateOf, measureAreas, shareTaken } from '../../../../src/print/planning/make-up/room-estimate.ts';
import { type SearchSides, sideSize } from '../../../../src/print/planning/make-up/search-state.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { moduleText, pieceOfText } from './module-texts.ts';

const HEAD = rowOf({ lines: 3, spansColumns: true });

/** Two sides of three columns of forty lines, the last of which has two columns of thirty; two lines between bands, one between modules. */
const SIDES: SearchSides = {
  count: 2,
  roomOf: () => ({ top: 0, lastTop: 0, bottom: 400, whole: 40, last: 30, columns: 3, lastColumns: 2 }),
  fillsLast: true,
  betweenBands: 2,
  betweenModules: 1,
};
/** A story of so many lines below a head of three, in one column. */
const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText([HEAD, ...rowsOf(lines)], properties);
const piecesOf = (...texts: readonly ModuleText[]) =>
  storyPieces(texts, { sides: 2, skipped: new Set(), known: knownFits(40) });

describe('the room of sides', () => {
  it('is that of the last where everything ends', () => {
    expect([sideSize(SIDES, 0), sideSize(SIDES, 1)]).toEqual([
      { lines: 40, columns: 3 },
      { lines: 30, columns: 2 },
    ]);
  });
});

describe('the area of a story', () => {
  const area = (rows: readonly ReturnType<typeof rowOf>[], properties: Partial<ModuleText> = {}) =>
    measureAreas(2)(pieceOfText(0, rows, properties));

  it('is its lines in all its columns, with the white above it and its ground', () => {
    expect(area([HEAD, ...rowsOf(20)])).toBe(23 + 2);
    expect(area([HEAD, ...rowsOf(20)], { spans: [3] })).toBe(3 * 3 + 20 + 3 * 2);
    expect(area([HEAD, ...rowsOf(20)], { spans: [2], padding: { above: 1, below: 2 } })).toBe(2 * 3 + 20 + 2 * 5);
    expect(area([rowOf({ lines: 5, acrossColumns: 2 }), ...rowsOf(20)], { spans: [3] })).toBe(10 + 20 + 3 * 2);
  });

  it('is the least of all its widths', () => {
    const rowsAcross = (span: number) => [HEAD, ...rowsOf(span === 2 ? 10 : 30)];
    expect(area([], { spans: [1, 2], rowsAcross })).toBe(2 * 3 + 10 + 2 * 2);
  });
});

describe('the share of the room that stories take', () => {
  it('is that of their areas, but for those of fillers, in the room with the white above its bands', () => {
    const room = 42 * 3 + 32 * 2;
    expect(shareTaken(piecesOf(story(20), story(30)), SIDES)).toBeCloseTo((25 + 35) / room, 9);
    expect(shareTaken(piecesOf(story(20), story(30, { place: 'foot' })), SIDES)).toBeCloseTo((25 + 35) / room, 9);
    expect(shareTaken(piecesOf(story(20), story(30, { isFiller: true })), SIDES)).toBeCloseTo(25 / room, 9);
  });
});

describe('an estimate', () => {
  const estimate = (texts: readonly ModuleText[], sides = SIDES) =>
    estimateOf(piecesOf(...texts), sides, measureAreas(2));
  const START = progressAt(0, 0, undefined);

  it('is twelve times ten for each line that has no room', () => {
    // The rooms are 190 lines from the first side on, and 64 on the last.
    const texts = [story(95), story(95)];
    expect(estimate(texts)(START, 0, 0)).toBe((200 - 190) * 120);
    expect(estimate(texts)(progressAt(1, 0, undefined), 1, 0)).toBe((100 - 64) * 120);
    expect(estimate(texts)(progressAt(2, 0, undefined), 2, 7)).toBe(7 * 120);
  });

  it('is half of twelve for each that stays empty where the last side is filled', () => {
    const texts = [story(95)];
    expect(estimate(texts)(START, 0, 0)).toBe((190 - 100) * 6);
    expect(estimate(texts)(START, 0, 10)).toBe((190 - 110) * 6);
    expect(estimate(texts, { ...SIDES, fillsLast: false })(START, 0, 0)).toBe(0);
    expect(estimate([story(185)])(START, 0, 0)).toBe(0);
  });

  it('counts what has a place of its own until it has it, and what goes on, and no filler', () => {
    const texts = [story(95), story(10, { place: 'foot' }), story(20, { place: 'top' }), story(40, { isFiller: true })];
    const costs = (used: number) => estimate(texts)(progressAt(0, used, undefined), 0, 0);
    expect([0, 1, 2, 3, 7].map(costs)).toEqual([50, 65, 75, 90, 90].map((left) => left * 6));
    const pending = pieceOfText(9, rowsOf(28));
    expect(estimate(texts)(progressAt(1, 3, pending), 0, 0)).toBe((190 - 30) * 6);
  });
});

describe('what a paper needs at least', () => {
  const rest = (texts: readonly ModuleText[], sides = SIDES) => leastRestOf(piecesOf(...texts), sides);
  const START = progressAt(0, 0, undefined);

  it('is the room that is left, with the white above its modules', () => {
    const { room } = rest([story(20)]);
    expect([room(0, 0), room(0, 10), room(1, 0), room(1, 31), room(2, 0)]).toEqual([
      41 * 3 + 31 * 2,
      31 * 3 + 31 * 2,
      31 * 2,
      0,
      0,
    ]);
  });

  it('is the lines of all its stories, each with a line of white', () => {
    const { lines } = rest([story(20), story(9)]);
    expect([0, 1, 2].map((next) => lines(progressAt(next, 0, undefined)))).toEqual([24 + 13, 13, 0]);
  });

  it('is less where pictures may be smaller and white goes, in a story that may be parted', () => {
    const small = rowOf({
      lines: 6,
      smaller: [
        { lines: 5, parts: [] },
        { lines: 4, parts: [] },
      ],
    });
    const white = rowOf({ isSpace: true });
    const text = moduleText([HEAD, ...rowsOf(5), white, small], { mayPart: true, padding: { above: 1, below: 1 } });
    expect(rest([text]).lines(START)).toBe(3 + 5 + 4 + 2 + 1);
  });

  it('is what the widths of stories cost, and how they fit', () => {
    // Sixty lines in a column are five too many.
    expect(rest([moduleText(rowsOf(40))]).cost(START)).toBe(0);
    expect(
      rest([moduleText(rowsOf(60))], { ...SIDES, roomOf: () => ({ ...SIDES.roomOf(0), whole: 90, last: 90 }) }).cost(
        START,
      ),
    ).toBe(Number.POSITIVE_INFINITY);
    expect(rest([moduleText(rowsOf(60), { mayPart: true })]).cost(START)).toBe(5 + 120);
    // Three lines in two columns are a strip: three and a half are missing, for eight each, and a line of the last column.
    expect(rest([moduleText(rowsOf(3), { spans: [2] })]).cost(START)).toBeCloseTo(3.5 * 8 + 1.8, 9);
  });

  it('counts what has a place of its own until it has it, what goes on, and no filler', () => {
    const texts = [story(20), story(10, { place: 'foot' }), story(20, { place: 'top' }), story(30, { isFiller: true })];
    const { lines } = rest(texts);
    expect([0, 1, 2, 3, 4].map((used) => lines(progressAt(0, used, undefined)))).toEqual([62, 48, 38, 24, 62]);
    expect(lines(progressAt(1, 3, pieceOfText(9, rowsOf(28))))).toBe(29);
  });

  it('is that of a story in its two parts where that is less, or whole for a hundred and fifty', () => {
    const parted = rest([story(30, { partsAfter: () => 10, mayPart: true })]);
    expect(parted.cost(START)).toBe(0);
    expect(rest([story(30)]).cost(START)).toBe(0);
  });
});
