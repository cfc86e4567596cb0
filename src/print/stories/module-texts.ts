import { itemAt } from '../../sequence/item-at.ts';
import { linesOf } from '../planning/lines.ts';
import type { ModuleText } from '../planning/make-up/module-text.ts';
import type { Setting } from '../rows/block-context.ts';
import type { Row } from '../rows/row.ts';
import { setJump } from './continuation.ts';
import { moduleContext, type StoryMaker } from './module-context.ts';
import { storyRows } from './story-rows.ts';
import type { PrintedStory } from './story-text.ts';

/** Lines that a ground takes above its rows, and below. */
const PADDING = { above: 1, below: 1 };
const NO_PADDING = { above: 0, below: 0 };

/** A text of so many lines in each column reads best: a scroll is too long, a strip too short. */
const BEST_LINES = 26;

/**
 * The stories of a paper as its make-up takes them.
 *
 * @param texts of the stories, in the author's order
 * @param setting how the number is set
 * @param maker the number
 */
export function moduleTexts(
  texts: readonly PrintedStory[],
  setting: Setting,
  maker: StoryMaker,
): readonly ModuleText[] {
  const firsts = firstBlocks(texts);
  return texts.map((text, index) => moduleText(text, setting, itemAt(firsts, index), maker));
}

/** The number of each story's first block, where blocks are numbered through all stories. */
export function firstBlocks(texts: readonly PrintedStory[]): readonly number[] {
  let next = 0;
  return texts.map(({ flow }) => {
    const first = next;
    next += flow.blocks.length;
    return first;
  });
}

function moduleText(text: PrintedStory, setting: Setting, first: number, maker: StoryMaker): ModuleText {
  const { story } = text;
  const known = new Map<number, readonly Row[]>();
  const rowsAcross = (span: number) => {
    const rows = known.get(span) ?? storyRows(text, span, setting, first, maker);
    known.set(span, rows);
    return rows;
  };
  const jumps = new Map<number, Row>();
  const jumpAcross = (span: number) => setJump(text, UNKNOWN, moduleContext(maker, setting, span, story.ground));
  const headAcross = (span: number) => {
    const head = jumps.get(span) ?? jumpAcross(span).head;
    jumps.set(span, head);
    return [head];
  };
  return {
    spans: spansOf(text, rowsAcross, maker),
    rowsAcross,
    padding: story.ground ? PADDING : NO_PADDING,
    place: story.place,
    side: story.side === undefined ? undefined : story.side - 1,
    partsAfter: (span) =>
      rowsAcross(span)
        .slice(0, -1)
        .findIndex(({ endsPart }) => endsPart === true),
    mayPart: story.kind === 'story' && !story.isFiller,
    isFiller: story.isFiller,
    continuation: { foot: jumpAcross(1).foot, head: headAcross },
  };
}

/** Before a paper is made up nobody knows where its stories go on: the line is as high whatever it says. */
const UNKNOWN = { part: 0, from: 1, to: 2 };

/** The widths that a story may have, the best first. */
function spansOf(
  { story, flow }: PrintedStory,
  rowsAcross: (span: number) => readonly Row[],
  { job }: StoryMaker,
): readonly number[] {
  const { columns } = job.geometry;
  if (story.span !== undefined) return [story.span === 'all' ? columns : Math.min(columns, story.span)];
  const spans = Array.from({ length: columns }, (_, index) => index + 1);
  const all = flow.blocks.some(({ kind }) => kind === 'table') ? roomySpans(spans, rowsAcross) : spans;
  const best = bestSpan(story, flow.blocks.length, rowsAcross, columns);
  return all.sort((one, other) => Math.abs(one - best) - Math.abs(other - best) || other - one);
}

/** The widths at which no table has its words broken, where there are such. */
function roomySpans(spans: number[], rowsAcross: (span: number) => readonly Row[]): number[] {
  const isCrowded = (span: number) => rowsAcross(span).some(({ crowded }) => crowded !== undefined);
  if (!isCrowded(1)) return spans;
  const roomy = spans.filter((span) => !isCrowded(span));
  return roomy.length > 0 ? roomy : spans;
}

function bestSpan(
  { kind, rank }: PrintedStory['story'],
  blocks: number,
  rowsAcross: (span: number) => readonly Row[],
  columns: number,
): number {
  if (kind === 'contents' || kind === 'colophon') return 1;
  if (kind === 'briefs') return Math.min(columns, Math.max(1, blocks));
  const lines = linesOf(rowsAcross(1).filter(({ spansColumns }) => !spansColumns));
  const byLength = Math.max(1, Math.min(columns, Math.round(lines / BEST_LINES)));
  if (rank === 'brief') return Math.min(byLength, 2);
  return rank === 'lead' ? Math.max(byLength, Math.min(2, columns)) : byLength;
}
