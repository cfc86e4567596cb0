import { describe, expect, it } from 'vitest';
import { freeLines, totalOf } from '../../../src/print/planning/free-lines.ts';
import { linesOf } from '../../../src/print/planning/lines.ts';
import { backOfLast, planSheets, type SheetPlan } from '../../../src/print/planning/plan-sheets.ts';
import type { SheetRoom } from '../../../src/print/planning/sheet-room.ts';
import { FORBIDDEN } from '../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from './random-rows.ts';

/** Sides of two columns of twenty lines of ten points; a foot takes as much of the last one as is said. */
const ROOM: SheetRoom = {
  columns: 2,
  top: 0,
  bottom: 202,
  firstHeadHeight: 0,
  runningHeadHeight: 0,
  footHeight: 2,
  keepBackClear: false,
};
const composed = (rows: readonly Row[], room: Partial<SheetRoom> = {}) => ({
  body: { size: 8, leading: 10 },
  rows,
  room: { ...ROOM, ...room },
});
const planned = (rows: readonly Row[], room: Partial<SheetRoom> = {}) => planSheets(composed(rows, room));
/** Each side as its regions: the line where one begins, « = » across all columns, lines of its columns. */
const shape = ({ sides }: SheetPlan) =>
  sides.map(({ regions }) =>
    regions
      .map(
        ({ line, spans, filling: { columns } }) =>
          `${line}${spans ? '=' : ':'}${columns.map(({ rows }) => linesOf(rows)).join('|')}`,
      )
      .join(' '),
  );

const across = (lines: number, properties: Partial<Row> = {}) => rowOf({ lines, spansColumns: true, ...properties });
const white = (lines = 1, properties: Partial<Row> = {}) => rowOf({ isSpace: true, lines, ...properties });
const wide = (block: number, lines: number, place?: Float['place']) => {
  const shared = { spansColumns: true, float: { block, ...(place && { place }) } };
  return [white(1, shared), rowOf({ lines, ...shared }), white(1, shared)];
};

describe('a number', () => {
  it('fills side after side, the last one with level columns', () => {
    expect(shape(planned(rowsOf(30)))).toEqual(['0:15|15']);
    expect(shape(planned(rowsOf(40)))).toEqual(['0:20|20']);
    expect(shape(planned(rowsOf(60)))).toEqual(['0:20|20', '0:10|10']);
    // Less than six lines in a column are no company for what stands at its foot.
    expect(shape(planned(rowsOf(50)))).toEqual(['0:19|20', '0:6|5']);
  });

  it('tells how deep and how level its last side is, and the room that it has', () => {
    const { last, lines, strain } = planned([...rowsOf(30), rowOf({ strain: 2 }), rowOf({ strain: 0.5 })], {
      top: 12,
      footHeight: 20,
    });
    expect(last).toEqual({ deepest: 16, uneven: 0, depth: 17, room: 170 });
    expect([lines, strain]).toEqual([32, 2.5]);
    const uneven = (rows: readonly Row[]) => planned(rows).last.uneven;
    expect([uneven([]), uneven(rowsOf(10)), uneven(rowsOf(11))]).toEqual([0, 0, 1]);
    // The columns below the last row across them count.
    const [six, seven] = [rowsOf(6), rowsOf(7)];
    expect(uneven([...six, across(1), ...six, across(1), ...seven])).toBe(1);
    expect(uneven([...seven, across(1), ...seven, across(1), ...six])).toBe(0);
  });

  it('has as many lines on each side as its furniture leaves there', () => {
    const { sides } = planned(rowsOf(60), { firstHeadHeight: 20, footHeight: 52 });
    expect(sides.map(({ top, depth }) => [top, depth])).toEqual([
      [20, 18],
      [0, 15],
    ]);
  });

  it('counts the room above a coupon that stands at its foot or below its text, and not above one at the top', () => {
    const room = (place: 'foot' | 'here' | 'top' | 'column', side: 'last' | number = 'last') =>
      planned(rowsOf(10), { coupon: { place, side, height: 60 } }).last.room;
    expect([room('foot'), room('here'), room('column')]).toEqual([140, 140, 200]);
    // The lines of that side begin below the coupon.
    expect(room('top')).toBe(140);
    expect(room('foot', 0)).toBe(200);
  });

  it('has a place for each row, unless one is deeper than a side or hangs over', () => {
    expect(planned(rowsOf(50)).isUnsound).toBe(false);
    expect(planned([rowOf({ lines: 20 })]).isUnsound).toBe(false);
    expect(planned([rowOf({ lines: 21 })]).isUnsound).toBe(true);
    // With what is printed again above and below it, a row may be deeper than its side.
    const continued = { head: [rowOf({ lines: 2 })], foot: [rowOf()] };
    const tall = (lines: number) => planned([rowOf({ lines, continued }), rowOf({ lines, continued }), rowOf()]);
    expect([17, 18, 20].map((lines) => tall(lines).isUnsound)).toEqual([false, true, true]);
    expect(shape(tall(18)).join(' ')).toContain('21');
    expect(planned([rowOf({ overhang: 3 } as Partial<Row>)]).isUnsound).toBe(true);
  });
});

describe('a side before the last', () => {
  it('has a hole where its shortest column ends above its bottom, in points', () => {
    const blocks = (count: number) => Array.from({ length: count }, () => rowOf({ lines: 15 }));
    expect(planned(blocks(4)).hole).toBe(50);
    expect(planned(blocks(2)).hole).toBe(0);
    expect(planned(rowsOf(60)).hole).toBe(0);
    // Below the second row across the columns eight lines are left: a picture of seven leaves one of them empty.
    const below = [
      ...rowsOf(10),
      across(1),
      ...rowsOf(10),
      across(1),
      ...Array.from({ length: 3 }, () => rowOf({ lines: 7 })),
    ];
    expect(shape(planned(below))).toEqual(['0:5|5 5=1 6:5|5 11=1 12:7|7', '0:7|0']);
    expect(planned(below).hole).toBe(10);
  });

  it('has none where the author ends it', () => {
    const rows = (breakAfter: 'page' | 'column') => [...rowsOf(3), rowOf({ breakAfter }), ...rowsOf(60)];
    expect(shape(planned(rows('page')))[0]).toBe('0:2|2');
    expect(planned(rows('page')).hole).toBe(0);
    expect(shape(planned(rows('column')))[0]).toBe('0:4|20');
    expect(planned(rows('column')).hole).toBe(0);
  });
});

describe('a row across the columns', () => {
  it('stands below the columns before it, and three lines of columns below it', () => {
    expect(shape(planned([...rowsOf(10), white(2), across(3), white(), ...rowsOf(6)]))).toEqual(['0:5|5 7=3 11:3|3']);
    const full = (lines: number) => shape(planned([...rowsOf(28), across(lines), ...rowsOf(6)]));
    expect(full(3)).toEqual(['0:14|14 14=3 17:3|3']);
    expect(full(4)).toEqual(['0:14|14', '0=4 4:3|3']);
  });

  it('ends where the foot begins if it is the last, and where the side ends if more follows', () => {
    const foot = { footHeight: 52 };
    expect(shape(planned([...rowsOf(24), across(3)], foot))).toEqual(['0:12|12 12=3']);
    expect(shape(planned([...rowsOf(26), across(3)], foot))).toEqual(['0:13|13', '0=3']);
    expect(shape(planned([...rowsOf(26), across(3), ...rowsOf(20)], foot))).toEqual(['0:13|13 13=3 16:4|4', '0:6|6']);
  });

  it('costs the lines that it leaves empty of all columns where it goes to the next side', () => {
    expect(planned([...rowsOf(28), across(3), ...rowsOf(6)]).breakPrice.cost).toBe(0);
    // Six lines of two columns.
    expect(planned([...rowsOf(28), across(4), ...rowsOf(6)]).breakPrice.cost).toBe(2 * 5 * 36);
  });

  it('takes with it what must stand below it', () => {
    const bound = across(2, { breakPrice: FORBIDDEN });
    const section = [bound, white(1, { spansColumns: true }), across(4, { float: { block: 9 } })];
    expect(shape(planned([...rowsOf(30), ...section]))).toHaveLength(2);
  });
});

describe('a float across the columns', () => {
  it('stands where the text has it while there is room, else at the head of the next side, and the text runs on', () => {
    expect(shape(planned([...rowsOf(10), ...wide(1, 4), ...rowsOf(10)]))).toEqual(['0:5|5 6=4 11:5|5']);
    const away = shape(planned([...rowsOf(34), ...wide(1, 6), ...rowsOf(16)]));
    expect(away.join(' ')).toMatch(/=6/);
    expect(away).toHaveLength(2);
    expect(away[0]).not.toBe('0:17|17');
  });

  it('stands at the head or the foot of its side where the author wants it there', () => {
    expect(shape(planned([...rowsOf(10), ...wide(1, 4, 'top'), ...rowsOf(10)]))).toEqual(['0=4 5:10|10']);
    expect(shape(planned([...rowsOf(10), ...wide(1, 4, 'foot'), ...rowsOf(10)]))).toEqual(['0:10|10 11=4']);
  });
});

describe('a side with the coupon on its back', () => {
  const coupon = { side: 'last', place: 'foot', height: 40 } as const;

  it('ends above the coupon where it is kept clear', () => {
    expect(shape(planned(rowsOf(56), { coupon }))).toEqual(['0:20|20', '0:8|8']);
    expect(shape(planned(rowsOf(56), { coupon, keepBackClear: true }))).toEqual(['0:16|16', '0:12|12']);
    expect(shape(planned(rowsOf(20), { coupon, keepBackClear: true }))).toEqual(['0:10|10']);
  });

  it('is the one before an even last side', () => {
    expect([1, 2, 3, 4].map((count) => backOfLast({ sides: new Array(count) }))).toEqual([undefined, 0, undefined, 2]);
  });
});

describe('lines that are free', () => {
  const free = (rows: readonly Row[], pages?: number, room: Partial<SheetRoom> = {}) => {
    const composition = composed(rows, room);
    return freeLines(planSheets(composition), composition, pages);
  };

  it('are those below the columns of the last side, and all of sides that are asked for and empty', () => {
    expect(free(rowsOf(30))).toEqual([10]);
    expect(free(rowsOf(40))).toEqual([0]);
    expect(free(rowsOf(30), 3)).toEqual([10, 40, 40]);
    expect(free(rowsOf(60), 1)).toEqual([0, 20]);
    expect(totalOf([10, 40, 40])).toBe(90);
  });

  it('are no short ends of columns that more follows', () => {
    const blocks = (lines: number) => Array.from({ length: 4 }, () => rowOf({ lines }));
    expect(free(blocks(18))[0]).toBe(0);
    expect(free(blocks(17))[0]).toBe(6);
  });

  it('are those of all columns below what spans them', () => {
    expect(free([across(5)])).toEqual([30]);
    expect(free([...rowsOf(10), across(5)])).toEqual([20]);
  });
});
