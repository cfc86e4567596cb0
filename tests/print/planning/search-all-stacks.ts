import { type FloatStretch, floatingText, nextRow } from '../../../src/print/planning/floats.ts';
import { linesWithNotes } from '../../../src/print/planning/lines.ts';
import { FLOATED, fillCost, LAST_COLUMN_SHARE } from '../../../src/print/planning/page-price.ts';
import { FREE, isBetter, type Price, plus } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { type At, SmallText } from './search-all-pages.ts';

/** Lines that are text under a float, and white beside it. */
const LEAST_TEXT = 3;
const GAP = 1;

/**
 * The best price of paragraphs and of pictures across some of so many columns on one side, found by trying all: each
 * depth, each picture at the head or at the foot, each end of each column. Undefined where they have no room.
 *
 * @param rows of the text: paragraphs without floats but those across some columns
 * @param columns of the side
 * @param most lines that it has
 */
export function cheapestStacks(rows: readonly Row[], columns: number, most: number): Price | undefined {
  const floating = floatingText(rows);
  const pictures = { floats: floating.spanning, first: nextRow(floating, 0) };
  const text = new SmallText(rows.filter(({ float }) => !float));
  const start = { next: text.skipSpace(0), placed: 0 };
  const lines = text.linesFrom(start);
  let best: Price | undefined;
  for (const { taken, cost } of allStacks(pictures, columns, most))
    for (let depth = 0; depth <= most; depth++) {
      const room = taken.reduce((sum, own) => sum + Math.max(0, depth - own), 0);
      if (room < lines || taken.some((own) => own > 0 && depth < own - GAP)) continue;
      const found = cheapestFrom(
        text,
        start,
        taken.map((own) => ({ own, left: depth - own })),
      );
      const price = found && plus(found, { forbidden: 0, cost });
      if (price && (!best || isBetter(price, best))) best = price;
    }
  return best;
}

/** A column: lines that pictures take of it, and those that are left. */
interface SmallColumn {
  readonly own: number;
  readonly left: number;
}

function cheapestFrom(text: SmallText, at: At, [column, ...others]: readonly SmallColumn[]): Price | undefined {
  if (!column) return text.isDone(at) ? FREE : undefined;
  let best: Price | undefined;
  const take = (end: At, price: Price) => {
    const rest = cheapestFrom(text, end, others);
    const all = rest && plus(price, rest);
    if (all && (!best || isBetter(all, best))) best = all;
  };
  if (column.own > 0 && column.left < LEAST_TEXT) {
    const short = { used: 0, white: 0, asked: false };
    const share = text.isDone(at) ? LAST_COLUMN_SHARE : 1;
    take(at, { forbidden: 0, cost: fillCost(short, column.left + GAP, share) });
    return best;
  }
  for (const way of text.waysFrom(at, column.left)) {
    if (text.isDone(way.end)) take(way.end, { forbidden: 0, cost: fillCost(way, column.left, LAST_COLUMN_SHARE) });
    else take(way.end, plus(way.breakPrice, { forbidden: 0, cost: fillCost(way, column.left) }));
  }
  return best;
}

/** Pictures at the head and at the foot: lines that they take of each column, and what that costs. */
interface Stacked {
  readonly taken: readonly number[];
  readonly cost: number;
}

/** Pictures by the end at which they stand; whether one stands at the foot whose author has not said so. */
interface Ends {
  readonly head: readonly FloatStretch[];
  readonly foot: readonly FloatStretch[];
  readonly isMoved: boolean;
  readonly cost: number;
}

/** All ways to stack pictures on a text whose first row is that of an index: none stands at the foot above one that follows it at the head, unless its author wants that. */
function allStacks(
  { floats, first }: { readonly floats: readonly FloatStretch[]; readonly first: number },
  columns: number,
  most: number,
): readonly Stacked[] {
  let ways: readonly Ends[] = [{ head: [], foot: [], isMoved: false, cost: 0 }];
  for (const float of floats)
    ways = ways.flatMap((way) => {
      const { place } = float;
      const atHead = { ...way, head: [...way.head, float] };
      const atFoot = { ...way, foot: [...way.foot, float] };
      if (place) return place === 'top' ? [atHead] : [atFoot];
      // What begins the text is at the head.
      if (float.to <= first) return [atHead];
      const moved = { ...atFoot, isMoved: true, cost: way.cost + FLOATED };
      return way.isMoved ? [moved] : [atHead, moved];
    });
  return ways.flatMap(({ head, foot, cost }) => {
    const above = stackOf(head, columns);
    const below = stackOf(foot.toReversed(), columns);
    const taken = above.map((lines, column) => lines + (below[column] ?? 0));
    const hasRoom = Math.max(...taken) - GAP <= most && Math.min(...taken) + LEAST_TEXT <= most;
    return hasRoom ? [{ taken, cost }] : [];
  });
}

/** Lines of each column below pictures that fall onto the others, the widest first, each where it falls furthest. */
function stackOf(floats: readonly FloatStretch[], columns: number): number[] {
  const lines = Array.from({ length: columns }, () => 0);
  for (let width = columns; width > 0; width--)
    for (const float of floats.filter((one) => one.columns === width)) {
      const places = Array.from({ length: columns - width + 1 }, (_, first) => lines.slice(first, first + width));
      const level = places.map((own) => (own.every((line) => line === own[0]) ? (own[0] ?? 0) : Infinity));
      const from = Math.min(...level);
      lines.fill(
        from + linesWithNotes(float.lines, float.notes) + GAP,
        level.indexOf(from),
        level.indexOf(from) + width,
      );
    }
  return lines;
}
