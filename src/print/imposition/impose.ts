import type { Outcome } from '../../problems/problem.ts';
import type { Sheet } from '../display-list.ts';
import { imposeBooklet } from './booklet.ts';
import type { LetterMark } from './letter-mark.ts';
import { placedRuns } from './runs.ts';
import { imposeSingly } from './singly.ts';
import { imposeTiles } from './tiles.ts';
import { imposeInPairs } from './two-up.ts';
import type { Imposed, Wishes } from './wishes.ts';

/**
 * Lays sheets out on paper.
 *
 * @param sheets of a display list, of one number or of several that were joined
 * @param wishes how they are wanted
 * @param letter says in small type which piece of a poster is which
 * @returns nothing where a booklet would be so thick that its words lie in the fold
 */
export function impose(sheets: readonly Sheet[], wishes: Wishes, letter: LetterMark): Outcome<Imposed> {
  const runs = placedRuns(wishes.runs);
  switch (wishes.as) {
    case 'sheet':
      return { value: imposeSingly(sheets, runs, wishes), problems: [] };
    case '2up':
      return { value: imposeInPairs(sheets, runs, wishes), problems: [] };
    case 'booklet':
      return imposeBooklet(sheets, runs, wishes);
    case 'tiles':
      return { value: imposeTiles(sheets, runs, wishes, letter), problems: [] };
  }
}
