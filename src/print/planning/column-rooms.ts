import { itemAt } from '../../sequence/item-at.ts';
import { nothing, type Start } from './column-ends.ts';
import type { FloatingText } from './floats.ts';
import { type FrameVariant, LEAST_DEPTH } from './frame-variants.ts';
import { type EndsOf, type KnownEnds, onlyEnd } from './known-ends.ts';

/** The room that one of the columns of a frame has. */
export interface ColumnRoom {
  /** Lines for text beside the floats across some columns; where it stays empty, all that are left beside them. */
  readonly depth: number;
  /** Above or below a float: so few lines are left that no text stands there. */
  readonly staysEmpty: boolean;
}

/**
 * The room of each column of a frame, in the order in which columns are read; undefined where a float is deeper than
 * the frame.
 *
 * @param variant the floats across some of its columns
 * @param depth lines between the floats across all of them
 * @param count how many columns it has
 * @param gap lines of white beside a float, which stand where there is text
 */
export function columnRooms(
  { stacks }: FrameVariant,
  depth: number,
  count: number,
  gap: number,
): readonly ColumnRoom[] | undefined {
  const rooms: ColumnRoom[] = [];
  for (let column = 0; column < count; column++) {
    const taken = stacks?.taken[column] ?? 0;
    const left = depth - taken;
    const staysEmpty = taken > 0 && left < LEAST_DEPTH;
    if (staysEmpty && left + gap < 0) return undefined;
    rooms.push({ depth: staysEmpty ? left + gap : left, staysEmpty });
  }
  return rooms;
}

/** Lines of all columns of a frame that text may have. */
export function linesForText({ stacks }: FrameVariant, depth: number, count: number): number {
  if (!stacks) return count * depth;
  let lines = 0;
  for (let column = 0; column < count; column++) lines += Math.max(0, depth - itemAt(stacks.taken, column));
  return lines;
}

/** Where a column may end that has so much room. */
export function endsInRoom(
  { text, endsOf }: { readonly text: FloatingText; readonly endsOf: EndsOf },
  start: Start,
  { depth, staysEmpty }: ColumnRoom,
): KnownEnds {
  return staysEmpty ? onlyEnd(text, nothing(start), depth) : endsOf(start, depth);
}
