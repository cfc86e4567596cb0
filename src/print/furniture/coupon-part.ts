import type { Coupon, CouponPlace } from '../../coupon/coupon.ts';
import { columnLeft } from '../geometry.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import type { SetItem } from '../structure-tree.ts';
import { setCoupon } from './coupon.ts';
import type { LongLabel } from './coupon-fields.ts';
import { cornerCut, cutLine } from './cut-line.ts';
import { IMPRINT_CLEARANCE } from './foot.ts';
import type { SetPart } from './set-part.ts';
import { type StretchLimits, setStretched } from './stretch-coupon.ts';

/** The coupon as a part of its side, with the white that keeps the text off its cut line. */
export interface CouponPart extends SetPart {
  readonly place: CouponPlace;
  /** Index of its side, or the last one. */
  readonly side: 'last' | number;
  /** Whether it has a side to itself, behind the text. */
  readonly hasOwnSide: boolean;
  /** Points from the part's top down to the cut line. */
  readonly cut: number;
  /** Labels that their fields are too narrow for. */
  readonly tooLong: readonly LongLabel[];
  /** Points by which it is taller than the half side that it should take. */
  readonly excess: number;
}

/** The scissors reach this far above the cut line, the text stays this far off. */
const CLEARANCE = 12;
/** Above the cut line below a coupon at the top, beside the white in its own foot. */
const ABOVE_CUT = 4;
/** Below the cut line above a coupon in a column. */
const COLUMN_TOP = 4;

/** Sums of heights are not more exact than this, in points. */
const ROUNDING = 0.01;

/** How far a coupon is stretched that takes half of its side, or all of it. */
const LIMITS: Readonly<Record<'half' | 'page', StretchLimits>> = {
  half: { type: 1.25, rows: 1.75, mayWrap: false },
  page: { type: 1.55, rows: 2, mayWrap: true },
};

/**
 * Sets the coupon for its place; undefined where there is none.
 *
 * @param footHeight of the foot of the last side, which stands below a coupon there
 * @param laterRoom points from the head of a later side to the bottom margin
 * @param job the number that is being set
 */
export function setCouponPart(footHeight: number, laterRoom: number, job: PrintJob): CouponPart | undefined {
  const { coupon } = job.article;
  if (!coupon) return undefined;
  const common = {
    place: couponPlace(coupon, job),
    side: coupon.side === undefined ? 'last' : coupon.side - 1,
    hasOwnSide: coupon.size === 'page',
  } as const;
  if (common.place === 'column') return { ...inColumn(coupon, job), ...common };
  const { top, bottom } = job.geometry;
  const sharesFoot = common.place === 'foot' && common.side === 'last';
  const whole = coupon.size === 'page' ? laterRoom : (bottom - top) / 2;
  return { ...acrossColumns(coupon, whole - (sharesFoot ? footHeight : 0), job), ...common };
}

/** Where a coupon stands. A side of one column has no column beside the text. */
export function couponPlace({ place = 'foot' }: Coupon, { geometry }: PrintJob): CouponPlace {
  return place === 'column' && geometry.columns < 2 ? 'foot' : place;
}

/** What is known of a coupon by its own. */
type Drawn = Omit<CouponPart, 'place' | 'side' | 'hasOwnSide'>;

/** A field a row, in the width of a column; its cut line is drawn where it stands. */
function inColumn(coupon: Coupon, job: PrintJob): Drawn {
  const rows = coupon.rows.flatMap((row) => row.map((field) => [{ ...field, width: 12 }]));
  const set = setCoupon({ ...coupon, rows }, job.geometry.measure, job);
  const items = moved(set.items, 0, COLUMN_TOP);
  return { ...set, items, height: COLUMN_TOP + set.height, cut: 0, excess: 0 };
}

/** Between the margins, as tall as wanted where the coupon asks for that. The cut line of a coupon at the top is below it. */
function acrossColumns(coupon: Coupon, wanted: number, job: PrintJob): Drawn {
  const { geometry } = job;
  const { size } = coupon;
  const isAtTop = coupon.place === 'top';
  // An imprint brings white of its own above it.
  const around = isAtTop ? ABOVE_CUT + CLEARANCE : CLEARANCE - IMPRINT_CLEARANCE;
  const set = size ? setStretched(coupon, wanted - around, LIMITS[size], job) : setCoupon(coupon, geometry.width, job);
  const cut = isAtTop ? set.height + ABOVE_CUT : CLEARANCE;
  const items = [...moved(cutLine(0, job), -geometry.left, cut), ...moved(set.items, 0, isAtTop ? 0 : CLEARANCE)];
  const height = set.height + around;
  return { ...set, items, height, cut, excess: size === 'half' && height > wanted + ROUNDING ? height - wanted : 0 };
}

/**
 * The coupon at its place on the sheet.
 *
 * @param part it says what kind of place that is
 * @param y top of the part, in points of the sheet
 * @param job the number that is being set
 */
export function placeCoupon({ place, items }: CouponPart, y: number, job: PrintJob): SetItem[] {
  const { geometry } = job;
  if (place !== 'column') return moved(items, geometry.left, y);
  const x = columnLeft(geometry, geometry.columns - 1);
  return [...cornerCut(x - geometry.gutter / 2, y, job), ...moved(items, x, y)];
}
