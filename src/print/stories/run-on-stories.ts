import { itemAt } from '../../sequence/item-at.ts';
import { departedFloats } from '../planning/departed-floats.ts';
import { totalOf } from '../planning/free-lines.ts';
import { makeUpWhole, type PaperRoom, storiesLeft, wholePrice, withoutWishes } from '../planning/make-up/make-up.ts';
import { EMPTY_LINE } from '../planning/make-up/make-up-price.ts';
import type { KnownFits } from '../planning/make-up/piece.ts';
import type { SetPaperPlan } from './lay-out-paper.ts';
import type { StoryMaker } from './module-context.ts';
import { firstBlocks, moduleTexts } from './module-texts.ts';
import { modulesBySide } from './placed-stories.ts';
import { withRowsOf } from './renumbered.ts';

/**
 * A paper with the indents of the paragraphs that follow others because floats have left from between them, as
 * `run-on.ts` gives them to a letter. Where an indent moves lines, the paper is made up once more; if it is worse then,
 * the paragraphs of that story stay as they were.
 *
 * @param plan where its stories stand
 * @param paper the room of its sides
 * @param known what its make-up has found out
 * @param maker the number that is being set
 */
export function withRunOnStories(
  plan: SetPaperPlan,
  paper: PaperRoom,
  known: KnownFits,
  maker: StoryMaker,
): SetPaperPlan {
  const departed = departedOf(plan);
  if (departed.size === 0) return plan;
  const setting = { ...plan.setting, departed };
  const modules = moduleTexts(plan.texts, setting, maker);
  const stories = storiesWith(departed, plan);
  let best: SetPaperPlan = plan;
  const moved = new Set<number>();
  for (const story of stories) {
    const set = withRowsOf(best, modules, new Set([story]));
    if (set) best = set;
    else moved.add(story);
  }
  const anew = moved.size === 0 ? undefined : madeUpAnew({ ...plan, setting, modules }, plan, paper, known);
  if (anew && isSame(departedOf(anew), departed)) return anew;
  const kept = [...departed].filter((block) => !moved.has(storyOf(block, plan)));
  return { ...best, setting: { ...plan.setting, departed: new Set(kept) } };
}

/** The blocks of all floats that have left their places, numbered through all stories. */
function departedOf(plan: SetPaperPlan): ReadonlySet<number> {
  const firsts = firstBlocks(plan.texts);
  const found = modulesBySide(plan).flatMap(({ module, span }) => {
    const { story, regions } = module;
    const own = departedFloats(itemAt(plan.modules, story).rowsAcross(span), [{ regions }]);
    return [...own].map((block) => itemAt(firsts, story) + block);
  });
  return new Set(found);
}

function storiesWith(blocks: ReadonlySet<number>, plan: SetPaperPlan): ReadonlySet<number> {
  return new Set([...blocks].map((block) => storyOf(block, plan)));
}

/** The story of a block that is numbered through all stories. */
function storyOf(block: number, { texts }: SetPaperPlan): number {
  return firstBlocks(texts).findLastIndex((first) => first <= block);
}

/** What an indent may cost: so many empty lines more are not seen, and a paragraph without its indent is. */
const MOST_EMPTIER = 4;

/** The paper made up once more, where it leaves out no story, hardly more lines are empty, and it breaks no worse. */
function madeUpAnew(
  set: SetPaperPlan,
  { madeUp: before }: SetPaperPlan,
  paper: PaperRoom,
  known: KnownFits,
): SetPaperPlan | undefined {
  if (storiesLeft(set.modules, before).length > 0) return undefined;
  const { unobeyed = [] } = before;
  const limit = wholePrice(before) + MOST_EMPTIER * EMPTY_LINE;
  const goal = { count: before.sides.length, limit, ways: 'usual' } as const;
  const madeUp = makeUpWhole(withoutWishes(set.modules, unobeyed), paper, goal, known);
  const isAsGood =
    madeUp !== undefined &&
    madeUp.price.forbidden <= before.price.forbidden &&
    emptyIn(madeUp) <= emptyIn(before) + MOST_EMPTIER;
  return isAsGood ? { ...set, madeUp: { ...madeUp, ...(unobeyed.length > 0 && { unobeyed }) } } : undefined;
}

function emptyIn({ holes }: SetPaperPlan['madeUp']): number {
  return totalOf(holes.map(({ lines }) => lines));
}

function isSame(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}
