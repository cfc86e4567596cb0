import { itemAt } from '../../sequence/item-at.ts';
import type { FloatStretch } from './floats.ts';
import { linesWithNotes } from './lines.ts';

/** Floats across some columns at one end of a frame: a skyline of stairs, so that no column is cut in two. */
export interface Skyline {
  readonly floats: readonly StackedFloat[];
  /** Lines that they take of each column, with the white between them and the text, in the order in which columns are read. */
  readonly lines: readonly number[];
}

/** A float at the head or the foot of some columns. */
export interface StackedFloat {
  readonly float: FloatStretch;
  /** The first of its columns, from 0 in the order in which they are read, and how many it takes. */
  readonly first: number;
  readonly count: number;
  /** Lines from that end of the frame to its nearer edge, and lines that it takes, notes included. */
  readonly from: number;
  readonly lines: number;
}

/**
 * Stacks floats at one end of a frame: the widest are the outermost, those of one width stand in their order, each
 * as near to that end as it may, in the first columns that are as long as each other there.
 *
 * @param floats from the end of the frame on
 * @param columns of the frame
 */
export function skylineOf(floats: readonly FloatStretch[], columns: number): Skyline {
  const lines = Array.from({ length: columns }, () => 0);
  const widest = floats.toSorted((one, other) => (other.columns ?? columns) - (one.columns ?? columns));
  const stacked = widest.map((float): StackedFloat => {
    const count = Math.min(columns, float.columns ?? columns);
    const own = linesWithNotes(float.lines, float.notes);
    const first = lowestStep(lines, count);
    const from = itemAt(lines, first);
    lines.fill(from + own + float.gap, first, first + count);
    return { float, first, count, from, lines: own };
  });
  return { floats: stacked, lines };
}

/** The first of so many neighbouring columns that end level, the shortest there are: below wider floats there always are some. */
function lowestStep(lines: readonly number[], count: number): number {
  let best = 0;
  for (let first = 1; first + count <= lines.length; first++) {
    const own = lines.slice(first, first + count);
    if (own.every((line) => line === own[0]) && itemAt(own, 0) < itemAt(lines, best)) best = first;
  }
  return best;
}
