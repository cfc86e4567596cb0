import { FORBIDDEN_BREAK } from './make-up-price.ts';
import { MANY_STORIES } from './progress.ts';
import { shareTaken } from './room-estimate.ts';
import { ALL_WAYS, type PaperSearch, type SearchSides, type SideNode } from './search-state.ts';

/** In how many ways a paper is searched: as many as are usual, several times as many, or these where those find nothing good. */
export type Ways = 'usual' | 'wide' | 'as-needed';

/** Below which price a paper is of use, and how it is searched. */
interface WaysGoal {
  readonly limit: number;
  readonly ways: Ways;
}

/** So many times the usual ways are few, and so many where those find nothing good. */
const FEW = 0.2;
const WIDER = 4;
/** Stories times lines of all sides. */
const SMALL = 300;

/**
 * The best of a paper in as many ways as it is worth: of few stories on small sides all ways are followed.
 *
 * @param search what is searched
 * @param goal below which price, and in how many ways
 * @param within searches in so many times the usual ways, below a price
 */
export function bestInWays(
  search: PaperSearch,
  { limit: price, ways }: WaysGoal,
  within: (width: number, limit: number) => SideNode | undefined,
): SideNode | undefined {
  const { pieces } = search;
  if (ways === 'wide' && !isSmall(search)) return within(isHopeless(search) ? 1 : WIDER, price);
  // What few ways find bounds all others; of many stories no bound spares as much as it costs.
  const first = pieces.inTurn.length > MANY_STORIES ? undefined : within(FEW, price);
  const limit = first ? first.cost : price;
  if (isSmall(search)) return within(ALL_WAYS, limit) ?? first;
  const best = within(1, limit) ?? first;
  const isGood = ways === 'usual' || (best !== undefined && best.cost < FORBIDDEN_BREAK);
  return isGood || isHopeless(search) ? best : (within(WIDER, best?.cost ?? price) ?? best);
}

/** In how many times the usual ways a part of a paper is searched that has no room as a whole. */
export function widthOfPart(search: PaperSearch): number {
  if (isSmall(search)) return ALL_WAYS;
  return isHopeless(search) ? 1 : WIDER;
}

/** Of more stories than these no more ways are followed, nor of more text than there is room: it would take seconds. */
function isHopeless({ pieces, sides }: PaperSearch): boolean {
  return pieces.inTurn.length > MANY_STORIES || shareTaken(pieces, sides) > 1;
}

/** Whether all ways can be followed. */
function isSmall({ pieces, sides }: PaperSearch): boolean {
  return pieces.inTurn.length * sides.count * deepestOf(sides) <= SMALL;
}

/** Lines of the deepest side. */
function deepestOf({ count, roomOf }: SearchSides): number {
  let most = 0;
  for (let side = 0; side < count; side++) most = Math.max(most, roomOf(side).whole, roomOf(side).last);
  return most;
}
