import { describe, expect, it } from 'vitest';
import type { Area, Sheet } from '../../../src/print/display-list.ts';
import { impose } from '../../../src/print/imposition/impose.ts';
import { PAPER_FORMATS } from '../../../src/print/imposition/papers.ts';
import { areaOnSide, ownsPoint } from '../../../src/print/imposition/placing.ts';
import { type Imposed, WAYS, type Wishes } from '../../../src/print/imposition/wishes.ts';
import { MM } from '../../../src/print/theme.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { behind, isLeft, leafed, printed } from './paper-in-hand.ts';

/** Sheets of one size, in millimetres: as a theme has them. */
function sheetsOf(count: number, widthMm = 210, heightMm = 297): Sheet[] {
  return Array.from({ length: count }, () => ({ width: widthMm * MM, height: heightMm * MM, items: [] }));
}

function imposed(sheets: readonly Sheet[], wishes: Omit<Wishes, 'runs'> & Partial<Wishes>): Imposed {
  const { value, problems } = impose(sheets, { runs: [{ sheets: sheets.length, name: 'Un' }], ...wishes }, () => []);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const runsOf = (...counts: readonly number[]) => counts.map((sheets, index) => ({ sheets, name: `n° ${index + 1}` }));

const sizes = fc.record({ width: fc.integer({ min: 60, max: 450 }), height: fc.integer({ min: 60, max: 600 }) });

/** Any size of sheets, any number of numbers, any wish. */
const anyWish = fc
  .record({
    size: sizes,
    counts: fc.array(fc.integer({ min: 1, max: 13 }), { minLength: 1, maxLength: 4 }),
    as: fc.constantFrom(...WAYS),
    paper: fc.option(fc.constantFrom(...PAPER_FORMATS.map(({ name }) => name)), { nil: undefined }),
    edge: fc.option(fc.constantFrom('long' as const, 'short' as const), { nil: undefined }),
    creepMm: fc.option(fc.double({ min: 0, max: 0.4, noNaN: true }), { nil: undefined }),
    isRightToLeft: fc.boolean(),
  })
  .map(({ size, counts, ...wishes }) => {
    const sheets = sheetsOf(
      counts.reduce((sum, count) => sum + count, 0),
      size.width,
      size.height,
    );
    return { sheets, counts, wishes: { ...wishes, runs: runsOf(...counts) } };
  });

describe('sheets on paper, whatever their size and the wishes', () => {
  it('are owned once, in each of their points', () => {
    fc.assert(
      fc.property(
        anyWish,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wish, x, y) => {
          const { imposition } = imposed(wish.sheets, wish.wishes);
          for (const [index, { width, height }] of wish.sheets.entries()) {
            const placed = imposition.sides.flatMap((side) => side.placed.filter(({ sheet }) => sheet === index));
            for (const point of [
              { x: x * width, y: y * height },
              { x: width / 2, y: height / 2 },
              { x: width, y: height },
            ])
              expect(placed.filter((one) => ownsPoint(one, point))).toHaveLength(1);
          }
        },
      ),
    );
  });

  it('lie inside the paper, beside each other, and so do the marks', () => {
    fc.assert(
      fc.property(anyWish, ({ sheets, wishes }) => {
        for (const side of imposed(sheets, wishes).imposition.sides) {
          const areas = side.placed.map((placed) => {
            const { width = 0, height = 0 } = sheets[placed.sheet] ?? {};
            return areaOnSide({ x: 0, y: 0, width, height }, placed);
          });
          for (const area of areas) expect(isInside(area, { x: 0, y: 0, ...side })).toBe(true);
          for (const [index, one] of areas.entries())
            for (const other of areas.slice(index + 1)) expect(sharedArea(one, other)).toBeLessThan(0.01);
          for (const mark of side.marks) {
            if (mark.kind !== 'rule') throw new Error(`a mark that is a ${mark.kind}`);
            const [x, y] = [Math.min(mark.x1, mark.x2), Math.min(mark.y1, mark.y2)];
            const [width, height] = [Math.abs(mark.x2 - mark.x1), Math.abs(mark.y2 - mark.y1)];
            expect(isInside({ x, y, width, height }, { x: 0, y: 0, ...side })).toBe(true);
            expect(mark.tag).toBe('artefact');
          }
        }
      }),
    );
  });

  it('stand upright on both faces for whoever turns the leaf', () => {
    fc.assert(
      fc.property(anyWish, ({ sheets, wishes }) => {
        for (const { front, back } of printed(imposed(sheets, wishes).imposition, sheets))
          for (const one of [...front, ...back]) expect(one.isUpright).toBe(true);
      }),
    );
  });

  it('take as much paper as is said', () => {
    fc.assert(
      fc.property(anyWish, ({ sheets, wishes }) => {
        const { imposition, papers, faces, paper, scale } = imposed(sheets, wishes);
        expect(papers).toBe(Math.ceil(imposition.sides.length / faces));
        expect(imposition.turn === undefined).toBe(faces === 1);
        expect(paper.widthMm).toBeLessThanOrEqual(paper.heightMm);
        for (const { width, height, placed } of imposition.sides) {
          expect(Math.min(width, height)).toBeCloseTo(paper.widthMm * MM, 3);
          expect(Math.max(width, height)).toBeCloseTo(paper.heightMm * MM, 3);
          for (const one of placed) expect(one.scale).toBeCloseTo(scale, 6);
        }
      }),
    );
  });
});

describe('sheets by themselves', () => {
  it('are sides of their own size, as a build paints them', () => {
    const { imposition, paper, papers, faces, scale, blanks } = imposed(sheetsOf(3), { as: 'sheet' });
    expect(imposition.turn).toBe('long');
    expect(imposition.sides.map(({ placed }) => placed)).toEqual(
      [0, 1, 2].map((sheet) => [{ sheet, x: 0, y: 0, scale: 1, turn: 0 }]),
    );
    expect({ name: paper.name, papers, faces, scale, blanks }).toEqual({
      name: 'A4',
      papers: 2,
      faces: 2,
      scale: 1,
      blanks: 0,
    });
  });

  it('begin on a sheet of paper for each number', () => {
    const { imposition, papers, blanks } = imposed(sheetsOf(6), { as: 'sheet', runs: runsOf(1, 3, 2) });
    expect(imposition.sides.map(({ placed }) => placed[0]?.sheet)).toEqual([0, undefined, 1, 2, 3, undefined, 4, 5]);
    expect([papers, blanks]).toEqual([4, 2]);
  });

  it('need one face where no number has two sides', () => {
    const { imposition, papers, faces } = imposed(sheetsOf(3), { as: 'sheet', runs: runsOf(1, 1, 1) });
    expect([imposition.sides.length, papers, faces, imposition.turn]).toEqual([3, 3, 1, undefined]);
  });

  it('fill another paper, whichever way they lie', () => {
    expect(imposed(sheetsOf(1), { as: 'sheet', paper: 'A3' }).scale).toBeCloseTo(Math.SQRT2, 3);
    const { imposition, scale } = imposed(sheetsOf(1, 297, 210), { as: 'sheet', paper: 'A5' });
    expect(scale).toBeCloseTo(Math.SQRT1_2, 2);
    expect(imposition.sides[0]?.width).toBeCloseTo(210 * MM);
  });

  it('have a paper without a name where they are of no known size', () => {
    expect(imposed(sheetsOf(1, 300, 100), { as: 'sheet' }).paper).toEqual({
      widthMm: expect.closeTo(100),
      heightMm: expect.closeTo(300),
    });
  });
});

describe('pairs', () => {
  it('are the same side twice, with what follows it behind it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('long' as const, 'short' as const, undefined),
        (count, edge) => {
          const sheets = sheetsOf(count);
          const { imposition, pieces, papers } = imposed(sheets, { as: '2up', edge });
          const all = printed(imposition, sheets);
          expect([all.length, pieces]).toEqual([papers, 2]);
          for (const [index, paper] of all.entries()) {
            expect(paper.front.map(({ sheet }) => sheet)).toEqual([2 * index, 2 * index]);
            const next = 2 * index + 1 < count ? 2 * index + 1 : undefined;
            for (const one of paper.front) expect(behind(one, paper)?.sheet).toBe(next);
          }
        },
      ),
    );
  });

  it('are two numbers beside each other, each with its own sides behind it', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (size, one, other) => {
        const sheets = sheetsOf(one + other, size.width, size.height);
        const { imposition, blanks } = imposed(sheets, { as: '2up', runs: runsOf(one, other) });
        expect(blanks).toBe(Math.abs(one - other));
        for (const [index, paper] of printed(imposition, sheets).entries()) {
          const at = 2 * index;
          for (const seen of paper.front) {
            const isFirst = seen.sheet < one;
            if (size.width <= size.height) expect(isLeft(seen, paper)).toBe(isFirst);
            expect(seen.sheet).toBe(isFirst ? at : one + at);
            const isLast = at + 1 >= (isFirst ? one : other);
            expect(behind(seen, paper)?.sheet).toBe(isLast ? undefined : seen.sheet + 1);
          }
        }
      }),
    );
  });

  it('are half as large on the paper of offices, and as large as they are where two have room', () => {
    expect(imposed(sheetsOf(2), { as: '2up' })).toMatchObject({
      paper: { name: 'A4' },
      scale: expect.closeTo(Math.SQRT1_2, 3),
    });
    expect(imposed(sheetsOf(2, 148, 210), { as: '2up' })).toMatchObject({ paper: { name: 'A4' }, scale: 1 });
    expect(imposed(sheetsOf(2), { as: '2up', paper: 'A3' })).toMatchObject({ paper: { name: 'A3' }, scale: 1 });
    expect(imposed(sheetsOf(2, 215.9, 279.4), { as: '2up' }).paper.name).toBe('Letter');
  });

  it('lie below one another where sides are wider than tall', () => {
    const [side] = imposed(sheetsOf(1, 297, 210), { as: '2up' }).imposition.sides;
    expect(side?.placed.map(({ x }) => Math.round(x))).toEqual([0, 0]);
    expect(side?.placed.map(({ y }) => Math.round(y))).toEqual([0, Math.round(148.5 * MM)]);
    expect(side?.marks).toMatchObject([{ x1: 0, y1: expect.closeTo(148.5 * MM) }, { y1: expect.closeTo(148.5 * MM) }]);
  });

  it('are each number twice where there are more than two', () => {
    const { imposition, papers } = imposed(sheetsOf(4), { as: '2up', runs: runsOf(1, 2, 1) });
    expect(imposition.sides.map(({ placed }) => placed.map(({ sheet }) => sheet))).toEqual([
      [0, 0],
      [],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(papers).toBe(3);
  });
});

describe('a booklet', () => {
  const anyBooklet = fc.record({
    size: sizes,
    counts: fc.array(fc.integer({ min: 1, max: 21 }), { minLength: 1, maxLength: 3 }),
    edge: fc.constantFrom('long' as const, 'short' as const, undefined),
    isRightToLeft: fc.boolean(),
    paper: fc.constantFrom('A3' as const, 'A4' as const, undefined),
  });

  it('is read from its first side to its last once it is folded, and blanks are at its end', () => {
    fc.assert(
      fc.property(anyBooklet, ({ size, counts, ...wishes }) => {
        const sheets = sheetsOf(
          counts.reduce((sum, count) => sum + count),
          size.width,
          size.height,
        );
        const { imposition, blanks } = imposed(sheets, { as: 'booklet', ...wishes, runs: runsOf(...counts) });
        const papers = printed(imposition, sheets);
        let first = 0;
        let at = 0;
        for (const count of counts) {
          const own = papers.slice(at, at + Math.ceil(count / 4));
          const read = leafed(own, wishes.isRightToLeft);
          expect(read).toEqual(Array.from(read, (_, index) => (index < count ? first + index : undefined)));
          first += count;
          at += own.length;
        }
        expect(blanks).toBe(counts.reduce((sum, count) => sum + (Math.ceil(count / 4) * 4 - count), 0));
      }),
    );
  });

  it('has eight sides on two sheets of paper in the order of printers', () => {
    const order = ({ imposition }: Imposed) =>
      imposition.sides.map(({ placed }) => placed.map(({ sheet }) => sheet + 1));
    expect(order(imposed(sheetsOf(8), { as: 'booklet' }))).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(order(imposed(sheetsOf(8), { as: 'booklet', isRightToLeft: true }))).toEqual([
      [1, 8],
      [7, 2],
      [3, 6],
      [5, 4],
    ]);
  });

  it('goes on the paper that holds two sides, and is made smaller where it is told or none does', () => {
    const onPaper = (width: number, height: number, paper?: Wishes['paper']) => {
      const { scale, ...made } = imposed(sheetsOf(4, width, height), { as: 'booklet', paper });
      return [made.paper.name, Math.round(scale * 10_000) / 10_000];
    };
    expect(onPaper(210, 297)).toEqual(['A3', 1]);
    expect(onPaper(148, 210)).toEqual(['A4', 1]);
    expect(onPaper(105, 148)).toEqual(['A5', 1]);
    expect(onPaper(297, 420)).toEqual(['A2', 1]);
    expect(onPaper(215.9, 279.4)).toEqual(['Tabloid', 1]);
    expect(onPaper(420, 594)).toEqual(['A3', 0.5]);
    expect(onPaper(210, 297, 'A4')).toEqual(['A4', Math.round(Math.SQRT1_2 * 10_000) / 10_000]);
    expect(onPaper(148, 210, 'A3')).toEqual(['A3', 1]);
  });

  it('turns about the short edge, and about the long one with its backs turned round', () => {
    const turns = (edge: Wishes['edge']) => {
      const { imposition } = imposed(sheetsOf(4), { as: 'booklet', edge });
      return [imposition.turn, ...imposition.sides.map(({ placed }) => placed[0]?.turn)];
    };
    expect(turns(undefined)).toEqual(['short', 0, 0]);
    expect(turns('short')).toEqual(['short', 0, 0]);
    expect(turns('long')).toEqual(['long', 0, 180]);
  });

  it('shifts what lies inside towards its fold, the further in the more, by the thickness of the paper', () => {
    const creepMm = 0.15;
    const { imposition } = imposed(sheetsOf(16), { as: 'booklet', creepMm });
    const middle = 210 * MM;
    for (const [index, { placed }] of imposition.sides.entries()) {
      const shift = Math.floor(index / 2) * creepMm * MM;
      const [left, right] = placed;
      expect(left?.x).toBeCloseTo(shift, 6);
      expect(right?.x).toBeCloseTo(middle - shift, 6);
      // What would cross the fold is cut off.
      expect(left?.window?.width ?? 210 * MM).toBeCloseTo(210 * MM - shift, 6);
      expect(right?.window?.x ?? 0).toBeCloseTo(shift, 6);
    }
  });

  it('is refused where words would lie in the fold, with the thickest paper that it can have', () => {
    const [sheet] = sheetsOf(1);
    const word = {
      kind: 'glyphs',
      tag: 0,
      font: 'f',
      size: 10,
      colour: '#000000',
      y: 100,
      stretch: 1,
      glyphs: [1],
      positions: [0],
      texts: ['a'],
      width: 480,
    } as const;
    const sheets = Array.from({ length: 12 }, (_, index) => ({
      ...(sheet as Sheet),
      items: [{ ...word, x: index % 2 === 0 ? 14 * MM : (210 - 14) * MM - 480 }],
    }));
    const with12 = (creepMm: number) => impose(sheets, { as: 'booklet', creepMm, runs: runsOf(12) }, () => []);
    expect(with12(7).problems).toEqual([]);
    expect(with12(7.01)).toEqual({
      problems: [
        {
          severity: 'error',
          code: 'imposition.creep',
          values: { thickness: { fr: '7,01', en: '7.01' }, most: { fr: '7', en: '7' }, sheets: 3 },
        },
      ],
    });
  });

  it('has its fold marked, and what is cut off where it does not fill its paper', () => {
    const marks = (paper: Wishes['paper']) =>
      imposed(sheetsOf(4), { as: 'booklet', paper }).imposition.sides[0]?.marks ?? [];
    expect(marks('A3')).toMatchObject([
      { x1: expect.closeTo(210 * MM), dash: [2, 2] },
      { x1: expect.closeTo(210 * MM), dash: [2, 2] },
    ]);
    // Two sides fill the height of a Tabloid, and leave white beside them: two cuts, each marked at head and foot.
    expect(marks('Tabloid').filter((mark) => mark.kind === 'rule' && !mark.dash)).toHaveLength(4);
  });
});

describe('a poster', () => {
  it('is twice the area of its paper, in four pieces that overlap by a centimetre and can be printed', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...PAPER_FORMATS.map(({ name }) => name), undefined), (size, paper) => {
        const sheets = sheetsOf(2, size.width, size.height);
        const { imposition, scale, papers, faces } = imposed(sheets, { as: 'tiles', paper });
        expect([papers, faces]).toEqual([8, 1]);
        const [w, h] = [size.width * MM, size.height * MM];
        for (let sheet = 0; sheet < 2; sheet++) {
          const sides = imposition.sides.slice(4 * sheet, 4 * sheet + 4);
          const windows = sides.map(({ placed }) => placed[0]?.window as Area);
          for (const [index, side] of sides.entries()) {
            const [placed] = side.placed;
            if (!placed) throw new Error('an empty piece');
            const shown = areaOnSide({ x: 0, y: 0, width: w, height: h }, placed);
            const room = { x: 5 * MM, y: 5 * MM, width: side.width - 10 * MM, height: side.height - 10 * MM };
            expect(isInside(shown, room)).toBe(true);
            // All that a piece owns is seen on it.
            const { owns, window } = placed;
            if (typeof owns !== 'object' || !window) throw new Error('no share');
            const inside = { x: Math.max(0, owns.x), y: Math.max(0, owns.y), width: w / 2, height: h / 2 };
            expect(isInside(inside, window)).toBe(true);
            expect([window.x > 0, window.y > 0]).toEqual([index % 2 === 1, index > 1]);
          }
          const [first, second, third] = windows as [Area, Area, Area];
          expect((first.x + first.width - second.x) * scale).toBeCloseTo(10 * MM, 6);
          expect((first.y + first.height - third.y) * scale).toBeCloseTo(10 * MM, 6);
          expect(second.x + second.width).toBeCloseTo(w, 6);
          expect(third.y + third.height).toBeCloseTo(h, 6);
        }
      }),
    );
  });

  it('makes an A3 of an A4', () => {
    const { scale, paper } = imposed(sheetsOf(1), { as: 'tiles' });
    expect([scale, paper.name]).toEqual([expect.closeTo(Math.SQRT2, 6), 'A4']);
  });

  it('lies as its side does', () => {
    const sides = imposed(sheetsOf(1, 297, 210), { as: 'tiles' }).imposition.sides;
    expect(sides.every(({ width, height }) => width > height)).toBe(true);
  });

  it('says on each piece which one it is, outside of what is cut out', () => {
    const said: unknown[] = [];
    impose(sheetsOf(3), { as: 'tiles', runs: runsOf(1, 2) }, (tile) => {
      said.push(tile);
      return [];
    });
    expect(said).toHaveLength(12);
    expect(said[3]).toEqual({ piece: 4, pieces: 4, row: 2, column: 2, name: 'n° 1', side: 1 });
    expect(said[9]).toEqual({ piece: 2, pieces: 4, row: 1, column: 2, name: 'n° 2', side: 2 });
  });
});

function isInside(one: Area, other: Area): boolean {
  const near = 0.01;
  return (
    one.x >= other.x - near &&
    one.y >= other.y - near &&
    one.x + one.width <= other.x + other.width + near &&
    one.y + one.height <= other.y + other.height + near
  );
}

function sharedArea(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}
