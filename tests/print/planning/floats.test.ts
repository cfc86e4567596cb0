import { describe, expect, it } from 'vitest';
import { filledColumn } from '../../../src/print/planning/fill-column.ts';
import { floatingText, nextRow, passedBefore, restWithin, standingText } from '../../../src/print/planning/floats.ts';
import { frameVariants } from '../../../src/print/planning/frame-variants.ts';
import { linesOf, linesWithNotes, noteLinesOf, skipSpace } from '../../../src/print/planning/lines.ts';
import { canPartWithin, sectionsOf } from '../../../src/print/planning/sections.ts';
import { costs, FORBIDDEN, FREE, isBetter, plus } from '../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from './random-rows.ts';

const line = rowOf();
const white = (lines = 1, most = 0, around?: number) =>
  rowOf({ isSpace: true, lines, ...(around !== undefined && { white: { most, around } }) });
/** A picture of some lines with white around it, which may leave its place. */
const picture = (block: number, lines: number, place?: Float['place'], properties: Partial<Row> = {}): Row[] => {
  const float = { block, ...(place && { place }) };
  const around = rowOf({ isSpace: true, float, white: { most: 1, around: block }, ...properties });
  return [around, rowOf({ lines, float, ...properties }), around];
};
const across = (block: number, lines: number, place?: Float['place']) =>
  picture(block, lines, place, { spansColumns: true });
const START = { next: 0, placed: 0, placedSpanning: 0 };

describe('prices', () => {
  it('are added, and nothing is worse than a break that nobody should see', () => {
    expect(plus(FORBIDDEN, costs(3))).toEqual({ forbidden: 1, cost: 3 });
    expect(plus(plus(FORBIDDEN, FORBIDDEN), costs(1))).toEqual({ forbidden: 2, cost: 1 });
    expect(costs(0)).toBe(FREE);
    expect(isBetter(costs(1e9), FORBIDDEN)).toBe(true);
    expect(isBetter(FORBIDDEN, costs(1e9))).toBe(false);
  });

  it('are better where they cost less, by more than a margin if there is one', () => {
    expect(isBetter(costs(1), costs(2))).toBe(true);
    expect(isBetter(costs(2), costs(2))).toBe(false);
    expect(isBetter(costs(1), costs(11), 10)).toBe(false);
    expect(isBetter(costs(1), costs(11.1), 10)).toBe(true);
    expect(isBetter(FREE, FORBIDDEN, 10)).toBe(true);
  });
});

describe('lines', () => {
  it('of notes are whole, with half a line for the rule above them', () => {
    const notes = [rowOf({ lines: 0.75 }), rowOf({ lines: 0.75 })];
    expect(noteLinesOf([line, rowOf({ notes }), rowOf({ notes })])).toBe(3);
    expect(linesOf([line, rowOf({ lines: 3 })])).toBe(4);
    expect(linesWithNotes(10, 0)).toBe(10);
    expect(linesWithNotes(10, 0.5)).toBe(11);
    expect(linesWithNotes(10, 0.51)).toBe(12);
    expect(linesWithNotes(10, 1.5)).toBe(12);
  });

  it('of white are passed over', () => {
    expect(skipSpace([white(), white(), line], 0)).toBe(2);
    expect(skipSpace([line, white()], 0)).toBe(0);
    expect(skipSpace([line, white()], 1)).toBe(2);
  });
});

describe('the floats of a text', () => {
  it('are told with the white around them, those across the columns apart', () => {
    const rows = [line, ...picture(1, 4), line, ...across(3, 6, 'foot'), line];
    const text = floatingText(rows);
    expect(text.inColumns).toMatchObject([
      { index: 0, spans: false, from: 1, to: 4, lines: 4, notes: 0, smaller: 0, place: undefined, gap: 1 },
    ]);
    expect(text.inColumns[0]).toMatchObject({ above: { lines: 1, most: 1 }, below: { lines: 1, most: 1 } });
    expect(text.inColumns[0]?.rows).toEqual([rows[2]]);
    expect(text.spanning).toMatchObject([{ index: 0, spans: true, from: 5, to: 8, lines: 6, place: 'foot' }]);
    expect([...text.byRow.keys()]).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('have as much white beside them as the theme has around any, and a line at least', () => {
    const thin = picture(1, 4).map((row) => (row.isSpace ? { ...row, lines: 0.5 } : row));
    expect(floatingText(thin).gap).toBe(1);
    expect(floatingText([...thin, ...picture(2, 4).map((row) => (row.isSpace ? { ...row, lines: 2 } : row))]).gap).toBe(
      2,
    );
    expect(floatingText([white(5)]).gap).toBe(1);
    expect(standingText(picture(1, 4))).toMatchObject({ gap: 1, inColumns: [], spanning: [] });
  });

  it('stay where the author ends a column behind them, and are none where only their white is left', () => {
    const [above, own, below] = picture(1, 4) as [Row, Row, Row];
    expect(floatingText([above, { ...own, breakAfter: 'column' }, below]).inColumns).toEqual([]);
    expect(floatingText([below]).inColumns).toEqual([]);
  });

  it('count their notes, and by how many lines they may be smaller', () => {
    const notes = [rowOf({ lines: 0.75 })];
    const smaller = [
      { lines: 3, parts: [] },
      { lines: 2, parts: [] },
    ];
    const [float] = floatingText(picture(1, 4, undefined, { notes, smaller })).inColumns;
    expect(float).toMatchObject({ notes: 0.75, smaller: 2 });
  });

  it('have their place before a row that stands behind them', () => {
    const { inColumns } = floatingText([line, ...picture(1, 4), line, ...picture(2, 4), ...picture(3, 4)]);
    expect([0, 3, 4, 5, 7, 8, 11].map((next) => passedBefore(inColumns, next))).toEqual([0, 0, 1, 1, 1, 2, 3]);
    expect(passedBefore([], 9)).toBe(0);
  });

  it('across the columns, and white, are passed over by the columns', () => {
    const text = floatingText([white(), ...across(1, 4), ...across(2, 4), white(), line, ...picture(3, 2)]);
    expect(nextRow(text, 0)).toBe(8);
    expect(nextRow(text, 9)).toBe(10);
    expect(nextRow(floatingText([white(), line]), 0)).toBe(1);
  });

  it('count with what is left of the text', () => {
    const rows = [
      line,
      ...picture(1, 4, undefined, { smaller: [{ lines: 3, parts: [] }] }),
      white(),
      ...across(2, 9),
      ...rowsOf(3),
    ];
    const text = floatingText(rows);
    // White and what spans the columns do not count.
    expect(restWithin(text, { next: 0, placed: 0 }, 99)).toEqual({ lines: 8, smaller: 1 });
    expect(restWithin(text, { next: 4, placed: 0 }, 99)).toEqual({ lines: 7, smaller: 1 });
    expect(restWithin(text, { next: 4, placed: 1 }, 99)).toEqual({ lines: 3, smaller: 0 });
    expect(restWithin(text, { next: 4, placed: 1 }, 0)).toEqual({ lines: 1, smaller: 0 });
  });
});

describe('a frame of columns', () => {
  const shape = (rows: readonly Row[], start = START, depth = 40, mustTake = false) =>
    frameVariants(floatingText(rows), start, { depth, columns: 2 }, mustTake).map(
      ({ head, foot, lines, cost }) => `${head.length}|${foot.length} ${lines} lines ${cost}`,
    );
  const text = rowsOf(9);

  it('is plain where no float spans it', () => {
    expect(shape(text)).toEqual(['0|0 0 lines 0']);
    expect(shape([...across(1, 4), ...text], { ...START, placedSpanning: 1 })).toEqual(['0|0 0 lines 0']);
  });

  it('may have the next float of its text at its head, for twenty, or at its foot, for ten', () => {
    expect(shape([...text, ...across(1, 4), ...text])).toEqual(['0|0 0 lines 0', '1|0 5 lines 20', '0|1 5 lines 10']);
    expect(shape([...text, ...across(1, 4, 'top'), ...text])).toEqual(['0|0 0 lines 0', '1|0 5 lines 20']);
    expect(shape([...text, ...across(1, 4, 'foot'), ...text])).toEqual(['0|0 0 lines 0', '0|1 5 lines 10']);
  });

  it('may have the next one at its head and the one behind it at its foot', () => {
    const two = (one?: Float['place'], other?: Float['place']) =>
      shape([...text, ...across(1, 4, one), ...text, ...across(2, 6, other), ...text]);
    expect(two()).toEqual(['0|0 0 lines 0', '1|0 5 lines 20', '0|1 5 lines 10', '1|1 12 lines 30']);
    expect(two('foot')).toEqual(['0|0 0 lines 0', '0|1 5 lines 10']);
    expect(two('top', 'foot')).toEqual(['0|0 0 lines 0', '1|0 5 lines 20', '1|1 12 lines 30']);
    expect(two(undefined, 'top')).toEqual(['0|0 0 lines 0', '1|0 5 lines 20', '0|1 5 lines 10']);
  });

  it('leaves three lines to its columns, or has none', () => {
    const rows = [...text, ...across(1, 4), ...text];
    expect(shape(rows, START, 8)).toHaveLength(3);
    expect(shape(rows, START, 7)).toEqual(['0|0 0 lines 0']);
  });

  it('begins with the floats that wait, for nothing, as many as have room', () => {
    const rows = [...across(1, 4), ...across(2, 6, 'foot'), ...across(3, 5), ...text];
    const waiting = { ...START, next: 9 };
    expect(shape(rows, waiting)).toEqual(['2|1 18 lines 0']);
    expect(shape(rows, waiting, 21)).toEqual(['2|1 18 lines 0']);
    expect(shape(rows, waiting, 20)).toEqual(['1|1 12 lines 0']);
    expect(shape(rows, waiting, 14)).toEqual(['1|0 5 lines 0']);
    expect(shape(rows, waiting, 7)).toEqual(['0|0 0 lines 0']);
    expect(shape(rows, waiting, 7, true)).toEqual(['1|0 5 lines 0']);
  });

  it('has no white below its floats where nothing more follows', () => {
    const rows = [...text, ...across(1, 4)];
    const end = { ...START, next: rows.length };
    expect(shape(rows, end, 4)).toEqual(['1|0 5 lines 0']);
    expect(shape(rows, end, 3)).toEqual(['0|0 0 lines 0']);
  });
});

describe('sections', () => {
  const shape = (rows: readonly Row[]) =>
    sectionsOf(rows).map(({ from, to, spans, gap, startsSide, float }) =>
      [`${from}–${to}`, spans && 'across', gap > 0 && `gap ${gap}`, startsSide && 'side', float && 'float']
        .filter(Boolean)
        .join(' '),
    );

  it('are cut where something spans the columns, the white before it with it, and between two floats', () => {
    expect(shape([line, line])).toEqual(['0–2']);
    expect(shape([line, white(2), rowOf({ spansColumns: true }), white(), line])).toEqual([
      '0–1',
      '1–3 across gap 2',
      '3–5 gap 1',
    ]);
    expect(shape([...across(1, 4), ...across(2, 4)])).toEqual(['0–2 across gap 1 float', '2–6 across gap 2 float']);
    expect(shape([rowOf({ spansColumns: true }), rowOf({ spansColumns: true })])).toEqual(['0–2 across']);
  });

  it('are cut where the author wants a new side, unless the text ends there', () => {
    expect(shape([rowOf({ breakAfter: 'page' }), line])).toEqual(['0–1', '1–2 side']);
    expect(shape([line, rowOf({ breakAfter: 'page' })])).toEqual(['0–2']);
    expect(shape([rowOf({ breakAfter: 'column' }), line])).toEqual(['0–2']);
    expect(shape([line, rowOf({ isSpace: true, breakAfter: 'page' }), white(), line])).toEqual([
      '0–2',
      '2–4 gap 1 side',
    ]);
  });

  it('have their rows without the white around them', () => {
    expect(sectionsOf([white(), line, white(), line, white()])[0]?.rows).toHaveLength(3);
    expect(sectionsOf([white()])[0]?.rows).toEqual([]);
  });

  it('can be parted within some lines where a break there is not forbidden', () => {
    const bound = rowOf({ breakPrice: FORBIDDEN });
    expect(canPartWithin([bound, line, line], 2)).toBe(true);
    expect(canPartWithin([bound, line, line], 1)).toBe(false);
    expect(canPartWithin([bound, bound, line], 9)).toBe(false);
    expect(canPartWithin([line], 9)).toBe(false);
  });
});

describe('a filled column', () => {
  const extent = { start: START, placed: 0, white: 0, smaller: 0, asked: false };
  const filled = (rows: readonly Row[], depth: number, own: Partial<Parameters<typeof filledColumn>[1]> = {}) =>
    filledColumn(floatingText(rows), { ...extent, end: rows.length, used: linesOf(rows), ...own }, depth).rows.map(
      ({ lines }) => lines,
    );

  it('has its white grown by whole lines, in turn, what may grow most last', () => {
    const rows = [line, white(1, 1, 1), line, white(1, 2, 3), line];
    expect(filled(rows, 5, { white: 3 })).toEqual([1, 1, 1, 1, 1]);
    expect(filled(rows, 6, { white: 3 })).toEqual([1, 2, 1, 1, 1]);
    expect(filled(rows, 7, { white: 3 })).toEqual([1, 2, 1, 2, 1]);
    expect(filled(rows, 8, { white: 3 })).toEqual([1, 2, 1, 3, 1]);
    expect(filled(rows, 20, { white: 3 })).toEqual([1, 2, 1, 3, 1]);
    expect(filled(rows, 20, { white: 1 })).toEqual([1, 2, 1, 1, 1]);
    expect(filled(rows, 20, { white: 3, asked: true })).toEqual([1, 1, 1, 1, 1]);
  });

  it('shares a line between the white above a float and that below it', () => {
    const rows = [line, ...picture(1, 4), line];
    expect(filled(rows, 9, { white: 2, placed: 1 })).toEqual([1, 1.5, 4, 1.5, 1]);
    expect(filled(rows, 10, { white: 2, placed: 1 })).toEqual([1, 2, 4, 2, 1]);
  });

  it('has its pictures smaller, the largest first, each as far as it may', () => {
    const steps = (...lines: number[]) => lines.map((one) => ({ lines: one, parts: [] }));
    const rows = [rowOf({ lines: 4, smaller: steps(3, 2) }), rowOf({ lines: 6, smaller: steps(5) }), line];
    expect(filled(rows, 11)).toEqual([4, 6, 1]);
    expect(filled(rows, 10)).toEqual([4, 5, 1]);
    expect(filled(rows, 9)).toEqual([3, 5, 1]);
    expect(filled(rows, 8)).toEqual([2, 5, 1]);
    expect(filled(rows, 5)).toEqual([2, 5, 1]);
  });

  it('has floats that wait at its head or its foot, a gap apart, and no white at its ends', () => {
    const waiting = [...picture(1, 4), ...picture(2, 6, 'foot')];
    const rows = [...waiting, white(), line, line, white()];
    expect(filled(rows, 99, { start: { ...START, next: 6 }, placed: 2 })).toEqual([4, 1, 1, 1, 1, 6]);
    const own = [line, ...picture(1, 4, 'top'), line, ...picture(2, 6, 'foot'), line];
    expect(filled(own, 99, { placed: 2 })).toEqual([4, 1, 1, 1, 1, 1, 6]);
    expect(filled(own, 99, { placed: 1 })).toEqual([4, 1, 1, 1, 1]);
  });

  it('begins with what is printed again where something goes on, and ends with what says so', () => {
    const continued = { head: [rowOf({ lines: 2 })], foot: [rowOf({ lines: 3 })] };
    const rows = [rowOf({ continued }), rowOf({ continued }), line];
    expect(filled(rows, 99, { end: 1 })).toEqual([1, 3]);
    expect(filled(rows, 99, { start: { ...START, next: 1 }, end: 2 })).toEqual([2, 1, 3]);
    expect(filled(rows, 99, { start: { ...START, next: 2 }, end: 3 })).toEqual([2, 1]);
  });
});
