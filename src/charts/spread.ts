import { itemAt } from '../sequence/item-at.ts';

/** Something that wants its middle in a place along a line. */
export interface Wish {
  readonly middle: number;
  readonly length: number;
}

/** Where each of them begins, so that none covers another, as near to its wish as that allows; in the order given. */
export function apart(wishes: readonly Wish[], [first, last]: readonly [number, number]): readonly number[] {
  const order = [...wishes.entries()].sort(([a, one], [b, other]) => one.middle - other.middle || a - b);
  const starts = new Array<number>(wishes.length).fill(first);
  let free = first;
  for (const [index, { middle, length }] of order) {
    const start = Math.max(free, middle - length / 2);
    starts[index] = start;
    free = start + length;
  }
  // What was pushed over the end pushes back.
  let end = Math.max(last, first + wishes.reduce((sum, { length }) => sum + length, 0));
  for (const [index, { length }] of order.toReversed()) {
    const start = Math.min(itemAt(starts, index), end - length);
    starts[index] = start;
    end = start;
  }
  return starts;
}
