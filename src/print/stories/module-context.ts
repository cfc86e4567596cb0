import type { Story } from '../../article/story.ts';
import { type Geometry, spanWidth } from '../geometry.ts';
import type { PrintJob } from '../print-job.ts';
import type { BlockContext, RowMemory, Setting } from '../rows/block-context.ts';
import type { StoryMemory } from './story-memory.ts';

/** What rows of stories are made with, whatever their setting. */
export interface StoryMaker {
  readonly job: PrintJob;
  readonly chartRows: BlockContext['chartRows'];
  readonly memory: RowMemory;
  readonly known: StoryMemory;
}

/** Ems; justified lines of so narrow a column fall apart. */
const NARROW = 12.5;

/** The places of a page as a module has them that takes so many of its columns. */
export function moduleGeometry(geometry: Geometry, span: number): Geometry {
  return { ...geometry, columns: span, width: spanWidth(geometry, span) };
}

/**
 * What the rows of a module are made with.
 *
 * @param maker the number that is being set
 * @param setting how it is set
 * @param span columns of the page that the module takes
 * @param ground what the module stands on
 */
export function moduleContext(
  { job, chartRows, memory }: StoryMaker,
  setting: Setting,
  span: number,
  ground: Story['ground'],
): BlockContext {
  const { top, bottom, measure } = job.geometry;
  const { colours, newspaper } = job.theme;
  const accentLetters = ground === 'tint' ? colours.accentOnStoryGround : colours.accentLetters;
  const align = measure < NARROW * setting.body.size ? 'ragged' : job.theme.align;
  const theme = { ...job.theme, align, heading2: newspaper.heading, colours: { ...colours, accentLetters } } as const;
  const depth = Math.floor((bottom - top) / setting.body.leading) - 3;
  return {
    ...job,
    ...setting,
    theme,
    geometry: moduleGeometry(job.geometry, span),
    measure,
    depth,
    keepsWide: true,
    chartRows,
    memory,
  };
}
