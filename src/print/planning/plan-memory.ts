import { createMemory } from '../../memory/memory.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Row } from '../rows/row.ts';
import { type Composition, planSheets, type SheetPlan } from './plan-sheets.ts';

/** A plan, and the rows that it is made of. */
interface RememberedPlan {
  readonly rows: readonly Row[];
  readonly plan: SheetPlan;
}

/**
 * Plans the compositions of one number, which differ in body, in rows, and in the height of the first head alone.
 * Most trials of copyfit change no line: their plan is remembered.
 */
export function sheetPlanner(): (composition: Composition) => SheetPlan {
  const memory = createMemory<readonly [size: number, leading: number, headHeight: number], RememberedPlan[]>();
  return (composition) => {
    const { body, rows, room } = composition;
    const plans = memory.recall([body.size, body.leading, room.firstHeadHeight], () => []);
    const same = plans.find((one) => areSame(one.rows, rows));
    if (same) return same.plan;
    const plan = planSheets(composition);
    plans.push({ rows, plan });
    return plan;
  };
}

function areSame(some: readonly Row[], others: readonly Row[]): boolean {
  return some.length === others.length && some.every((row, index) => isSame(row, itemAt(others, index)));
}

/**
 * Whether a plan may take one row for another. Rows of the same parts call the
 * same notes; white space is the same between the same rows.
 */
function isSame(row: Row, other: Row): boolean {
  return (
    row === other ||
    ((row.parts === other.parts || (row.isSpace && other.isSpace)) &&
      row.lines === other.lines &&
      row.breakPrice.forbidden === other.breakPrice.forbidden &&
      row.breakPrice.cost === other.breakPrice.cost &&
      row.isSpace === other.isSpace &&
      row.strain === other.strain &&
      row.float?.block === other.float?.block &&
      row.spansColumns === other.spansColumns &&
      row.acrossColumns === other.acrossColumns &&
      row.breakAfter === other.breakAfter &&
      row.notes?.length === other.notes?.length)
  );
}
