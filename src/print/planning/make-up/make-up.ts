import type { BodySize } from '../../rows/block-context.ts';
import { type SheetRoom, sideRooms } from '../sheet-room.ts';
import type { MadeUp } from './made-up.ts';
import type { ModuleText } from './module-text.ts';
import { type KnownFits, rememberedFits } from './piece.ts';
import { placeModules } from './place-modules.ts';
import { type Pieces, storyPieces } from './progress.ts';
import { shareTaken } from './room-estimate.ts';
import { piecesLeft, searchSides } from './search.ts';
import { ALL_WAYS, type SearchSides, type SideNode } from './search-state.ts';

/** What a paper is made up in. */
export interface PaperRoom {
  readonly body: BodySize;
  /** What the furniture leaves; the page's own coupon takes its part of it. */
  readonly room: SheetRoom;
  /** Sides that are to be filled, each of them; where undefined, as few as hold all, the last one level. */
  readonly sides: number | undefined;
  readonly look: PaperLook;
}

/** White in lines of the grid: between bands, and between the modules of a cell. A rule stands in it. */
export interface PaperLook {
  readonly betweenBands: number;
  readonly betweenModules: number;
}

/** No paper has more sides than this. */
const MOST_SIDES = 64;

/**
 * Makes up a paper: which stories stand side by side, how wide each is, and where a side ends, for the least price.
 *
 * @param texts its stories and furniture, in the author's order
 * @param paper the room of its sides
 * @param known what other make-ups of the same stories have found out; it is added to
 */
export function makeUp(texts: readonly ModuleText[], paper: PaperRoom, known: KnownFits = new Map()): MadeUp {
  const made = withSides(texts, paper, { known, skipped: new Set() });
  // What has room nowhere keeps those behind it from their places.
  let best = made;
  const skipped = new Set<number>();
  for (let tries = 0; tries < MOST_SKIPPED; tries++) {
    const [blocking] = storiesLeft(texts, best).filter((story) => !skipped.has(story));
    if (blocking === undefined) break;
    skipped.add(blocking);
    const without = withSides(texts, paper, { known, skipped: new Set(skipped) });
    if (storiesLeft(texts, without).length < storiesLeft(texts, best).length) best = without;
  }
  return best;
}

/** So many stories that have room nowhere are passed over. */
const MOST_SKIPPED = 3;
/** So many sides more that hold no more stories are tried. */
const MOST_USELESS = 2;

/** What is common to all ways to make up one paper. */
interface Attempt {
  readonly known: KnownFits;
  /** Stories that get no place. */
  readonly skipped: ReadonlySet<number>;
}

/** On as many sides as are asked for, or on as few as hold all. */
function withSides(texts: readonly ModuleText[], paper: PaperRoom, attempt: Attempt): MadeUp {
  if (paper.sides !== undefined) return onSides(texts, paper, paper.sides, attempt);
  let best: MadeUp | undefined;
  let useless = 0;
  for (let count = 1; count <= MOST_SIDES && useless < MOST_USELESS; count++) {
    if (!best && isTooMuch(texts, paper, count, attempt)) continue;
    const made = onSides(texts, paper, count, attempt);
    const isOfUse = !best || storiesLeft(texts, made).length < storiesLeft(texts, best).length;
    useless = isOfUse ? 0 : useless + 1;
    if (isOfUse) best = made;
    if (storiesLeft(texts, made).length === 0) break;
  }
  return best ?? onSides(texts, paper, MOST_SIDES, attempt);
}

/** Whether so many sides are too few, however the stories stand. */
function isTooMuch(texts: readonly ModuleText[], paper: PaperRoom, count: number, attempt: Attempt): boolean {
  const { pieces, sides } = paperOn(texts, paper, count, attempt);
  return shareTaken(pieces, sides) > MOST_TAKEN;
}

/** White that vanishes at the heads of columns, pictures that are smaller: no text takes so much less than it seems to. */
const MOST_TAKEN = 1.25;

/** Stories without a place that want one. */
export function storiesLeft(texts: readonly ModuleText[], { left }: MadeUp): readonly number[] {
  return left.filter((story) => !texts[story]?.isFiller);
}

function onSides(texts: readonly ModuleText[], paper: PaperRoom, count: number, attempt: Attempt): MadeUp {
  const { pieces, sides } = paperOn(texts, paper, count, attempt);
  const end = widely(pieces, sides);
  const left = new Set([...attempt.skipped, ...piecesLeft(pieces, end.progress).map(({ story }) => story)]);
  return { ...placeModules(end, sides), left: [...left].sort((a, b) => a - b) };
}

/** What is placed, and the sides on which it is. */
function paperOn(
  texts: readonly ModuleText[],
  { body, room, sides, look }: PaperRoom,
  count: number,
  { known, skipped }: Attempt,
): { readonly pieces: Pieces; readonly sides: SearchSides } {
  const clear = room.keepBackClear && count % 2 === 0 ? count - 2 : undefined;
  const own: SearchSides = { count, roomOf: sideRooms(room, body, clear), fillsLast: sides !== undefined, ...look };
  const fitModule = rememberedFits(known, deepestOf(own));
  return { pieces: storyPieces(texts, { sides: count, skipped, fitModule }), sides: own };
}

/** Of few stories on small sides all ways are followed; of others more, where something has no room. */
function widely(pieces: Pieces, sides: SearchSides): SideNode {
  if (pieces.inTurn.length * sides.count * deepestOf(sides) <= SMALL) return searchSides(pieces, sides, ALL_WAYS);
  const end = searchSides(pieces, sides, 1);
  const { length } = pieces.inTurn;
  const holdsAll = piecesLeft(pieces, end.progress).every(({ text }) => text.isFiller);
  return holdsAll || length > MANY_STORIES || shareTaken(pieces, sides) > 1 ? end : searchSides(pieces, sides, WIDER);
}

const WIDER = 4;
/** Of more stories no more ways are followed: it would take seconds. */
const MANY_STORIES = 16;
/** Stories times lines of all sides. */
const SMALL = 250;

/** Lines of the deepest side. */
function deepestOf({ count, roomOf }: SearchSides): number {
  let most = 0;
  for (let side = 0; side < count; side++) most = Math.max(most, roomOf(side).whole, roomOf(side).last);
  return most;
}
