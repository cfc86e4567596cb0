import { itemAt } from '../../../sequence/item-at.ts';
import type { Row } from '../../rows/row.ts';
import type { Region, SectionedText } from '../fill-sections.ts';
import { floatingText } from '../floats.ts';
import { linesBeside } from '../frame.ts';
import { mostLines, mostStacked } from '../level-bound.ts';
import { linesOf, skipSpace } from '../lines.ts';
import { leastFillCost } from '../page-price.ts';
import { type DepthCosts, NO_ROOM } from './depth-costs.ts';
import { EMPTY_LINE, GROWN_HEAD_LINE } from './make-up-price.ts';
import { type ModulePlan, type PlannedText, planModule, plannedText } from './plan-module.ts';

/** What a module costs at each depth, its padding included, and how it is filled there. */
export interface ModuleFit extends DepthCosts {
  /** Its regions at a depth: lines count from its own first. */
  readonly regionsAt: (depth: number) => readonly Region[];
  /** The same of other rows of the same shape (`same-shape.ts`). */
  readonly ofOthers: (rows: readonly Row[]) => ModuleFit;
}

/** How a depth is reached: by a plan, so many lines of which are white below the head. */
interface Step {
  readonly cost: number;
  readonly plan: PlannedWithin;
  readonly headGrowth: number;
}

/** A plan, and the depths that were asked for: other rows of the same shape are planned in the same way. */
interface PlannedWithin extends ModulePlan {
  readonly least: number;
  readonly most: number;
}

/** Below the depth at which it sets best so many more are tried, and above it so many. */
const MOST_SHALLOWER = 6;
const MOST_DEEPER = 16;
/** No deeper plan is looked for where so many have been worse than empty lines. */
const WORSE_IN_TURN = 2;

/**
 * How a module fits in any depth: its columns level, its white grown, its pictures smaller; else with lines that
 * stay empty below them.
 *
 * @param rows all that it holds, at its width
 * @param span columns of the page that it takes
 * @param padding lines that its ground takes above and below
 * @param most lines that it may have
 */
export function moduleFit(
  rows: readonly Row[],
  span: number,
  padding: { readonly above: number; readonly below: number },
  most: number,
): ModuleFit {
  const text = plannedText(rows, span, most);
  const beside = padding.above + padding.below;
  const { shallowest, steps } = stepsOf(text, most - beside);
  if (steps.length === 0) return FITS_NOWHERE;
  const least = shallowest + beside;
  const costs: DepthCosts = { least, costs: steps.map(({ cost }) => cost), emptyLine: span * EMPTY_LINE };
  const fitOf = (regionsOf: (plan: PlannedWithin) => readonly Region[]): ModuleFit => ({
    ...costs,
    regionsAt: (depth) => {
      const { plan, headGrowth } = itemAt(steps, Math.min(steps.length - 1, depth - least));
      return regionsOf(plan).map((region, index) => ({
        ...region,
        line: region.line + padding.above + (index > 0 ? headGrowth : 0),
      }));
    },
    ofOthers: (others) => {
      let own: PlannedText | undefined;
      return fitOf((plan) => {
        own ??= plannedText(others, span, most);
        return planModule(own, plan.least, plan.most)?.regions ?? [];
      });
    },
  });
  return fitOf(({ regions }) => regions);
}

/** What has room in no depth. */
const FITS_NOWHERE: ModuleFit = { ...NO_ROOM, regionsAt: () => [], ofOthers: () => FITS_NOWHERE };

/** A way to each depth from the shallowest on. */
function stepsOf(text: PlannedText, most: number): { readonly shallowest: number; readonly steps: readonly Step[] } {
  const { span } = text;
  const natural = planWithin(text, 0, most);
  if (!natural) return { shallowest: 0, steps: [] };
  const known = new Map<number, PlannedWithin | undefined>([[natural.depth, natural]]);
  const leastCost = leastCostOf(text, natural);
  // No plan is looked for that costs more than empty lines below another.
  const planAt = (depth: number, limit = Number.POSITIVE_INFINITY) => {
    if (!known.has(depth)) {
      if (leastCost(depth) >= limit) return undefined;
      known.set(depth, planWithin(text, depth, depth));
    }
    return known.get(depth);
  };
  let [least, plan] = [natural.depth, natural];
  while (least > Math.max(1, natural.depth - MOST_SHALLOWER)) {
    const shallower = planAt(least - 1);
    if (!shallower) break;
    [least, plan] = [least - 1, shallower];
  }
  const growth = headGrowthOf(text);
  let last: Step = { cost: plan.cost, plan, headGrowth: 0 };
  const steps = [last];
  let worse = 0;
  for (let depth = least + 1; depth <= Math.min(most, natural.depth + MOST_DEEPER); depth++) {
    const emptier: Step = { ...last, cost: last.cost + span * EMPTY_LINE };
    const own = worse < WORSE_IN_TURN ? planAt(depth, emptier.cost) : undefined;
    let best = own && own.cost < emptier.cost ? { cost: own.cost, plan: own, headGrowth: 0 } : emptier;
    for (let headGrowth = 1; headGrowth <= growth; headGrowth++) {
      const shallower = known.get(depth - headGrowth);
      if (!shallower) continue;
      const cost = shallower.cost + headGrowth * GROWN_HEAD_LINE;
      if (cost < best.cost) best = { cost, plan: shallower, headGrowth };
    }
    worse = best === emptier && depth > natural.depth ? worse + 1 : 0;
    steps.push(best);
    last = best;
    if (worse >= WORSE_IN_TURN + growth) break;
  }
  return { shallowest: least, steps };
}

function planWithin(text: PlannedText, least: number, most: number): PlannedWithin | undefined {
  const plan = planModule(text, least, most);
  return plan && { ...plan, least, most };
}

/** A bound of what the columns of a module cost at a depth, however they end. */
function leastCostOf({ sections, rows, span }: PlannedText, natural: ModulePlan): (depth: number) => number {
  const last = natural.regions.at(-1);
  const section = sections.at(-1);
  if (!last || !section || last.spans || section.spans || sections.some(({ float }) => float)) return () => 0;
  const own = rows.slice(section.from, section.to);
  const text = floatingText(own);
  const { lines, white, isEnded } = mostLines(text, { next: 0, placed: 0, placedSpanning: 0 }, span);
  const most = lines + mostStacked(text);
  return (depth) => leastFillCost(span, span * (depth - last.line) - most, white, isEnded);
}

/** Lines by which the white between the head of a module and its text may grow. */
function headGrowthOf({ rows, sections }: SectionedText): number {
  const [head, text] = sections;
  if (!head?.spans || head.float || !text || text.float) return 0;
  const around = rows.slice(text.from, text.to);
  const white = around.slice(0, skipSpace(around, 0));
  return white.reduce((sum, row) => sum + (row.white?.most ?? 0), 0);
}

/** Lines of a depth that stay empty in each column of a module's last region. */
export function emptyLinesBelow(regions: readonly Region[], span: number, depth: number): readonly number[] {
  const last = regions.at(-1);
  if (!last) return Array.from({ length: span }, () => depth);
  const { columns } = last.filling;
  const empty = columns.map((column) => {
    const lines = linesOf(column.rows) + Math.ceil(linesOf(column.notes)) + linesBeside(column);
    return Math.max(0, Math.floor(depth - last.line - lines + 1e-6));
  });
  return last.spans ? Array.from({ length: span }, () => itemAt(empty, 0)) : empty;
}
