import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { proposalsFor } from '../../../../src/print/planning/make-up/proposals.ts';
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
    const texts = [40, 34, 40, 30, 40, 33, 40, 32].map((lines) => story(lines));
    expect(proposed(texts, 1, 40, 8).map(([lines]) => lines)).toEqual([10, 8, 7]);
  });

  it('is one that closes half of its hole, though another costs less that closes none', () => {
    // One column stays empty beside the story, and three lines below it. Across three columns sixteen lines stay empty too.
    expect(proposed([story(23, { spans: [2] })], 3, 13)).toEqual([[3, { kind: 'longer', story: 0, lines: 3 }, 16, 13]]);
    // Of six lines below both columns three are closed across the two.
    const head = rowOf({ lines: 3, spansColumns: true });
    expect(proposed([moduleText([head, ...rowsOf(13)])], 2, 19)).toEqual([
      [6, { kind: 'span', story: 0, span: 2 }, 22, 19],
    ]);
  });

  it('is none where the paper costs about as much with it', () => {
    const paper = roomOf(2, 18, 0, 0, undefined);
    const texts = [story(3)];
    const made = makeUp(texts, paper);
    // Three lines of a column are empty, for twelve each. Across two columns the story is a strip, for eight times three and a half.
    expect([made.holes, made.price.cost]).toEqual([[{ side: 0, story: 0, lines: 3 }], 36]);
    expect(proposalsFor(texts, paper, made, made.holes)).toEqual([]);
  });

  it('is none where nothing is empty', () => {
    expect(proposed([story(40)], 1, 40)).toEqual([]);
  });

  it('is none where the same lines would be empty elsewhere', () => {
    // In one column the other one is empty, in two of them the lower half of both.
    expect(proposed([story(20)], 2, 20)).toEqual([]);
  });
});
