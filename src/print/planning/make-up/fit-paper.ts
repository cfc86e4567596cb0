import { itemAt } from '../../../sequence/item-at.ts';
import type { Setting } from '../../rows/block-context.ts';
import type { Closing } from '../../rows/row.ts';
import { type BodyRange, TIGHTEST } from '../fit.ts';
import { mayBeLonger, mayBeShorter } from '../paragraph-lines.ts';
import { bodyForShare } from './body-for-share.ts';
import { createFitMemory, type FitMemory } from './fit-memory.ts';
import { type BetterWith, hasSeenHole, hasTooMuch, isBetterFit, type PaperFit } from './fitted-paper.ts';
import type { Hole } from './made-up.ts';
import { deepestSide, makeUp, makeUpWhole, type PaperRoom, storiesLeft, wholePrice, withoutWishes } from './make-up.ts';
import { FORBIDDEN_BREAK } from './make-up-price.ts';
import type { ModuleText } from './module-text.ts';
import { knownFits } from './piece.ts';
import { fullestFit } from './try-shares.ts';

/** What a paper is fitted into. */
export interface PaperTask extends Omit<PaperRoom, 'body'> {
  /** The theme's own body, and the sizes that it may have, in points. */
  readonly range: BodyRange;
  readonly hasPictures: boolean;
}

/** Sets the stories in a setting, in their author's order. */
export type TextsWith = (setting: Setting) => readonly ModuleText[];

/** Sizes of pictures that are tried where there is too little room, and where a hole stays. */
const SMALLEST_PICTURES = 0.85;
const OTHER_SCALES = [
  [0.93, SMALLEST_PICTURES],
  [1.07, 1.15],
];
/** Paragraphs that may be a line longer or shorter in one module, and such changes in all. */
const MOST_CHANGED = 2;
const MOST_CHANGES = 2;

/**
 * Finds the setting in which a paper is made up best: the largest body whose stories have room on the sides that
 * were promised, its leading opened until they fill them; then paragraphs a line longer or shorter and pictures
 * a little smaller or larger, where that closes a hole.
 *
 * @param task the room, and the sizes that the body may have
 * @param textsWith sets the stories
 * @param fits what fitting an earlier text has left
 */
export function fitPaper(task: PaperTask, textsWith: TextsWith, fits: FitMemory = createFitMemory()): PaperFit {
  const fit = fittedAsWished(task, textsWith, fits);
  const { unobeyed } = fit.madeUp;
  if (task.sides === undefined || !unobeyed) return fit;
  // What had no room in any setting for a wish may have it in a larger one without.
  const freely = fittedAsWished(task, (setting) => withoutWishes(textsWith(setting), unobeyed), fits);
  return { ...freely, madeUp: { ...freely.madeUp, unobeyed } };
}

function fittedAsWished({ range, hasPictures, ...paper }: PaperTask, textsWith: TextsWith, fits: FitMemory): PaperFit {
  const tightest = range.smallest * TIGHTEST;
  const known = knownFits(deepestSide({ ...paper, body: { size: range.smallest, leading: tightest } }), fits);
  const { sides } = paper;
  const fitWith = (setting: Setting): PaperFit => {
    const texts = textsWith(setting);
    const madeUp = makeUp(texts, { ...paper, body: setting.body }, known);
    const fits = storiesLeft(texts, madeUp).length === 0 && madeUp.price.forbidden === 0;
    return { setting, texts, madeUp, fits, known };
  };
  const betterWith: BetterWith = (setting, best, ways = 'usual') => {
    if (sides === undefined || (best && hasTooMuch(best))) {
      const tried = fitWith(setting);
      return !best || isBetterFit(tried, best) ? tried : undefined;
    }
    const texts = textsWith(setting);
    const limit = best ? wholePrice(best.madeUp) : Number.POSITIVE_INFINITY;
    const madeUp = makeUpWhole(texts, { ...paper, body: setting.body }, { count: sides, limit, ways }, known);
    return madeUp && { setting, texts, madeUp, fits: madeUp.price.forbidden === 0, known };
  };
  const natural: Setting = { ...NATURAL, body: { size: range.size, leading: range.leading } };
  const filled =
    sides === undefined
      ? undefined
      : fullestFit(bodyForShare({ ...paper, sides, range }, natural, textsWith), betterWith);
  const first = filled ?? fitWith(sides === undefined ? natural : smallest(range));
  if (hasTooMuch(first)) {
    const smaller = { ...first.setting, pictureScale: SMALLEST_PICTURES };
    return (hasPictures && betterWith(smaller, first)) || first;
  }
  const best = loosened(first, betterWith);
  return hasPictures ? withPictures(best, betterWith) : best;
}

/** Whether all stories have room on so many sides in the smallest setting, and no break in them is forbidden. */
export function hasRoomIn(
  { range, hasPictures: _, ...paper }: PaperTask & { readonly sides: number },
  textsWith: TextsWith,
): boolean {
  const setting = smallest(range);
  const own = { ...paper, body: setting.body };
  const goal = { count: paper.sides, limit: FORBIDDEN_BREAK, ways: 'usual' } as const;
  return makeUpWhole(textsWith(setting), own, goal, knownFits(deepestSide(own))) !== undefined;
}

/** A setting of which nothing is asked, but for its body. */
const NATURAL: Omit<Setting, 'body'> = {
  looseness: new Map(),
  undivided: new Map(),
  pictureScale: 1,
  gaps: true,
  headLines: 0,
};

/** What is told to be too much is what has no room in the smallest setting. */
function smallest(range: BodyRange): Setting {
  return { ...NATURAL, body: { size: range.smallest, leading: range.smallest * TIGHTEST } };
}

/** The same with paragraphs a line longer or shorter, where that closes a hole. */
function loosened(fit: PaperFit, betterWith: BetterWith): PaperFit {
  let best = fit;
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const setting = best.madeUp.holes.map((hole) => changedFor(best, hole)).find((one) => one !== undefined);
    const tried = setting && betterWith(setting, best);
    if (!tried) break;
    best = tried;
  }
  return best;
}

/** The setting in which the story above a hole has a line or two more, or fewer where few fill a column less. */
function changedFor({ setting, texts }: PaperFit, { story, lines }: Hole): Setting | undefined {
  const { rowsAcross, spans } = itemAt(texts, story);
  const closings = rowsAcross(itemAt(spans, 0)).flatMap(({ closing }) => closing ?? []);
  const free = closings.filter(({ block }) => !setting.looseness.has(block));
  const change = (own: readonly Closing[], by: number): Setting => ({
    ...setting,
    looseness: new Map([...setting.looseness, ...own.map(({ block }) => [block, by] as const)]),
  });
  const wanted = Math.min(lines, MOST_CHANGED);
  const longer = free.filter(mayBeLonger).slice(0, wanted);
  if (longer.length === wanted) return change(longer, 1);
  const shorter = free.filter(mayBeShorter).slice(0, 1);
  return shorter.length > 0 ? change(shorter, -1) : undefined;
}

/** The same with pictures of other sizes, where one is better: still smaller, or larger, where a little helps. */
function withPictures(fit: PaperFit, betterWith: BetterWith): PaperFit {
  let best = fit;
  for (const scales of OTHER_SCALES)
    for (const pictureScale of scales) {
      if (!hasSeenHole(best)) return best;
      const better = betterWith({ ...fit.setting, pictureScale }, best);
      if (!better) break;
      best = better;
    }
  return best;
}
