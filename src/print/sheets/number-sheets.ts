import { toolLanguage, translator } from '../../messages/translate.ts';
import { setFrontFoot } from '../furniture/front-foot.ts';
import { setRunningHead } from '../furniture/running-head.ts';
import { type Furniture, textSides } from '../furniture/set-furniture.ts';
import type { Fit } from '../planning/fit.ts';
import { freeLines, totalOf } from '../planning/free-lines.ts';
import { type Composition, planSheets } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import { couponOnSheet } from './coupon-on-sheet.ts';
import type { SheetSet } from './lay-out-sheets.ts';
import { type Overflow, overflowOf, overflowSheets, type Planned } from './overflow.ts';

/** The sheets of a number, and how its text fills them. */
export interface NumberSheets {
  readonly fit: Fit;
  /** The sheets, and behind them those with what had no room, where that is allowed. */
  readonly sets: readonly SheetSet[];
  /** What has no room on the sides asked for. */
  readonly overflow: Overflow | undefined;
  /** Lines that would have room on the sides asked for; negative: lines that have none. */
  readonly freeLines: number;
  /** Lines that stay empty on the sides asked for, side by side, whether others have room or not. */
  readonly freeBySide: readonly number[];
}

/**
 * The sheets that a number gets from the setting that was found for it.
 *
 * @param fit the setting, its rows and their plan
 * @param furniture what stands around the columns
 * @param allowOverflow whether what has no room stands on sheets behind the others
 */
export function numberSheets(fit: Fit, furniture: Furniture, allowOverflow: boolean, job: PrintJob): NumberSheets {
  const sides = textSides(furniture, job);
  const overflow = overflowOf(fit, sides);
  const freeBySide = overflow?.free ?? freeLines(fit.plan, fit.composition, sides);
  return {
    fit,
    sets:
      overflow && allowOverflow
        ? sheetsWithOverflow(overflow, fit.composition, furniture, job)
        : [wholeSheets(fit, furniture, job)],
    overflow,
    freeLines: overflow ? -overflow.lines : totalOf(freeBySide),
    freeBySide,
  };
}

/** The sheets of a number as they are planned; a coupon that has a side of its own stands on one more. */
function wholeSheets(planned: Planned, furniture: Furniture, job: PrintJob): SheetSet {
  const { composition, plan } = furniture.coupon?.hasOwnSide ? withOwnSide(planned, job) : planned;
  const { head, coupon, foot } = furniture;
  const later = plan.sides.slice(1).map((_, index) => setRunningHead(index + 2, job));
  const set: SheetSet = { composition, plan, heads: [head, ...later], foot, coupon };
  return later.length === 0 ? set : { ...set, frontFoot: frontFoot(set, job) };
}

function frontFoot(set: SheetSet, job: PrintJob): SheetSet['frontFoot'] {
  const { width, measure, gutter, bottom } = job.geometry;
  const coupon = couponOnSheet(set, job.geometry);
  // Where the back of a coupon is kept clear, nothing stands at the foot.
  if (set.composition.room.keepBackClear && coupon?.back === 0 && set.coupon?.place === 'foot') return undefined;
  const onFront = coupon?.sheet === 0 ? set.coupon : undefined;
  const outer = onFront?.place === 'column' ? width - measure - gutter : width;
  const columns = set.plan.sides.slice(1).flatMap(({ regions }) => regions.flatMap(({ filling }) => filling.columns));
  const goesOn = columns.some(({ rows }) => rows.length > 0);
  // A coupon at the foot is cut off: what is said above its cut line stays.
  const isAboveCoupon = onFront?.place === 'foot';
  const y = isAboveCoupon ? bottom - onFront.height : bottom;
  return { part: setFrontFoot(outer, goesOn, !isAboveCoupon, job), y };
}

function withOwnSide({ composition, plan }: Planned, { geometry }: PrintJob): Planned {
  const own = { top: geometry.bottom, depth: 0, regions: [] };
  return { composition, plan: { ...plan, sides: [...plan.sides, own] } };
}

/** The sides asked for, with the coupon on the last, and behind them sheets with what had no room. */
function sheetsWithOverflow(
  { kept, over, lines, words }: Overflow,
  composition: Composition,
  furniture: Furniture,
  job: PrintJob,
): SheetSet[] {
  const label = translator(toolLanguage(job.article.lang))('print.overflow', { lines, words });
  const own: Composition = { ...composition, rows: kept };
  const first = wholeSheets({ composition: own, plan: planSheets(own) }, furniture, job);
  return [first, overflowSheets(over, label, composition, job)];
}
