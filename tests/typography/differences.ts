/** A place where two settings of a text differ. */
export interface Difference {
  readonly ours: string;
  readonly theirs: string;
  /** What stands before and after it in ours. */
  readonly before: string;
  readonly after: string;
}

/** The differences between two texts, by their heaviest common subsequence of characters. */
export function differences(ours: string, theirs: string): Difference[] {
  const common = commonLengths(ours, theirs);
  const found: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [fromOurs, fromTheirs] = [i, j];
    while ((i < ours.length || j < theirs.length) && ours[i] !== theirs[j]) {
      if (j >= theirs.length || (i < ours.length && at(common, i + 1, j) >= at(common, i, j + 1))) i++;
      else j++;
    }
    if (i > fromOurs || j > fromTheirs)
      found.push({
        ours: ours.slice(fromOurs, i),
        theirs: theirs.slice(fromTheirs, j),
        before: ours.slice(0, fromOurs),
        after: ours.slice(i),
      });
    i++;
    j++;
  }
  return found;
}

/** Spaces are what differs most: a mark that both have counts for more. */
const weightOf = (character: string | undefined) => (character !== undefined && /[ ~^]/.test(character) ? 1 : 3);

/** For each pair of starts, how much the rests have in common. */
function commonLengths(a: string, b: string): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const length =
        a[i] === b[j]
          ? at(lengths, i + 1, j + 1) + weightOf(a[i])
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
      (lengths[i] as number[])[j] = length;
    }
  }
  return lengths;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}
