import { itemAt } from '../../sequence/item-at.ts';

/** By how much the letters of two lines below each other may differ in width: 0.02 is 2 %, what nobody sees. */
const MOST_APART = 0.02;

/** What a line lacks of its measure, and what its letters can give of that, either way; lengths in one unit. */
export interface LineLack {
  /** Negative where it is too long. */
  readonly lack: number;
  readonly give: number;
  /** By how much its spaces may still shrink, once its letters have given what they can. */
  readonly slack: number;
  /** Whether its spaces change to reach the measure; the last line of a paragraph only shrinks. */
  readonly isSpread: boolean;
}

/**
 * How far the letters of each line of a paragraph are widened or narrowed: a share of the
 * scaling that the theme allows, from −1 to 1. A line would like to take up all that it lacks.
 * Where neighbours would differ by more than the eye bears, each gives way as little as it can
 * (the shares nearest to those wished for whose neighbours are near enough), but a line whose
 * spaces cannot shrink for it does not.
 *
 * @param lines of the paragraph, from first to last
 * @param scaling that the theme allows: 0.02 is 2 %
 */
export function expansionsOf(lines: readonly LineLack[], scaling: number): readonly number[] {
  const wished = lines.map(wishOf);
  const apart = scaling > 0 ? MOST_APART / scaling : Number.POSITIVE_INFINITY;
  if (wished.every((wish, index) => Math.abs(wish - (wished[index - 1] ?? wish)) <= apart)) return wished;
  const upper = spread(wished, (wish, near) => Math.max(wish, near - apart));
  const lower = spread(wished, (wish, near) => Math.min(wish, near + apart));
  const borne = lines.map(({ give, slack }, index) => {
    const middle = (itemAt(upper, index) + itemAt(lower, index)) / 2;
    return give > 0 ? Math.min(middle, itemAt(wished, index) + slack / give) : middle;
  });
  return spread(borne, (own, near) => Math.min(own, near + apart));
}

function wishOf({ lack, give, isSpread }: LineLack): number {
  if (give <= 0) return 0;
  return Math.max(-1, Math.min(isSpread ? 1 : 0, lack / give));
}

/** Each value with what its neighbours ask of it, then theirs, from both ends. */
function spread(wished: readonly number[], ask: (wish: number, near: number) => number): number[] {
  const asked: number[] = [];
  for (const wish of wished) asked.push(ask(wish, asked.at(-1) ?? wish));
  for (let index = asked.length - 2; index >= 0; index--)
    asked[index] = ask(itemAt(asked, index), itemAt(asked, index + 1));
  return asked;
}
