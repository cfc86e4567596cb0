import type { Article } from '../article/article.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import type { Outcome } from '../problems/problem.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import type { Area, DisplayList, FitReport, OutlineEntry, Sheet, SheetGuide } from './display-list.ts';
import { fitArticle, textSides } from './fit-article.ts';
import { furnitureTooTall, setFurniture } from './furniture/set-furniture.ts';
import type { Fit } from './planning/copyfit.ts';
import { freeLines } from './planning/plan-sheets.ts';
import { type PrintJob, type SettingMemory, startPrintJob } from './print-job.ts';
import { furnitureProblems, overflowProblems, sheetProblems, textProblems } from './print-problems.ts';
import { findMisfits, type Misfit } from './sheets/find-misfits.ts';
import { layOutSheets, type SheetSet } from './sheets/lay-out-sheets.ts';
import { layoutProblems } from './sheets/layout-problems.ts';
import { overflowOf } from './sheets/overflow.ts';
import { sheetGuides } from './sheets/sheet-guides.ts';
import { sheetsWithOverflow, wholeSheets } from './sheets/sheet-sets.ts';
import { type JoinedStructure, joinTrees } from './structure-tree.ts';
import type { PrintTheme } from './theme.ts';

export interface SetOptions {
  /** Whether a number may have more text than its sides have room for. The rest then stands on sheets behind them, marked. */
  readonly allowOverflow?: boolean | undefined;
  /** What setting another number with the same fonts has left. */
  readonly memory?: SettingMemory | undefined;
}

/**
 * Sets an article on sheets of paper: the printed edition as a display list. A list that comes
 * with errors is to be looked at, and is not to be printed.
 *
 * @param article the number, with all the words that it shows
 * @param theme the look of the printed edition
 * @param fonts the faces that it may use
 * @param options whether too much text is shown, and what other numbers have left
 */
export async function setArticle(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  { allowOverflow = false, memory }: SetOptions = {},
): Promise<Outcome<DisplayList>> {
  const job = await startPrintJob(article, theme, fonts, memory);
  const flow = toBlocks(article.body, article.lang);
  const furniture = setFurniture(job);
  const tooTall = furnitureTooTall(furniture, job);
  if (tooTall) return { problems: [furnitureProblems(article, tooTall)] };

  const fit = await fitArticle(flow, furniture, job);
  const sides = textSides(furniture, job);
  const overflow = overflowOf(fit, sides);
  const whole = wholeSheets(fit, furniture, job);
  const sets = overflow && allowOverflow ? sheetsWithOverflow(overflow, fit.composition, furniture, job) : [whole];

  const { head, aside, foot } = furniture;
  const structure = joinTrees([...head.tags, ...flow.tags, ...(aside?.tags ?? []), ...foot.tags]);
  const laidOut = layOutAll(sets, job, structure);
  const refused = layoutProblems(article, laidOut.misfits, structure.elements);
  const free = overflow ? -overflow.lines : freeLines(fit.plan, fit.composition, sides);
  const problems = [
    ...textProblems(job, aside?.tooLong ?? foot.tooLong),
    ...(overflow ? overflowProblems(article, overflow, fit.composition.rows, allowOverflow) : []),
    ...refused,
  ];
  if (overflow && !allowOverflow) return { problems };

  // Nobody needs to know of loose lines on a sheet that cannot be printed.
  if (refused.length === 0) {
    const behind = overflow ? undefined : whole;
    problems.push(...sheetProblems(job, { fit, sets, behind, free: sides === undefined ? undefined : free }));
  }
  const { sheets, misfits } = laidOut;
  const hasCoupon = article.coupon !== undefined && !overflow;
  const guides = sets.flatMap((set) => sheetGuides(set, hasCoupon, job.geometry));
  const title = { title: article.title, level: 1, sheet: 0, y: job.geometry.top + head.headlineY };
  return {
    value: {
      sheets,
      structure: structure.elements,
      outline: [title, ...laidOut.outline],
      fit: reportOf(fit, free),
      guides: guides.map((guide, sheet) => withMisfits(guide, misfits, sheet, sheets[sheet])),
    },
    problems,
  };
}

/** Lays out sheets, and looks whether all that stands on them can be printed. */
function layOutAll(sets: readonly SheetSet[], job: PrintJob, structure: JoinedStructure) {
  const sheets: Sheet[] = [];
  const outline: OutlineEntry[] = [];
  const misfits: Misfit[] = [];
  for (const set of sets) {
    const laidOut = layOutSheets(set, job, structure);
    const shifted = <Entry extends { readonly sheet: number }>(entry: Entry): Entry => ({
      ...entry,
      sheet: entry.sheet + sheets.length,
    });
    outline.push(...laidOut.outline.map(shifted));
    misfits.push(...findMisfits(set, laidOut, job).map(shifted));
    sheets.push(...laidOut.sheets);
  }
  return { sheets, outline, misfits };
}

/** The areas of misfits, cut to the part that lies on the sheet. */
function withMisfits(
  guide: SheetGuide,
  misfits: readonly Misfit[],
  index: number,
  sheet: Sheet | undefined,
): SheetGuide {
  const areas = misfits.filter((misfit) => misfit.sheet === index).map(({ area }) => area);
  if (!sheet || areas.length === 0) return guide;
  return { ...guide, misfits: areas.map((area) => within(area, sheet)) };
}

/** An outline on the very edge of the paper would not be seen: it stays this many points inside. */
const SEEN = 3;

function within({ x, y, width, height }: Area, sheet: Sheet): Area {
  const [left, top] = [Math.max(x, SEEN), Math.max(y, SEEN)];
  const [right, bottom] = [Math.min(x + width, sheet.width - SEEN), Math.min(y + height, sheet.height - SEEN)];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function reportOf({ setting: { body, looseness, pictureScale } }: Fit, free: number): FitReport {
  const changes = [...looseness.values()];
  return {
    size: body.size,
    leading: Math.round(body.leading * 100) / 100,
    tightened: changes.filter((lines) => lines < 0).length,
    loosened: changes.filter((lines) => lines > 0).length,
    pictureScale,
    freeLines: free,
  };
}
