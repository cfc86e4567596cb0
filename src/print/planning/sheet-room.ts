import type { BodySize } from '../rows/block-context.ts';

/** The room that columns have on the sides of a number; lengths in points, from the top of the sheet. */
export interface SheetRoom {
  readonly columns: number;
  /** The upper and the lower margin. */
  readonly top: number;
  readonly bottom: number;
  /** Height of what stands at the head of the first side, and of the sides after it. */
  readonly firstHeadHeight: number;
  readonly runningHeadHeight: number;
  /** Height of what stands at the foot of the last side, without a coupon that is told apart. */
  readonly footHeight: number;
  readonly coupon?: CouponRoom | undefined;
  /** Whether the text keeps out of the area behind the foot, which is cut off. */
  readonly keepBackClear: boolean;
}

/** What a coupon takes of its side. */
export interface CouponRoom {
  /** The last side, or that of an index. */
  readonly side: 'last' | number;
  /** Below or above all columns, below the text, or in the last column. */
  readonly place: 'foot' | 'top' | 'here' | 'column';
  /** In points; in a column it takes all of that column. */
  readonly height: number;
}

/** The grid of one side. */
export interface SideRoom {
  /** Top of its grid of lines, in points from the sheet's top: where more follows, and where everything ends on it. */
  readonly top: number;
  readonly lastTop: number;
  /** Lines that it has where more follows, and where everything ends on it. */
  readonly whole: number;
  readonly last: number;
  /** Where these lines end at the latest, in points from the sheet's top, where more follows. */
  readonly bottom: number;
  /** Columns in the same cases. */
  readonly columns: number;
  readonly lastColumns: number;
}

/** Between the last line of a full side and the bottom margin. */
const BOTTOM_GAP = 2;

/**
 * The room of each side, by its index. It is asked for again and again, so it is remembered.
 *
 * @param room what the furniture leaves
 * @param body it has the leading of the grid, in points
 * @param clear index of the side on which nothing stands behind the foot of the last
 */
export function sideRooms(room: SheetRoom, { leading }: BodySize, clear?: number): (side: number) => SideRoom {
  const remembered: SideRoom[] = [];
  return (side) => {
    remembered[side] ??= sideRoom(room, leading, side, clearOf(room, side, clear));
    return remembered[side];
  };
}

/** What is cut off of a side with the coupon on its back: down to `top`, and `foot` points above the lower margin. */
interface CutOff {
  readonly top: number;
  readonly foot: number;
}

const NOTHING: CutOff = { top: 0, foot: 0 };

/** What of a side is to stay empty, because the coupon stands on its back. */
function clearOf(room: SheetRoom, side: number, clear: number | undefined): CutOff {
  const { top, firstHeadHeight, runningHeadHeight, footHeight, coupon, keepBackClear } = room;
  const own = coupon?.side ?? 'last';
  const back = own === 'last' ? clear : own % 2 === 0 ? own + 1 : own - 1;
  if (!keepBackClear || side !== back) return NOTHING;
  if (coupon?.place === 'top')
    return { top: top + (own === 0 ? firstHeadHeight : runningHeadHeight) + coupon.height, foot: 0 };
  return { top: 0, foot: (own === 'last' ? footHeight : 0) + footOf(coupon) };
}

function sideRoom(room: SheetRoom, leading: number, side: number, clear: CutOff): SideRoom {
  const { top, bottom, firstHeadHeight, runningHeadHeight, footHeight, coupon } = room;
  const below = top + (side === 0 ? firstHeadHeight : runningHeadHeight);
  const whole = couponOn(coupon, side);
  const last = coupon?.side === 'last' ? coupon : whole;
  const lines = (from: number, to: number) => Math.max(0, Math.floor((to - from) / leading + 1e-6));
  const topOf = (own: CouponRoom | undefined) => Math.max(clear.top, below + (own?.place === 'top' ? own.height : 0));
  const columnsOf = (own: CouponRoom | undefined) => room.columns - (own?.place === 'column' ? 1 : 0);
  const lastLines = lines(topOf(last), bottom - Math.max(footHeight + footOf(last), clear.foot));
  const wholeBottom = bottom - Math.max(BOTTOM_GAP, footOf(whole), clear.foot);
  const wholeLines = lines(topOf(whole), wholeBottom);
  return {
    top: topOf(whole),
    lastTop: topOf(last),
    whole: wholeLines,
    last: lastLines,
    bottom: wholeBottom,
    columns: columnsOf(whole),
    lastColumns: columnsOf(last),
  };
}

function footOf(coupon: CouponRoom | undefined): number {
  return coupon?.place === 'foot' || coupon?.place === 'here' ? coupon.height : 0;
}

function couponOn(coupon: CouponRoom | undefined, side: number): CouponRoom | undefined {
  return coupon?.side === side ? coupon : undefined;
}
