import { type FloatStretch, floatingText } from '../../../src/print/planning/floats.ts';
import { linesOf } from '../../../src/print/planning/lines.ts';
import {
  DIVIDED_AT_TURN,
  endedCost,
  FLOATED,
  fillCost,
  LAST_COLUMN_SHARE,
  lonelyCost,
  ONE_MORE_FRAME,
  OUT_OF_SECTION,
} from '../../../src/print/planning/page-price.ts';
import { FREE, isBetter, type Price, plus } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';

/** Sides of two columns; lines that these have where more follows, and where everything ends. */
export interface SmallSides {
  readonly whole: number;
  readonly last: number;
}

/** Where a column starts: at a row, with so many floats placed. */
export interface At {
  readonly next: number;
  readonly placed: number;
}

/** A way to fill one column. */
interface Way {
  readonly end: At;
  readonly used: number;
  readonly white: number;
  readonly smaller: number;
  /** What the break and what becomes of its floats cost. */
  readonly breakPrice: Price;
  readonly isDivided: boolean;
  readonly floatCost: number;
  readonly asked: boolean;
}

/** Rules of columns with notes, in lines. */
const NOTE_RULE = 0.5;
const COLUMNS = 2;

/** A page: its price, and where its columns end. */
export interface FoundPage {
  readonly price: Price;
  readonly ends: readonly At[];
}

/**
 * The best page that there is, found by trying all: each end of each column, and each float in
 * its place or away from it. Undefined where it needs more than two sides.
 */
export function cheapestOfAll(rows: readonly Row[], { whole, last }: SmallSides): FoundPage | undefined {
  const text = new SmallText(rows);
  const start = { at: { next: text.skipSpace(0), placed: 0 }, price: FREE, ends: [] };
  const one = cheapestLast(text, start, last);
  if (one?.price.forbidden === 0) return one;
  let two: FoundPage | undefined;
  for (const frame of wholeFrames(text, start, whole)) {
    const rest = cheapestLast(text, frame, last);
    if (!rest) continue;
    const lonely = lonelyCost(Math.ceil(text.linesFrom(frame.at) / COLUMNS));
    const page = { ...rest, price: plus(rest.price, cost(lonely)) };
    if (!two || isBetter(page.price, two.price)) two = page;
  }
  if (!one) return two?.price.forbidden === 0 ? two : undefined;
  return two && isBetter(two.price, one.price, ONE_MORE_FRAME) ? two : one;
}

/** Columns up to somewhere. */
interface Begun extends FoundPage {
  readonly at: At;
}

/** All ways to fill the columns of a side on which more follows. */
function wholeFrames(text: SmallText, start: Begun, depth: number): readonly Begun[] {
  let ways: readonly Begun[] = [start];
  for (let column = 0; column < COLUMNS; column++)
    ways = ways.flatMap(({ at, price, ends }) =>
      text.waysFrom(at, depth).map((way) => {
        const turn = column === COLUMNS - 1 && way.isDivided ? DIVIDED_AT_TURN : 0;
        const own = plus(way.breakPrice, cost(way.floatCost + fillCost(way, depth) + turn));
        return { at: way.end, price: plus(price, own), ends: [...ends, way.end] };
      }),
    );
  return ways;
}

/** Everything behind some columns in columns of one depth, whichever is best. */
function cheapestLast(text: SmallText, { at, price, ends }: Begun, most: number): FoundPage | undefined {
  let best: FoundPage | undefined;
  // No picture is made smaller to have columns that are less deep than they need be.
  for (let depth = Math.min(most, Math.ceil(text.linesFrom(at) / COLUMNS)); depth <= most; depth++) {
    for (const way of text.waysFrom(at, depth)) {
      for (const other of text.waysFrom(way.end, depth)) {
        if (!text.isDone(other.end)) continue;
        const isLast = text.isDone(way.end);
        const firstCost = fillCost(way, depth, isLast ? LAST_COLUMN_SHARE : 1);
        const firstEnd = way.asked ? endedCost(depth - way.used) : 0;
        const first = isLast ? cost(firstCost + firstEnd) : plus(way.breakPrice, cost(firstCost + firstEnd));
        // Below a break that the author asked for, the last column is as short as it is.
        const isEnded = way.asked || other.asked;
        const second =
          fillCost({ ...other, asked: isEnded }, depth, LAST_COLUMN_SHARE) +
          (isEnded ? endedCost(depth - other.used) : 0);
        const own = plus(plus(price, first), cost(second + way.floatCost + other.floatCost));
        if (!best || isBetter(own, best.price)) best = { price: own, ends: [...ends, way.end, other.end] };
      }
    }
  }
  return best;
}

/** White beside a float that has left its place. */
const LEAST_GAP = 1;

/** Some rows, and all ways to fill a column of them. */
export class SmallText {
  readonly rows: readonly Row[];
  readonly floats: readonly FloatStretch[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
    this.floats = floatingText(rows).inColumns;
  }

  isDone({ next, placed }: At): boolean {
    return placed === this.floats.length && this.rows.slice(next).every((row) => row.isSpace || row.float);
  }

  linesFrom({ next, placed }: At): number {
    const waiting = this.floats.slice(placed).filter(({ to }) => to <= next);
    const rest = this.rows.slice(next).filter(({ isSpace }) => !isSpace);
    return linesOf(rest) + waiting.reduce((sum, { lines }) => sum + lines, 0);
  }

  /** All ways to fill a column of so many lines; an empty one only where nothing is left. */
  waysFrom(start: At, depth: number): Way[] {
    if (this.isDone(start)) return [{ ...EMPTY, end: start }];
    const waiting = this.floats.filter(({ to }) => to <= start.next).length;
    // Floats that wait stand at the head, as many as have room.
    let placed = start.placed;
    while (placed < waiting && this.fill({ start, end: start.next, placed: placed + 1, from: placed + 1 }, depth))
      placed++;
    const ways: Way[] = [];
    for (let end = start.next; end <= this.rows.length; end++) {
      if (end > start.next && !this.mayEndAt(end)) continue;
      const own = this.floats.filter(({ from, to }) => from >= start.next && to <= end);
      // Each of its own floats stays or leaves; none overtakes another.
      for (let stay = 0; stay <= (placed < waiting ? 0 : own.length); stay++) {
        const way = this.fill({ start, end, placed: placed + stay, from: placed }, depth);
        // To end a column behind a float that leaves it is to end it before that float, which need not leave.
        const leavesLast = own.at(-1)?.to === end && stay < own.length;
        if (way && way.used > 0 && !leavesLast) ways.push(way);
      }
    }
    return ways;
  }

  /** Whether a column may end there: behind a row that is more than white, not inside a float. */
  mayEndAt(end: number): boolean {
    const last = this.rows[end - 1];
    if (this.floats.some(({ from, to }) => from < end && end < to)) return false;
    return last !== undefined && (!last.isSpace || last.float !== undefined || last.breakAfter !== undefined);
  }

  /** A column that holds floats that waited, then rows up to an end; undefined where it has no room. */
  fill(
    {
      start,
      end,
      placed,
      from,
    }: { readonly start: At; readonly end: number; readonly placed: number; readonly from: number },
    depth: number,
  ): Way | undefined {
    const waited = this.floats.slice(start.placed, from);
    const content: Row[] = [];
    let floatCost = 0;
    let last: Row | undefined;
    for (let index = start.next; index < end; index++) {
      const float = this.floats.find((one) => one.from <= index && index < one.to);
      const row = this.rows[index] as Row;
      if (float) {
        if (float.index < placed) {
          content.push(row);
          if (!row.isSpace) last = row;
        } else if (index === float.from) floatCost += FLOATED;
        continue;
      }
      content.push(row);
      if (!row.isSpace) last = row;
      if (row.heading) {
        const behind = this.floats.filter((one) => one.to <= index && one.index >= placed).length;
        floatCost += OUT_OF_SECTION * behind;
      }
      // Nothing stands below a break that the author asked for.
      if (row.breakAfter && index < end - 1) return undefined;
    }
    while (content[0]?.isSpace) content.shift();
    while (content.at(-1)?.isSpace) content.pop();
    const foot = end > start.next && content.length > 0 ? (last?.continued?.foot ?? []) : [];
    const head = content.length > 0 && end > start.next ? this.headAgain(start.next) : [];
    const parts = [
      ...waited.map((float) => float.rows),
      ...(content.length > 0 ? [[...head, ...content, ...foot]] : []),
    ];
    const all = parts.flat();
    const notes = all.reduce((sum, { notes: own = [] }) => sum + linesOf(own), 0);
    const lines = linesOf(all) + Math.max(0, parts.length - 1) * LEAST_GAP;
    const used = lines + (notes > 0 ? Math.ceil(notes + NOTE_RULE - 1e-6) : 0);
    const smaller = all.reduce((sum, row) => sum + (row.smaller?.length ?? 0), 0);
    if (used > depth + smaller) return undefined;
    const white = content.reduce((sum, row) => sum + (row.white?.most ?? 0), 0);
    const asked = this.rows[end - 1]?.breakAfter !== undefined && end > start.next;
    const breakPrice =
      end > start.next
        ? this.rows[end - 1]?.float
          ? (last ?? { breakPrice: FREE }).breakPrice
          : (this.rows[end - 1] as Row).breakPrice
        : FREE;
    const isDivided = this.rows[end - 1]?.isDivided === true;
    return {
      end: { next: this.skipSpace(end), placed },
      used,
      white,
      smaller,
      breakPrice,
      floatCost,
      asked,
      isDivided,
    };
  }

  skipSpace(from: number): number {
    let index = from;
    while (this.rows[index]?.isSpace && !this.rows[index]?.float) index++;
    return index;
  }

  headAgain(next: number): readonly Row[] {
    let before = next - 1;
    while (this.rows[before]?.isSpace || this.rows[before]?.float) before--;
    return this.rows[before]?.continued?.head ?? [];
  }
}

const EMPTY = {
  isDivided: false,
  used: 0,
  white: 0,
  smaller: 0,
  breakPrice: FREE,
  floatCost: 0,
  asked: false,
};

function cost(value: number): Price {
  return { forbidden: 0, cost: value };
}
