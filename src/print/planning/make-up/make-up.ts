import { itemAt } from '../../../sequence/item-at.ts';
import type { BodySize } from '../../rows/block-context.ts';
import { type SheetRoom, sideRooms } from '../sheet-room.ts';
import type { MadeUp } from './made-up.ts';
import { FORBIDDEN_BREAK } from './make-up-price.ts';
import type { ModuleText } from './module-text.ts';
import { type KnownFits, knownFits } from './piece.ts';
import { placeModules } from './place-modules.ts';
import { storyPieces } from './progress.ts';
import { shareTaken } from './room-estimate.ts';
import { NOTHING_PLACED, paperSearch, piecesLeft, searchSides } from './search.ts';
import type { PaperSearch, SearchSides, SideNode } from './search-state.ts';
import { bestInWays, type Ways, widthOfPart } from './search-ways.ts';

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
export function makeUp(
  texts: readonly ModuleText[],
  paper: PaperRoom,
  known: KnownFits = knownFits(deepestSide(paper)),
): MadeUp {
  const asWished = passingOver(texts, paper, known);
  const wished = texts.flatMap((text, story) => (hasWish(text) ? [story] : []));
  const isLeft = new Set(storiesLeft(texts, asWished));
  let best = asWished;
  // No word is left out for a wish: first those of stories without a place are given up, then all.
  for (const unobeyed of [wished.filter((story) => isLeft.has(story)), wished]) {
    if (unobeyed.length === 0 || storiesLeft(texts, best).length === 0) continue;
    const tried = passingOver(withoutWishes(texts, unobeyed), paper, known);
    if (storiesLeft(texts, tried).length < storiesLeft(texts, best).length) best = { ...tried, unobeyed };
  }
  return best;
}

function hasWish({ place, side, isFiller }: ModuleText): boolean {
  return !isFiller && (place !== undefined || side !== undefined);
}

/** The same, but some stories stand where their turn comes. */
export function withoutWishes(texts: readonly ModuleText[], stories: readonly number[]): readonly ModuleText[] {
  return texts.map((text, story) => (stories.includes(story) ? { ...text, place: undefined, side: undefined } : text));
}

function passingOver(texts: readonly ModuleText[], paper: PaperRoom, known: KnownFits): MadeUp {
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

/** On how many sides a paper is made up, below which price it is of use, and how it is searched. */
export interface WholeGoal {
  readonly count: number;
  readonly limit: number;
  readonly ways: Ways;
}

/** The same on so many sides, if all stories have a place there and it costs less than a limit. */
export function makeUpWhole(
  texts: readonly ModuleText[],
  paper: PaperRoom,
  { count, limit, ways }: WholeGoal,
  known: KnownFits,
): MadeUp | undefined {
  const search = searchOn(texts, paper, count, { known, skipped: new Set() });
  const end = wholePaper(search, limit, ways);
  return end && madeUpAt(end, search, []);
}

/** What a make-up costs, its forbidden breaks included. */
export function wholePrice({ price }: Pick<MadeUp, 'price'>): number {
  return price.forbidden * FORBIDDEN_BREAK + price.cost;
}

/** So many stories that have room nowhere are passed over. */
const MOST_SKIPPED = 3;
/** So many sides more that hold no more stories are tried, where there is surely room for all. */
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
    const taken = shareOf(texts, paper, count, attempt);
    if (!best && taken > MOST_TAKEN) continue;
    const made = onSides(texts, paper, count, attempt);
    const isOfUse = !best || storiesLeft(texts, made).length < storiesLeft(texts, best).length;
    // A story that takes several sides has its place only with the last of them.
    useless = isOfUse || taken > LEAST_TAKEN ? 0 : useless + 1;
    if (isOfUse) best = made;
    if (storiesLeft(texts, made).length === 0) break;
  }
  return best ?? onSides(texts, paper, MOST_SIDES, attempt);
}

/** How much of so many sides the stories seem to take: 1 is all. */
function shareOf(texts: readonly ModuleText[], paper: PaperRoom, count: number, attempt: Attempt): number {
  const { pieces, sides } = searchOn(texts, paper, count, attempt);
  return shareTaken(pieces, sides);
}

/**
 * Sides of which more is taken are too few, however the stories stand: with white that vanishes at the heads of columns
 * and smaller pictures no text takes so much less than it seems to.
 */
const MOST_TAKEN = 1.25;
/** Of so much there may be no room yet: heads, and white that nothing fills, take what the estimate does not know. */
const LEAST_TAKEN = 0.85;

/** Stories without a place that want one. */
export function storiesLeft(texts: readonly ModuleText[], { left }: MadeUp): readonly number[] {
  return left.filter((story) => !itemAt(texts, story).isFiller);
}

function onSides(texts: readonly ModuleText[], paper: PaperRoom, count: number, attempt: Attempt): MadeUp {
  const search = searchOn(texts, paper, count, attempt);
  const end = wholePaper(search, Number.POSITIVE_INFINITY, 'as-needed') ?? partOfPaper(search);
  return madeUpAt(end, search, [...attempt.skipped]);
}

function madeUpAt(end: SideNode, { pieces, sides }: PaperSearch, skipped: readonly number[]): MadeUp {
  const left = new Set([...skipped, ...piecesLeft(pieces, end.progress).map(({ story }) => story)]);
  return { ...placeModules(end, sides), left: [...left].sort((a, b) => a - b) };
}

/** What is placed, and the sides on which it is. */
function searchOn(
  texts: readonly ModuleText[],
  { body, room, sides, look }: PaperRoom,
  count: number,
  { known, skipped }: Attempt,
): PaperSearch {
  const clear = room.keepBackClear && count % 2 === 0 ? count - 2 : undefined;
  const own: SearchSides = { count, roomOf: sideRooms(room, body, clear), fillsLast: sides !== undefined, ...look };
  return paperSearch(storyPieces(texts, { sides: count, skipped, known }), own);
}

/** The best way on which all stories have a place, below a price. */
function wholePaper(search: PaperSearch, limit: number, ways: Ways): SideNode | undefined {
  return bestInWays(search, { limit, ways }, (width, below, isSketch = false) =>
    searchSides(search, { width, limit: below, holdsAll: true, isSketch }),
  );
}

/** The way on which the fewest stories have no place. */
function partOfPaper(search: PaperSearch): SideNode {
  const goal = { width: widthOfPart(search), limit: Number.POSITIVE_INFINITY, holdsAll: false, isSketch: false };
  return searchSides(search, goal) ?? NOTHING_PLACED;
}

/** Lines of the deepest side of a paper, however many it has. */
export function deepestSide({ room, body }: Pick<PaperRoom, 'room' | 'body'>): number {
  const roomOf = sideRooms(room, body);
  return Math.max(...[0, 1].flatMap((side) => [roomOf(side).whole, roomOf(side).last]));
}
