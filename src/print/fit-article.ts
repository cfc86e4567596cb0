import { holdsChart } from '../markdown/charts/chart-figure.ts';
import type { BlockFlow } from './blocks/block.ts';
import { type Furniture, takenAtFoot, textSides } from './furniture/set-furniture.ts';
import { copyfit, type Fit } from './planning/copyfit.ts';
import { sheetPlanner } from './planning/plan-memory.ts';
import type { Composition, SheetRoom } from './planning/plan-sheets.ts';
import type { PrintJob } from './print-job.ts';
import { createRowMemory, type Setting } from './rows/block-context.ts';
import { blockRows } from './rows/block-rows.ts';

/**
 * Finds how the text of a number is set so that it fills the sides that its front matter asks
 * for.
 *
 * @param flow the blocks of the text, and its notes
 * @param furniture what stands around the columns; it takes room from the text
 * @param job the number that is being set
 */
export async function fitArticle(flow: BlockFlow, furniture: Furniture, job: PrintJob): Promise<Fit> {
  const { article, theme, geometry } = job;
  const { top, bottom, measure } = geometry;
  const chartRow = holdsChart(article.body) ? (await import('./rows/chart-row.ts')).chartRow : undefined;
  const text = furniture.coupon?.place === 'column' ? inColumns(flow) : flow;
  const room = sheetRoom(furniture, job);
  const memory = createRowMemory();
  const planned = sheetPlanner();
  const planWith = (setting: Setting) => {
    const depth = Math.floor((bottom - top) / setting.body.leading) - 3;
    const rows = blockRows(text, { ...job, ...setting, measure, depth, chartRow, memory });
    const composition: Composition = { body: setting.body, rows, room };
    return { composition, plan: planned(composition) };
  };
  const hasPictures = text.blocks.some(({ kind }) => kind === 'picture');
  return copyfit(textSides(furniture, job), hasPictures, theme.body, planWith);
}

/** What the furniture leaves to the text. */
function sheetRoom(furniture: Furniture, job: PrintJob): SheetRoom {
  const { head, runningHeadHeight, coupon } = furniture;
  const { top, bottom, columns } = job.geometry;
  return {
    columns,
    lastColumns: coupon?.place === 'column' ? columns - 1 : columns,
    top,
    bottom,
    firstHeadHeight: head.height,
    runningHeadHeight,
    footHeight: coupon?.hasOwnSide ? 0 : takenAtFoot(furniture),
    keepBackClear: job.article.coupon?.back === 'keep-clear',
  };
}

/** Beside a coupon nothing spans all columns. */
function inColumns(flow: BlockFlow): BlockFlow {
  return { ...flow, blocks: flow.blocks.map((block) => ({ ...block, spansColumns: false })) };
}
