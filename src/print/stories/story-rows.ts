import type { TextRole } from '../blocks/block.ts';
import type { BlockContext, Setting } from '../rows/block-context.ts';
import { blockRows } from '../rows/block-rows.ts';
import { baselineOf } from '../rows/block-style.ts';
import { FORBIDDEN } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { drawn } from '../rows/row-parts.ts';
import { ruledWhite } from '../rows/ruled-white.ts';
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
  const rows = blockRows(span === 1 ? text.inOneColumn : text.flow, context).map((row) => inNumber(row, first));
  const marked = endsWithMark(text) ? withEndMark(rows, context) : rows;
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

/** What a text may end with so that a mark behind its last word says that it has ended. */
const CLOSING: ReadonlySet<TextRole> = new Set(['paragraph', 'first-paragraph', 'item', 'quote']);
/** A square of so many ems, so far behind the last word. */
const MARK = 0.46;
const BEFORE_MARK = 0.5;
/** So little, a thin space, where the line is nearly full. */
const THIN = 0.17;

function endsWithMark({ story, flow }: PrintedStory): boolean {
  const last = flow.blocks.at(-1);
  if (story.kind !== 'story' || story.rank === 'brief') return false;
  return last?.kind === 'text' && CLOSING.has(last.role) && last.direction !== 'rtl';
}

/** The rows of a text with a small square behind its last word. */
function withEndMark(rows: readonly Row[], { body, theme, measure }: BlockContext) {
  if (theme.newspaper.endMark === 'none') return rows;
  const last = rows.at(-1);
  const type = last?.parts.findLast((part) => part.kind === 'type');
  if (!last || type?.kind !== 'type') return rows;
  const side = MARK * body.size;
  const end = type.x + type.line.width;
  const before = [BEFORE_MARK, THIN].find((ems) => end + ems * body.size + side <= measure);
  // A last line that is full shows by itself that the text ends with its column.
  if (before === undefined) return rows;
  const x = end + before * body.size;
  const mark = drawn({
    kind: 'rectangle',
    tag: 'artefact',
    x,
    y: baselineOf(body) - side,
    width: side,
    height: side,
    fill: theme.colours.accentLetters,
  });
  return rows.with(-1, { ...last, parts: [...last.parts, mark] });
}
