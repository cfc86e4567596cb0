import { EMPTY_LINE } from './make-up-price.ts';

/** What something costs at each depth, in lines: from the least on as in the list, deeper ones by lines that stay empty. */
export interface DepthCosts {
  /** The least depth; infinite where it has no room. */
  readonly least: number;
  readonly costs: readonly number[];
  /** What each line costs that is deeper than the list goes. */
  readonly emptyLine: number;
}

/** What has no room. */
export const NO_ROOM: DepthCosts = { least: Number.POSITIVE_INFINITY, costs: [], emptyLine: 0 };

/** What it costs at a depth; infinite where that is too little. */
export function costAt({ least, costs, emptyLine }: DepthCosts, depth: number): number {
  const index = depth - least;
  if (!(index >= 0)) return Number.POSITIVE_INFINITY;
  const last = costs.length - 1;
  return index <= last ? (costs[index] as number) : (costs[last] as number) + (index - last) * emptyLine;
}

/** Of several things side by side: each at the same depth. */
export function besideEach(all: readonly DepthCosts[], added: number): DepthCosts {
  const least = Math.max(0, ...all.map((one) => one.least));
  if (!Number.isFinite(least)) return NO_ROOM;
  let deepest = least;
  let emptyLine = 0;
  for (const one of all) {
    deepest = Math.max(deepest, one.least + one.costs.length - 1);
    emptyLine += one.emptyLine;
  }
  const costs: number[] = [];
  for (let depth = least; depth <= deepest; depth++) {
    let cost = added;
    for (const one of all) cost += costAt(one, depth);
    costs.push(cost);
  }
  return { least, costs, emptyLine };
}

/** Columns that stay empty. */
export function emptyColumns(count: number): DepthCosts {
  return { least: 0, costs: [0], emptyLine: count * EMPTY_LINE };
}

/** The depth at which it costs least. */
export function cheapestDepth({ least, costs }: Pick<DepthCosts, 'least' | 'costs'>): number {
  return least + costs.indexOf(Math.min(...costs));
}
