import type { Fit, Plan } from './planning/fit.ts';
import type { SheetPlan } from './planning/plan-sheets.ts';
import type { Row } from './rows/row.ts';

/**
 * A number with the indents of the paragraphs that follow others because floats have left from
 * between them. The plan says which floats have left, and with an indent a paragraph may take
 * another line: where its text would no longer stand as planned, all stays as it was.
 *
 * @param fit the setting that was found, and its plan
 * @param planWith plans the whole number in a setting
 */
export function withRunOns(fit: Fit, planWith: Plan): Fit {
  const departed = departedFloats(fit.composition.rows, fit.plan);
  if (departed.size === 0) return fit;
  const setting = { ...fit.setting, departed };
  const { composition, plan } = planWith(setting);
  const isAsGood =
    plan.isUnsound === fit.plan.isUnsound &&
    plan.sides.length <= fit.plan.sides.length &&
    plan.breakPrice.forbidden <= fit.plan.breakPrice.forbidden;
  const stillDeparted = departedFloats(composition.rows, plan);
  const isSame = departed.size === stillDeparted.size && [...departed].every((block) => stillDeparted.has(block));
  return isAsGood && isSame ? { ...fit, setting, composition, plan } : fit;
}

/** The floats that do not stand before what follows them in the text, by the index of their first block. */
function departedFloats(rows: readonly Row[], { sides }: SheetPlan): ReadonlySet<number> {
  if (!rows.some(({ float }) => float)) return new Set();
  const before = new Map<Row, Row>();
  let last: Row | undefined;
  const placed = sides.flatMap(({ regions }) => regions.flatMap(({ filling }) => filling.columns));
  for (const row of placed.flatMap((column) => column.rows)) {
    if (row.isSpace) continue;
    if (last) before.set(row, last);
    last = row;
  }
  const departed = new Set<number>();
  let passed: number[] = [];
  for (const row of rows) {
    if (row.isSpace) continue;
    if (row.float) {
      passed.push(row.float.block);
      continue;
    }
    const above = before.get(row)?.float;
    if (passed.length > 0 && !(above && passed.includes(above.block))) for (const block of passed) departed.add(block);
    passed = [];
  }
  return departed;
}
