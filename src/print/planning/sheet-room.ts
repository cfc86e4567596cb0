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

/**
 * The leadings at which a side is full to its bottom: between two of them no side has room for
 * more or fewer lines.
 *
 * @param room what the furniture leaves
 * @param above they are larger than this, in points
 * @param most the largest, in points; it is always one of them
 */
export function fullLeadings(room: SheetRoom, above: number, most: number): readonly number[] {
  const found = new Set([most]);
  for (const side of [0, 1]) {
    const { whole, last } = edgesOf(room, side, NOTHING);
    for (const height of [whole.bottom - whole.top, last.bottom - last.top]) {
      for (let lines = Math.max(1, Math.ceil(height / most)); height / lines > above; lines++)
        found.add(height / lines);
    }
  }
  return [...found].sort((one, other) => one - other);
}

function sideRoom(room: SheetRoom, leading: number, side: number, clear: CutOff): SideRoom {
  const { whole, last } = edgesOf(room, side, clear);
  const lines = (edges: Edges) => Math.max(0, Math.floor((edges.bottom - edges.top) / leading + 1e-6));
  return {
    top: whole.top,
    lastTop: last.top,
    whole: lines(whole),
    last: lines(last),
    bottom: whole.bottom,
    columns: whole.columns,
    lastColumns: last.columns,
  };
}

/** Where the lines of a side begin and end, in points from the sheet's top, and its columns. */
interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly columns: number;
}

/** The edges of a side where more follows, and where everything ends on it. */
function edgesOf(room: SheetRoom, side: number, clear: CutOff): { readonly whole: Edges; readonly last: Edges } {
  const { top, bottom, firstHeadHeight, runningHeadHeight, footHeight, coupon } = room;
  const below = top + (side === 0 ? firstHeadHeight : runningHeadHeight);
  const edges = (own: CouponRoom | undefined, foot: number): Edges => ({
    top: Math.max(clear.top, below + (own?.place === 'top' ? own.height : 0)),
    bottom: bottom - Math.max(foot, clear.foot),
    columns: room.columns - (own?.place === 'column' ? 1 : 0),
  });
  const onWhole = couponOn(coupon, side);
  const onLast = coupon?.side === 'last' ? coupon : onWhole;
  return {
    whole: edges(onWhole, Math.max(BOTTOM_GAP, footOf(onWhole))),
    last: edges(onLast, footHeight + footOf(onLast)),
  };
}

function footOf(coupon: CouponRoom | undefined): number {
  return coupon?.place === 'foot' || coupon?.place === 'here' ? coupon.height : 0;
}

function couponOn(coupon: CouponRoom | undefined, side: number): CouponRoom | undefined {
  return coupon?.side === side ? coupon : undefined;
}
