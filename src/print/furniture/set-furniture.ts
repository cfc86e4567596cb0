import type { RunOn } from '../blocks/run-on.ts';
import type { PrintJob } from '../print-job.ts';
import { type CouponPart, couponPlace, setCouponPart } from './coupon-part.ts';
import { setFoot } from './foot.ts';
import { type Head, setHead } from './masthead.ts';
import { setRunningHead } from './running-head.ts';
import type { SetPart } from './set-part.ts';

/** All that stands around the columns of a number. */
export interface Furniture {
  /** Of the first side. */
  readonly head: Head;
  /** Height of the heads of later sides, in points. */
  readonly runningHeadHeight: number;
  readonly coupon: CouponPart | undefined;
  /** Of the last side: the imprint. */
  readonly foot: SetPart;
  /** What would take more than half of its side, and so is set with the text. */
  readonly runOn: RunOn;
}

/** Something that is taller than its place, by points. */
export interface TooTall {
  readonly part: 'coupon' | 'imprint';
  readonly excess: number;
}

/**
 * Sets what stands around the columns: its heights are known before a line of the body is composed. `headOf` sets
 * what stands at the head of the first side.
 */
export function setFurniture(job: PrintJob, headOf: (job: PrintJob) => Head = setHead): Furniture {
  const { top, bottom } = job.geometry;
  const half = (bottom - top) / 2;
  const runningHeadHeight = setRunningHead(2, job).height;
  const wholeHead = headOf(job);
  const standfirst = wholeHead.height > half ? job.article.standfirst : undefined;
  const head = standfirst ? headOf(without('standfirst', job)) : wholeHead;
  const wholeFoot = footOf(job);
  const legal = wholeFoot.height > half ? job.article.footer.legal : undefined;
  const foot = legal === undefined ? wholeFoot : footOf(without('legal', job));
  const coupon = setCouponPart(foot.height, laterRoom(runningHeadHeight, job), job);
  return { head, runningHeadHeight, coupon, foot, runOn: { standfirst, legal } };
}

/**
 * The furniture when the number of sides is known: an imprint that need not stand beside a
 * coupon has the whole width, and so is no taller than it was.
 */
export function settledFurniture(furniture: Furniture, sides: number, job: PrintJob): Furniture {
  const { coupon, runOn } = furniture;
  const { pages } = job.article.bulletin.frontMatter;
  const mayMove = coupon?.place === 'column' && coupon.side !== 'last' && pages === undefined;
  if (!mayMove || coupon.side >= sides - 1) return furniture;
  const own = runOn.legal === undefined ? job : without('legal', job);
  return { ...furniture, foot: setFoot(job.geometry.width, own) };
}

/** The number as if it had no such part. */
function without(part: 'standfirst' | 'legal', job: PrintJob): PrintJob {
  const { standfirst: _, footer, ...article } = job.article;
  const { legal: _legal, ...imprint } = footer;
  return { ...job, article: part === 'legal' ? { ...job.article, footer: imprint } : { ...article, footer } };
}

function footOf(job: PrintJob): SetPart {
  const { width, measure, gutter } = job.geometry;
  return setFoot(standsBesideCoupon(job) ? width - measure - gutter : width, job);
}

/** Whether the imprint stands beside a coupon, or may do so: it is not cut off with it. */
function standsBesideCoupon(job: PrintJob): boolean {
  const { coupon, bulletin } = job.article;
  if (!coupon || couponPlace(coupon, job) !== 'column') return false;
  const { pages } = bulletin.frontMatter;
  return coupon.side === undefined || pages === undefined || coupon.side >= pages;
}

/** The sides that the text is to fill: those asked for, but the one that a coupon has to itself. */
export function textSides({ coupon }: Furniture, { article }: PrintJob): number | undefined {
  const { pages } = article.bulletin.frontMatter;
  return pages !== undefined && coupon?.hasOwnSide ? pages - 1 : pages;
}

/** What of the furniture has no room on its side; undefined where all has. */
export function furnitureTooTall(
  { head, runningHeadHeight, coupon, foot }: Furniture,
  job: PrintJob,
): TooTall | undefined {
  const room = laterRoom(runningHeadHeight, job);
  if (foot.height > room) return { part: 'imprint', excess: foot.height - room };
  if (!coupon) return undefined;
  const { place, side, height } = coupon;
  const couponRoom = () => {
    // A coupon in a column has to have room on whatever side is the last.
    if (place === 'column') return room + runningHeadHeight - Math.max(head.height, runningHeadHeight);
    if (side === 'last') return room - foot.height;
    return side === 0 ? room + runningHeadHeight - head.height : room;
  };
  const excess = height - couponRoom();
  return excess > ROUNDING ? { part: 'coupon', excess } : undefined;
}

/** Sums of heights are not more exact than this, in points. */
const ROUNDING = 0.01;

/** Points below the head of a later side. */
function laterRoom(runningHeadHeight: number, { geometry: { top, bottom } }: PrintJob): number {
  return bottom - top - runningHeadHeight;
}
