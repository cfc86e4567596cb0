import { describe, expect, it } from 'vitest';
import { type BandPlace, nextPieces } from '../../../../src/print/planning/make-up/next-pieces.ts';
import type { StoryPiece } from '../../../../src/print/planning/make-up/piece.ts';
import { type Extra, type Pieces, progressAt } from '../../../../src/print/planning/make-up/progress.ts';
import { rowsOf } from '../random-rows.ts';
import { pieceOfText } from './module-texts.ts';

const piece = (id: number) => pieceOfText(id, rowsOf(20));
const PLACE: BandPlace = { side: 0, isFirst: true, columns: 3, lines: 40 };
const extra = (id: number, turn: number, others: Partial<Extra> = {}): Extra => ({
  piece: piece(id),
  turn,
  place: undefined,
  side: undefined,
  isFiller: false,
  ...others,
});

/** What may come next, as « id: next used pending for cost », with what it is. */
function next(
  { extras = [], parts }: { readonly extras?: readonly Extra[]; readonly parts?: readonly [StoryPiece, StoryPiece] },
  begun: {
    readonly at?: number;
    readonly used?: number;
    readonly pending?: StoryPiece;
    readonly hasFiller?: boolean;
    readonly mustGoOn?: boolean;
  } = {},
  place: Partial<BandPlace> = {},
) {
  const pieces: Pieces = {
    inTurn: [piece(0), piece(1)],
    extras,
    askedParts: (turn) => (parts && turn === 0 ? { first: parts[0], rest: parts[1] } : undefined),
    restPiece: () => piece(99),
  };
  const { at = 0, used = 0, pending, hasFiller = false, mustGoOn = false } = begun;
  const found = nextPieces(
    pieces,
    { progress: progressAt(at, used, pending), hasFiller, mustGoOn },
    { ...PLACE, ...place },
  );
  return found.map(({ piece: { id }, after, cost, isFiller, isFoot, goesOn }) => {
    const what = [isFiller && 'filler', isFoot && 'foot', goesOn && 'goes on'].filter((one) => one).join(', ');
    return `${id}: ${after.key.trim()}${cost > 0 ? ` for ${cost}` : ''}${what && ` (${what})`}`;
  });
}

describe('what may come next in a band', () => {
  it('is the story in turn, or nothing behind the last', () => {
    expect(next({})).toEqual(['0: 1 0']);
    expect(next({}, { at: 1, used: 5 })).toEqual(['1: 2 5']);
    expect(next({}, { at: 2 })).toEqual([]);
  });

  it('is nothing else but what goes on from the side before, until it has its place', () => {
    const pending = piece(7);
    expect(next({}, { pending, mustGoOn: true })).toEqual(['7: 0 0 (goes on)']);
    expect(next({}, { pending })).toEqual(['0: 1 0 7']);
  });

  it('is the first part of a story that its author lets go on, or the whole for a hundred and fifty', () => {
    expect(next({ parts: [piece(8), piece(9)] })).toEqual(['0: 1 0 for 150', '8: 1 0 9']);
    // Only one story goes on at a time.
    expect(next({ parts: [piece(8), piece(9)] }, { pending: piece(7) })).toEqual(['0: 1 0 7 for 150']);
  });

  it('is a story with a place of its own, for fifteen each story away from its turn', () => {
    expect(next({ extras: [extra(5, 0, { place: 'foot' })] })).toEqual(['0: 1 0', '5: 0 1 (foot)']);
    expect(next({ extras: [extra(5, 2, { place: 'foot' })] }, { at: 0 })[1]).toBe('5: 0 1 for 30 (foot)');
    expect(next({ extras: [extra(5, 0, { place: 'foot' })] }, { at: 2 })).toEqual(['5: 2 1 for 30 (foot)']);
    expect(next({ extras: [extra(5, 2, { side: 0 })] })[1]).toBe('5: 0 1');
  });

  it('has each of them once', () => {
    const extras = [extra(5, 0), extra(6, 0)];
    expect(next({ extras }, { at: 2, used: 1 })).toEqual(['6: 2 3 for 30']);
    expect(next({ extras }, { at: 2, used: 3 })).toEqual([]);
  });

  it('has them on their side, and in the first band where they stand at the top', () => {
    const top = [extra(5, 0, { place: 'top' })];
    expect(next({ extras: top })).toHaveLength(2);
    expect(next({ extras: top }, {}, { isFirst: false })).toHaveLength(1);
    const later = [extra(5, 0, { side: 1 })];
    expect(next({ extras: later })).toHaveLength(1);
    expect(next({ extras: later }, {}, { side: 1, isFirst: false })).toHaveLength(2);
  });

  it('is a filler for four, one in a band', () => {
    const extras = [extra(5, 9, { isFiller: true })];
    expect(next({ extras })).toEqual(['0: 1 0', '5: 0 1 for 4 (filler)']);
    expect(next({ extras }, { hasFiller: true })).toEqual(['0: 1 0']);
  });

  it('is one of the two whose turn is nearest', () => {
    const extras = [extra(5, 4), extra(6, 0), extra(7, 1), extra(8, 9)];
    expect(next({ extras }, { at: 2 })).toEqual(['7: 2 4 for 15', '5: 2 1 for 30']);
  });
});
