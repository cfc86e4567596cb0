import type { Progress } from './progress.ts';
import type { PaperSearch, SideNode } from './search-state.ts';

/** So many ways to come to a side are followed. */
const MOST_STARTS = 24;
/** And so many of those that have placed the same stories. */
const MOST_EQUAL = 5;

/**
 * The ways that seem best to come to a side: of those that have come equally far, a few.
 *
 * @param nodes all that come to it
 * @param search it says what the rest costs, about
 * @param width how many times the usual number of ways, or `ALL_WAYS`
 * @param side index of the side
 */
export function nearestWays(
  nodes: readonly SideNode[],
  search: Pick<PaperSearch, 'estimate'>,
  width: number,
  side: number,
): readonly SideNode[] {
  const counts = new Map<string, number>();
  const isOneOfFew = ({ next, used }: Progress) => {
    const key = `${next} ${used}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MOST_EQUAL * width;
  };
  const sorted = cheapestFirst(nodes, search, side);
  const few = sorted.filter(({ progress }) => isOneOfFew(progress)).slice(0, MOST_STARTS * width);
  // What goes on may have no room: then a way is needed on which nothing does.
  const isSafe = ({ progress }: SideNode) => progress.pending === undefined;
  const safe = few.some(isSafe) ? undefined : sorted.find(isSafe);
  return safe ? [...few, safe] : few;
}

/** The ways that seem best from a side on, the best first. */
export function cheapestFirst(
  nodes: readonly SideNode[],
  { estimate }: Pick<PaperSearch, 'estimate'>,
  side: number,
): readonly SideNode[] {
  return nodes
    .map((node) => ({ node, cost: node.cost + estimate(node.progress, side, 0) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ node }) => node);
}
