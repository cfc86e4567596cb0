import { setFrontFoot } from '../furniture/front-foot.ts';
import { setRunningHead } from '../furniture/running-head.ts';
import type { Furniture } from '../furniture/set-furniture.ts';
import type { MadeUp, MadeUpSide } from '../planning/make-up/made-up.ts';
import type { Side } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import type { BodySize } from '../rows/block-context.ts';
import { couponOnSheet } from '../sheets/coupon-on-sheet.ts';
import type { SheetSurroundings } from '../sheets/lay-out-sheets.ts';

/**
 * What stands around the stories of a paper, side by side.
 *
 * @param madeUp its sides
 * @param body the setting's
 * @param furniture what stands around the columns
 * @param job the number that is being set
 */
export function paperSurroundings(
  { sides }: MadeUp,
  body: BodySize,
  { head, coupon, foot }: Furniture,
  job: PrintJob,
): SheetSurroundings {
  const own: Side[] = coupon?.hasOwnSide ? [{ top: job.geometry.bottom, depth: 0, regions: [] }] : [];
  const plan = { sides: [...sides.map(sideOf), ...own] };
  const later = plan.sides.slice(1).map((_, index) => setRunningHead(index + 2, job));
  const around: SheetSurroundings = { composition: { body }, plan, heads: [head, ...later], foot, coupon };
  return later.length === 0 ? around : { ...around, frontFoot: frontFoot(around, job) };
}

/** A side as the coupon sees it, which may stand below the last of its bands. */
function sideOf({ top, depth, bands }: MadeUpSide): Side {
  const regions = bands.map(({ line, depth: own }) => ({ line, spans: true, filling: { columns: [], depth: own } }));
  return { top, depth, regions };
}

/** The folio of the first side. Stories say themselves where they go on. */
function frontFoot(around: SheetSurroundings, job: PrintJob): SheetSurroundings['frontFoot'] {
  const { width, measure, gutter, bottom } = job.geometry;
  const place = couponOnSheet(around, job.geometry);
  const keepsClear = job.article.coupon?.back === 'keep-clear' && place?.back === 0;
  if (keepsClear && around.coupon?.place === 'foot') return undefined;
  const onFront = place?.sheet === 0 ? around.coupon : undefined;
  const outer = onFront?.place === 'column' ? width - measure - gutter : width;
  const isAboveCoupon = onFront?.place === 'foot';
  const y = isAboveCoupon ? bottom - onFront.height : bottom;
  return { part: setFrontFoot(outer, false, !isAboveCoupon, job), y };
}
