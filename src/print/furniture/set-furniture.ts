import type { PrintJob } from '../print-job.ts';
import type { SetCoupon } from './coupon.ts';
import { setCouponColumn } from './coupon-column.ts';
import { type Foot, setFoot } from './foot.ts';
import { type Head, setHead } from './masthead.ts';
import { setRunningHead } from './running-head.ts';

/** All that stands around the columns of a number. */
export interface Furniture {
  /** Of the first side. */
  readonly head: Head;
  /** Height of the heads of later sides, in points. */
  readonly runningHeadHeight: number;
  /** A coupon in the last column of the last side. */
  readonly aside: SetCoupon | undefined;
  /** Of the last side: imprint and coupon. */
  readonly foot: Foot;
  /** Whether the foot has a side of its own. */
  readonly hasOwnSide: boolean;
}

/** Something that is taller than its place, by points. */
export interface TooTall {
  readonly part: 'coupon' | 'imprint';
  readonly excess: number;
}

/** Sets what stands around the columns: its heights are known before a line of the body is composed. */
export function setFurniture(job: PrintJob): Furniture {
  const { coupon } = job.article;
  const { width, measure, gutter } = job.geometry;
  const head = setHead(job);
  const runningHeadHeight = setRunningHead(2, job).height;
  const aside = setCouponColumn(job);
  // The imprint is not cut off with a coupon beside it.
  const footWidth = aside ? width - measure - gutter : width;
  const room = { width: footWidth, height: laterRoom(runningHeadHeight, job) };
  const foot = setFoot(aside ? undefined : coupon, room, job);
  return { head, runningHeadHeight, aside, foot, hasOwnSide: coupon?.size === 'page' };
}

/** The sides that the text is to fill: those asked for, but the one that a coupon has to itself. */
export function textSides({ hasOwnSide }: Furniture, { article }: PrintJob): number | undefined {
  const { pages } = article.bulletin.frontMatter;
  return pages !== undefined && hasOwnSide ? pages - 1 : pages;
}

/** What of the furniture has no room on its side; undefined where all has. */
export function furnitureTooTall(
  { head, runningHeadHeight, aside, foot }: Furniture,
  job: PrintJob,
): TooTall | undefined {
  const { top, bottom } = job.geometry;
  const room = laterRoom(runningHeadHeight, job);
  const part = job.article.coupon && !aside ? 'coupon' : 'imprint';
  if (foot.height > room) return { part, excess: foot.height - room };
  const asideRoom = bottom - top - Math.max(head.height, runningHeadHeight);
  return aside && aside.height > asideRoom ? { part: 'coupon', excess: aside.height - asideRoom } : undefined;
}

/** Points below the head of a later side. */
function laterRoom(runningHeadHeight: number, { geometry: { top, bottom } }: PrintJob): number {
  return bottom - top - runningHeadHeight;
}
