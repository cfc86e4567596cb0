import { describe, expect, it } from 'vitest';
import { type BandShape, bandShaper } from '../../../../src/print/planning/make-up/band-shapes.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import type { BandPlace } from '../../../../src/print/planning/make-up/next-pieces.ts';
import { knownFits } from '../../../../src/print/planning/make-up/piece.ts';
import { progressAt, storyPieces } from '../../../../src/print/planning/make-up/progress.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { moduleText, pieceOfText } from './module-texts.ts';

const HEAD = rowOf({ lines: 3, spansColumns: true });
const plain = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);
const headed = (lines: number, properties: Partial<ModuleText> = {}) =>
  moduleText([HEAD, ...rowsOf(lines)], properties);

const START = progressAt(0, 0, undefined);

/** The bands that may begin with the first of these stories, on a side of so many columns; a line between modules. */
function shapes(texts: readonly ModuleText[], place: Partial<BandPlace> = {}, progress = START): readonly BandShape[] {
  const pieces = storyPieces(texts, { sides: 1, skipped: new Set(), known: knownFits(40) });
  return bandShaper(pieces, 1)(progress, { side: 0, isFirst: true, columns: 2, lines: 40, ...place });
}

/** « 0+1 | 2=2 »: stories of a pile, cells side by side, columns that a cell takes where it takes several. */
const drawn = ({ cells, emptyColumns }: BandShape) =>
  [
    ...cells.map(({ pieces, span }) => `${pieces.map(({ story }) => story).join('+')}${span > 1 ? `=${span}` : ''}`),
    ...(emptyColumns > 0 ? [`(${emptyColumns})`] : []),
  ].join(' | ');
const all = (texts: readonly ModuleText[], place: Partial<BandPlace> = {}, progress = START) =>
  shapes(texts, place, progress).map(drawn).sort();
const named = (found: readonly BandShape[], name: string) => found.find((shape) => drawn(shape) === name);

describe('the bands that stories make', () => {
  it('hold them side by side and in piles, in their order', () => {
    expect(all([plain(10), plain(10), plain(10)])).toEqual([
      '0 | (1)',
      '0 | 1',
      '0 | 1+2',
      '0+1 | (1)',
      '0+1 | 2',
      '0+1+2 | (1)',
    ]);
  });

  it('hold one at the widths that it may have, and at no other', () => {
    expect(all([plain(10, { spans: [2, 1] })])).toEqual(['0 | (1)', '0=2']);
    // What is wider than the page takes all of it.
    expect(all([plain(10, { spans: [5] })])).toEqual(['0=2']);
    expect(all([plain(12, { spans: [2] })], { columns: 3 })).toEqual(['0=2 | (1)']);
  });

  it('hold no pile as wide as the page: that is two bands', () => {
    expect(all([plain(10), plain(10)], { columns: 1 })).toEqual(['0']);
    expect(all([plain(10, { spans: [2] }), plain(10, { spans: [2] })])).toEqual(['0=2']);
  });

  it('have five cells and piles of four at most', () => {
    const texts = Array.from({ length: 5 }, () => plain(2));
    expect(all(texts)).toContain('0+1+2+3 | 4');
    expect(all(texts).filter((one) => /(?:\d\+){4}/.test(one))).toEqual([]);
    const six = Array.from({ length: 6 }, () => plain(2));
    const wide = shapes(six, { columns: 6 });
    expect(Math.max(...wide.map(({ cells }) => cells.length))).toBe(5);
  });

  it('say how far the paper has come with them', () => {
    const found = shapes([plain(10), plain(10)]);
    expect(named(found, '0 | (1)')?.after).toEqual(progressAt(1, 0, undefined));
    expect(named(found, '0 | 1')?.after).toEqual(progressAt(2, 0, undefined));
    expect(all([plain(10), plain(10)], {}, progressAt(1, 0, undefined))).toEqual(['1 | (1)']);
    expect(all([plain(10)], {}, progressAt(1, 0, undefined))).toEqual([]);
  });

  it('know where their cells begin', () => {
    const found = shapes([plain(12, { spans: [2] }), plain(9)], { columns: 3 });
    expect(named(found, '0=2 | 1')?.cells.map(({ column, span }) => [column, span])).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });
});

describe('a band costs', () => {
  it('what its cells cost at each depth, and twelve for each line of an empty column', () => {
    const found = shapes([plain(10), plain(8)]);
    expect(named(found, '0 | 1')).toMatchObject({ least: 10, emptyLine: 24, ownCost: 0 });
    // Two lines of the second column stay empty.
    expect(named(found, '0 | 1')?.costs[0]).toBe(24);
    expect(named(found, '0 | 1')?.cheapest).toBe(24);
    expect(named(found, '0 | (1)')).toMatchObject({ least: 10, emptyLine: 24, emptyColumns: 1, cheapest: 120 });
    expect(named(found, '0+1 | (1)')).toMatchObject({ least: 19, cheapest: 19 * 12 });
  });

  it('thirty for a width that is not the best of its story', () => {
    const found = shapes([plain(10, { spans: [2, 1] })]);
    expect(found.map((shape) => [drawn(shape), shape.ownCost])).toEqual([
      ['0=2', 0],
      ['0 | (1)', 30],
    ]);
  });

  it('six for each pair of heads of one width side by side', () => {
    const own = (texts: readonly ModuleText[], name: string, columns: number) =>
      named(shapes(texts, { columns }), name)?.ownCost;
    const heads = [headed(9), headed(9), headed(9)];
    expect(own(heads, '0 | 1', 2)).toBe(6);
    expect(own(heads, '0 | 1 | 2', 3)).toBe(12);
    expect(own([headed(9), plain(12), headed(9)], '0 | 1 | 2', 3)).toBe(0);
    expect(own([headed(18, { spans: [2] }), headed(9)], '0=2 | 1', 3)).toBe(0);
    // Heads within a pile stand below each other.
    expect(own([headed(9), plain(4), headed(4)], '0 | 1+2', 2)).toBe(0);
  });

  it('eighty where the lead does not stand at its head, on the left', () => {
    const top = (properties: Partial<ModuleText>) => [plain(10, properties), plain(10, { place: 'top' as const })];
    const lead = (properties: Partial<ModuleText>, name: string) => named(shapes(top(properties)), name)?.ownCost;
    expect(lead({}, '0 | 1')).toBe(0);
    expect(lead({}, '1 | 0')).toBe(80 + 15);
    expect(lead({}, '1+0 | (1)')).toBe(80 + 15);
    // Its author may want it elsewhere: at the foot it stands behind its turn by one.
    expect(named(shapes([plain(10, { place: 'foot' }), plain(10)]), '1 | 0')?.ownCost).toBe(15);
    expect(named(shapes([plain(10, { side: 0 }), plain(10)]), '1 | 0')?.ownCost).toBe(0);
  });

  it('eighty where the lead stands in another band than the first of the paper', () => {
    const alone = (place: Partial<BandPlace>) => named(shapes([plain(10, { spans: [2] })], place), '0=2')?.ownCost;
    expect(alone({})).toBe(0);
    expect(alone({ isFirst: false })).toBe(80);
    expect(alone({ side: 1 })).toBe(80);
  });
});

describe('of many bands', () => {
  /** So many stories that have room nowhere, behind those that are looked at. */
  const more = (count: number) => Array.from({ length: count }, () => plain(90));

  it('the twenty-four cheapest are looked at that hold as many modules', () => {
    const spans = [1, 2, 3, 4, 5, 6, 7];
    const [one, other] = [12, 22];
    const found = shapes([plain(one, { spans }), plain(other, { spans })], { columns: 7 });
    const counted = (count: number) =>
      found.filter(({ cells }) => cells.flatMap(({ pieces }) => pieces).length === count);
    // Two widths side by side are seven columns or fewer: twenty-one ways. Piles of a width below seven: six.
    const pairs = spans.flatMap((first) => spans.map((second) => [first, second] as const));
    const all27 = pairs.flatMap(([first, second]) => {
      const narrow = shapes([plain(one, { spans: [first] }), plain(other, { spans: [second] })], { columns: 7 });
      // A width costs thirty for each place in the list behind the first.
      return narrow
        .filter(({ cells }) => cells.flatMap(({ pieces }) => pieces).length === 2)
        .map((shape) => ({ name: drawn(shape), cost: shape.cheapest + (first + second - 2) * 30 }));
    });
    expect(all27).toHaveLength(21 + 6);
    const cheapest = all27.sort((a, b) => a.cost - b.cost).slice(0, 24);
    expect(counted(2).map(drawn)).toEqual(cheapest.map(({ name }) => name));
    expect(counted(1)).toHaveLength(7);
  });

  it('those are not looked at whose cells cost more than four hundred beside each other, but of five stories', () => {
    // Thirty-three empty lines cost 396, thirty-four 408.
    const long = plain(40, { spans: [2, 1] });
    const beside = (short: number, others: number) => all([long, plain(short), ...more(others)]).includes('0 | 1');
    expect([beside(7, 4), beside(6, 4), beside(6, 3)]).toEqual([true, false, true]);
    // Of more than sixteen 320: twenty-six cost 312.
    expect([beside(14, 15), beside(13, 15), beside(13, 14)]).toEqual([true, false, true]);
  });

  it('those are not looked at whose empty columns cost more than that', () => {
    const alone = (lines: number) => all([plain(lines), plain(lines), ...more(4)]);
    expect(alone(33)).toEqual(['0 | (1)', '0 | 1']);
    expect(alone(34)).toEqual(['0 | 1']);
    // Beside what may be parted only the cells that have room count.
    const parted = [plain(60, { mayPart: true }), plain(34), ...more(4)];
    expect(all(parted, { columns: 3 }).filter((one) => one.includes('0 | 1'))).toEqual([]);
    expect(all(parted)).toContain('0 | 1');
  });

  it('dearer ones are looked at where there is nothing else', () => {
    expect(all([plain(40), ...more(5)])).toEqual(['0 | (1)']);
    expect(all([plain(40), ...more(5)], { columns: 9 })).toEqual(['0 | (8)']);
  });
});

describe('a story in a band', () => {
  it('is no deeper than the band may be, unless it may be parted', () => {
    expect(all([plain(41)])).toEqual([]);
    expect(all([plain(40)])).toEqual(['0 | (1)']);
    const [shape] = shapes([plain(41, { mayPart: true })]);
    expect(shape).toMatchObject({ mayPart: true, least: Number.POSITIVE_INFINITY });
    expect(shapes([plain(40)])[0]).toMatchObject({ mayPart: false });
  });

  it('is the last of its pile where it may be parted, with four lines and more below the others', () => {
    const texts = (above: number) => [plain(above), plain(50, { mayPart: true }), plain(3)];
    expect(all(texts(30))).toContain('0+1 | (1)');
    expect(all(texts(35))).toContain('0+1 | (1)');
    expect(all(texts(36)).some((one) => one.startsWith('0+1'))).toBe(false);
    expect(all(texts(30)).some((one) => one.includes('0+1+2'))).toBe(false);
  });

  it('goes on from the side before, first of all in the first band', () => {
    const pending = pieceOfText(9, rowsOf(12));
    const from = progressAt(0, 0, pending);
    expect(all([plain(10)], {}, from)).toEqual(['9 | (1)', '9 | 0', '9+0 | (1)']);
    expect(all([plain(10)], { isFirst: false }, from)).toEqual(['0 | (1)']);
    // What stands out of turn may stand before it, but not without it.
    const top = all([plain(10), plain(8, { place: 'top' })], {}, from);
    expect(top).toContain('1 | 9');
    expect(top.filter((one) => !one.includes('9'))).toEqual([]);
    // Another one that may be parted has to wait.
    const parting = plain(10, { mayPart: true });
    expect(shapes([parting], { isFirst: false }, from)[0]?.mayPart).toBe(false);
    expect(named(shapes([parting], {}, from), '9 | 0')?.mayPart).toBe(true);
  });

  it('at the foot makes the band the last of its side', () => {
    const found = shapes([plain(10), plain(10, { place: 'foot' })]);
    expect(named(found, '0 | 1')?.isFoot).toBe(true);
    expect(named(found, '0 | (1)')?.isFoot).toBe(false);
  });

  it('that is a filler has nothing below it, and no other beside it', () => {
    const filler = plain(4, { isFiller: true });
    expect(all([plain(10), filler, filler])).toEqual([
      '0 | (1)',
      '0 | 1',
      '0 | 2',
      '0+1 | (1)',
      '0+2 | (1)',
      '1 | (1)',
      '1 | 0',
      '2 | (1)',
      '2 | 0',
    ]);
  });
});
