import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { FOOT, moduleText } from './module-texts.ts';
import { roomOf } from './random-papers.ts';

const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);
/** It may go on on the next side, below two lines. */
const PARTING = { mayPart: true, continuation: { foot: FOOT, head: () => [rowOf({ lines: 2, spansColumns: true })] } };

/** A paper in columns of so many lines: the modules of each side as « story:first line+lines », what it costs, and what is left. */
function made(texts: readonly ModuleText[], columns: number, lines: number, sides?: number) {
  const { sides: own, price, left } = makeUp(texts, roomOf(columns, lines, 0, 0, sides));
  const drawn = own.map(({ bands }) =>
    bands
      .flatMap(({ cells }) =>
        cells.flatMap(({ column, modules }) =>
          modules.map(({ story: at, line, depth }) => `${column > 0 ? `${column}/` : ''}${at}:${line}+${depth}`),
        ),
      )
      .join(' '),
  );
  return { drawn, cost: price.cost, left };
}

describe('a band', () => {
  it('stands two to four lines below the one above it: each line more costs two in each column', () => {
    // Six lines are left below the second, for eleven each.
    expect(made([story(10), story(10)], 1, 30, 1)).toEqual({ drawn: ['0:0+10 1:14+10'], cost: 4 + 66, left: [] });
    const across = { spans: [2] };
    const two = made([story(20, across), story(20, across)], 2, 25, 1);
    expect(two.drawn).toEqual(['0:0+11 1:14+11']);
    // A line that both columns of a module are short costs two, and nine tenths of it in the last.
    expect(two.cost).toBeCloseTo(4 + 2 * 3.8, 9);
  });

  it('has two lines at least', () => {
    // In the last line alone it would cost two.
    expect(made([story(10), story(1)], 1, 14, 1)).toEqual({ drawn: ['0:0+10 1:12+1'], cost: 11, left: [] });
  });
});

describe('an empty side', () => {
  it('costs eleven for each line of its columns where nothing is left for it, else twelve', () => {
    expect(made([story(10)], 2, 10, 2).cost).toBe(10 * 12 + 10 * 2 * 11);
    expect(made([story(50)], 2, 10, 1)).toEqual({ drawn: [''], cost: 10 * 2 * 12, left: [0] });
    // No part of a story stands on the last side without the rest.
    expect(made([story(19, PARTING)], 1, 15, 1)).toEqual({ drawn: [''], cost: 15 * 12, left: [0] });
  });

  it('costs nothing where it is the last and need not be full', () => {
    expect(made([story(19)], 1, 17)).toEqual({ drawn: [''], cost: 0, left: [0] });
  });

  it('never parts a story from its rest', () => {
    const texts = [story(15, { ...PARTING, partsAfter: () => 4 }), story(50)];
    expect(made(texts, 1, 17, 3)).toMatchObject({ drawn: ['0:0+17', '0:0+17', ''], left: [1] });
  });
});

describe('a story that goes on', () => {
  it('may do so on several sides', () => {
    // Nineteen lines, seventeen below the two of its head, and fourteen.
    expect(made([story(50, PARTING)], 1, 20)).toEqual({ drawn: ['0:0+20', '0:0+20', '0:0+16'], cost: 240, left: [] });
  });

  it('does so where its author says so, rather than stand whole for a hundred and fifty', () => {
    // Five lines and the one that says where, then two and ten.
    const paper = made([story(15, { ...PARTING, partsAfter: () => 4 })], 1, 17, 2);
    expect(paper).toEqual({ drawn: ['0:0+17', '0:0+12'], cost: 11 * 12 + 5 * 11, left: [] });
  });
});

describe('a wish', () => {
  it('is heard on its own side alone, whatever else stands out of turn', () => {
    const wished = [story(10, { side: 1 }), story(22)];
    expect(made(wished, 1, 22).drawn).toEqual(['1:0+22', '0:0+10']);
    expect(made([...wished, story(4, { isFiller: true })], 1, 22).drawn).toEqual(['1:0+22', '0:0+10']);
    // At the top of the first side it stands before the lead, for fifteen and eighty.
    const top = [story(6), story(14, { place: 'top' })];
    expect(made(top, 1, 14, 2).drawn).toEqual(['0:0+14', '1:0+14']);
  });
});

describe('of stories that do not all have room', () => {
  it('as many are placed as may be, though another takes more of it', () => {
    const texts = [story(20, { place: 'foot' }), story(8), story(8)];
    expect(made(texts, 1, 20, 1)).toMatchObject({ drawn: ['1:0+8 2:12+8'], left: [0] });
  });

  it('a filler counts for none', () => {
    // Three lines of a column are empty beside it, and it costs four more than what it fills.
    expect(made([story(6, { isFiller: true, spans: [2] }), story(13)], 3, 11)).toEqual({
      drawn: [''],
      cost: 0,
      left: [0, 1],
    });
  });
});
