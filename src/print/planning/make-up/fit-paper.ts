import type { Setting } from '../../rows/block-context.ts';
import type { Closing } from '../../rows/row.ts';
import { type BodyRange, OPENEST, STEP, TIGHTEST } from '../fit.ts';
import { mayBeLonger, mayBeShorter } from '../paragraph-lines.ts';
import { sideRooms } from '../sheet-room.ts';
import type { Hole, MadeUp } from './made-up.ts';
import { deepestSide, makeUp, makeUpWhole, type PaperRoom, storiesLeft, wholePrice, withoutWishes } from './make-up.ts';
import type { ModuleText } from './module-text.ts';
import { knownFits } from './piece.ts';

/** A paper in a setting, made up. */
export interface PaperFit {
  readonly setting: Setting;
  readonly texts: readonly ModuleText[];
  readonly madeUp: MadeUp;
  /** Whether all stories have room, and no break in them is forbidden. */
  readonly fits: boolean;
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
const FIRST_SHARE = 0.97;
/** Others are so many steps of this away; no paper has more. */
const SHARE_STEP = 0.015;
const MOST_SHARE = 4;
/** So many are tried for any that has room, and above it until so many in turn are no better. */
const MOST_SHARES = 6;
const MOST_WORSE = 2;
/** Sizes of pictures that are tried where a hole stays, and where there is too little room. */
const OTHER_SCALES = [0.93, 0.85, 1.07, 1.15];
/** Paragraphs that may be a line longer or shorter in one module, and such changes in all. */
const MOST_CHANGED = 2;
const MOST_CHANGES = 2;

/**
 * Finds the setting in which a paper is made up best: the largest body whose stories have room on the sides that
 * were promised, its leading opened until they fill them; then paragraphs a line longer or shorter and pictures
 * a little smaller or larger, where that closes a hole.
 */
export function fitPaper(task: PaperTask, textsWith: TextsWith): PaperFit {
  const fit = fittedAsWished(task, textsWith);
  const { unobeyed } = fit.madeUp;
  if (task.sides === undefined || !unobeyed) return fit;
  // What had no room in any setting for a wish may have it in a larger one without.
  const freely = fittedAsWished(task, (setting) => withoutWishes(textsWith(setting), unobeyed));
  return { ...freely, madeUp: { ...freely.madeUp, unobeyed } };
}

function fittedAsWished({ range, hasPictures, ...paper }: PaperTask, textsWith: TextsWith): PaperFit {
  const tightest = range.smallest * TIGHTEST;
  const known = knownFits(deepestSide({ ...paper, body: { size: range.smallest, leading: tightest } }));
  const { sides } = paper;
  const fitWith = (setting: Setting): PaperFit => {
    const texts = textsWith(setting);
    const madeUp = makeUp(texts, { ...paper, body: setting.body }, known);
    const fits = storiesLeft(texts, madeUp).length === 0 && madeUp.price.forbidden === 0;
    return { setting, texts, madeUp, fits };
  };
  const betterWith = (setting: Setting, best: PaperFit | undefined): PaperFit | undefined => {
    if (sides === undefined || (best && storiesLeft(best.texts, best.madeUp).length > 0)) {
      const tried = fitWith(setting);
      return !best || isBetterFit(tried, best) ? tried : undefined;
    }
    const texts = textsWith(setting);
    const limit = best ? wholePrice(best.madeUp) : Number.POSITIVE_INFINITY;
    const madeUp = makeUpWhole(texts, { ...paper, body: setting.body }, { count: sides, limit }, known);
    return madeUp && { setting, texts, madeUp, fits: madeUp.price.forbidden === 0 };
  };
  const natural: Setting = {
    body: { size: range.size, leading: range.leading },
    looseness: new Map(),
    undivided: new Map(),
    pictureScale: 1,
    gaps: true,
    headLines: 0,
  };
  const filled =
    sides === undefined ? undefined : filling({ ...paper, sides, range, hasPictures }, natural, textsWith, betterWith);
  const first = filled ?? fitWith(sides === undefined ? natural : smallest(natural, range));
  const best = loosened(first, betterWith);
  return hasPictures && best.madeUp.holes.length > 0 ? withOtherPictures(best, betterWith) : best;
}

/** The paper in a setting, where it is better than what is known. */
type BetterWith = (setting: Setting, best: PaperFit | undefined) => PaperFit | undefined;

/** What is told to be too much is what has no room in the smallest setting. */
function smallest(natural: Setting, range: BodyRange): Setting {
  return { ...natural, body: { size: range.smallest, leading: range.smallest * TIGHTEST } };
}

/** The paper on exactly so many sides: the fuller they are the better, as long as all stories have room. */
function filling(
  { sides, room, look, range }: PaperTask & { readonly sides: number },
  natural: Setting,
  textsWith: TextsWith,
  betterWith: BetterWith,
): PaperFit | undefined {
  const sizeAt = (step: number) => Math.round((range.smallest + step * STEP) * 100) / 100;
  const settingAt = (step: number, leading: number): Setting => ({ ...natural, body: { size: sizeAt(step), leading } });
  const roomAt = (leading: number) => linesOfSides(room, sides, leading);
  const areas = new Map<number, number>();
  const areaAt = (step: number) => {
    const area = areas.get(step) ?? areaOfTexts(textsWith(settingAt(step, sizeAt(step) * TIGHTEST)), look.betweenBands);
    areas.set(step, area);
    return area;
  };
  const highest = Math.floor((range.largest - range.smallest) / STEP + 1e-6);
  let step = Math.min(highest, Math.max(0, Math.round((range.size - range.smallest) / STEP)));
  /** The setting of the largest body of which the text takes this share of the room: about as far from the last one as its area is. */
  const settingFor = (share: number): Setting => {
    const isHeld = (at: number) => areaAt(at) <= roomAt(sizeAt(at) * TIGHTEST) * share;
    // Of a size that is larger by a share the text takes as much more, and there are as many fewer lines.
    const wanted = sizeAt(step) * Math.sqrt((roomAt(sizeAt(step) * TIGHTEST) * share) / areaAt(step));
    step = Math.min(highest, Math.max(0, Math.floor((wanted - range.smallest) / STEP + 1e-6)));
    while (step > 0 && !isHeld(step)) step--;
    while (step < highest && isHeld(step + 1)) step++;
    return settingAt(step, leadingFor(areaAt(step) / share, sizeAt(step), roomAt));
  };
  const tried = new Set<number>();
  const settings = new Set<string>();
  const betterAt = (share: number, best: PaperFit | undefined): PaperFit | undefined => {
    tried.add(share);
    const setting = settingFor(FIRST_SHARE + share * SHARE_STEP);
    // Far too little text has the largest and most open body whatever its share is.
    const key = `${setting.body.size} ${setting.body.leading}`;
    if (settings.has(key)) return undefined;
    settings.add(key);
    return betterWith(setting, best);
  };
  let share = 0;
  let best = betterAt(share, undefined);
  for (let less = 2; !best?.fits && tried.size < MOST_SHARES; less++) {
    share -= less;
    best = betterAt(share, best) ?? best;
  }
  if (!best) return undefined;
  // A little more may have room, though much more has not.
  for (let worse = 0; worse < MOST_WORSE && share < MOST_SHARE && best.madeUp.holes.length > 0; ) {
    share++;
    if (tried.has(share)) continue;
    const better = betterAt(share, best);
    worse = better ? 0 : worse + 1;
    best = better ?? best;
  }
  return best;
}

/** Lines of all columns of so many sides. */
function linesOfSides(room: PaperRoom['room'], sides: number, leading: number): number {
  const roomOf = sideRooms(room, { size: leading, leading });
  let lines = 0;
  for (let side = 0; side < sides; side++) {
    const { whole, last, columns, lastColumns } = roomOf(side);
    lines += side === sides - 1 ? last * lastColumns : whole * columns;
  }
  return lines;
}

/** The most open leading at which sides have so many lines. */
function leadingFor(lines: number, size: number, roomAt: (leading: number) => number): number {
  let low = size * TIGHTEST;
  let high = size * OPENEST;
  if (roomAt(high) >= lines) return high;
  for (let tries = 0; tries < 12; tries++) {
    const middle = (low + high) / 2;
    if (roomAt(middle) >= lines) low = middle;
    else high = middle;
  }
  return low;
}

/** Lines of all columns that stories take at their best widths with the white above them, about. */
function areaOfTexts(texts: readonly ModuleText[], gap: number): number {
  let lines = 0;
  for (const { spans, rowsAcross, padding, isFiller } of texts) {
    const span = spans[0] ?? 1;
    if (isFiller) continue;
    // Of some columns half are a line longer than the text is.
    lines += (padding.above + padding.below + gap) * span + (span - 1) / 2;
    for (const row of rowsAcross(span)) lines += row.lines * (row.spansColumns ? span : 1);
  }
  return lines;
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
  const text = texts[story];
  const closings = (text?.rowsAcross(text.spans[0] ?? 1) ?? []).flatMap(({ closing }) => closing ?? []);
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

/** The same with pictures of another size, where that is better. */
function withOtherPictures(fit: PaperFit, betterWith: BetterWith): PaperFit {
  let best = fit;
  for (const pictureScale of OTHER_SCALES) {
    best = betterWith({ ...fit.setting, pictureScale }, best) ?? best;
    if (best.madeUp.holes.length === 0) break;
  }
  return best;
}
