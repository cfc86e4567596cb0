import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/print/planning/lines.ts';
import type { MadeUp } from '../../../../src/print/planning/make-up/made-up.ts';
import { deepestSide, makeUp, wholePrice, withoutWishes } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { FOOT, moduleText } from './module-texts.ts';
import { roomOf } from './random-papers.ts';

const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);
/** Made up in so many columns of so many lines; two lines stand between bands, and one between modules. */
const made = (texts: readonly ModuleText[], columns: number, lines: number, sides?: number) =>
  makeUp(texts, roomOf(columns, lines, 0, 0, sides));

/** Each side as its modules: « story:first line+lines », with the column where there are several. */
const drawn = ({ sides }: MadeUp) =>
  sides.map(({ bands }) =>
    bands
      .flatMap(({ cells }) =>
        cells.flatMap(({ column, modules }) =>
          modules.map(({ story: own, line, depth }) => `${column > 0 ? `${column}/` : ''}${own}:${line}+${depth}`),
        ),
      )
      .join(' '),
  );

describe('a paper of one column', () => {
  it('has as many sides as it needs, the last as deep as its text', () => {
    const one = made([story(20)], 1, 40);
    expect([drawn(one), one.price, one.holes, one.left]).toEqual([['0:0+20'], { forbidden: 0, cost: 0 }, [], []]);
    expect(one.sides[0]).toMatchObject({ depth: 40, columns: 1 });
    expect(drawn(made([story(20), story(18)], 1, 40))).toEqual(['0:0+20 1:22+18']);
    // A band that is the last of its side goes down to its foot.
    expect(drawn(made([story(38), story(20)], 1, 40))).toEqual(['0:0+40', '1:0+20']);
  });

  it('has as many sides as long stories need that go on: several more may hold no further story to its end', () => {
    // Each side but a story's last has 39 lines of it, and one that says where it goes on.
    const long = Array.from({ length: 3 }, () => story(390, { mayPart: true }));
    const one = made(long, 1, 40);
    expect([one.left, one.sides.length]).toEqual([[], 30]);
    // Two of them have room on 20 sides already.
    expect(made(long.slice(0, 2), 1, 40).sides).toHaveLength(20);
  });

  it('has white between its bands that grows by two lines, for two each', () => {
    const grown = made([story(20), story(17)], 1, 40, 1);
    expect([drawn(grown), grown.price.cost, grown.holes]).toEqual([['0:0+20 1:23+17'], 2, []]);
    const more = made([story(20), story(16)], 1, 40, 1);
    expect([drawn(more), more.price.cost, more.holes]).toEqual([['0:0+20 1:24+16'], 4, []]);
  });

  it('has a hole at its end where text is missing, for eleven a line', () => {
    const short = made([story(20)], 1, 40, 1);
    expect(short.holes).toEqual([{ side: 0, story: 0, lines: 20, isEnd: true }]);
    expect(short.price).toEqual({ forbidden: 0, cost: 220 });
    expect(wholePrice(short)).toBe(220);
    expect(wholePrice({ price: { forbidden: 2, cost: 3 } })).toBe(200_003);
  });

  it('has a whole side empty where nothing is left for it', () => {
    const short = made([story(40)], 1, 40, 2);
    expect(drawn(short)).toEqual(['0:0+40', '']);
    expect(short.holes).toEqual([{ side: 1, story: 0, lines: 40 }]);
    expect(short.price.cost).toBe(440);
  });

  it('leaves out what has no room, and nothing else', () => {
    // Of three that are too deep all are passed over, whichever is found first.
    const three = made([story(50), story(50), story(10), story(50)], 1, 40, 1);
    expect([drawn(three), three.left]).toEqual([['2:0+40'], [0, 1, 3]]);
    const deep = made([story(20), story(50), story(18)], 1, 40, 1);
    expect([drawn(deep), deep.left]).toEqual([['0:0+20 2:22+18'], [1]]);
    const first = made([story(50), story(18)], 1, 40);
    expect([drawn(first), first.left]).toEqual([['1:0+18'], [0]]);
    // No more than three are passed over: what stands behind the fourth has no place.
    const four = made([story(50), story(50), story(50), story(50), story(10)], 1, 40, 1);
    expect([drawn(four), four.left]).toEqual([[''], [0, 1, 2, 3, 4]]);
  });
});

describe('a story that goes on', () => {
  const parting = {
    mayPart: true,
    continuation: { foot: FOOT, head: () => [rowOf({ lines: 2, spansColumns: true })] },
  };

  it('fills its side above the line that says where, and goes on at the head of the next', () => {
    const paper = made([story(60, parting)], 1, 40);
    // Thirty-nine lines and the one that says where; two above the twenty-one that are left.
    expect(drawn(paper)).toEqual(['0:0+40', '0:0+23']);
    // A story that is parted costs a hundred and twenty, and five for the lines beyond fifty-five.
    expect(paper.price).toEqual({ forbidden: 0, cost: 125 });
    const [first, rest] = paper.sides.map(({ bands }) => bands[0]?.cells[0]?.modules[0]);
    expect(first).toMatchObject({ story: 0, part: 0, goesOn: 1 });
    expect(first).not.toHaveProperty('comesFrom');
    expect(rest).toMatchObject({ story: 0, part: 1, comesFrom: 0 });
    expect(rest).not.toHaveProperty('goesOn');
  });

  it('may stand below another one, and go on at the head of the next side', () => {
    const paper = made([story(5), story(30, parting), story(20), story(20)], 2, 20);
    // Thirteen lines and the one that says where; two lines above the seventeen that are left, one of twenty stays empty.
    expect(drawn(paper)).toEqual(['0:0+5 1:6+14 1/2:0+20', '1:0+20 1/3:0+20']);
    expect(paper.price.cost).toBe(120 + 12);
  });

  it('is tried on two sides more than hold no more than fewer do', () => {
    // Nine lines on the first side, seven on the next ones, eight on the last: with the white above it, it takes
    // less than five quarters of the lines of three sides, and of four where it has forty-eight.
    const [sides, more] = [made([story(38, parting)], 1, 10), made([story(48, parting)], 1, 10)];
    expect([sides.sides.length, sides.left, more.left]).toEqual([5, [], [0]]);
    expect(made([story(48, parting)], 1, 10, 7).left).toEqual([]);
  });

  it('stands whole where that is no worse', () => {
    expect(drawn(made([story(39, parting), story(30)], 1, 40))).toEqual(['0:0+40', '1:0+30']);
  });

  it('goes on where its author says so, or stands whole for a hundred and fifty', () => {
    const asked = { ...parting, partsAfter: () => 9 };
    const paper = made([story(30, asked)], 1, 40);
    expect(drawn(paper)).toEqual(['0:0+30']);
    expect(paper.price.cost).toBe(150);
    const two = made([story(30, asked), story(27)], 1, 40, 2);
    // Ten lines and the one that says where; on the next side two and twenty.
    expect(drawn(two)).toEqual(['0:0+11 1:13+27', '0:0+22']);
  });
});

describe('a story with a wish of its author', () => {
  it('stands at the foot of its side', () => {
    const paper = made([story(10), story(10, { place: 'foot' }), story(10)], 1, 34, 1);
    expect(drawn(paper)).toEqual(['0:0+10 2:12+10 1:24+10']);
    // One story stands before it that should stand behind.
    expect(paper.price.cost).toBe(15);
  });

  it('stands at the top of its side, and the lead costs eighty below it only within a band', () => {
    const paper = made([story(10), story(10, { place: 'top' })], 1, 22, 1);
    expect(drawn(paper)).toEqual(['1:0+10 0:12+10']);
  });

  it('stands on its side', () => {
    expect(drawn(made([story(10, { side: 1 }), story(40)], 1, 40, 2))).toEqual(['1:0+40', '0:0+10']);
  });

  it('stands elsewhere where others would be left out', () => {
    // Both cannot stand on the first side.
    const texts = [story(40, { side: 0 }), story(40, { side: 0 })];
    const paper = made(texts, 1, 40, 2);
    expect([drawn(paper), paper.unobeyed, paper.left]).toEqual([['0:0+40', '1:0+40'], [1], []]);
    expect(made([texts[0] ?? story(40), story(40)], 1, 40, 2)).not.toHaveProperty('unobeyed');
    // With the second story on the second side nothing is left there for the third.
    const other = made([story(20), story(20, { side: 1 }), story(40), story(9, { isFiller: true })], 1, 42, 2);
    expect([drawn(other), other.unobeyed, other.left]).toEqual([['0:0+20 1:22+20', '2:0+40'], [1], [3]]);
    // All wishes are given up where that of a story without a place is none: the third stands on the first side alone.
    const third = made([story(20), story(12), story(6, { side: 0 })], 1, 20, 2);
    expect([drawn(third), third.unobeyed, third.left]).toEqual([['0:0+20', '1:0+12 2:14+6'], [2], []]);
    const tops = made([story(10, { place: 'top' }), story(8, { place: 'top' })], 1, 20, 1);
    expect([drawn(tops), tops.unobeyed, tops.left]).toEqual([['0:0+10 1:12+8'], [1], []]);
    expect(withoutWishes(texts, [1])[1]).toMatchObject({ side: undefined, place: undefined });
    expect(withoutWishes(texts, [0])[1]).toBe(texts[1]);
  });
});

describe('a filler', () => {
  it('stands where it closes a hole, for four', () => {
    const paper = made([story(20), story(10, { isFiller: true })], 1, 32, 1);
    expect([paper.price.cost, paper.holes, paper.left]).toEqual([4, [], []]);
  });

  it('stands below the lead, and on its right', () => {
    expect(drawn(made([story(20), story(10, { isFiller: true })], 1, 32, 1))).toEqual(['0:0+20 1:22+10']);
    expect(drawn(made([story(20), story(20, { isFiller: true })], 2, 20, 1))).toEqual(['0:0+20 1/1:0+20']);
  });

  it('is left where it closes none', () => {
    const paper = made([story(32), story(10, { isFiller: true })], 1, 32, 1);
    expect([drawn(paper), paper.price.cost, paper.left]).toEqual([['0:0+32'], 0, [1]]);
  });
});

describe('a paper of several columns', () => {
  it('has stories side by side, and one above the other', () => {
    const paper = made([story(20), story(9), story(10)], 2, 20, 1);
    expect([drawn(paper), paper.price.cost]).toEqual([['0:0+20 1/1:0+9 1/2:10+10'], 0]);
  });

  it('has its columns level below a head across them', () => {
    const head = rowOf({ lines: 3, spansColumns: true });
    const paper = made([moduleText([head, ...rowsOf(34)], { spans: [2] })], 2, 20, 1);
    const [module] = paper.sides[0]?.bands[0]?.cells[0]?.modules ?? [];
    expect(
      module?.regions.map(({ line, filling }) => [line, filling.columns.map(({ rows }) => linesOf(rows))]),
    ).toEqual([
      [0, [3]],
      [3, [17, 17]],
    ]);
  });

  it('has a hole below a story that is shorter than what stands beside it, for twelve a line', () => {
    const paper = made([story(20), story(14)], 2, 20, 1);
    expect(paper.holes).toEqual([{ side: 0, story: 1, lines: 6 }]);
    expect(paper.price.cost).toBe(72);
    // One line is not told: with an odd number of lines one column must be short.
    expect(made([story(20), story(19)], 2, 20, 1).holes).toEqual([]);
  });

  it('has no hole below a column that its author ends', () => {
    const ended = [...rowsOf(13), rowOf({ breakAfter: 'column' }), ...rowsOf(20)];
    expect(made([moduleText(ended, { spans: [2] })], 2, 20, 1).holes).toEqual([]);
  });

  it('keeps clear what is behind its coupon, where the last side is the back of another', () => {
    const { room, ...paper } = roomOf(1, 40, 0, 10, undefined);
    const depths = (sides: number) =>
      makeUp([story(20)], { ...paper, sides, room: { ...room, keepBackClear: true } }).sides.map(({ depth }) => depth);
    expect([depths(1), depths(2), depths(3), depths(4)]).toEqual([[30], [30, 30], [40, 40, 30], [40, 40, 30, 30]]);
  });

  it('has lines as deep as its deepest side', () => {
    expect(deepestSide(roomOf(2, 40, 0, 0, 1))).toBe(40);
    expect(deepestSide(roomOf(2, 40, 6, 0, 1))).toBe(40);
    expect(deepestSide(roomOf(2, 40, 6, 10, 2))).toBe(40);
  });
});
