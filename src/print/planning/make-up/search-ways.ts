import { FORBIDDEN_BREAK } from './make-up-price.ts';
import { MANY_STORIES } from './progress.ts';
import { shareTaken } from './room-estimate.ts';
import { ALL_WAYS, type PaperSearch, type SearchSides, type SideNode } from './search-state.ts';

/** In how many ways a paper is searched: as many as are usual, several times as many, these where those find nothing good, or fewer where much stays empty. */
export type Ways = 'usual' | 'wide' | 'as-needed' | 'sketched';

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

/** Searches in so many times the usual ways, below a price; as a sketch, only those that leave few lines empty. */
type Within = (width: number, limit: number, isSketch?: boolean) => SideNode | undefined;

/** Of a paper that costs more a side much stays empty, and of one that costs still more so much that few ways leave less. */
export const POOR = 180;
const VERY_POOR = 2 * POOR;
/** So often a paper that leaves much empty is searched once more below what was found last. */
const MOST_SKETCHES = 3;

/**
 * The best of a paper in as many ways as it is worth: of few stories on small sides all ways are followed.
 *
 * @param search what is searched
 * @param goal below which price, and in how many ways
 * @param within searches in so many times the usual ways
 */
export function bestInWays(
  search: PaperSearch,
  { limit: price, ways }: WaysGoal,
  within: Within,
): SideNode | undefined {
  const { pieces } = search;
  if (ways === 'wide' && !isSmall(search)) return within(isHopeless(search) ? 1 : WIDER, price);
  if (ways === 'sketched' && leavesMuch(search, price, VERY_POOR)) return within(1, price, true);
  // What few ways find bounds all others; of many stories no bound spares as much as it costs.
  const first = pieces.inTurn.length > MANY_STORIES ? undefined : within(FEW, price);
  const limit = first ? first.cost : price;
  if (isSmall(search)) return within(ALL_WAYS, limit) ?? first;
  const found = within(1, limit) ?? first;
  if (ways === 'sketched') return found;
  const best = fuller(search, found, price, within);
  const isGood = ways === 'usual' || (best !== undefined && best.cost < FORBIDDEN_BREAK);
  return isGood || isHopeless(search) ? best : (within(WIDER, best?.cost ?? price) ?? best);
}

/** The same where it leaves little empty, else the best of the ways that seem to leave less. */
function fuller(search: PaperSearch, found: SideNode | undefined, price: number, within: Within) {
  let best = found;
  for (let tries = 0; tries < MOST_SKETCHES; tries++) {
    const limit = best?.cost ?? price;
    const better = leavesMuch(search, limit, POOR) && !isHopeless(search) ? within(1, limit, true) : undefined;
    if (!better) break;
    best = better;
  }
  return best;
}

/** Whether a paper of a price costs more than so much a side, though none of its breaks is forbidden. */
function leavesMuch({ sides }: PaperSearch, price: number, most: number): boolean {
  return sides.fillsLast && price > most * sides.count && price < FORBIDDEN_BREAK;
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
