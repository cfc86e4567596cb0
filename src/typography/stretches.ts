import { itemAt } from '../sequence/item-at.ts';
/** A part of a text: from a UTF-16 index to another, end exclusive. */
export type Stretch = readonly [start: number, end: number];

/**
 * Asks of any part of a text whether it overlaps one of some stretches; of an
 * empty part, whether it lies within one. Each answer takes as many steps as
 * the stretches have binary digits: a text may hold as many as it has words.
 */
export function overlapping(stretches: readonly Stretch[]): (start: number, end: number) => boolean {
  if (stretches.length === 0) return () => false;
  const apart = disjoint(stretches);
  return (start, end) => {
    let low = 0;
    let high = apart.length;
    // Only the first stretch that ends behind the start can overlap.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (itemAt(apart, middle)[1] > start) high = middle;
      else low = middle + 1;
    }
    const near = apart[low];
    return near !== undefined && near[0] < end;
  };
}

/** The stretches in ascending order; those that overlap are joined. */
function disjoint(stretches: readonly Stretch[]): readonly Stretch[] {
  const apart: Stretch[] = [];
  for (const [start, end] of [...stretches].sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && start < last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)];
    else apart.push([start, end]);
  }
  return apart;
}
