import type { Setting } from '../../rows/block-context.ts';
import type { Closing } from '../../rows/row.ts';
import { type BodyRange, OPENEST, STEP, TIGHTEST } from '../fit.ts';
import { mayBeLonger, mayBeShorter } from '../paragraph-lines.ts';
import { sideRooms } from '../sheet-room.ts';
import type { Hole, MadeUp } from './made-up.ts';
import { makeUp, type PaperRoom, storiesLeft } from './make-up.ts';
import type { ModuleText } from './module-text.ts';
import type { KnownFits } from './piece.ts';

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

/** Shares of the room that the text takes with the white above its stories: the first that is tried, and what no paper reaches. */
const FIRST_SHARE = 0.97;
const MOST_SHARE = 1.03;
/** Shares are told apart by this, and so many are tried. */
const SHARE_STEP = 0.015;
const MOST_SHARES = 5;
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
export function fitPaper({ range, hasPictures, ...paper }: PaperTask, textsWith: TextsWith): PaperFit {
  const known: KnownFits = new Map();
  const fitWith = (setting: Setting): PaperFit => {
    const texts = textsWith(setting);
    const madeUp = makeUp(texts, { ...paper, body: setting.body }, known);
    const fits = storiesLeft(texts, madeUp).length === 0 && madeUp.price.forbidden === 0;
    return { setting, texts, madeUp, fits };
  };
  const natural: Setting = {
    body: { size: range.size, leading: range.leading },
    looseness: new Map(),
    undivided: new Map(),
    pictureScale: 1,
    gaps: true,
    headLines: 0,
  };
  const { sides } = paper;
  let best =
    sides === undefined
      ? fitWith(natural)
      : filling({ ...paper, sides, range, hasPictures }, natural, textsWith, fitWith);
  best = loosened(best, fitWith);
  return hasPictures && best.madeUp.holes.length > 0 ? withOtherPictures(best, fitWith) : best;
}

type FitWith = (setting: Setting) => PaperFit;

/** The paper on exactly so many sides: the fuller they are the better, as long as all stories have room. */
function filling(
  { sides, room, look, range }: PaperTask & { readonly sides: number },
  natural: Setting,
  textsWith: TextsWith,
  fitWith: FitWith,
): PaperFit {
  const sizeAt = (step: number) => Math.round((range.smallest + step * STEP) * 100) / 100;
  const settingAt = (step: number, leading: number): Setting => ({ ...natural, body: { size: sizeAt(step), leading } });
  const roomAt = (leading: number) => linesOfSides(room, sides, leading);
  const areas = new Map<number, number>();
  const areaAt = (step: number) => {
    const area = areas.get(step) ?? areaOfTexts(textsWith(settingAt(step, sizeAt(step) * TIGHTEST)), look.betweenBands);
    areas.set(step, area);
    return area;
  };
  /** The largest body of which the text takes this share of the room. */
  const fitAt = (share: number): PaperFit => {
    let step = 0;
    let high = Math.floor((range.largest - range.smallest) / STEP + 1e-6);
    while (step < high) {
      const middle = Math.ceil((step + high) / 2);
      if (areaAt(middle) <= roomAt(sizeAt(middle) * TIGHTEST) * share) step = middle;
      else high = middle - 1;
    }
    return fitWith(settingAt(step, leadingFor(areaAt(step) / share, sizeAt(step), roomAt)));
  };
  let best: PaperFit | undefined;
  let fits: number | undefined;
  let isTooMuch = MOST_SHARE;
  let share = FIRST_SHARE;
  for (let tries = 0; tries < MOST_SHARES; tries++) {
    const tried = fitAt(share);
    if (!best || isBetterFit(tried, best)) best = tried;
    if (tried.fits) fits = share;
    else isTooMuch = share;
    if (fits !== undefined && (isTooMuch - fits < SHARE_STEP || best.madeUp.holes.length === 0)) break;
    const missing = areaOfTexts(
      storiesLeft(tried.texts, tried.madeUp).flatMap((story) => tried.texts[story] ?? []),
      look.betweenBands,
    );
    const less = Math.max(SHARE_STEP * 2, missing / 2 / roomAt(tried.setting.body.leading));
    share = fits === undefined ? isTooMuch - less : (fits + isTooMuch) / 2;
  }
  if (best && storiesLeft(best.texts, best.madeUp).length === 0) return best;
  // What is told to be too much is what has no room in the smallest setting.
  return fitWith(settingAt(0, sizeAt(0) * TIGHTEST));
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
function loosened(fit: PaperFit, fitWith: FitWith): PaperFit {
  let best = fit;
  for (let changes = 0; changes < MOST_CHANGES; changes++) {
    const setting = best.madeUp.holes.map((hole) => changedFor(best, hole)).find((one) => one !== undefined);
    const tried = setting && fitWith(setting);
    if (!tried || !isBetterFit(tried, best)) break;
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
function withOtherPictures(fit: PaperFit, fitWith: FitWith): PaperFit {
  let best = fit;
  for (const pictureScale of OTHER_SCALES) {
    const tried = fitWith({ ...fit.setting, pictureScale });
    if (isBetterFit(tried, best)) best = tried;
    if (best.madeUp.holes.length === 0) break;
  }
  return best;
}
