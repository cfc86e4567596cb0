import { itemAt } from '../../sequence/item-at.ts';
import { directionOf } from '../../typography/direction.ts';
import type { Item, OutlineEntry, Sheet } from '../display-list.ts';
import { columnLeft } from '../geometry.ts';
import type { Region } from '../planning/fill-sections.ts';
import type { Cell, MadeUp, MadeUpSide, PlacedModule } from '../planning/make-up/made-up.ts';
import type { ModuleText } from '../planning/make-up/module-text.ts';
import type { Side } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import { readsFromRight } from '../reads-from-right.ts';
import type { Setting } from '../rows/block-context.ts';
import type { Row } from '../rows/row.ts';
import { itemsAsRead } from '../sheets/content-order.ts';
import {
  type PlacedRow,
  placeRows,
  type SheetPart,
  type SheetSurroundings,
  sheetParts,
} from '../sheets/lay-out-sheets.ts';
import { type JoinedStructure, numbered, type StructureNode } from '../structure-tree.ts';
import { type Jump, setJump } from './continuation.ts';
import { moduleContext, moduleGeometry, type StoryMaker } from './module-context.ts';
import { sideRules } from './side-rules.ts';
import type { PrintedStory } from './story-text.ts';

/** A paper that is made up, in a setting. */
export interface SetPaperPlan {
  readonly texts: readonly PrintedStory[];
  readonly modules: readonly ModuleText[];
  readonly setting: Setting;
  readonly madeUp: MadeUp;
}

/** What the parts of each story say of each other, by the story and the part that ends. */
export type Jumps = ReadonlyMap<string, Jump>;

export interface LaidOutPaper {
  readonly sheets: readonly Sheet[];
  readonly parts: readonly (readonly SheetPart[])[];
  readonly outline: readonly OutlineEntry[];
}

/** The lines that say where stories go on, now that it is known. */
export function jumpsOf({ texts, setting, madeUp }: SetPaperPlan, maker: StoryMaker): Jumps {
  const jumps = new Map<string, Jump>();
  const modules = madeUp.sides.map(modulesOf);
  for (const [side, own] of modules.entries())
    for (const { module, span } of own) {
      const { story, part, goesOn } = module;
      if (goesOn === undefined) continue;
      const place = { part, from: side + 1, to: goesOn + 1 };
      const text = itemAt(texts, story);
      // The line at the head of the next part is as long as that part is wide, which may be another width.
      const next = modules[goesOn]?.find((one) => one.module.story === story && one.module.part === part + 1);
      const across = next?.span ?? span;
      jumps.set(keyOf(story, part), setJump(text, place, moduleContext(maker, setting, across, text.story.ground)));
    }
  return jumps;
}

/** The structure of the lines that say where a story goes on. */
export function jumpTags(jumps: Jumps, story: number): readonly StructureNode[] {
  return [...jumps].flatMap(([key, { tags }]) => (key.startsWith(`${story} `) ? tags : []));
}

function keyOf(story: number, part: number): string {
  return `${story} ${part}`;
}

/** A module with its first column of the page and its width. */
interface ModuleInCell {
  readonly module: PlacedModule;
  readonly column: number;
  readonly span: number;
}

/** The modules of a side in the author's order, in which they are read. */
function modulesOf({ bands }: Pick<MadeUpSide, 'bands'>): readonly ModuleInCell[] {
  const modules = bands.flatMap(({ cells }) =>
    cells.flatMap(({ column, span, modules: own }) => own.map((module) => ({ module, column, span }))),
  );
  return modules.sort((one, other) => one.module.story - other.module.story || one.module.part - other.module.part);
}

/**
 * Lays out the sheets of a paper.
 *
 * @param plan where its stories stand
 * @param jumps the lines that say where stories go on
 * @param around what stands around the columns
 * @param maker the number
 * @param structure of the whole number
 */
export function layOutPaper(
  plan: SetPaperPlan,
  jumps: Jumps,
  around: SheetSurroundings,
  maker: StoryMaker,
  structure: JoinedStructure,
): LaidOutPaper {
  const { job } = maker;
  const { sheetWidth: width, sheetHeight: height } = job.geometry;
  const isRightToLeft = readsFromRight(job.article);
  const sides = isRightToLeft ? plan.madeUp.sides.map(mirrored) : plan.madeUp.sides;
  const placed = sides.map((side) =>
    modulesOf(side).flatMap((module) => moduleRows(module, side, plan, jumps, { job, isRightToLeft })),
  );
  // A coupon may have a side to itself behind those of the stories.
  const parts = around.plan.sides.map((_, index) => sheetParts(placed[index] ?? [], index, around, job, structure));
  const sheets = parts.map((own, index): Sheet => {
    const side = sides[index];
    const behind: readonly Item[] = side ? numbered(sideRules(side, { ...plan, isRightToLeft }, job), structure) : [];
    return { width, height, items: [...behind, ...itemsAsRead(own, structure.elements)] };
  });
  return { sheets, parts, outline: outlineOf(placed, plan) };
}

/** A side whose columns are read from right to left: its cells by their columns from the left. */
function mirrored(side: MadeUpSide): MadeUpSide {
  const fromLeft = (cell: Cell): Cell => ({ ...cell, column: side.columns - cell.column - cell.span });
  return { ...side, bands: side.bands.map((band) => ({ ...band, cells: band.cells.map(fromLeft).reverse() })) };
}

/** Stories and their headings in the author's order, whatever side they stand on. */
function outlineOf(placed: readonly (readonly PlacedRow[])[], { texts }: SetPaperPlan): readonly OutlineEntry[] {
  const found = placed.flatMap((rows, sheet) =>
    rows.flatMap(({ row, x, y, zone }) =>
      row.heading
        ? [{ entry: { ...row.heading, sheet, x, y }, story: Number(/\d+(?=\.)/.exec(zone)?.[0] ?? texts.length) }]
        : [],
    ),
  );
  return found.sort((one, other) => one.story - other.story).map(({ entry }) => entry);
}

function moduleRows(
  { module, column, span }: ModuleInCell,
  { top, depth }: MadeUpSide,
  { texts, modules, setting }: SetPaperPlan,
  jumps: Jumps,
  { job, isRightToLeft }: { readonly job: PrintJob; readonly isRightToLeft: boolean },
): readonly PlacedRow[] {
  const { story, part, regions } = module;
  const { continuation, rowsAcross } = itemAt(modules, story);
  // The columns of a story are read as its own lines are.
  const direction = directionOf(itemAt(texts, story).title);
  const geometry = {
    ...moduleGeometry(job.geometry, span),
    left: columnLeft(job.geometry, column),
    isRightToLeft: direction === undefined ? isRightToLeft : direction === 'rtl',
  };
  const side: Side = { top, depth, regions };
  const onward = jumps.get(keyOf(story, part))?.foot;
  const back = jumps.get(keyOf(story, part - 1))?.head;
  const heads = part > 0 ? continuation.head(span) : [];
  const [first] = rowsAcross(span);
  const larger = first?.larger?.[grownBelowHead(regions) - 1];
  const known = (row: Row): Row => {
    if (first && larger && row.parts === first.parts) return { ...row, ...larger, insteadOf: first };
    // A story whose end has no room goes on nowhere.
    if (row.parts === continuation.foot.parts) return { ...row, parts: onward?.parts ?? [] };
    return back && heads.some(({ parts }) => parts === row.parts) ? { ...row, parts: back.parts } : row;
  };
  return placeRows(side, setting.body, { geometry, theme: job.theme }).map((placed) => ({
    ...placed,
    row: known(placed.row),
    zone: zoneOf(placed.zone, story, part),
  }));
}

/** Lines of white that have grown between what stands across a module at its head and its text. */
function grownBelowHead([head, text]: readonly Region[]): number {
  return head?.spans && text ? text.line - head.line - head.filling.depth : 0;
}

/** Each module has zones of its own: « column 3.0.1 2 » is of the fourth story. */
function zoneOf(zone: PlacedRow['zone'], story: number, part: number): PlacedRow['zone'] {
  return zone.replace(' ', ` ${story}.${part}.`) as PlacedRow['zone'];
}
