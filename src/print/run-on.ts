import { departedFloats } from './planning/departed-floats.ts';
import type { Fit, Plan } from './planning/fit.ts';

/**
 * A number with the indents of the paragraphs that follow others because floats have left from
 * between them. The plan says which floats have left, and with an indent a paragraph may take
 * another line: where its text would no longer stand as planned, all stays as it was.
 *
 * @param fit the setting that was found, and its plan
 * @param planWith plans the whole number in a setting
 */
export function withRunOns(fit: Fit, planWith: Plan): Fit {
  const departed = departedFloats(fit.composition.rows, fit.plan.sides);
  if (departed.size === 0) return fit;
  const setting = { ...fit.setting, departed };
  const { composition, plan } = planWith(setting);
  const isAsGood =
    plan.isUnsound === fit.plan.isUnsound &&
    plan.sides.length <= fit.plan.sides.length &&
    plan.breakPrice.forbidden <= fit.plan.breakPrice.forbidden;
  const stillDeparted = departedFloats(composition.rows, plan.sides);
  const isSame = departed.size === stillDeparted.size && [...departed].every((block) => stillDeparted.has(block));
  return isAsGood && isSame ? { ...fit, setting, composition, plan } : fit;
}
