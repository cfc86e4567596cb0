import type { BodySize } from '../../rows/block-context.ts';
import { type SheetRoom, sideRooms } from '../sheet-room.ts';
import type { MadeUp } from './made-up.ts';
import type { ModuleText } from './module-text.ts';
import { fitWithin } from './piece.ts';
import { placeModules } from './place-modules.ts';
import { piecesOf } from './progress.ts';
import { piecesLeft, type SearchSides, searchSides } from './search.ts';

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
 */
export function makeUp(texts: readonly ModuleText[], paper: PaperRoom): MadeUp {
  const least = paper.sides ?? 1;
  const most = paper.sides ?? MOST_SIDES;
  let best: MadeUp | undefined;
  for (let count = least; count <= most; count++) {
    const made = onSides(texts, paper, count);
    // A side more that holds no more is none.
    if (best && made.left.length >= best.left.length) break;
    best = made;
    if (made.left.length === 0) break;
  }
  return best as MadeUp;
}

function onSides(texts: readonly ModuleText[], paper: PaperRoom, count: number): MadeUp {
  const { body, room, sides, look } = paper;
  const clear = room.keepBackClear && count % 2 === 0 ? count - 2 : undefined;
  const roomOf = sideRooms(room, body, clear);
  const search: SearchSides = { count, roomOf, fillsLast: sides !== undefined, ...look };
  const fitModule = fitWithin(deepestOf(search));
  const pieces = piecesOf(texts, count, true, fitModule);
  const end = searchSides(pieces, search);
  const left = piecesLeft(pieces, end.progress);
  return { ...placeModules(end, search), left: [...new Set(left.map(({ story }) => story))].sort((a, b) => a - b) };
}

/** Lines of the deepest side. */
function deepestOf({ count, roomOf }: SearchSides): number {
  let most = 0;
  for (let side = 0; side < count; side++) most = Math.max(most, roomOf(side).whole, roomOf(side).last);
  return most;
}
