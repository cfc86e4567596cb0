/** Something that wants its middle in a place along a line. */
export interface Wish {
  readonly middle: number;
  readonly length: number;
}

/** Where each of them begins, so that none covers another, as near to its wish as that allows; in the order given. */
export function apart(wishes: readonly Wish[], [first, last]: readonly [number, number]): readonly number[] {
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] as Wish).middle - (wishes[b] as Wish).middle || a - b);
  const starts = new Array<number>(wishes.length).fill(first);
  let free = first;
  for (const index of order) {
    const { middle, length } = wishes[index] as Wish;
    starts[index] = Math.max(free, middle - length / 2);
    free = (starts[index] as number) + length;
  }
  // What was pushed over the end pushes back.
  let end = Math.max(last, first + wishes.reduce((sum, { length }) => sum + length, 0));
  for (const index of order.toReversed()) {
    const { length } = wishes[index] as Wish;
    starts[index] = Math.min(starts[index] as number, end - length);
    end = starts[index] as number;
  }
  return starts;
}
