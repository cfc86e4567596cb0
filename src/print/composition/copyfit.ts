import type { PrintTheme } from '../theme.ts';
import type { Setting } from './block-rows.ts';
import type { Composition, SheetPlan } from './plan-sheets.ts';

/** Plans the whole number in a setting. */
export type Plan = (setting: Setting) => { readonly composition: Composition; readonly plan: SheetPlan };

export interface Fit {
  readonly setting: Setting;
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
/** How small pictures may become, and in which steps, when nothing else helps. */
const PICTURE_SCALES = [0.9, 0.8, 0.7];
/** Above this many blocks the last side is a small part of the whole, and trying each costs more than it gains. */
const MOST_BLOCKS_TRIED = 60;
/** So many paragraphs may be a line shorter than they set best, so that the type can be a step larger. */
const MOST_TIGHTENED = 2;

/** What the search may vary: how many blocks there are to be tightened, whether there are pictures to be made smaller. */
export interface Means {
  readonly blockCount: number;
  readonly hasPictures: boolean;
}

/**
 * Finds the setting that fills the sides asked for, by the means that a reader
 * sees least: the largest body that fits, or one a little below it that sets
 * better; one paragraph a line longer or shorter where that ends the last
 * columns level; leading opened until the last side is full. Only what does
 * not fit in the smallest body has its paragraphs tightened, its gaps closed
 * and its pictures made smaller. Without a number of sides, the theme's own
 * size is used.
 */
export function copyfit(pages: number | undefined, means: Means, { body }: PrintTheme, planWith: Plan): Fit {
  const fitWith: With = (setting) => {
    const { composition, plan } = planWith(setting);
    return { setting, composition, plan, fits: pages === undefined || plan.sides.length <= pages };
  };
  const natural: Setting = {
    body: { size: body.size, leading: body.leading },
    looseness: new Map(),
    pictureScale: 1,
    gaps: true,
  };
  if (pages === undefined) return levelled(fitWith(natural), means, fitWith);
  const at = (step: number): Fit => {
    const size = Math.round((body.smallest + step * STEP) * 100) / 100;
    return fitWith({ ...natural, body: { size, leading: size * TIGHTEST } });
  };
  const steps = Math.floor((body.largest - body.smallest) / STEP + 1e-6);
  const step = largestThatFits(steps, at);
  const largest = at(step);
  if (!largest.fits) {
    const squeezed = squeeze(largest, means, fitWith);
    return squeezed.fits ? opened(squeezed, fitWith) : squeezed;
  }
  const best = bestAround(step, steps, largest, at, (fit) => tightened(fit, MOST_TIGHTENED, means, fitWith));
  return opened(levelled(opened(best, fitWith), means, fitWith), fitWith);
}

type With = (setting: Setting) => Fit;

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
/** What a paragraph a line shorter than its best costs, beside the strain of its lines. */
const TIGHTENED_COST = 1;

/**
 * The best of the largest size that fits, a few below it, and the one above it
 * with a paragraph or two tightened: some widths suit a text's words better than others.
 */
function bestAround(
  step: number,
  steps: number,
  largest: Fit,
  at: (step: number) => Fit,
  tighten: (fit: Fit) => Fit,
): Fit {
  let best = largest;
  let least = cost(largest);
  const consider = (tried: Fit, stepsBelow: number) => {
    const price = cost(tried) + stepsBelow * STEP_COST + tried.setting.looseness.size * TIGHTENED_COST;
    if (tried.fits && price < least) [best, least] = [tried, price];
  };
  for (let below = 1; below <= Math.min(STEPS_BELOW, step); below++) consider(at(step - below), below);
  if (step < steps) consider(tighten(at(step + 1)), -1);
  return best;
}

/**
 * Makes paragraphs a line shorter until the number fits, each time the one that
 * is strained least by it; at most `most` of them.
 */
function tightened(fit: Fit, most: number, { blockCount }: Means, fitWith: With): Fit {
  let best = fit;
  if (blockCount > MOST_BLOCKS_TRIED && most < blockCount) return fit;
  for (let count = 0; count < most && !best.fits; count++) {
    let next: Fit | undefined;
    for (let block = 0; block < blockCount; block++) {
      if (best.setting.looseness.has(block)) continue;
      const looseness = new Map([...best.setting.looseness, [block, -1]]);
      const tried = fitWith({ ...best.setting, looseness });
      if (tried.plan.lines >= best.plan.lines) continue;
      if (!next || tried.plan.strain < next.plan.strain) next = tried;
    }
    if (!next) return best;
    best = next;
  }
  return best;
}

/** What does not fit in the smallest body: first a few paragraphs, then the gaps, all paragraphs, the pictures. */
function squeeze(smallest: Fit, means: Means, fitWith: With): Fit {
  const few = tightened(smallest, MOST_TIGHTENED * 2, means, fitWith);
  if (few.fits) return few;
  let tried = fitWith({ ...smallest.setting, gaps: false });
  if (tried.fits) return tried;
  tried = fitWith({ ...tried.setting, looseness: everyTightened(tried, means, fitWith) });
  if (!means.hasPictures) return tried;
  for (const pictureScale of PICTURE_SCALES) {
    if (tried.fits) break;
    tried = fitWith({ ...tried.setting, pictureScale });
  }
  return tried;
}

/** Every block that can be a line shorter; of a great many, all that there are. */
function everyTightened({ setting, plan }: Fit, { blockCount }: Means, fitWith: With): Setting['looseness'] {
  const blocks = Array.from({ length: blockCount }, (_, block) => block);
  const canBe = (block: number) =>
    blockCount > MOST_BLOCKS_TRIED ||
    fitWith({ ...setting, looseness: new Map([[block, -1]]) }).plan.lines < plan.lines;
  return new Map(blocks.filter(canBe).map((block) => [block, -1]));
}

/**
 * Makes the one paragraph a line longer or shorter that brings the last columns
 * level with the least strain. Columns a line apart are level: lines can be odd in number.
 */
function levelled(fit: Fit, { blockCount }: Means, fitWith: With): Fit {
  if (fit.plan.last.uneven <= 1 || blockCount > MOST_BLOCKS_TRIED) return fit;
  let best = fit;
  for (let block = 0; block < blockCount; block++) {
    if (fit.setting.looseness.has(block)) continue;
    for (const lines of [-1, 1]) {
      const looseness = new Map([...fit.setting.looseness, [block, lines]]);
      const tried = fitWith({ ...fit.setting, looseness });
      const keepsSides = tried.fits === fit.fits && tried.plan.sides.length <= fit.plan.sides.length;
      if (keepsSides && cost(tried) < cost(best)) best = tried;
    }
  }
  return best;
}

/** What a line's difference between the last columns costs, in lines strained to the limit. */
const UNEVEN_LINE = 6;

function cost({ plan }: Fit): number {
  return plan.last.uneven * UNEVEN_LINE + plan.strain + plan.breakCost;
}

/** Halvings of the range of leadings: to a hundredth of a point. */
const HALVINGS = 8;

/** Opens the leading as far as the sides allow, at most to where lines fall apart. */
function opened(fit: Fit, fitWith: With): Fit {
  const { setting, plan } = fit;
  const { size } = setting.body;
  const openest = size * OPENEST;
  const withLeading = (leading: number) => fitWith({ ...setting, body: { size, leading } });
  const keeps = (tried: Fit) => tried.fits && tried.plan.sides.length <= plan.sides.length;
  if (plan.sides.length === 1) {
    // One side: the same lines, set apart by what is left.
    const leading = Math.min(openest, plan.last.room / plan.last.deepest);
    if (!(leading > setting.body.leading)) return fit;
    const tried = withLeading(leading);
    return keeps(tried) ? tried : fit;
  }
  let best = fit;
  let low = setting.body.leading;
  let high = openest;
  for (let i = 0; i < HALVINGS && high - low > 0.01; i++) {
    const middle = (low + high) / 2;
    const tried = withLeading(middle);
    if (keeps(tried)) {
      best = tried;
      low = middle;
    } else high = middle;
  }
  return best;
}
