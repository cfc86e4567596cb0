import { itemAt } from '../../sequence/item-at.ts';
import type { MadeUp, PlacedModule } from '../planning/make-up/made-up.ts';
import type { ModuleText } from '../planning/make-up/module-text.ts';
import type { Row } from '../rows/row.ts';
import type { SetPaperPlan } from './lay-out-paper.ts';
import type { StoryMaker } from './module-context.ts';
import { moduleTexts } from './module-texts.ts';
import type { PrintedStory } from './story-text.ts';

/** Parts of a row, and what is printed instead of them. */
type NewParts = Map<Row['parts'], Row['parts']>;

/**
 * A plan with other numbers of pages in its texts; undefined where the numbers change its lines, so that it has to
 * be made up again.
 *
 * @param plan with the numbers as they were guessed
 * @param texts with the numbers as they are
 * @param maker the number that is being set
 */
export function renumbered(
  plan: SetPaperPlan,
  texts: readonly PrintedStory[],
  maker: StoryMaker,
): SetPaperPlan | undefined {
  const anew = moduleTexts(texts, plan.setting, maker);
  const changed = new Set(texts.flatMap((text, story) => (text === plan.texts[story] ? [] : [story])));
  const set = withRowsOf(plan, anew, changed);
  return set && { ...set, texts };
}

/**
 * A plan in which stories are set anew; undefined where their lines are not those that were planned.
 *
 * @param plan where they stand
 * @param anew the same stories in the same setting, but for what changes no line
 * @param changed indices of those that are set anew
 */
export function withRowsOf(
  plan: SetPaperPlan,
  anew: readonly ModuleText[],
  changed: ReadonlySet<number>,
): SetPaperPlan | undefined {
  const known: NewParts = new Map();
  for (const { story, span } of spansOf(plan.madeUp)) {
    if (!changed.has(story)) continue;
    const [before, after] = [plan.modules, anew].map((modules) => itemAt(modules, story).rowsAcross(span));
    if (!before || !after || !pair(before, after, known)) return undefined;
  }
  const modules = plan.modules.map((module, story) =>
    changed.has(story) ? { ...module, rowsAcross: itemAt(anew, story).rowsAcross } : module,
  );
  return { ...plan, modules, madeUp: withParts(plan.madeUp, known) };
}

function spansOf({ sides }: MadeUp): readonly { readonly story: number; readonly span: number }[] {
  return sides.flatMap(({ bands }) =>
    bands.flatMap(({ cells }) => cells.flatMap(({ span, modules }) => modules.map(({ story }) => ({ story, span })))),
  );
}

/** Finds for the parts of each row those of the row that takes its place; false where the two are not as high. */
function pair(before: readonly Row[], after: readonly Row[], known: NewParts): boolean {
  if (before.length !== after.length) return false;
  return before.every((row, index) => {
    const other = itemAt(after, index);
    const [smaller, otherSmaller] = [row.smaller ?? [], other.smaller ?? []];
    if (row.lines !== other.lines || row.isSpace !== other.isSpace || smaller.length !== otherSmaller.length)
      return false;
    if (row.parts.length > 0) known.set(row.parts, other.parts);
    for (const [step, { parts }] of smaller.entries()) known.set(parts, itemAt(otherSmaller, step).parts);
    return pair(row.notes ?? [], other.notes ?? [], known);
  });
}

function withParts(madeUp: MadeUp, known: NewParts): MadeUp {
  const renewed = (row: Row): Row => {
    const { insteadOf } = row;
    const parts = known.get(row.parts) ?? row.parts;
    const instead = insteadOf && known.get(insteadOf.parts);
    return { ...row, parts, ...(insteadOf && instead && { insteadOf: { ...insteadOf, parts: instead } }) };
  };
  const inModule = (module: PlacedModule): PlacedModule => ({
    ...module,
    regions: module.regions.map((region) => ({
      ...region,
      filling: {
        ...region.filling,
        columns: region.filling.columns.map(({ rows, notes, ...beside }) => ({
          ...beside,
          rows: rows.map(renewed),
          notes: notes.map(renewed),
        })),
      },
    })),
  });
  return {
    ...madeUp,
    sides: madeUp.sides.map((side) => ({
      ...side,
      bands: side.bands.map((band) => ({
        ...band,
        cells: band.cells.map((cell) => ({ ...cell, modules: cell.modules.map(inModule) })),
      })),
    })),
  };
}
