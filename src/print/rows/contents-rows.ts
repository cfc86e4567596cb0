import { itemAt } from '../../sequence/item-at.ts';
import type { ContentsBlock, ContentsEntry } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, baselineOf, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn, lineAt, type RowPart } from './row-parts.ts';
import { isTall } from './tall.ts';

/** Size of a title by the body's. */
const SIZE = 0.94;
/** Between a title and the number of its page, in ems. */
const GAP = 0.9;
const RULE = 0.4;

/** How close titles stand, in lines of the grid. */
interface Spacing {
  /** From line to line of a title. */
  readonly leading: number;
  /** Between two titles. */
  readonly white: number;
  /** Each title begins on a line of the grid. */
  readonly isOnGrid: boolean;
}

/** In a text, as close as its lines. A story of its own has white that tells a title from the next. */
const IN_TEXT: Spacing = { leading: 1, white: 0, isOnGrid: true };
const AS_STORY: Spacing = { leading: 0.75, white: 0.5, isOnGrid: false };
/** Height of the letters' capitals, in ems: the rule stands in the middle between letters. */
const CAPITALS = 0.7;

/**
 * What stands on which page: each title with the number of its page at the other edge, a thin rule between two. All of
 * them together take whole lines of the grid; a title begins on one where another may begin beside it.
 *
 * @param block titles and numbers
 * @param context how the number is set
 */
export function contentsRows({ entries, nesting, isStory = false }: ContentsBlock, context: BlockContext): Row[] {
  const { body, measure, geometry } = context;
  const left = nesting.indent * body.size;
  const place = { left, room: measure - left - nesting.inset * body.size };
  const spacing = isStory ? { ...AS_STORY, isOnGrid: geometry.columns > 1 } : IN_TEXT;
  let from = 0;
  return entries.flatMap((entry, index) => {
    const set = setEntry(entry, place, context);
    const isLast = index === entries.length - 1;
    const isCut = isTall(set.lines.length, context);
    const { leading, white, isOnGrid } = isCut ? { ...spacing, leading: 1, isOnGrid: true } : spacing;
    const first = isCut ? Math.ceil(from) : from;
    const end = first + 1 + leading * Math.max(0, set.lines.length - 1) + (isLast ? 0 : white);
    const to = isLast || isOnGrid ? Math.ceil(end) : end;
    const tops = set.lines.map((_, at) => first + at * leading);
    const own = { ...place, from: Math.floor(from), tops, to, isLast, isCut, isOnGrid };
    const rows = entryRows(set, own, context);
    from = to;
    return rows;
  });
}

/** Where titles stand across the column, in points. */
interface Measures {
  readonly left: number;
  readonly room: number;
}

/** Where a title stands, in lines of the grid from the first of all. */
interface EntryPlace extends Measures {
  /** The end of the row above, the tops of its lines, and the top of the next title. */
  readonly from: number;
  readonly tops: readonly number[];
  readonly to: number;
  readonly isLast: boolean;
  /** The next title begins on a line of the grid. */
  readonly isOnGrid: boolean;
  /** It is so tall that it may have to break: each of its lines has a row. */
  readonly isCut: boolean;
}

/** A title that is set, with what stands at the other edge of its last line. */
interface SetEntry {
  readonly lines: readonly Line[];
  readonly number: Line | undefined;
  readonly size: number;
  /** From the left edge of the column to the title, and to the number. */
  readonly titleAt: number;
  readonly numberAt: number;
}

function setEntry(
  { title, page, direction }: ContentsEntry,
  { left, room }: Measures,
  context: BlockContext,
): SetEntry {
  const { body, theme, hyphenate } = context;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.standfirst,
    size: body.size * SIZE,
    colour: theme.colours.ink,
    micro: unchanged,
  };
  const isLeftward = direction === 'rtl';
  const pageStyle = { ...style, family: families.heading, colour: theme.colours.accentLetters, hyphenate: false };
  const [number] = setParagraph({ spans: page, style: pageStyle, measure: room }, context);
  const width = number?.width ?? 0;
  const measure = Math.max(room / 2, room - width - GAP * style.size);
  const lines = setParagraph(
    { spans: title, style: alignedFor(direction, style), measure, direction, hyphenate, goesOn: true },
    context,
  );
  const titleAt = isLeftward ? left + room - measure : left;
  return { lines, number, size: style.size, titleAt, numberAt: isLeftward ? left : left + room - width };
}

function entryRows(set: SetEntry, place: EntryPlace, context: BlockContext): Row[] {
  const { tops, to, isCut, isLast, isOnGrid } = place;
  const { leading } = context.body;
  const baseline = baselineOf(context.body);
  const last = tops.at(-1) ?? to;
  // Where columns may end between two titles, the white that parts them has a row: with its rule it goes there.
  const end = isOnGrid ? Math.ceil(last + 1) : Math.floor(to);
  const ends = [...(isCut ? tops.slice(1) : []), end];
  let from = place.from;
  const rows = ends.map((own, at): Row => {
    const isEnd = at === ends.length - 1;
    const lines = isCut ? [at] : [...tops.keys()];
    const y = (top: number) => (top - from) * leading + baseline;
    const parts = lines.map((line) => lineAt(itemAt(set.lines, line), set.titleAt, y(itemAt(tops, line))));
    if (isEnd && set.number) parts.push(lineAt(set.number, set.numberAt, y(last)));
    if (isEnd && !isLast && !isOnGrid) parts.push(ruleOf(set, place, y, context));
    const row = { lines: own - from, parts, breakPrice: isEnd ? FREE : FORBIDDEN, isSpace: false, strain: 0 };
    from = own;
    return row;
  });
  if (isLast || !isOnGrid) return rows;
  const rule = ruleOf(set, place, (top) => (top - end) * leading + baseline, context);
  return [...rows, { lines: Math.floor(to) - end, parts: [rule], breakPrice: FREE, isSpace: true, strain: 0 }];
}

/** The rule in the middle between the letters of a title and those of the next. */
function ruleOf(
  { size }: SetEntry,
  { tops, to, left, room }: EntryPlace,
  y: (top: number) => number,
  { theme }: BlockContext,
): RowPart {
  const middle = (y(tops.at(-1) ?? to) + y(to) - CAPITALS * size) / 2;
  const ends = { x1: left, y1: middle, x2: left + room, y2: middle };
  return drawn({ kind: 'rule', tag: 'artefact', ...ends, thickness: RULE, colour: theme.colours.soft });
}
