import type { Article } from '../article/article.ts';
import { storiesOf } from '../article/story.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import type { Outcome } from '../problems/problem.ts';
import type { BlockFlow } from './blocks/block.ts';
import { withRunOn } from './blocks/run-on.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import { couponSideProblem } from './coupon-problems.ts';
import type { DisplayList, FitReport, OutlineEntry } from './display-list.ts';
import { fitArticle } from './fit-article.ts';
import { floatProblems, type PlacedText } from './float-problems.ts';
import { type Furniture, furnitureTooTall, setFurniture, settledFurniture } from './furniture/set-furniture.ts';
import { emptinessProblems, overflowProblems } from './page-problems.ts';
import { sidesOfText } from './planning/text-sides.ts';
import { type PrintJob, type SettingMemory, startPrintJob } from './print-job.ts';
import { furnitureProblem, sheetProblems, textProblems } from './print-problems.ts';
import { readsFromRight } from './reads-from-right.ts';
import { layOutNumber } from './sheets/lay-out-number.ts';
import type { SheetSet } from './sheets/lay-out-sheets.ts';
import { layoutProblems } from './sheets/layout-problems.ts';
import { type NumberSheets, numberSheets } from './sheets/number-sheets.ts';
import { joinTrees, type StructureNode } from './structure-tree.ts';
import type { PrintTheme } from './theme.ts';

export interface SetOptions {
  /** Lets a number have more text than its sides have room for: what is too much stands behind them, marked. */
  readonly allowOverflow?: boolean | undefined;
  /** What setting another number with the same fonts has left. */
  readonly memory?: SettingMemory | undefined;
}

/**
 * Sets an article on sheets of paper: the printed edition as a display list. A
 * list that comes with errors is to be looked at, not to be printed.
 *
 * @param article the number, in the words that both editions have
 * @param theme its look on paper
 * @param fonts the faces that the theme and the text may ask for
 * @param options whether too much text is shown, and what other numbers have left
 */
export async function setArticle(
  article: Article,
  theme: PrintTheme,
  fonts: FontCollection,
  { allowOverflow = false, memory }: SetOptions = {},
): Promise<Outcome<DisplayList>> {
  const job = await startPrintJob(article, theme, fonts, memory);
  if (storiesOf(article.body).length > 0) {
    const { setPaper } = await import('./set-paper.ts');
    return setPaper(job, allowOverflow);
  }
  return setLetter(fromRight(job), allowOverflow);
}

/** A coupon that takes a column stands at the right: columns beside it are counted from the left. */
function fromRight(job: PrintJob): PrintJob {
  const isRightToLeft = readsFromRight(job.article) && job.article.coupon?.place !== 'column';
  return isRightToLeft ? { ...job, geometry: { ...job.geometry, isRightToLeft } } : job;
}

async function setLetter(job: PrintJob, allowOverflow: boolean): Promise<Outcome<DisplayList>> {
  const { article } = job;
  const tried = setFurniture(job);
  const { flow, legalTags } = withRunOn(toBlocks(article.body, article.lang), tried.runOn);
  const tooTall = furnitureTooTall(tried, job);
  if (tooTall) return { problems: [furnitureProblem(article, tooTall)] };

  const fit = await fitArticle(flow, tried, job);
  const furniture = settledFurniture(tried, fit.plan.sides.length, job);
  const planned = numberSheets(fit, furniture, allowOverflow, job);
  const structure = joinTrees([...treesOf(furniture, flow), ...legalTags]);
  const { misfits, ...laidOut } = layOutNumber(planned, job, structure);
  const refused = layoutProblems(article, misfits, structure.elements);
  const isTooLong = planned.overflow !== undefined && !allowOverflow;
  const problems = [
    ...textProblems(job, furniture),
    ...couponSideProblem(article, sidesOf(planned, article.bulletin.frontMatter.pages)),
    ...overflowProblems(planned, furniture, allowOverflow, job),
    ...refused,
    // Nobody needs to know of loose lines on a sheet that cannot be printed.
    ...(refused.length === 0 && !isTooLong
      ? [
          ...emptinessProblems(planned, furniture, job),
          ...floatProblems(article, planned.sets.map(placedText)),
          ...sheetProblems(job, planned),
        ]
      : []),
  ];
  if (isTooLong) return { problems };
  const outline = [titleEntry(furniture, job), ...laidOut.outline];
  return { value: { ...laidOut, structure: structure.elements, outline, fit: fitReport(planned) }, problems };
}

/** The sides that a number has; of one with too much text, those that it should have. */
function sidesOf({ overflow, fit: { plan } }: NumberSheets, pages?: number): number {
  return (overflow ? pages : undefined) ?? plan.sides.length;
}

/** The trees of all parts in the order in which a number is read. */
function treesOf({ head, coupon, foot }: Furniture, flow: BlockFlow): readonly StructureNode[] {
  return [...head.tags, ...flow.tags, ...(coupon?.tags ?? []), ...foot.tags];
}

function placedText({ composition, plan }: SheetSet): PlacedText {
  return { rows: composition.rows, sides: sidesOfText(plan) };
}

function titleEntry({ head }: Furniture, { article, geometry }: PrintJob): OutlineEntry {
  return { title: article.title, level: 1, sheet: 0, x: geometry.left, y: geometry.top + head.headlineY };
}

function fitReport({ fit, freeLines, freeBySide }: NumberSheets): FitReport {
  const { body, looseness, pictureScale } = fit.setting;
  const changes = [...looseness.values()];
  return {
    size: body.size,
    leading: Math.round(body.leading * 100) / 100,
    tightened: changes.filter((lines) => lines < 0).length,
    loosened: changes.filter((lines) => lines > 0).length,
    pictureScale,
    freeLines,
    freeBySide,
  };
}
