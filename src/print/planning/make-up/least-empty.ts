import { itemAt } from '../../../sequence/item-at.ts';
import { EMPTY_END_LINE, GROWN_GAP_LINE, MOST_GAP_GROWTH, PARTED } from './make-up-price.ts';
import type { StoryPiece } from './piece.ts';
import type { Pieces } from './progress.ts';
import { type LeastEmpty, type PaperSearch, type SearchSides, sideSize } from './search-state.ts';

/**
 * Finds about how dear a paper becomes, however it goes on: each piece in the width and depth in which it saves most,
 * as if every line of a column that nothing takes were empty. Stories that go on
 * elsewhere are reckoned as if they did not, and so this is no bound in the strict sense.
 *
 * @param pieces all of the paper
 * @param sides where they stand
 * @param areaOf lines of all its columns that a piece takes at least, about
 */
export function leastEmptyOf(pieces: Pieces, sides: SearchSides, areaOf: PaperSearch['areaOf']): LeastEmpty {
  const gap = Math.max(sides.betweenBands, sides.betweenModules);
  // White above a module counts as filled: it may grow, at a price.
  const white = EMPTY_END_LINE * (gap + MOST_GAP_GROWTH) - GROWN_GAP_LINE * MOST_GAP_GROWTH;
  const sizes = Array.from({ length: sides.count }, (_, side) => sideSize(sides, side));
  const columns = Math.max(...sizes.map((size) => size.columns));
  const known = new Map<number, number>();
  const leastOf = (piece: StoryPiece): number => {
    let least = known.get(piece.id);
    if (least === undefined) {
      least = Math.min(
        ...spansOn(piece, columns).map((span) => leastAcross(piece, span, areaOf(piece)) - white * span),
      );
      known.set(piece.id, least);
    }
    return least;
  };
  const inTurn = pieces.inTurn.map(leastOf);
  const behind = inTurn.map((_, turn) => inTurn.slice(turn).reduce((sum, own) => sum + own, 0));
  const wholes = new Map([...pieces.inTurn, ...pieces.extras.map(({ piece }) => piece)].map((one) => [one.story, one]));
  const wished = pieces.extras.map(({ piece, isFiller }) => (isFiller ? Math.min(0, leastOf(piece)) : leastOf(piece)));
  // How a part fits is not asked for: it saves its share of what its story does.
  const leastOfPart = (part: StoryPiece): number => {
    const whole = wholes.get(part.story);
    return whole ? (leastOf(whole) * areaOf(part)) / areaOf(whole) : 0;
  };
  const roomFrom = sizes.map((_, side) =>
    sizes.slice(side).reduce((sum, size) => sum + (size.lines * EMPTY_END_LINE + white) * size.columns, 0),
  );
  return {
    rest: ({ next, used, pending }) => {
      let sum = behind[next] ?? 0;
      for (const [index, own] of wished.entries()) if (!(used & (2 ** index))) sum += own;
      return pending ? sum + leastOfPart(pending) : sum;
    },
    room: (side, line) =>
      side < sizes.length ? itemAt(roomFrom, side) - line * EMPTY_END_LINE * itemAt(sizes, side).columns : 0,
  };
}

function spansOn({ spans }: StoryPiece, columns: number): readonly number[] {
  return [...new Set(spans.map((span) => Math.min(span, columns)))];
}

/** What a piece costs at a width, less the price of the lines that it fills, in the depth in which that is least. */
function leastAcross(piece: StoryPiece, span: number, area: number): number {
  const { least, costs } = piece.fitAt(span);
  // What has room nowhere as a whole may have it in parts.
  if (costs.length === 0) return PARTED - EMPTY_END_LINE * area;
  const saved = costs.map((cost, index) => cost - EMPTY_END_LINE * span * (least + index));
  return piece.widthCost(span) + Math.min(...saved);
}
