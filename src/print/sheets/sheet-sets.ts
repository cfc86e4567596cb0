import { toolLanguage, translator } from '../../messages/translate.ts';
import { setRunningHead } from '../furniture/running-head.ts';
import type { Furniture } from '../furniture/set-furniture.ts';
import { type Composition, planSheets, type SheetPlan } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import type { SheetSet } from './lay-out-sheets.ts';
import { type Overflow, overflowSheets } from './overflow.ts';

/** What has been planned, and by what plan. */
interface Planned {
  readonly composition: Composition;
  readonly plan: SheetPlan;
}

/**
 * The sheets of a number as they are planned. A coupon that has a side of its own stands on
 * one sheet more.
 *
 * @param planned the plan, and what it was made from
 * @param furniture what stands around the columns
 * @param job the number that is being set
 */
export function wholeSheets(planned: Planned, furniture: Furniture, job: PrintJob): SheetSet {
  const { composition, plan } = furniture.hasOwnSide ? withOwnSide(planned, furniture, job) : planned;
  const { head, aside, foot } = furniture;
  const later = plan.sides.slice(1).map((_, index) => setRunningHead(index + 2, job));
  return { composition, plan, heads: [head, ...later], foot, aside };
}

function withOwnSide({ composition, plan }: Planned, { foot }: Furniture, { geometry }: PrintJob): Planned {
  return {
    composition: { ...composition, room: { ...composition.room, footHeight: foot.height } },
    plan: { ...plan, sides: [...plan.sides, { top: geometry.bottom, depth: 0, bands: [] }] },
  };
}

/**
 * The sides asked for, with the coupon on the last, and behind them sheets with the text that
 * has no room.
 *
 * @param overflow the rows that have room, and those that have none
 * @param composition of the number
 * @param furniture what stands around the columns
 * @param job the number that is being set
 */
export function sheetsWithOverflow(
  { kept, over, lines, words }: Overflow,
  composition: Composition,
  furniture: Furniture,
  job: PrintJob,
): SheetSet[] {
  const label = translator(toolLanguage(job.article.lang))('print.overflow', { lines, words });
  const { room } = composition;
  const own: Composition = { ...composition, rows: kept, room: { ...room, footHeight: furniture.foot.height } };
  const first = wholeSheets({ composition: own, plan: planSheets(own) }, { ...furniture, hasOwnSide: false }, job);
  return [first, overflowSheets(over, label, composition, job)];
}
