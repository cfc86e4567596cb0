/** Something that wants its middle in a place along a line. */
export interface Wish {
  readonly middle: number;
  readonly height: number;
}

/** Where each of them begins, so that none covers another, as near to its wish as that allows; in the order given. */
export function apart(wishes: readonly Wish[], [top, bottom]: readonly [number, number]): readonly number[] {
  const order = [...wishes.keys()].sort((a, b) => (wishes[a] as Wish).middle - (wishes[b] as Wish).middle || a - b);
  const tops = new Array<number>(wishes.length).fill(top);
  let free = top;
  for (const index of order) {
    const { middle, height } = wishes[index] as Wish;
    tops[index] = Math.max(free, middle - height / 2);
    free = (tops[index] as number) + height;
  }
  // What was pushed over the end pushes back.
  let end = Math.max(bottom, top + wishes.reduce((sum, { height }) => sum + height, 0));
  for (const index of order.toReversed()) {
    const { height } = wishes[index] as Wish;
    tops[index] = Math.min(tops[index] as number, end - height);
    end = tops[index] as number;
  }
  return tops;
}
