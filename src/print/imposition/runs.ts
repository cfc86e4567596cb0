import type { Sheet } from '../display-list.ts';
import type { PaperSize } from './papers.ts';
import type { SheetRun } from './wishes.ts';

/** A number's sheets among those of all. */
export interface PlacedRun {
  /** Index of its first sheet. */
  readonly first: number;
  readonly count: number;
  readonly name: string;
}

/** Where the sheets of each number begin. */
export function placedRuns(runs: readonly SheetRun[]): PlacedRun[] {
  let first = 0;
  return runs.map(({ sheets: count, name }) => {
    const run = { first, count, name };
    first += count;
    return run;
  });
}

/** Sheets of paper for sides of which each number begins on a sheet of its own. */
export function papersFor(runs: readonly PlacedRun[], faces: 1 | 2): number {
  return runs.reduce((papers, { count }) => papers + Math.ceil(count / faces), 0);
}

/** The room in which each of the sheets has its place. */
export function largestOf(sheets: readonly Sheet[]): PaperSize {
  return {
    width: Math.max(...sheets.map(({ width }) => width)),
    height: Math.max(...sheets.map(({ height }) => height)),
  };
}
