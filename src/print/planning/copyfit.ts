import { itemAt } from '../../sequence/item-at.ts';
import type { Setting } from '../rows/block-context.ts';
import { isBetter, type Price, plus } from '../rows/break-price.ts';
import type { Closing, Row } from '../rows/row.ts';
import { type BodyRange, type Fit, OPENEST, type Plan, STEP, TIGHTEST, type With } from './fit.ts';
import { mayBeLonger, mayBeShorter } from './paragraph-lines.ts';
import type { SheetPlan } from './plan-sheets.ts';
import { fullLeadings } from './sheet-room.ts';
import { SEEN_HOLE, withoutHole } from './without-hole.ts';

/** How small pictures may become, and in which steps, when nothing else helps. */
const PICTURE_SCALES = [0.9, 0.8, 0.7];
/** Above this many paragraphs each is no longer tried: the last side is a small part of the whole, and time is lost. */
const MOST_TRIED = 60;
/** So many paragraphs may be a line shorter than they set best, so that the type can be a step larger. */
const MOST_TIGHTENED = 2;

/**
 * Finds the setting that fills the sides asked for, by the means that a reader sees least.
 * These are, in order: the largest body that fits, or one a little below it that sets better;
 * one paragraph a line longer or shorter, where that ends the last columns level; leading
 * opened until the last side is full. Where the text does not fit in the smallest body, its
 * paragraphs are tightened, its gaps closed and its pictures made smaller.
 *
 * @param pages sides that the text is to fill; where undefined, the theme's own size is used
 * @param hasPictures whether there is a picture that can be made smaller
 * @param body the theme's own body, and the sizes that it may have, in points
 * @param planWith plans the whole number in a setting
 */
export function copyfit(pages: number | undefined, hasPictures: boolean, body: BodyRange, planWith: Plan): Fit {
  const fitWith: With = (setting) => {
    const { composition, plan } = planWith(setting);
    return { setting, composition, plan, fits: !plan.isUnsound && (pages === undefined || plan.sides.length <= pages) };
  };
  const natural: Setting = {
    body: { size: body.size, leading: body.leading },
    looseness: new Map(),
    undivided: new Map(),
    pictureScale: 1,
    gaps: true,
    headLines: 0,
  };
  if (pages === undefined) return finished(withoutHole(fitWith(natural), body, fitWith), fitWith);
  return filling(natural, hasPictures, body, fitWith);
}

/** The setting that fills the sides asked for: the largest body that does, or what comes nearest to it. */
function filling(natural: Setting, hasPictures: boolean, body: BodyRange, fitWith: With): Fit {
  const at = (step: number): Fit => {
    const size = Math.round((body.smallest + step * STEP) * 100) / 100;
    return fitWith({ ...natural, body: { size, leading: size * TIGHTEST } });
  };
  const steps = Math.floor((body.largest - body.smallest) / STEP + 1e-6);
  const step = largestThatFits(steps, at);
  const largest = at(step);
  if (!largest.fits) {
    const squeezed = squeeze(largest, hasPictures, fitWith);
    return squeezed.fits ? opened(squeezed, fitWith) : squeezed;
  }
  const best = bestAround(step, steps, largest, at, fitWith);
  return withSmallestHole(opened(finished(opened(best, fitWith), fitWith), fitWith), fitWith);
}

/** How many leadings below the one that fills the sides are tried where a column ends early. */
const MOST_LEADINGS = 5;

/** The same a little less open, where that leaves no hole on a side before the last. */
function withSmallestHole(fit: Fit, fitWith: With): Fit {
  if (fit.plan.hole <= SEEN_HOLE) return fit;
  const { size, leading } = fit.setting.body;
  const lower = fullLeadings(fit.composition.room, size * TIGHTEST, leading).filter((one) => one < leading - 0.01);
  let best = fit;
  for (const one of lower.slice(-MOST_LEADINGS).reverse()) {
    const tried = fitWith({ ...fit.setting, body: { size, leading: one } });
    const isAsGood = tried.fits && tried.plan.breakPrice.forbidden <= fit.plan.breakPrice.forbidden;
    if (isAsGood && tried.plan.hole < best.plan.hole) best = tried;
    if (best.plan.hole <= SEEN_HOLE) break;
  }
  return best;
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
/** What a paragraph a line shorter or longer than its best costs, beside the strain of its lines. */
const CHANGED_COST = 1;

/**
 * The best of the largest size that fits, a few below it, and the one above it
 * with a paragraph or two tightened, each with its last columns level where
 * that can be had: some widths suit a text's words better than others.
 */
function bestAround(step: number, steps: number, largest: Fit, at: (step: number) => Fit, fitWith: With): Fit {
  let best = largest;
  let least: Price | undefined;
  const consider = (tried: Fit, stepsBelow: number) => {
    const distance = stepsBelow * STEP_COST;
    // Levelling takes away what uneven columns cost, not what the lines cost.
    if (!tried.fits || (least?.forbidden === 0 && tried.plan.strain + distance >= least.cost)) return;
    const done = finished(tried, fitWith);
    const price = plus(priceOf(done), { forbidden: 0, cost: distance });
    if (!least || isBetter(price, least)) [best, least] = [done, price];
  };
  consider(largest, 0);
  for (let below = 1; below <= Math.min(STEPS_BELOW, step); below++) consider(at(step - below), below);
  if (step < steps) consider(tightened(at(step + 1), MOST_TIGHTENED, fitWith), -1);
  return best;
}

function closingsOf({ composition: { rows } }: Fit): Closing[] {
  return rows.flatMap(({ closing }) => closing ?? []);
}

function changed({ setting }: Fit, { block }: Closing, lines: number): Setting {
  return { ...setting, looseness: new Map([...setting.looseness, [block, lines]]) };
}

/**
 * Makes paragraphs a line shorter until the number fits, each time the one that
 * is strained least by it; at most `most` of them.
 */
function tightened(fit: Fit, most: number, fitWith: With): Fit {
  const closings = closingsOf(fit).filter(mayBeShorter);
  if (closings.length > MOST_TRIED) return fit;
  let best = fit;
  for (let count = 0; count < most && !best.fits; count++) {
    let next: Fit | undefined;
    for (const closing of closings) {
      if (best.setting.looseness.has(closing.block)) continue;
      const tried = fitWith(changed(best, closing, -1));
      if (tried.plan.lines >= best.plan.lines) continue;
      if (!next || tried.plan.strain < next.plan.strain) next = tried;
    }
    if (!next) return best;
    best = next;
  }
  return best;
}

/** Makes room where the smallest body is too large: first in a few paragraphs, then in the gaps, in all paragraphs, in the pictures. */
function squeeze(smallest: Fit, hasPictures: boolean, fitWith: With): Fit {
  const few = tightened(smallest, MOST_TIGHTENED * 2, fitWith);
  if (few.fits) return few;
  let tried = fitWith({ ...smallest.setting, gaps: false });
  if (tried.fits) return tried;
  tried = fitWith({ ...tried.setting, looseness: everyTightened(tried, fitWith) });
  if (!hasPictures) return tried;
  for (const pictureScale of PICTURE_SCALES) {
    if (tried.fits) break;
    tried = fitWith({ ...tried.setting, pictureScale });
  }
  return tried;
}

/** Every paragraph that can be a line shorter. Where there are a great many, none is tried: all that may be shorter are taken. */
function everyTightened(fit: Fit, fitWith: With): Setting['looseness'] {
  const closings = closingsOf(fit).filter(mayBeShorter);
  const isShorter = (closing: Closing) =>
    closings.length > MOST_TRIED || fitWith(changed(fit, closing, -1)).plan.lines < fit.plan.lines;
  return new Map(closings.filter(isShorter).map(({ block }) => [block, -1]));
}

/** Makes the columns' ends good. */
function finished(fit: Fit, fitWith: With): Fit {
  return whole(levelled(fit, fitWith), fitWith);
}

/** Makes the one paragraph a line longer or shorter that brings the last columns level with the least strain. */
function levelled(fit: Fit, fitWith: With): Fit {
  if (fit.plan.last.uneven === 0) return fit;
  const closings = closingsOf(fit);
  if (closings.length > MOST_TRIED) return fit;
  let best = fit;
  const tryLines = (closing: Closing, lines: number) => {
    const tried = fitWith(changed(fit, closing, lines));
    const keepsSides = tried.fits === fit.fits && tried.plan.sides.length <= fit.plan.sides.length;
    if (keepsSides && isBetter(priceOf(tried), priceOf(best))) best = tried;
  };
  for (const closing of closings) {
    if (fit.setting.looseness.has(closing.block)) continue;
    if (mayBeShorter(closing)) tryLines(closing, -1);
    if (mayBeLonger(closing)) tryLines(closing, 1);
  }
  return best;
}

/** Above this many columns, the words that end them are kept whole all at once or not at all. */
const MOST_ENDS_TRIED = 8;

/** Lets no column end in a divided word, where the rest of its paragraph can bear it. */
function whole(fit: Fit, fitWith: With): Fit {
  const columns = fit.plan.sides.flatMap(({ regions }) => regions.flatMap(({ filling }) => filling.columns));
  const divided = columns.flatMap(({ rows }) => rows.at(-1)?.divided ?? []);
  if (divided.length === 0) return fit;
  if (columns.length > MOST_ENDS_TRIED) return undividedAt(fit, divided, fitWith);
  return divided.reduce((best, end) => undividedAt(best, [end], fitWith), fit);
}

function undividedAt(fit: Fit, ends: readonly NonNullable<Row['divided']>[], fitWith: With): Fit {
  const undivided = new Map(fit.setting.undivided);
  for (const { block, line } of ends) undivided.set(block, line);
  const tried = fitWith({ ...fit.setting, undivided });
  return tried.plan.lines === fit.plan.lines && isBetter(priceOf(tried), priceOf(fit)) ? tried : fit;
}

/** Cost of each line by which the last columns differ, in lines strained to the limit: level columns are worth a step of size. */
const UNEVEN_LINE = 10;
/** Cost of each empty line above the coupon that no leading can fill. */
const HOLE_LINE = 6;

/** How far a fit is from the ideal: forbidden breaks, then lines strained to the limit. */
function priceOf({ plan, setting }: Fit): Price {
  const { forbidden, cost } = plan.breakPrice;
  return {
    forbidden,
    cost:
      plan.last.uneven * UNEVEN_LINE +
      holeOf(plan, setting) * HOLE_LINE +
      plan.strain +
      cost +
      setting.looseness.size * CHANGED_COST,
  };
}

/** Empty lines that stay on a single side however far its leading is opened. */
function holeOf({ sides, last }: SheetPlan, { body }: Setting): number {
  if (sides.length > 1) return 0;
  return Math.max(0, last.room / (body.size * OPENEST) - last.deepest);
}

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
  const leadings = fullLeadings(fit.composition.room, setting.body.leading, openest);
  let best = fit;
  let low = 0;
  let high = leadings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = withLeading(itemAt(leadings, middle));
    if (keeps(tried)) {
      best = tried;
      low = middle + 1;
    } else high = middle;
  }
  return best;
}
