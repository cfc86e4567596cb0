import { itemAt } from '../../../sequence/item-at.ts';
import type { Setting } from '../../rows/block-context.ts';
import type { Closing } from '../../rows/row.ts';
import { type BodyRange, TIGHTEST } from '../fit.ts';
import { mayBeLonger, mayBeShorter } from '../paragraph-lines.ts';
import { bodyForShare, type ShareSettings } from './body-for-share.ts';
import { createFitMemory, type FitMemory } from './fit-memory.ts';
import { type Hole, isSeen, type MadeUp } from './made-up.ts';
import {
  deepestSide,
  makeUp,
  makeUpWhole,
  type PaperRoom,
  storiesLeft,
  type Ways,
  wholePrice,
  withoutWishes,
} from './make-up.ts';
import { FORBIDDEN_BREAK } from './make-up-price.ts';
import type { ModuleText } from './module-text.ts';
import { type KnownFits, knownFits } from './piece.ts';

/** A paper in a setting, made up. */
export interface PaperFit {
  readonly setting: Setting;
  readonly texts: readonly ModuleText[];
  readonly madeUp: MadeUp;
  /** Whether all stories have room, and no break in them is forbidden. */
  readonly fits: boolean;
  /** What fitting it has found out of its stories. */
  readonly known: KnownFits;
}

/** What a paper is fitted into. */
export interface PaperTask extends Omit<PaperRoom, 'body'> {
  /** The theme's own body, and the sizes that it may have, in points. */
  readonly range: BodyRange;
  readonly hasPictures: boolean;
}

/** Sets the stories in a setting, in their author's order. */
export type TextsWith = (setting: Setting) => readonly ModuleText[];

/** The share of the room that the text takes with the white above its stories: the first that is tried. */
const FIRST_SHARE = 0.91;
/** Others are so many steps of this away; no paper has more. */
const SHARE_STEP = 0.015;
const MOST_STEPS = 8;
const MOST_LESS = 4;
/** So many are tried for any that has room, and above it until so many in turn are no better. */
const MOST_SHARES: Readonly<Record<Ways, number>> = { usual: 3, wide: 6, 'as-needed': 6 };
const MOST_WORSE = 2;
/** Fewer of them where no hole is seen, and more where the best that is known costs more than so much a side: much of it stays empty. */
const MOST_WORSE_OF_GOOD = 1;
const MOST_WORSE_OF_POOR = 4;
const POOR = 180;
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
    if (sides === undefined || (best && isTooMuch(best))) {
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
    sides === undefined ? undefined : filling(bodyForShare({ ...paper, sides, range }, natural, textsWith), betterWith);
  const first = filled ?? fitWith(sides === undefined ? natural : smallest(range));
  if (isTooMuch(first)) {
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

function isTooMuch({ texts, madeUp }: PaperFit): boolean {
  return storiesLeft(texts, madeUp).length > 0;
}

/** A setting of which nothing is asked, but for its body. */
const NATURAL: Omit<Setting, 'body'> = {
  looseness: new Map(),
  undivided: new Map(),
  pictureScale: 1,
  gaps: true,
  headLines: 0,
};

/** The paper in a setting, where it is better than what is known. */
type BetterWith = (setting: Setting, best: PaperFit | undefined, ways?: Ways) => PaperFit | undefined;

/** What is told to be too much is what has no room in the smallest setting. */
function smallest(range: BodyRange): Setting {
  return { ...NATURAL, body: { size: range.smallest, leading: range.smallest * TIGHTEST } };
}

/** The paper on exactly so many sides: the fuller they are the better, as long as all stories have room. */
function filling(settings: ShareSettings, betterWith: BetterWith): PaperFit | undefined {
  // Few papers need to be searched in more ways, which takes as long as all else: first each is searched in few.
  const usual = filledIn('usual', settings, betterWith);
  if (usual?.fits) return usual;
  const wide = filledIn('wide', settings, betterWith);
  return usual && wide && !isBetterFit(wide, usual) ? usual : (wide ?? usual);
}

/** The same, searched in so many ways. */
function filledIn(ways: Ways, settings: ShareSettings, betterWith: BetterWith): PaperFit | undefined {
  const known = new Set<string>();
  const shareAt = (steps: number) => FIRST_SHARE + steps * SHARE_STEP;
  const betterAt = (steps: number, best: PaperFit | undefined): PaperFit | undefined => {
    const setting = settings.at(shareAt(steps));
    // Far too little text has the largest and most open body whatever its share is.
    const key = `${setting.body.size} ${setting.body.leading}`;
    if (known.has(key)) return undefined;
    known.add(key);
    return betterWith(setting, best, ways);
  };
  const tried = new Set([0]);
  let best = betterAt(0, undefined);
  for (let steps = 0, less = 2; !best?.fits && tried.size < MOST_SHARES[ways]; less++) {
    steps -= less;
    tried.add(steps);
    best = betterAt(steps, best) ?? best;
  }
  const first = Math.min(...tried);
  // A little more may have room, though much more has not; and a little less may be better, where a hole is seen.
  for (const by of [1, -1]) {
    for (let steps = first + by, worse = 0; best && worse < mostWorse(best); steps += by) {
      if (tried.has(steps)) continue;
      if (steps > MOST_STEPS || steps < first - MOST_LESS || best.madeUp.holes.length === 0) break;
      // Neither another size nor less text is looked at where there is nothing to see.
      if (!hasSeenHole(best) && (by < 0 || !settings.isInSameSize(shareAt(steps)))) break;
      tried.add(steps);
      const better = betterAt(steps, best);
      worse = better ? 0 : worse + 1;
      best = better ?? best;
    }
  }
  return best;
}

function hasSeenHole({ madeUp }: Pick<PaperFit, 'madeUp'>): boolean {
  return madeUp.holes.some(isSeen);
}

function mostWorse({ madeUp }: PaperFit): number {
  if (!hasSeenHole({ madeUp })) return MOST_WORSE_OF_GOOD;
  return wholePrice(madeUp) > POOR * madeUp.sides.length ? MOST_WORSE_OF_POOR : MOST_WORSE;
}

function isBetterFit(one: PaperFit, other: PaperFit): boolean {
  const left = storiesLeft(one.texts, one.madeUp).length - storiesLeft(other.texts, other.madeUp).length;
  if (left !== 0) return left < 0;
  const [price, than] = [one.madeUp.price, other.madeUp.price];
  return price.forbidden < than.forbidden || (price.forbidden === than.forbidden && price.cost < than.cost);
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
  const longer = free.filter(mayBeLonger).slice(0, Math.min(lines, MOST_CHANGED));
  if (longer.length > 0 && longer.length >= Math.min(lines, MOST_CHANGED)) return change(longer, 1);
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
