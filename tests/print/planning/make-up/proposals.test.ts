import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { proposalsFor, withChange } from '../../../../src/print/planning/make-up/proposals.ts';
import { FORBIDDEN } from '../../../../src/print/rows/break-price.ts';
import type { Closing, Row } from '../../../../src/print/rows/row.ts';
import { rowOf, rowsOf } from '../random-rows.ts';
import { moduleText } from './module-texts.ts';
import { roomOf } from './random-papers.ts';

const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);
/** What is proposed on sides of so many columns of so many lines. */
function proposed(texts: readonly ModuleText[], columns: number, lines: number, sides = 1) {
  const paper = roomOf(columns, lines, 0, 0, sides);
  const made = makeUp(texts, paper);
  return proposalsFor(texts, paper, made, made.holes).map(({ hole, change, linesBefore, linesAfter }) => [
    hole.lines,
    change,
    linesBefore,
    linesAfter,
  ]);
}

describe('a proposal for a hole', () => {
  it('is so many lines more', () => {
    expect(proposed([story(30)], 1, 40)).toEqual([[10, { kind: 'longer', story: 0, lines: 10 }, 10, 0]]);
    expect(proposed([story(10)], 1, 40)).toEqual([[30, { kind: 'longer', story: 0, lines: 30 }, 30, 0]]);
    // Nobody is asked to write more than thirty.
    expect(proposed([story(9)], 1, 40)).toEqual([]);
  });

  it('is so many lines more below the story that ends above what stands beside it', () => {
    expect(proposed([story(20), story(14)], 2, 20)).toEqual([[6, { kind: 'longer', story: 1, lines: 6 }, 6, 0]]);
  });

  it('is that a short story may fill it', () => {
    expect(proposed([story(20), story(28), story(8)], 1, 30, 2)[0]).toEqual([10, { kind: 'filler', story: 2 }, 12, 2]);
  });

  it('is made for the three largest holes', () => {
    const texts = [40, 30, 40, 32, 40, 33, 40, 34].map((lines) => story(lines));
    expect(proposed(texts, 1, 40, 8).map(([lines]) => lines)).toEqual([10, 8, 7]);
  });

  it('is none where nothing is empty', () => {
    expect(proposed([story(40)], 1, 40)).toEqual([]);
  });

  it('is none where the same lines would be empty elsewhere', () => {
    // In one column the other one is empty, in two of them the lower half of both.
    expect(proposed([story(20)], 2, 20)).toEqual([]);
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
