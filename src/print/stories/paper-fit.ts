import type { FitReport, StoryRoom } from '../display-list.ts';
import { totalOf } from '../planning/free-lines.ts';
import type { MadeUp } from '../planning/make-up/made-up.ts';
import type { SetPaperPlan } from './lay-out-paper.ts';
import { leftStories, placedStories, sizeOfLeft } from './placed-stories.ts';

/** How a paper fills its sides. */
export function paperFit(plan: SetPaperPlan, columns: number): FitReport {
  const { body, looseness, pictureScale } = plan.setting;
  const changes = [...looseness.values()];
  const freeBySide = freeLinesBySide(plan.madeUp, columns);
  const over = sizeOfLeft(leftStories(plan)).lines;
  return {
    size: body.size,
    leading: Math.round(body.leading * 100) / 100,
    tightened: changes.filter((lines) => lines < 0).length,
    loosened: changes.filter((lines) => lines > 0).length,
    pictureScale,
    freeLines: over > 0 ? -over : totalOf(freeBySide),
    freeBySide,
    freeByStory: roomOfStories(plan),
  };
}

/** Holes, and what stays empty below the last band of each side, in all columns together. */
function freeLinesBySide({ sides, holes }: MadeUp, columns: number): readonly number[] {
  return sides.map(({ depth, bands }, side) => {
    const last = bands.at(-1);
    const own = holes.filter((hole) => hole.side === side);
    const isKnown = last === undefined || own.some(({ isEnd }) => isEnd);
    const below = isKnown ? 0 : Math.max(0, depth - last.line - last.depth) * columns;
    return below + totalOf(own.map(({ lines }) => lines));
  });
}

function roomOfStories(plan: SetPaperPlan): readonly StoryRoom[] {
  const { texts, madeUp } = plan;
  const placed = new Map(placedStories(plan).map((one) => [one.text, one]));
  const left = new Map(leftStories(plan).map((one) => [one.text, one]));
  return texts.map((text, story): StoryRoom => {
    const empty = totalOf(madeUp.holes.filter((hole) => hole.story === story).map(({ lines }) => lines));
    const sides = [...new Set((placed.get(text)?.sides ?? []).map((side) => side + 1))];
    const over = left.get(text)?.lines ?? 0;
    return { title: text.title, sides, freeLines: over > 0 ? -over : empty };
  });
}
