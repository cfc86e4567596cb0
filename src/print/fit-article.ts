import { holdsChart } from '../markdown/charts/chart-figure.ts';
import type { BlockFlow } from './blocks/block.ts';
import { type Furniture, textSides } from './furniture/set-furniture.ts';
import { copyfit } from './planning/copyfit.ts';
import type { Fit } from './planning/fit.ts';
import { sheetPlanner } from './planning/plan-memory.ts';
import type { Composition } from './planning/plan-sheets.ts';
import type { SheetRoom } from './planning/sheet-room.ts';
import type { PrintJob } from './print-job.ts';
import { createRowMemory, type Setting } from './rows/block-context.ts';
import { blockRows } from './rows/block-rows.ts';
import { withRunOns } from './run-on.ts';

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
  const chartRows = holdsChart(article.body) ? (await import('./rows/chart-rows.ts')).chartRows : undefined;
  const text = furniture.coupon?.place === 'column' ? inColumns(flow) : flow;
  const room = sheetRoom(furniture, job);
  const memory = createRowMemory();
  const planned = sheetPlanner();
  const planWith = (setting: Setting) => {
    const depth = Math.floor((bottom - top) / setting.body.leading) - 3;
    const rows = blockRows(text, { ...job, ...setting, measure, depth, chartRows, memory });
    const composition: Composition = { body: setting.body, rows, room: belowHead(room, setting) };
    return { composition, plan: planned(composition) };
  };
  const hasPictures = text.blocks.some(({ kind }) => kind === 'picture');
  const range = { ...theme.body, headLines: furniture.head.stretchLines };
  return withRunOns(copyfit(textSides(furniture, job), hasPictures, range, planWith), planWith);
}

function belowHead(room: SheetRoom, { body, headLines }: Setting): SheetRoom {
  return headLines === 0 ? room : { ...room, firstHeadHeight: room.firstHeadHeight + headLines * body.leading };
}

/** What the furniture leaves to the text. A coupon that has a side of its own takes nothing from it, and the imprint is there. */
export function sheetRoom({ head, runningHeadHeight, coupon, foot }: Furniture, job: PrintJob): SheetRoom {
  const { top, bottom, columns } = job.geometry;
  const hasOwnSide = coupon?.hasOwnSide === true;
  return {
    columns,
    top,
    bottom,
    firstHeadHeight: head.height,
    runningHeadHeight,
    footHeight: hasOwnSide ? 0 : foot.height,
    coupon: hasOwnSide ? undefined : coupon,
    keepBackClear: job.article.coupon?.back === 'keep-clear',
  };
}

/** Beside a coupon nothing spans all columns. */
function inColumns(flow: BlockFlow): BlockFlow {
  return { ...flow, blocks: flow.blocks.map((block) => ({ ...block, spansColumns: false })) };
}
