import { describe, expect, it } from 'vitest';
import type { ModuleText } from '../../../../src/print/planning/make-up/module-text.ts';
import { progressAt } from '../../../../src/print/planning/make-up/progress.ts';
import { rowsOf } from '../random-rows.ts';
import { moduleText, searchOf, sidesOf } from './module-texts.ts';

/** What two sides of a column of forty lines come to when so many stories in turn have their place. */
function leastOf(texts: readonly ModuleText[], next: number, side: number, line: number) {
  const { leastEmpty } = searchOf(texts, sidesOf(2, 1, 40));
  return leastEmpty.rest(progressAt(next, 0, undefined)) + leastEmpty.room(side, line);
}

const story = (lines: number, properties: Partial<ModuleText> = {}) => moduleText(rowsOf(lines), properties);

describe('what a paper leaves empty', () => {
  it('is what no story takes, at eleven a line; the white above the first of each side is none', () => {
    // Two lines stand between stories, and two more may, at two each: 40 are given back for each of the two sides.
    expect(leastOf([], 0, 0, 0)).toBe(2 * (40 * 11 + 4 * 11 - 2 * 2));
    expect(leastOf([story(30), story(34)], 0, 0, 0)).toBe(16 * 11);
    expect(leastOf([story(40), story(40)], 0, 0, 0)).toBe(0);
  });

  it('is less by what has its place, and by the lines above where the next band begins', () => {
    expect(leastOf([story(30), story(34)], 1, 1, 0)).toBe(6 * 11);
    expect(leastOf([story(30), story(34)], 2, 2, 0)).toBe(0);
    expect(leastOf([story(20), story(10), story(40)], 1, 0, 21)).toBe(9 * 11);
  });

  it('may be filled by a filler, and by what has room in parts alone', () => {
    expect(leastOf([story(30), story(8, { isFiller: true })], 0, 0, 0)).toBe(50 * 11 + 40 - 8 * 11 - 40);
    const long = [story(70, { mayPart: true })];
    expect(Number.isFinite(leastOf(long, 0, 0, 0))).toBe(true);
  });
});
