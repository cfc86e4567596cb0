import { describe, expect, it } from 'vitest';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { askedParts, partWithin } from '../../../../src/print/planning/make-up/parts.ts';
import { knownFits, pieceOf, spansOfPart, textLines } from '../../../../src/print/planning/make-up/piece.ts';
import { storyPieces } from '../../../../src/print/planning/make-up/progress.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { FOOT, moduleText, pieceOfText } from './module-texts.ts';

const HEAD = rowOf({ lines: 3, spansColumns: true });

describe('the width of a story', () => {
  const cost = (lines: number, span: number, spans: readonly number[]) =>
    pieceOfText(0, [HEAD, ...rowsOf(lines)], { spans }).widthCost(span);

  it('costs thirty for each place in its list behind the best', () => {
    expect([2, 1, 3].map((span) => cost(30, span, [2, 1, 3]))).toEqual([0, 30, 60]);
    // What is wider than the page takes all of it.
    expect(cost(30, 4, [5])).toBe(0);
  });

  it('costs one for each line beyond fifty-five in a column', () => {
    expect([cost(55, 1, [1]), cost(56, 1, [1]), cost(60, 1, [1]), cost(120, 2, [2])]).toEqual([0, 1, 5, 5]);
  });

  it('costs eight for each line below five in several columns', () => {
    expect([cost(10, 2, [2]), cost(8, 2, [2]), cost(3, 3, [3])]).toEqual([0, 8, 32]);
    expect([cost(1, 1, [1]), cost(0, 2, [2])]).toEqual([0, 0]);
  });

  it('counts no lines that stand across several columns', () => {
    expect(textLines([HEAD, ...rowsOf(4), rowOf({ lines: 9, acrossColumns: 2 }), rowOf({ lines: 2 })])).toBe(6);
  });
});

describe('a piece', () => {
  it('knows whether it begins with a head', () => {
    expect(pieceOfText(0, [HEAD, ...rowsOf(3)]).hasHead).toBe(true);
    expect(pieceOfText(0, rowsOf(3)).hasHead).toBe(false);
    expect(pieceOfText(0, []).hasHead).toBe(false);
  });

  it('asks for its rows at a width once', () => {
    const asked: number[] = [];
    const rowsAcross = (span: number) => {
      asked.push(span);
      return rowsOf(5 * span);
    };
    const text = moduleText([], { spans: [2, 1], rowsAcross });
    const piece = pieceOf(7, { story: 3, part: 0, text, spans: text.spans, rowsAcross }, knownFits(40));
    for (const span of [1, 2, 1, 2]) {
      expect(piece.rowsAcross(span)).toHaveLength(5 * span);
      expect(piece.fitAt(span)).toBe(piece.fitAt(span));
      expect(piece.plannedAt(span)).toBe(piece.plannedAt(span));
    }
    expect(asked).toEqual([2, 1]);
    expect([piece.id, piece.story, piece.part]).toEqual([7, 3, 0]);
  });

  it('may be a part where each of its columns has four lines', () => {
    expect(spansOfPart([1, 2, 3], () => [HEAD, ...rowsOf(8)])).toEqual([1, 2]);
    expect(spansOfPart([2], () => rowsOf(7))).toEqual([]);
  });
});

describe('a story that goes on elsewhere', () => {
  const again = rowOf({ lines: 2, spansColumns: true, strain: 3 });
  const story = (rows: readonly Row[], properties: Partial<ModuleText> = {}) =>
    pieceOfText(4, rows, { mayPart: true, continuation: { foot: FOOT, head: () => [again] }, ...properties });

  it('fills its module above a line that says where, and the rest stands below rows of its own', () => {
    const rows = [HEAD, ...rowsOf(30)];
    const parted = partWithin(story(rows), 1, 13);
    const [head, text] = parted?.regions ?? [];
    expect(head?.filling.columns[0]?.rows).toEqual([HEAD]);
    // Three lines of head, nine of text, and the line that says where it goes on.
    expect(text?.filling.columns[0]?.rows).toEqual([...rows.slice(1, 10), FOOT]);
    expect(text?.filling.depth).toBe(10);
    expect(parted?.rest).toMatchObject({ story: 4, part: 1, spans: [1], key: '4 9' });
    expect(parted?.rest.rowsAcross(1)).toEqual([again, ...rows.slice(10)]);
  });

  it('has its ground above it', () => {
    const parted = partWithin(story([HEAD, ...rowsOf(30)], { padding: { above: 1, below: 1 } }), 1, 15);
    expect(parted?.regions.map(({ line }) => line)).toEqual([1, 4]);
    expect(parted?.rest.rowsAcross(1)).toHaveLength(1 + 30 - 9);
  });

  it('has four lines in its first part, and in the rest', () => {
    const rows = [HEAD, ...rowsOf(30)];
    expect(partWithin(story(rows), 1, 7)).toBeUndefined();
    expect(partWithin(story(rows), 1, 8)?.rest.key).toBe('4 4');
    expect(partWithin(story([HEAD, ...rowsOf(13)]), 1, 13)?.rest.key).toBe('4 9');
    expect(partWithin(story([HEAD, ...rowsOf(12)]), 1, 13)).toBeUndefined();
  });

  it('leaves a float that has no place yet to the rest', () => {
    const picture = rowOf({ lines: 6, float: { block: 2 } });
    const rows = [...rowsOf(9), picture, ...rowsOf(20)];
    const parted = partWithin(story(rows), 1, 13);
    expect(parted?.regions[0]?.filling.columns[0]?.rows).not.toContain(picture);
    expect(parted?.rest.rowsAcross(1).slice(0, 2)).toEqual([again, picture]);
    const other = partWithin(story([...rowsOf(2), picture, ...rowsOf(20)]), 1, 13);
    expect(other?.regions[0]?.filling.columns[0]?.rows).toContain(picture);
    expect(other?.rest.rowsAcross(1)).not.toContain(picture);
    expect(other?.rest.key).toMatch(/ 2$/);
  });

  it('has no float again that stands below the last of its text', () => {
    const picture = rowOf({ lines: 6, float: { block: 2 } });
    const rows = [...rowsOf(5), picture, ...rowsOf(20)];
    // Five lines, six and the one that says where.
    const parted = partWithin(story(rows), 1, 12);
    expect(parted?.regions[0]?.filling.columns[0]?.rows).toEqual([...rows.slice(0, 6), FOOT]);
    expect(parted?.rest.rowsAcross(1)).toEqual([again, ...rows.slice(6)]);
  });

  it('is not parted below rows across its columns', () => {
    const rows = [...rowsOf(6), ...rowsOf(20, { spansColumns: true }), ...rowsOf(20)];
    expect(partWithin(story(rows), 2, 13)).toBeUndefined();
  });

  it('has no white at the beginning of the rest', () => {
    const rows = [...rowsOf(9), rowOf({ isSpace: true }), ...rowsOf(20)];
    const parted = partWithin(story(rows), 1, 10);
    expect(parted?.rest.rowsAcross(1)).toEqual([again, ...rows.slice(10)]);
  });

  it('is parted where its author says so', () => {
    const rows = [HEAD, ...rowsOf(20)];
    const parts = askedParts(story(rows, { partsAfter: () => 8 }));
    const first = parts?.first.rowsAcross(1) ?? [];
    expect(first).toHaveLength(10);
    // Nothing parts the line that says where it goes on from the last of the text.
    expect(first.slice(-2)).toEqual([{ ...rowOf(), breakPrice: FORBIDDEN }, FOOT]);
    expect(parts?.first).toMatchObject({ story: 4, part: 0 });
    expect(parts?.rest.rowsAcross(1)).toEqual([again, ...rows.slice(9)]);
    expect(parts?.rest).toMatchObject({ part: 1, key: '4 8' });
  });

  it('has the floats before that row in its first part, and those behind it in the rest', () => {
    const [first, second] = [2, 3].map((block) => rowOf({ lines: 6, float: { block } }));
    if (!first || !second) throw new Error('there are two pictures');
    const rows = [...rowsOf(5), first, ...rowsOf(5), second, ...rowsOf(5)];
    const restFrom = (after: number) => askedParts(story(rows, { partsAfter: () => after }))?.rest.rowsAcross(1);
    expect(restFrom(7)).toEqual([again, ...rows.slice(8)]);
    // Its author parts it behind the first picture.
    expect(restFrom(5)).toEqual([again, ...rows.slice(6)]);
    expect(restFrom(0)).toEqual([again, ...rows.slice(1)]);
  });

  it('is parted at the row of each width', () => {
    const rowsAcross = (span: number) => [HEAD, ...rowsOf(20 * span)];
    const parts = askedParts(story([], { spans: [1, 2], rowsAcross, partsAfter: (span) => 8 * span }));
    expect([1, 2].map((span) => parts?.first.rowsAcross(span).length)).toEqual([10, 18]);
  });

  it('is not parted where its author says nothing, once more, or before too little', () => {
    const rows = [HEAD, ...rowsOf(20)];
    expect(askedParts(story(rows))).toBeUndefined();
    expect(askedParts({ ...story(rows, { partsAfter: () => 8 }), part: 1 })).toBeUndefined();
    expect(askedParts(story(rows, { partsAfter: () => 17 }))).toBeUndefined();
    expect(askedParts(story(rows, { partsAfter: () => 16 }))).toBeDefined();
    // Lines that are printed above the rest are none of its own.
    const continuation = { foot: FOOT, head: () => rowsOf(4) };
    expect(askedParts(story(rows, { partsAfter: () => 17, continuation }))).toBeUndefined();
  });
});

describe('the stories of a paper', () => {
  const pieces = (texts: readonly ModuleText[], skipped: readonly number[] = []) =>
    storyPieces(texts, { sides: 4, skipped: new Set(skipped), known: knownFits(40) });
  const text = (properties: Partial<ModuleText> = {}) => moduleText([HEAD, ...rowsOf(20)], properties);

  it('stand in turn, or where their authors want them', () => {
    const { inTurn, extras } = pieces([
      text(),
      text({ place: 'foot' }),
      text(),
      text({ side: 2 }),
      text({ isFiller: true }),
      text({ side: 9 }),
    ]);
    expect(inTurn.map(({ story }) => story)).toEqual([0, 2]);
    expect(extras.map(({ piece, ...others }) => ({ story: piece.story, ...others }))).toEqual([
      { story: 1, turn: 1, place: 'foot', side: undefined, isFiller: false },
      { story: 3, turn: 2, place: undefined, side: 2, isFiller: false },
      { story: 4, turn: 2, place: undefined, side: undefined, isFiller: true },
      // A side that is not there is the last.
      { story: 5, turn: 2, place: undefined, side: 3, isFiller: false },
    ]);
  });

  it('are left out where they get no place', () => {
    expect(pieces([text(), text(), text({ isFiller: true })], [0, 2])).toMatchObject({
      inTurn: [{ story: 1 }],
      extras: [],
    });
  });

  it('stand in turn where twenty have a place of their own', () => {
    const { inTurn, extras } = pieces(Array.from({ length: 22 }, () => text({ place: 'top' })));
    expect(extras).toHaveLength(20);
    expect(inTurn.map(({ story }) => story)).toEqual([20, 21]);
  });

  it('go on with the same piece for the same rest', () => {
    const { inTurn, askedParts: parts, restPiece } = pieces([text(), text({ partsAfter: () => 8 })]);
    expect(parts(0)).toBeUndefined();
    expect(parts(1)).toMatchObject({ first: { story: 1, part: 0 }, rest: { story: 1, part: 1 } });
    const rest = parts(1)?.rest;
    const again = inTurn[1] && askedParts(inTurn[1])?.rest;
    expect(again && restPiece(again)).toBe(rest);
    expect(again && restPiece({ ...again, key: 'other' })).not.toBe(rest);
    const ids = [...inTurn, parts(1)?.first, rest].map((piece) => piece?.id);
    expect(new Set(ids).size).toBe(4);
  });
});
