import { describe, expect, it } from 'vitest';
import { breakColumns } from '../../../src/print/planning/break-columns.ts';
import { columnRooms, linesForText } from '../../../src/print/planning/column-rooms.ts';
import { fillSections, sectionedText } from '../../../src/print/planning/fill-sections.ts';
import { floatingText } from '../../../src/print/planning/floats.ts';
import { frameVariants, PLAIN_FRAME } from '../../../src/print/planning/frame-variants.ts';
import { linesOf } from '../../../src/print/planning/lines.ts';
import { haveSameShape } from '../../../src/print/planning/make-up/same-shape.ts';
import { sectionsOf } from '../../../src/print/planning/sections.ts';
import { skylineOf } from '../../../src/print/planning/skyline.ts';
import { FORBIDDEN } from '../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from './random-rows.ts';

/** A picture of some lines across so many columns, with a line of white around it. */
const picture = (block: number, lines: number, acrossColumns: number, own: Omit<Float, 'block'> = {}): Row[] => {
  const float = { block, ...own };
  const around = rowOf({ isSpace: true, float });
  return [around, rowOf({ lines, float, acrossColumns }), around];
};
const floatsOf = (...rows: readonly Row[]) => floatingText(rows).spanning;
const START = { next: 0, placed: 0, placedSpanning: 0 };

describe('a skyline', () => {
  const placed = (columns: number, ...rows: readonly Row[]) => {
    const { floats, lines } = skylineOf(floatsOf(...rows), columns);
    return { floats: floats.map(({ float, first, from }) => [float.index, first, from]), lines };
  };

  it('has a float in the first columns, with a line of white beside the text', () => {
    expect(placed(3, ...picture(1, 6, 2))).toEqual({ floats: [[0, 0, 0]], lines: [7, 7, 0] });
  });

  it('has floats beside each other where there is room, else one behind the other', () => {
    const two = [...picture(1, 6, 2), ...picture(2, 4, 2)];
    expect(placed(4, ...two)).toEqual({
      floats: [
        [0, 0, 0],
        [1, 2, 0],
      ],
      lines: [7, 7, 5, 5],
    });
    expect(placed(3, ...two)).toEqual({
      floats: [
        [0, 0, 0],
        [1, 0, 7],
      ],
      lines: [12, 12, 0],
    });
  });

  it('has the widest outermost, so that no column is cut in two', () => {
    expect(placed(4, ...picture(1, 6, 2), ...picture(2, 4, 3))).toEqual({
      floats: [
        [1, 0, 0],
        [0, 0, 5],
      ],
      lines: [12, 12, 5, 0],
    });
  });

  it('counts the notes of what it holds', () => {
    const [above, own, below] = picture(1, 6, 2) as [Row, Row, Row];
    const noted = { ...own, notes: [rowOf({ lines: 0.75 })] };
    expect(placed(3, above, noted, below).lines).toEqual([9, 9, 0]);
  });
});

describe('a frame with a picture across some of its columns', () => {
  const variants = (rows: readonly Row[], start = START, depth = 40) =>
    frameVariants(floatingText(rows), start, { depth, columns: 3 }, false).map(({ stacks, cost }) =>
      stacks ? `${stacks.head.lines.join(' ')} | ${stacks.foot.lines.join(' ')} for ${cost}` : 'plain',
    );
  const text = rowsOf(9);

  it('has it at its head for nothing, or at its foot for twenty', () => {
    expect(variants([...text, ...picture(1, 6, 2), ...text])).toEqual([
      'plain',
      '7 7 0 | 0 0 0 for 0',
      '0 0 0 | 7 7 0 for 20',
    ]);
  });

  it('has it where its author wants it, for nothing', () => {
    expect(variants([...text, ...picture(1, 6, 2, { place: 'foot' })])).toEqual(['plain', '0 0 0 | 7 7 0 for 0']);
    expect(variants([...text, ...picture(1, 6, 2, { place: 'top' })])).toEqual(['plain', '7 7 0 | 0 0 0 for 0']);
  });

  it('has it at its head where the text begins with it', () => {
    const rows = [...picture(1, 6, 2), ...text];
    expect(variants(rows, { ...START, next: 3 })).toEqual(['7 7 0 | 0 0 0 for 0']);
  });

  it('has all that have room, none above one before it unless its author wants that', () => {
    const two = [...text, ...picture(1, 6, 2), ...text, ...picture(2, 4, 2)];
    expect(variants(two).slice(3)).toEqual(['12 12 0 | 0 0 0 for 0', '7 7 0 | 5 5 0 for 20', '0 0 0 | 12 12 0 for 40']);
    const wanted = [...text, ...picture(1, 6, 2, { place: 'foot' }), ...text, ...picture(2, 4, 2)];
    expect(variants(wanted).slice(2)).toEqual(['5 5 0 | 7 7 0 for 0', '0 0 0 | 12 12 0 for 20']);
  });

  it('has none that is deeper than it is', () => {
    const rows = [...text, ...picture(1, 6, 2)];
    expect(variants(rows, START, 6)).toHaveLength(3);
    expect(variants(rows, START, 5)).toEqual(['plain']);
  });

  it('leaves each column the lines beside it: three at least, or none', () => {
    const [, atHead = PLAIN_FRAME] = frameVariants(
      floatingText([...text, ...picture(1, 6, 2)]),
      START,
      { depth: 40, columns: 3 },
      false,
    );
    const rooms = (depth: number) =>
      columnRooms(atHead, depth, 3, 1)?.map((room) => (room.staysEmpty ? `${room.depth} empty` : room.depth));
    expect(rooms(10)).toEqual([3, 3, 10]);
    expect(rooms(9)).toEqual(['3 empty', '3 empty', 9]);
    expect(rooms(6)).toEqual(['0 empty', '0 empty', 6]);
    expect(rooms(5)).toBeUndefined();
    expect(columnRooms(PLAIN_FRAME, 5, 2, 1)?.map(({ depth }) => depth)).toEqual([5, 5]);
    expect(linesForText(atHead, 10, 3)).toBe(16);
    expect(linesForText(atHead, 5, 3)).toBe(5);
    expect(linesForText(PLAIN_FRAME, 5, 3)).toBe(15);
  });
});

describe('columns beside a picture across some of them', () => {
  const filled = (rows: readonly Row[], depth: number, columns = 3) => {
    const room = { whole: depth, last: depth, columns, lastColumns: columns };
    const { regions } = fillSections(sectionedText(rows), () => room, breakColumns);
    return regions[0]?.map(({ line, spans, across, filling }) => ({
      line,
      ...(across && { across: [across.first, across.count] }),
      ...(spans && !across && { spans }),
      depth: filling.depth,
      columns: filling.columns.map(({ rows: own, above = 0, below = 0 }) => [above, linesOf(own), below]),
    }));
  };

  it('end level below it', () => {
    // 3 × 13 lines: 2 × 6 of the picture and its white, 27 of the text.
    expect(filled([...rowsOf(4), ...picture(1, 5, 2), ...rowsOf(23)], 30)).toEqual([
      { line: 0, across: [0, 2], depth: 5, columns: [[0, 5, 0]] },
      {
        line: 0,
        depth: 13,
        columns: [
          [6, 7, 0],
          [6, 7, 0],
          [0, 13, 0],
        ],
      },
    ]);
  });

  it('end level above it', () => {
    expect(filled([...rowsOf(4), ...picture(1, 5, 2, { place: 'foot' }), ...rowsOf(23)], 30)).toEqual([
      { line: 8, across: [0, 2], depth: 5, columns: [[0, 5, 0]] },
      {
        line: 0,
        depth: 13,
        columns: [
          [0, 7, 6],
          [0, 7, 6],
          [0, 13, 0],
        ],
      },
    ]);
  });

  it('stay empty below it where the text is no longer than it is deep', () => {
    expect(filled([...picture(1, 9, 2), ...rowsOf(9)], 30)).toEqual([
      { line: 0, across: [0, 2], depth: 9, columns: [[0, 9, 0]] },
      {
        line: 0,
        depth: 9,
        columns: [
          [9, 0, 0],
          [9, 0, 0],
          [0, 9, 0],
        ],
      },
    ]);
  });

  it('begin behind the text before it where it stays in its place', () => {
    const rows = [...rowsOf(9), ...picture(1, 5, 2, { place: 'top', opensColumns: true }), ...rowsOf(12)];
    expect(filled(rows, 30)).toEqual([
      {
        line: 0,
        depth: 3,
        columns: [
          [0, 3, 0],
          [0, 3, 0],
          [0, 3, 0],
        ],
      },
      { line: 4, across: [0, 2], depth: 5, columns: [[0, 5, 0]] },
      {
        line: 4,
        depth: 8,
        columns: [
          [6, 2, 0],
          [6, 2, 0],
          [0, 8, 0],
        ],
      },
    ]);
  });
});

describe('what opens columns of its own', () => {
  const cuts = (rows: readonly Row[]) => sectionsOf(rows).map(({ from, gap }) => [from, gap]);
  const opening = picture(7, 5, 2, { place: 'top', opensColumns: true });

  it('begins a section, with the white above it', () => {
    expect(cuts([...rowsOf(4), ...opening, ...rowsOf(4)])).toEqual([
      [0, 0],
      [4, 1],
    ]);
    expect(cuts([...opening, ...rowsOf(4)])).toEqual([[0, 1]]);
  });

  it('takes the heading above it along, and all its lines', () => {
    const origin = { name: 'heading' } as const;
    const heading = [
      rowOf({ breakPrice: FORBIDDEN, origin, heading: { title: 'Un titre', level: 3 } }),
      rowOf({ breakPrice: FORBIDDEN, origin }),
    ];
    const above = rowOf({ isSpace: true, lines: 2 });
    expect(cuts([...rowsOf(4), above, ...heading, ...opening, ...rowsOf(4)])).toEqual([
      [0, 0],
      [4, 2],
    ]);
    // A line that announces it stays above.
    const announcing = rowOf({ breakPrice: FORBIDDEN, origin: { name: 'paragraph' } });
    expect(cuts([...rowsOf(4), announcing, ...opening]).map(([from]) => from)).toEqual([0, 5]);
  });
});

it('rows are of another shape where they stand across other columns, or open columns of their own', () => {
  const same = (one: readonly Row[], other: readonly Row[]) => haveSameShape(one, other);
  expect(same(picture(1, 6, 2), picture(1, 6, 2))).toBe(true);
  expect(same(picture(1, 6, 2), picture(1, 6, 3))).toBe(false);
  expect(same(picture(1, 6, 2, { place: 'top' }), picture(1, 6, 2, { place: 'top', opensColumns: true }))).toBe(false);
});
