import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { proposalsFor } from '../../../../src/print/planning/make-up/proposals.ts';
import { rowsOf } from '../random-rows.ts';
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

  it('is none where nothing is empty', () => {
    expect(proposed([story(40)], 1, 40)).toEqual([]);
  });

  it('is none where the same lines would be empty elsewhere', () => {
    // In one column the other one is empty, in two of them the lower half of both.
    expect(proposed([story(20)], 2, 20)).toEqual([]);
  });
});
