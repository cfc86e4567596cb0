import { freeLines, totalOf } from '../planning/free-lines.ts';
import { linesOf } from '../planning/lines.ts';
import { type Composition, planSheets } from '../planning/plan-sheets.ts';
import type { Row } from '../rows/row.ts';
import { overflowOf, type Planned } from './overflow.ts';

/** A break that the author asked for. */
export interface AskedBreak {
  readonly to: 'column' | 'page';
  /** Where it stands in the bulletin's file. */
  readonly offset: number | undefined;
}

/** Breaks that keep a text from its sides. */
export interface CostlyBreaks {
  readonly breaks: readonly AskedBreak[];
  /** Whether the text has room only without all of them; else it has room without any one of them. */
  readonly together: boolean;
}

/**
 * The author's breaks that keep a text from its sides; undefined where it would have no room
 * without them either.
 *
 * @param composition of the whole number
 * @param sides that the text may fill
 */
export function costlyBreaks(composition: Composition, sides: number): CostlyBreaks | undefined {
  const { rows } = composition;
  const asked = rows.filter(({ breakAfter }) => breakAfter !== undefined);
  const fitsWithout = (breaks: readonly Row[]) =>
    sidesOf({ ...composition, rows: rows.map((row) => (breaks.includes(row) ? unbroken(row) : row)) }) <= sides;
  if (asked.length === 0 || !fitsWithout(asked)) return undefined;
  const single = asked.slice(0, MOST_TRIED).filter((row) => fitsWithout([row]));
  const breaks = (single.length > 0 ? single : asked).map(({ breakAfter: to = 'column', breakOffset: offset }) => ({
    to,
    offset,
  }));
  return { breaks, together: single.length === 0 };
}

/** Above this many breaks each is no longer tried. */
const MOST_TRIED = 30;

function unbroken({ breakAfter: _, breakOffset: __, ...row }: Row): Row {
  return row;
}

/** Whether a text that overflows would have room if there were no coupon beside it. */
export function fitsWithoutCoupon({ rows, body, room }: Composition, sides: number): boolean {
  return room.coupon !== undefined && sidesOf({ rows, body, room: { ...room, coupon: undefined } }) <= sides;
}

/** A coupon that opened a side because it had no room with the text on the side before. */
export interface LonelyCoupon {
  /** The side, from 1. */
  readonly side: number;
  /** Lines and about how many words are too many for it to stand a side earlier. */
  readonly lines: number;
  readonly words: number;
}

/** The coupon, where it opened a side; undefined where the text needs that side anyway. */
export function lonelyCoupon(planned: Planned): LonelyCoupon | undefined {
  const { plan, composition } = planned;
  const before = plan.sides.length - 1;
  const last = plan.sides[before];
  if (composition.room.coupon?.side !== 'last' || before === 0 || !last) return undefined;
  const columns = last.regions.flatMap(({ filling }) => filling.columns);
  const own = columns.reduce((sum, { rows }) => sum + linesOf(rows), 0);
  const free = totalOf(freeLines(plan, composition, undefined).slice(0, before));
  // What does not go into the holes of the sides before needs the side: no other plan has to be made to know.
  if (own > free || !fitsWithoutCoupon(composition, before)) return undefined;
  const over = overflowOf(planned, before);
  return over && { side: before + 1, lines: over.lines, words: over.words };
}

function sidesOf(composition: Composition): number {
  return planSheets(composition).sides.length;
}
