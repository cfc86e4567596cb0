import type { PrintTheme } from '../theme.ts';
import type { BodySize, Looseness } from './block-rows.ts';
import type { Composition, SheetPlan } from './compose-sheets.ts';

/** Plans the whole number with a body size, and some blocks a line longer or shorter than they set best. */
export type Plan = (
  body: BodySize,
  looseness: Looseness,
) => { readonly composition: Composition; readonly plan: SheetPlan };

export interface Fit {
  readonly body: BodySize;
  readonly looseness: Looseness;
  readonly composition: Composition;
  readonly plan: SheetPlan;
  /** Whether the number fills no more sides than were asked for. */
  readonly fits: boolean;
}

/** Body sizes are tried in steps of this many points: no reader sees the difference of one. */
const STEP = 0.1;
/** Leading by body size: as tight as two columns of serif bear, and as open as still looks like a text. */
const TIGHTEST = 1.27;
const OPENEST = 1.44;
/** As set, every block at its best. */
const NATURAL: Looseness = new Map();
/** Above this many blocks the last side is a small part of the whole, and trying each costs more than it gains. */
const MOST_BLOCKS_TRIED = 60;

/**
 * Chooses the largest body that keeps the number within its sides, or one a
 * little below it that sets better; makes one paragraph a line longer or
 * shorter where that ends the last columns level; and on a single side opens
 * the leading until it is full. Without a number of sides, the theme's own size
 * is used.
 */
export function copyfit(pages: number | undefined, blockCount: number, { body }: PrintTheme, planWith: Plan): Fit {
  const fitWith = (size: BodySize, looseness: Looseness = NATURAL): Fit => {
    const { composition, plan } = planWith(size, looseness);
    return { body: size, looseness, composition, plan, fits: pages === undefined || plan.sides.length <= pages };
  };
  const natural = { size: body.size, leading: body.leading };
  if (pages === undefined) return levelled(fitWith(natural), blockCount, fitWith);
  const at = (step: number): Fit => {
    const size = Math.round((body.smallest + step * STEP) * 100) / 100;
    return fitWith({ size, leading: size * TIGHTEST });
  };
  const steps = Math.floor((body.largest - body.smallest) / STEP + 1e-6);
  const step = largestThatFits(steps, at);
  const largest = at(step);
  // What cannot fit is better read in its own size.
  if (!largest.fits) return { ...levelled(fitWith(natural), blockCount, fitWith), fits: false };
  const fitted = levelled(bestBelow(step, largest, at), blockCount, fitWith);
  return pages === 1 ? opened(fitted, fitWith) : fitted;
}

/** By bisection: a smaller body never needs more sides. 0 when none fits. */
function largestThatFits(steps: number, at: (step: number) => Fit): number {
  if (at(steps).fits) return steps;
  let low = 0;
  let high = steps - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(middle).fits) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far below the largest size a better setting is looked for, and what each step down costs in strained lines. */
const STEPS_BELOW = 4;
const STEP_COST = 2;

/** The best of the largest size and a few below it: some widths suit a text's words better than others. */
function bestBelow(step: number, largest: Fit, at: (step: number) => Fit): Fit {
  let best = largest;
  let least = cost(largest);
  for (let below = 1; below <= Math.min(STEPS_BELOW, step); below++) {
    const tried = at(step - below);
    const price = cost(tried) + below * STEP_COST;
    if (tried.fits && price < least) [best, least] = [tried, price];
  }
  return best;
}

type With = (size: BodySize, looseness: Looseness) => Fit;

/**
 * Makes the one paragraph a line longer or shorter that brings the last columns
 * level with the least strain. Columns a line apart are level: lines can be odd in number.
 */
function levelled(fit: Fit, blockCount: number, fitWith: With): Fit {
  if (unevenness(fit) <= 1 || blockCount > MOST_BLOCKS_TRIED) return fit;
  let best = fit;
  for (let block = 0; block < blockCount; block++) {
    for (const lines of [-1, 1]) {
      const tried = fitWith(fit.body, new Map([[block, lines]]));
      const keepsSides = tried.fits === fit.fits && tried.plan.sides.length <= fit.plan.sides.length;
      if (keepsSides && cost(tried) < cost(best)) best = tried;
    }
  }
  return best;
}

/** What a line's difference between the last columns costs, in lines strained to the limit. */
const UNEVEN_LINE = 6;

function cost(fit: Fit): number {
  return unevenness(fit) * UNEVEN_LINE + fit.plan.strain;
}

function unevenness({ plan: { last } }: Fit): number {
  return last.deepest - last.shallowest;
}

/** Opens the leading until the side is full. */
function opened(fit: Fit, fitWith: With): Fit {
  const { size, leading: tightest } = fit.body;
  const { room, deepest } = fit.plan.last;
  const leading = Math.min(size * OPENEST, room / deepest);
  if (!(leading > tightest)) return fit;
  const tried = fitWith({ size, leading }, fit.looseness);
  return tried.fits ? tried : fit;
}
