import type { Problem } from '../problems/problem.ts';
import { type Furniture, textSides } from './furniture/set-furniture.ts';
import { costlyCoupon, couponOpensSide, freeLimit, tooShort, whereToCut, wordsOn } from './page-problems.ts';
import { totalOf } from './planning/free-lines.ts';
import { makeUp, type PaperRoom, storiesLeft } from './planning/make-up/make-up.ts';
import type { KnownFits } from './planning/make-up/piece.ts';
import type { PrintJob } from './print-job.ts';
import type { Row } from './rows/row.ts';
import type { SetPaperPlan } from './stories/lay-out-paper.ts';
import { overfullProblems } from './stories/paper-problems.ts';
import { leftStories, sizeOfLeft } from './stories/placed-stories.ts';

/*
 * What is said of how the stories of a paper fill its sides, as `page-problems.ts` does of a letter. A break that its
 * author asks for ends a column of its story alone, and so never costs a side.
 */

/** A paper that is made up, and the room of its sides. */
export interface FilledPaper {
  readonly plan: SetPaperPlan;
  readonly paper: PaperRoom;
  readonly furniture: Furniture;
  /** What making it up has found out of its stories. */
  readonly known: KnownFits;
  /** Whether all stories would have a place in another room, on so many sides. */
  readonly wouldFit: (paper: PaperRoom & { readonly sides: number }) => boolean;
}

/** What is said of a paper that has no room on its sides: how much it is, what takes the room, and where to cut. */
export function paperOverflowProblems(
  { plan, paper, furniture, wouldFit }: FilledPaper,
  rows: readonly Row[],
  isAllowed: boolean,
  job: PrintJob,
): readonly Problem[] {
  const { bulletin } = job.article;
  const problems = overfullProblems(plan, isAllowed, job.article);
  if (problems.length === 0) return [];
  const sides = textSides(furniture, job);
  const hasOwnSide = furniture.coupon?.hasOwnSide === true;
  const without = hasOwnSide ? paper : paper.room.coupon && withoutCoupon(paper);
  const count = plan.madeUp.sides.length + (hasOwnSide ? 1 : 0);
  const isToBlame = without !== undefined && sides !== undefined && wouldFit({ ...without, sides: count });
  return [
    ...problems,
    ...(isToBlame ? [costlyCoupon(hasOwnSide, sides, bulletin)] : []),
    ...whereToCut(bulletin, [...rows, ...leftStories(plan).flatMap((left) => left.rows)]),
  ];
}

/** What is said of a paper that leaves more of its sides empty than its author will want, or whose coupon opened one. */
export function paperEmptinessProblems(
  filled: FilledPaper,
  rows: readonly Row[],
  freeBySide: readonly number[],
  { article: { bulletin }, theme }: PrintJob,
): readonly Problem[] {
  const { plan, paper, furniture } = filled;
  const { pages } = bulletin.frontMatter;
  const free = totalOf(freeBySide);
  if (pages === undefined) {
    const lonely = lonelyCoupon(filled);
    return lonely ? [couponOpensSide(lonely, bulletin)] : [];
  }
  if (free <= freeLimit(paper)) return [];
  const sides = plan.madeUp.sides.length + (furniture.coupon?.hasOwnSide ? 1 : 0);
  const { size } = plan.setting.body;
  const words = wordsOn(free, rows);
  // Stories that are held to their sides or widths may have no room in a larger body, though other sides stay empty.
  return [tooShort(bulletin, { sides, free: freeBySide, words, size: size < theme.body.largest ? size : undefined })];
}

/** So many times what may stay empty without a word: a whole side. */
const FAR = 3;

/**
 * Whether a number lacks more than a side of text. Its holes say nothing then, since no change of one story closes them, and
 * trying all changes takes seconds.
 */
export function isFarTooShort({ paper }: Pick<FilledPaper, 'paper'>, freeBySide: readonly number[]): boolean {
  return paper.sides !== undefined && totalOf(freeBySide) > FAR * freeLimit(paper);
}

/** The coupon, where the stories would have room on a side fewer if it were not there. */
function lonelyCoupon({ plan, paper }: FilledPaper) {
  const before = plan.madeUp.sides.length - 1;
  if (paper.room.coupon?.side !== 'last' || before === 0) return undefined;
  if (!holdsAll(plan, { ...withoutCoupon(paper), sides: before })) return undefined;
  const madeUp = makeUp(plan.modules, { ...paper, sides: before });
  const left = sizeOfLeft(leftStories({ ...plan, madeUp }));
  return left.lines > 0 ? { side: before + 1, ...left } : undefined;
}

function withoutCoupon(paper: PaperRoom): PaperRoom {
  return { ...paper, room: { ...paper.room, coupon: undefined } };
}

/** Whether all stories have a place in some room. */
function holdsAll({ modules }: SetPaperPlan, paper: PaperRoom): boolean {
  return storiesLeft(modules, makeUp(modules, paper)).length === 0;
}
