import { itemAt } from '../../sequence/item-at.ts';
import { linesOf } from '../planning/lines.ts';
import type { PlacedModule } from '../planning/make-up/made-up.ts';
import type { SideOfText } from '../planning/text-sides.ts';
import { FREE } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { wordsOfRows } from '../rows/row-parts.ts';
import type { SetPaperPlan } from './lay-out-paper.ts';
import type { PrintedStory } from './story-text.ts';

/** A story where it has come to stand. */
export interface PlacedStory {
  readonly text: PrintedStory;
  /** Sides on which its parts stand, from 0. */
  readonly sides: readonly number[];
  /** Columns of the page that its first part takes. */
  readonly span: number;
  /** The rows that are to stand there, each once. */
  readonly rows: readonly Row[];
  /** Where they stand. */
  readonly parts: readonly SideOfText[];
}

/** A story, or the end of one, that has no room. */
export interface LeftStory {
  readonly text: PrintedStory;
  readonly rows: readonly Row[];
  readonly lines: number;
}

interface ModuleOnSide {
  readonly module: PlacedModule;
  readonly side: number;
  readonly span: number;
}

/** Where each part of each story stands. */
export function modulesBySide({ madeUp }: SetPaperPlan): readonly ModuleOnSide[] {
  return madeUp.sides.flatMap(({ bands }, side) =>
    bands.flatMap(({ cells }) =>
      cells.flatMap(({ span, modules }) => modules.map((module) => ({ module, side, span }))),
    ),
  );
}

/** The stories that have a place, in the author's order. */
export function placedStories(plan: SetPaperPlan): readonly PlacedStory[] {
  const modules = modulesBySide(plan);
  return plan.texts.flatMap((text, story) => {
    const own = modules.filter(({ module }) => module.story === story);
    const [first] = own;
    if (!first) return [];
    const all = itemAt(plan.modules, story).rowsAcross(first.span);
    const isLeft = plan.madeUp.left.includes(story);
    const isWhole = !isLeft && own.every(({ span }) => span === first.span);
    const rows = isWhole ? all : isLeft ? rowsOf(own) : withLost(rowsOf(own), all);
    return [{ text, sides: own.map(({ side }) => side), span: first.span, rows, parts: own.map(partOnSide) }];
  });
}

/**
 * The rows that stand somewhere, and those of blocks of which nothing does: whoever looks for lost words finds them.
 *
 * @param placed where parts are of several widths, rows of each
 * @param all the rows of the story, in the width of its first part
 */
function withLost(placed: readonly Row[], all: readonly Row[]): readonly Row[] {
  const known = new Set(placed.map(({ origin }) => origin?.offset));
  const isLost = ({ isSpace, origin }: Row) => !isSpace && origin?.offset !== undefined && !known.has(origin.offset);
  return [...placed, ...all.filter(isLost)];
}

/** A module as its text knows it: without the line that says where it goes on. */
function partOnSide({ module, side }: ModuleOnSide): SideOfText {
  const regions = module.regions.map((region) => ({
    ...region,
    filling: {
      ...region.filling,
      columns: region.filling.columns.map((column) => ({ ...column, rows: withoutJump(column.rows) })),
    },
  }));
  return { side: side + 1, regions };
}

/** A column without the line that says where its story goes on. No break stands before that line: it belongs to the end. */
function withoutJump(rows: readonly Row[]): readonly Row[] {
  const [before, last] = rows.slice(-2);
  if (!before || !last?.isRepeated || last.breakPrice !== FREE) return rows;
  return [...rows.slice(0, -2), { ...before, breakPrice: FREE }];
}

/** The rows that stand in modules, but for those that say where a story goes on. */
function rowsOf(modules: readonly ModuleOnSide[]): readonly Row[] {
  const rows = modules.flatMap(({ module }) =>
    module.regions.flatMap(({ filling }) => filling.columns.flatMap((column) => column.rows)),
  );
  return rows.filter(({ isRepeated }) => !isRepeated).map((row) => row.insteadOf ?? row);
}

/** What has no room. A filler that has none is left out, as its author wants it. */
export function leftStories(plan: SetPaperPlan): readonly LeftStory[] {
  const modules = modulesBySide(plan);
  return plan.madeUp.left.flatMap((story): LeftStory[] => {
    const module = itemAt(plan.modules, story);
    if (module.isFiller) return [];
    const own = modules.filter((one) => one.module.story === story);
    const placed = new Set(rowsOf(own).map(({ parts }) => parts));
    const rows = module.rowsAcross(own[0]?.span ?? 1).filter((row) => row.isSpace || !placed.has(row.parts));
    const lines = linesOf(rows.filter(({ isSpace }) => !isSpace));
    return [{ text: itemAt(plan.texts, story), rows, lines }];
  });
}

/** Lines that have no room, and about how many words they are. */
export function sizeOfLeft(left: readonly LeftStory[]): { readonly lines: number; readonly words: number } {
  return {
    lines: left.reduce((sum, { lines }) => sum + lines, 0),
    words: left.reduce((sum, { rows }) => sum + wordsOfRows(rows).length, 0),
  };
}
