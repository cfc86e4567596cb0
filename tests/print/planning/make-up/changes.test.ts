import { describe, expect, it } from 'vitest';
import { type Change, changesFor, withChange } from '../../../../src/print/planning/make-up/changes.ts';
import type { Band, Cell, Hole } from '../../../../src/print/planning/make-up/made-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Closing, Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { moduleText } from './module-texts.ts';

const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);

describe('what may close a hole', () => {
  const cell = (column: number, span: number, ...stories: readonly number[]): Cell => ({
    column,
    span,
    modules: stories.map((own) => ({ story: own, part: 0, line: 0, depth: 20, regions: [] })),
  });
  const side = (...bands: readonly (readonly Cell[])[]) => ({
    top: 0,
    depth: 40,
    columns: 3,
    bands: bands.map((cells): Band => ({ line: 0, depth: 20, cells })),
  });
  /** The second side has a story of two columns beside a pile of two, below a story of three columns. */
  const sides = [side([cell(0, 3, 4)]), side([cell(0, 3, 0)], [cell(0, 2, 1), cell(2, 1, 2, 3)]), side()];
  /** « 1=3 »: a story across three columns, « 1+6 » and « 1-6 »: so many lines more or fewer, « 1? »: a filler. */
  const drawn = (change: Change) => {
    switch (change.kind) {
      case 'span':
        return `${change.story}=${change.span}`;
      case 'filler':
        return `${change.story}?`;
      default:
        return `${change.story}${change.kind === 'longer' ? '+' : '-'}${change.lines}`;
    }
  };
  const changes = (texts: readonly ModuleText[], hole: Partial<Hole>) =>
    changesFor(texts, 3, { sides }, { side: 1, story: 3, lines: 6, ...hole }).map(drawn);
  const of20 = Array.from({ length: 5 }, () => story(20));

  it('is another width of a story in its band, its story longer, or one beside it shorter, the least work first', () => {
    expect(changes(of20, {})).toEqual(['1=1', '1=3', '2=2', '2=3', '3=2', '3=3', '3+6', '1-6', '2-6']);
    expect(changes(of20, { story: 0 })).toEqual(['0=1', '0=2', '0+6']);
    // Nothing stands on an empty side.
    expect(changes(of20, { side: 2, lines: 9 })).toEqual(['3+9']);
  });

  it('is a story that is no longer than the hole, but for the lead and for fillers', () => {
    const texts = [story(6), story(7), story(6, { isFiller: true }), story(6), story(3)];
    expect(changes(texts, { side: 2 })).toEqual(['3?', '4?', '3+6']);
  });

  it('is thirty lines more or fewer at most', () => {
    expect(changes(of20, { side: 2, lines: 30 }).at(-1)).toBe('3+30');
    expect(changes(of20, { side: 2, lines: 31 }).filter((one) => one.includes('+'))).toEqual([]);
    const long = of20.map(() => story(90));
    expect(changes(long, { lines: 31 }).slice(-2)).toEqual(['1-30', '2-30']);
  });

  it('is no story shorter by half of it or more', () => {
    const texts = [story(20), story(12), story(13), story(20), story(20)];
    expect(changes(texts, {}).filter((one) => one.includes('-'))).toEqual(['2-6']);
    // Sixty lines are half of sixty fewer: thirty are what is asked at most.
    const long = [story(20), story(60), story(61), story(20), story(20)];
    expect(changes(long, { lines: 40 }).filter((one) => one.includes('-'))).toEqual(['2-30']);
  });
});

describe('a story that is changed', () => {
  const rows = (text: ModuleText, span = 1) => text.rowsAcross(span);

  it('has one width, or fills what is empty', () => {
    expect(withChange(story(9, { spans: [1, 2] }), { kind: 'span', story: 0, span: 3 }).spans).toEqual([3]);
    expect(withChange(story(9), { kind: 'filler', story: 0 }).isFiller).toBe(true);
  });

  it('has lines more at its end, the same each time', () => {
    const text = withChange(story(9), { kind: 'longer', story: 0, lines: 3 });
    expect(rows(text)).toHaveLength(12);
    expect(rows(text).at(-1)).toEqual(rowOf());
    expect(rows(text)).toBe(rows(text));
  });

  it('has lines fewer from the middle of its paragraphs, from the last one on', () => {
    const kept: readonly Row[] = [
      rowOf({ breakPrice: FORBIDDEN }),
      rowOf({ closing: {} as Closing }),
      rowOf({ isSpace: true }),
      rowOf({ float: { block: 1 } }),
      rowOf({ spansColumns: true }),
      rowOf({ notes: [] }),
      rowOf({ continued: { head: [], foot: [] } }),
      rowOf({ breakAfter: 'column' }),
    ];
    const [a, b, c] = [rowOf({ strain: 1 }), rowOf({ strain: 2 }), rowOf({ strain: 3 })];
    const shorter = (own: readonly Row[], lines: number) =>
      rows(withChange(moduleText(own), { kind: 'shorter', story: 0, lines }));
    expect(shorter([a, b, ...kept, c], 1)).toEqual([a, b, ...kept]);
    expect(shorter([a, b, ...kept, c], 2)).toEqual([a, ...kept]);
    expect(shorter([a, b, ...kept, c], 9)).toEqual(kept);
    expect(shorter([a, rowOf({ lines: 2 })], 1)).toEqual([a]);
  });
});
