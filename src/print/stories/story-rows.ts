import type { BlockContext, Setting } from '../rows/block-context.ts';
import { blockRows } from '../rows/block-rows.ts';
import { FORBIDDEN } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { ruledWhite } from '../rows/ruled-white.ts';
import { withEndMark } from './end-mark.ts';
import { headRow } from './head-row.ts';
import { moduleContext, type StoryMaker } from './module-context.ts';
import type { PrintedStory } from './story-text.ts';

/**
 * The rows of a story across so many columns of the page: its head, then its text.
 *
 * @param text of the story
 * @param span columns of the page
 * @param setting how the number is set; its blocks are numbered through all stories
 * @param first number of the story's first block
 * @param maker the number
 */
export function storyRows(
  text: PrintedStory,
  span: number,
  setting: Setting,
  first: number,
  maker: StoryMaker,
): readonly Row[] {
  const own = ownSetting(setting, first, text.flow.blocks.length);
  const { body, looseness, undivided, departed } = own;
  const asked = [...looseness, [], ...undivided, [], ...(departed ?? [])].join(' ');
  // Text is the same whatever the size of pictures.
  const scale = text.flow.blocks.every(({ kind }) => kind === 'text') ? 1 : own.pictureScale;
  return maker.known.rows.recall([body.size, body.leading, scale, asked, first, span, text], () =>
    rowsAcross(text, span, own, first, maker),
  );
}

function rowsAcross(text: PrintedStory, span: number, own: Setting, first: number, maker: StoryMaker): readonly Row[] {
  const context = moduleContext(maker, own, span, text.story.ground);
  const head = headRow(text, context, maker.known.heads);
  const flow = span === 1 ? text.inOneColumn : text.flow;
  const rows = blockRows(flow, context).map((row) => inNumber(row, first));
  const marked = withEndMark(rows, flow.blocks.at(-1), context);
  const dressed = text.story.kind === 'briefs' ? rows.map((row) => parted(row, context)) : marked;
  return head ? [head, ...(mayGrowBelow(text, span) ? [belowHead()] : []), ...dressed] : dressed;
}

/** The white below a small head is seen at once when it grows: there it stays. */
function mayGrowBelow({ head }: PrintedStory, span: number): boolean {
  return span > 1 || head.some(({ role }) => role === 'standfirst' || role === 'by-line');
}

/** A thin rule between short items that stand one above the other. */
function parted(row: Row, context: BlockContext): Row {
  const { measure, theme } = context;
  const thickness = theme.newspaper.rules.stories;
  if (!row.isSpace || row.parts.length > 0 || thickness === 0) return row;
  return ruledWhite(row, { x1: 0, x2: measure, thickness, colour: theme.colours.soft }, context);
}

/** White between a head and the text: what of it the module needs to end where it should. */
function belowHead(): Row {
  return { lines: 0, parts: [], breakPrice: FORBIDDEN, isSpace: true, strain: 0, white: { most: 1, around: -1 } };
}

/** What of a setting is asked of the blocks of one story, by their own indices. */
function ownSetting(setting: Setting, first: number, count: number): Setting {
  const own = (asked: ReadonlyMap<number, number>) =>
    new Map(
      [...asked].flatMap(([block, value]) =>
        block >= first && block < first + count ? [[block - first, value] as const] : [],
      ),
    );
  const departed = setting.departed && [...setting.departed].map((block) => block - first);
  return {
    ...setting,
    looseness: own(setting.looseness),
    undivided: own(setting.undivided),
    ...(departed && { departed: new Set(departed.filter((block) => block >= 0 && block < count)) }),
  };
}

/** A row whose block has its number among those of all stories. */
function inNumber(row: Row, first: number): Row {
  const { closing, divided } = row;
  if (!closing && !divided) return row;
  return {
    ...row,
    ...(closing && { closing: { ...closing, block: closing.block + first } }),
    ...(divided && { divided: { ...divided, block: divided.block + first } }),
  };
}
