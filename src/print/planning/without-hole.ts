import type { Setting } from '../rows/block-context.ts';
import { type BodyRange, type Fit, OPENEST, STEP, TIGHTEST, type With } from './fit.ts';

/** A column of a full side that ends more points above the margin than this is seen to be short; 12 mm on paper. */
export const SEEN_HOLE = 30;
/** A setting that leaves no more than this is looked for no further. */
const NO_HOLE = 22;
/** How far from the theme's own setting a hole may lead: the cost of a step of size, and of a percent of leading by size. */
const SIZE_COST = 2;
const LEADING_COST = 0.5;
const LEADING_STEP = 0.01;
/** And of a line of white below the head. */
const HEAD_LINE_COST = 5;
/** Rows that may be set to find a number without a hole: what takes longer is not worth it. */
const MOST_ROWS_TRIED = 20_000;
/** A number of more rows is taken as it is: what many sides have too much or too little of, their breaks share out. */
const MOST_ROWS = 1200;
/** Rows in the theme's own size count by this share: their lines are known. */
const KNOWN_SHARE = 0.2;

/**
 * The setting nearest to the theme's own that leaves no hole on a side before the last, where the
 * theme's own leaves one.
 *
 * @param natural the number in the theme's own body
 * @param body the sizes that it may have
 * @param fitWith sets and plans the number in another setting
 */
export function withoutHole(natural: Fit, body: BodyRange, fitWith: With): Fit {
  if (isGood(natural, SEEN_HOLE) || natural.composition.rows.length > MOST_ROWS) return natural;
  let best = natural;
  let rows = 0;
  for (const change of changesAround(body)) {
    rows += natural.composition.rows.length * (change.body.size === body.size ? KNOWN_SHARE : 1);
    if (rows > MOST_ROWS_TRIED) break;
    const tried = fitWith({ ...natural.setting, ...change });
    if (tried.plan.isUnsound || tried.plan.breakPrice.forbidden > natural.plan.breakPrice.forbidden) continue;
    if (isGood(tried, NO_HOLE)) return tried;
    if (Math.max(NO_HOLE, tried.plan.hole) < Math.max(NO_HOLE, best.plan.hole)) best = tried;
  }
  return best;
}

/** Whether no hole is larger, in points, and no side is there for what stands at its foot alone. */
function isGood({ plan: { sides, hole, last } }: Fit, largest: number): boolean {
  return hole <= largest && (sides.length === 1 || last.deepest > 0);
}

/** All that may be changed without a word being set otherwise than the theme allows, what is seen least first. */
function changesAround(range: BodyRange): Pick<Setting, 'body' | 'headLines'>[] {
  const { size: own, leading, smallest, largest } = range;
  const changes: { readonly change: Pick<Setting, 'body' | 'headLines'>; readonly distance: number }[] = [];
  const steps = Math.floor((largest - smallest) / STEP + 1e-6);
  for (let step = 0; step <= steps; step++) {
    const size = Math.round((smallest + step * STEP) * 100) / 100;
    for (let ratio = TIGHTEST; ratio <= OPENEST + 1e-6; ratio += LEADING_STEP) {
      const percents = Math.abs(ratio - leading / own) * 100;
      const distance = (Math.abs(size - own) / STEP) * SIZE_COST + percents * LEADING_COST;
      for (let headLines = 0; headLines <= range.headLines; headLines++) {
        const change = { body: { size, leading: size * ratio }, headLines };
        changes.push({ change, distance: distance + headLines * HEAD_LINE_COST });
      }
    }
  }
  return changes.sort((a, b) => a.distance - b.distance).map(({ change }) => change);
}
