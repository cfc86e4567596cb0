import type { Coupon } from '../../coupon/coupon.ts';
import { moved } from '../moved.ts';
import type { PrintJob } from '../print-job.ts';
import type { SetItem } from '../structure-tree.ts';
import type { PrintTheme } from '../theme.ts';
import { setCoupon } from './coupon.ts';
import type { LongLabel } from './coupon-fields.ts';
import { cutLine } from './cut-line.ts';
import { setImprint } from './imprint.ts';
import type { SetPart } from './set-part.ts';

/** The scissors reach this far above the cut line, the text stays this far off. */
const CLEARANCE = 12;
/** The same above an imprint without a coupon. */
const BARE_CLEARANCE = 6;

/** The foot, and the labels of its coupon that are too long for their fields. */
export interface Foot extends SetPart {
  readonly tooLong: readonly LongLabel[];
}

/** How large the foot may be, in points: from the left margin on, and below the head of a side. */
export interface FootRoom {
  readonly width: number;
  readonly height: number;
}

/** How many times as tall as usual a row may become, and how much larger the type is on a side of its own. */
const TALLEST_ROW = { half: 1.8, page: 3 };
const OWN_SIDE_TYPE = 1.3;

/**
 * Sets the imprint, and above it a coupon, for the foot of the last side. A coupon that is to
 * take half of the side, or all of it, has taller rows.
 *
 * @param coupon undefined where there is none, or where it stands in a column
 * @param room how large the foot may be, in points
 * @param job the number that is being set
 */
export function setFoot(coupon: Coupon | undefined, room: FootRoom, job: PrintJob): Foot {
  const { size = 'foot' } = coupon ?? {};
  if (size === 'foot' || size === 'column') return setNatural(coupon, room, job);
  const larger = size === 'page' ? { ...job, theme: withLargerType(job.theme) } : job;
  const { height, rowsHeight } = setNatural(coupon, room, larger);
  const wanted = size === 'half' ? room.height / 2 : room.height;
  const scale = Math.max(1, Math.min(TALLEST_ROW[size], 1 + (wanted - height) / rowsHeight));
  const { theme } = larger;
  const stretched = { ...theme, coupon: { ...theme.coupon, rowMm: theme.coupon.rowMm * scale } };
  return setNatural(coupon, room, { ...larger, theme: stretched });
}

function withLargerType(theme: PrintTheme): PrintTheme {
  const { title, instruction, label, notice, ...rest } = theme.coupon;
  const larger = (size: number) => size * OWN_SIDE_TYPE;
  const sizes = {
    title: larger(title),
    instruction: larger(instruction),
    label: larger(label),
    notice: larger(notice),
  };
  return { ...theme, coupon: { ...rest, ...sizes } };
}

function setNatural(
  coupon: Coupon | undefined,
  { width }: FootRoom,
  job: PrintJob,
): Foot & { readonly rowsHeight: number } {
  const imprint = setImprint(width, job);
  if (!coupon) {
    const items = moved(imprint.items, 0, BARE_CLEARANCE);
    return { items, height: BARE_CLEARANCE + imprint.height, tags: imprint.tags, tooLong: [], rowsHeight: 1 };
  }
  const set = setCoupon(coupon, width, job);
  const items: SetItem[] = [
    ...moved(cutLine(0, job), -job.geometry.left, CLEARANCE),
    ...moved(set.items, 0, CLEARANCE),
    ...moved(imprint.items, 0, CLEARANCE + set.height),
  ];
  const { tooLong, rowsHeight } = set;
  const height = CLEARANCE + set.height + imprint.height;
  return { items, height, tags: [...set.tags, ...imprint.tags], tooLong, rowsHeight };
}
