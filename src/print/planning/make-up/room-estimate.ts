import { itemAt } from '../../../sequence/item-at.ts';
import { EMPTY_LINE } from './make-up-price.ts';
import type { StoryPiece } from './piece.ts';
import type { Pieces } from './progress.ts';
import type { PaperSearch, SearchSides } from './search-state.ts';

/** The share of the room of all sides that pieces take at least, about. */
export function shareTaken({ inTurn, extras }: Pieces, sides: SearchSides): number {
  const areaOf = measureAreas(sides.betweenBands);
  const wished = extras.filter(({ isFiller }) => !isFiller).map(({ piece }) => piece);
  const lines = [...inTurn, ...wished].reduce((sum, piece) => sum + areaOf(piece), 0);
  return lines / itemAt(roomsFrom(sides), 0);
}

/** How much too little or too much room is left from a side on. */
export function estimateOf(pieces: Pieces, sides: SearchSides, areaOf: PaperSearch['areaOf']): PaperSearch['estimate'] {
  const areas = pieces.inTurn.map(areaOf);
  const areasFrom = areas.map((_, index) => areas.slice(index).reduce((sum, area) => sum + area, 0));
  const wished = pieces.extras.map(({ piece, isFiller }) => (isFiller ? 0 : areaOf(piece)));
  const rooms = roomsFrom(sides);
  const unused = new Map<number, number>();
  const areaUnused = (used: number): number => {
    let area = unused.get(used);
    if (area === undefined) {
      area = wished.reduce((sum, own, index) => sum + (used & (2 ** index) ? 0 : own), 0);
      unused.set(used, area);
    }
    return area;
  };
  return ({ next, used, pending }, side, rest) => {
    const room = itemAt(rooms, side);
    const text = (areasFrom[next] ?? 0) + areaUnused(used) + rest + (pending ? areaOf(pending) : 0);
    if (text > room) return (text - room) * EMPTY_LINE * MISSING_ROOM;
    return sides.fillsLast ? (room - text) * EMPTY_LINE * SURPLUS_ROOM : 0;
  };
}

/** Lines of all columns from each side on, with the white above the bands. */
function roomsFrom({ count, roomOf, betweenBands }: SearchSides): readonly number[] {
  const rooms = [0];
  for (let side = count - 1; side >= 0; side--) {
    const { whole, last, columns, lastColumns } = roomOf(side);
    // No white stands above the first band of a side.
    const own = side === count - 1 ? (last + betweenBands) * lastColumns : (whole + betweenBands) * columns;
    rooms.unshift(itemAt(rooms, 0) + own);
  }
  return rooms;
}

/** Too little room leaves stories out; too much is in part what white and other widths take. */
const MISSING_ROOM = 10;
const SURPLUS_ROOM = 0.5;

/** Lines of all its columns that a piece takes at least, about, with the white above it. */
export function measureAreas(gap: number): PaperSearch['areaOf'] {
  const areas = new Map<number, number>();
  return (piece) => {
    let area = areas.get(piece.id);
    if (area === undefined) {
      area = Math.min(...piece.spans.map((span) => areaAcross(piece, span) + gap * span));
      areas.set(piece.id, area);
    }
    return area;
  };
}

function areaAcross({ rowsAcross, text: { padding } }: StoryPiece, span: number): number {
  let lines = (padding.above + padding.below) * span;
  for (const row of rowsAcross(span)) lines += row.lines * (row.spansColumns ? span : (row.acrossColumns ?? 1));
  return lines;
}
