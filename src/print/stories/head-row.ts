import { itemAt } from '../../sequence/item-at.ts';
import { type Direction, directionOf } from '../../typography/direction.ts';
import { headlineWords } from '../lettering/headline-words.ts';
import { inkReach } from '../lettering/line-ink.ts';
import { placeLine, sameNode } from '../paragraphs/place-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import type { Span, TextStyle } from '../paragraphs/text-style.ts';
import type { BlockContext } from '../rows/block-context.ts';
import { alignedFor, baselineOf, styleFor } from '../rows/block-style.ts';
import { FORBIDDEN } from '../rows/break-price.ts';
import { OVERHANG, type Row } from '../rows/row.ts';
import { lineAt, type RowPart } from '../rows/row-parts.ts';
import { families } from '../theme.ts';
import type { SetHeadLine, StoryMemory } from './story-memory.ts';
import type { HeadLine, HeadRole, PrintedStory } from './story-text.ts';

/** Height of the heading face's capitals, and of those of the text's, in ems. */
const CAPITALS = 0.7;
const TEXT_CAPITALS = 0.67;
/** From line to line, in ems, by what is set. */
const LEADING: Readonly<Record<HeadRole, number>> = { kicker: 1.25, headline: 1.03, standfirst: 1.27, 'by-line': 1.25 };
/** Least white above the capitals of each, in ems of its own size, where something stands above. */
const ABOVE: Readonly<Record<HeadRole, number>> = { kicker: 0.8, headline: 0.14, standfirst: 0.62, 'by-line': 0.72 };
/** Above a headline there is so much more, in ems of what stands there: a small headline is no tighter than a large one. */
const ABOVE_HEADLINE = 0.5;
/** The white below a large headline grows with it: so much of its size reaches below its baseline. */
const DESCENT = 0.22;
/** Least white between the accent of a headline and what stands above it, in ems. */
const CLEARANCE = 0.06;
/** A headline is as large as its rank says across two columns; in one, or across more, by so much of that. */
const BY_WIDTH = [0.74, 1, 1.2] as const;
/** A brief's is nearly the same. */
const BRIEF_BY_WIDTH = [1, 1.1, 1.15] as const;
/** Where a word is wider than its place, the headline is set no smaller than this share of its size before the word is divided. */
const SMALLEST = 0.6;
/** Added to the width of a word, so that rounding does not divide it. */
const ROUNDING = 0.01;
const UNBOUNDED = Number.MAX_SAFE_INTEGER;
/** Between the ink of a head and the line of the text below it there is at least so much of a line. */
const LEAST_BELOW = 0.15;
/** White within a head is opened to so many times its least; what is left then stands below the head. */
const MOST_OPENED = 2;
/** Lines by which the white of a head grows at most: one below it, one of a heading that its text begins with. */
const MOST_GROWTH = 2;

/**
 * The head of a story in a row that is never cut: whole lines of the grid, the capitals of its first line level
 * with those of a text beside it. What the whole lines have too much opens all white of the head in proportion; so
 * it does where the module needs lines more (`larger`).
 *
 * @param text of the story; undefined is returned where it has no head
 * @param context how its module is set: its geometry is as wide as the module
 * @param known lines of heads that are known; it is added to
 */
export function headRow(
  { story, head, title }: PrintedStory,
  context: BlockContext,
  known: StoryMemory['heads'],
): Row | undefined {
  if (head.length === 0) return undefined;
  const { body, geometry } = context;
  const direction = directionOf(title);
  const set = head.map((line) =>
    known.recall([line, geometry.columns, body.size], () => setLines(line, story.rank, direction, context)),
  );
  const pile = pileOf(set, context);
  const lines = Math.max(1, Math.ceil(pile.height / body.leading - 1e-6));
  const partsIn = (own: number) => openedParts(pile, own * body.leading - pile.height);
  const overhang = Math.max(...set.flatMap((one) => one.lines.map(({ width }) => width - geometry.width)));
  const calls = set.flatMap((one) => one.lines.flatMap(({ notes }) => notes ?? []));
  const origin = (set.find(({ role }) => role === 'headline') ?? set[0])?.line.origin;
  return {
    lines,
    parts: partsIn(lines),
    larger: Array.from({ length: MOST_GROWTH }, (_, index) => {
      const own = lines + index + 1;
      return { lines: own, parts: partsIn(own) };
    }),
    breakPrice: FORBIDDEN,
    isSpace: false,
    strain: 0,
    spansColumns: true,
    ...(origin && { origin }),
    ...(story.kind === 'story' && { heading: { title, level: 1 } }),
    ...(overhang > OVERHANG && { overhang }),
    ...(calls.length > 0 && { calls }),
  };
}

/** A head with the least white that it may have, in points. */
interface HeadPile {
  readonly set: readonly SetHeadLine[];
  /** Top of its first capitals. */
  readonly top: number;
  /** Above each of its paragraphs, and last above the capitals of the text below it. */
  readonly white: readonly number[];
  /** Down to the least line of the text. */
  readonly height: number;
}

function pileOf(set: readonly SetHeadLine[], context: BlockContext): HeadPile {
  const { body } = context;
  const capitals = baselineOf(body) - TEXT_CAPITALS * body.size;
  const gaps = set.map((one, index) => gapAbove(one, set[index - 1], context));
  const letters = set.reduce((sum, one) => sum + heightOf(one), 0);
  const below = DESCENT * itemAt(set, set.length - 1).size + LEAST_BELOW * body.leading;
  const height = capitals + letters + gaps.reduce((sum, gap) => sum + gap, below);
  return { set, top: capitals, white: [...gaps, below + capitals], height };
}

/** From the top of the capitals of a paragraph to its last baseline. */
function heightOf({ role, size, lines }: SetHeadLine): number {
  return (CAPITALS + (lines.length - 1) * LEADING[role]) * size;
}

/** The lines of a head whose white is so many points more than its least. */
function openedParts({ set, top, white }: HeadPile, spare: number): readonly RowPart[] {
  const least = white.reduce((sum, gap) => sum + gap, 0);
  const opened = least > 0 ? Math.min(MOST_OPENED, 1 + spare / least) : 1;
  let y = top;
  return set.flatMap((one, index) => {
    const first = y + itemAt(white, index) * opened + CAPITALS * one.size;
    const parts = one.lines.map((line, at) => lineAt(line, 0, first + at * LEADING[one.role] * one.size));
    y = first + (one.lines.length - 1) * LEADING[one.role] * one.size;
    return parts;
  });
}

/** From the last baseline above a paragraph to the top of its capitals, whose accents touch nothing. */
function gapAbove(one: SetHeadLine, above: SetHeadLine | undefined, context: BlockContext): number {
  if (!above) return 0;
  const more = above.role === 'headline' ? DESCENT * above.size * 0.7 : 0;
  const told = one.role === 'headline' ? ABOVE_HEADLINE * above.size : 0;
  const usual = more + told + ABOVE[one.role] * one.size;
  const [first] = one.lines;
  if (!first) return usual;
  const accents = inkReach(placeLine(first, 0, 0, context, sameNode), context.shaper).above - CAPITALS * one.size;
  return Math.max(usual, accents + CLEARANCE * one.size + (above.role === 'headline' ? DESCENT * above.size : 1.5));
}

/** `side`: the direction of the headline. All of a head begins at the side where that does, whatever its language. */
function setLines(
  line: HeadLine,
  rank: PrintedStory['story']['rank'],
  side: Direction | undefined,
  context: BlockContext,
): SetHeadLine {
  const { geometry, hyphenate } = context;
  const style = styleOf(line, rank, context);
  const direction = directionOf(line.spans.map(({ text }) => text).join(''));
  const set = setParagraph(
    { spans: line.spans, style: alignedFor(side, style), measure: geometry.width, direction, hyphenate },
    context,
  );
  return { role: line.role, size: style.size, lines: set, line };
}

function styleOf(line: HeadLine, rank: PrintedStory['story']['rank'], context: BlockContext): TextStyle {
  const { theme, body, geometry } = context;
  const { newspaper, colours } = theme;
  // Lines of a head are as even as those of a caption, and as plain.
  const base: TextStyle = { ...styleFor({ role: 'caption' }, context), colour: colours.ink, figures: 'lining' };
  switch (line.role) {
    case 'kicker':
      return {
        ...base,
        family: families.heading,
        size: newspaper.kicker,
        colour: colours.accentLetters,
        capitals: true,
      };
    case 'headline': {
      const wanted = headlineSize(rank, geometry.columns, context);
      return { ...base, family: families.headline, size: fitting(line.spans, wanted, base, context) };
    }
    case 'standfirst': {
      const size = geometry.columns === 1 ? Math.min(newspaper.standfirst, body.size * 1.06) : newspaper.standfirst;
      return { ...base, family: families.standfirst, size, colour: colours.soft };
    }
    case 'by-line':
      return { ...base, family: families.label, size: newspaper.byLine };
  }
}

function headlineSize(rank: PrintedStory['story']['rank'], columns: number, { theme }: BlockContext): number {
  const shares = rank === 'brief' ? BRIEF_BY_WIDTH : BY_WIDTH;
  return theme.newspaper.headlines[rank] * itemAt(shares, Math.min(columns, shares.length) - 1);
}

/** A size at which the widest word has room, as far as that is not too small. */
function fitting(spans: readonly Span[], wanted: number, base: TextStyle, context: BlockContext): number {
  const style: TextStyle = { ...base, family: families.headline, size: wanted, align: 'left', hyphenate: false };
  const widths = headlineWords(spans).flatMap((word) =>
    setParagraph({ spans: word, style, measure: UNBOUNDED }, context).map(({ width }) => width),
  );
  const share = (context.geometry.width - ROUNDING) / Math.max(1, ...widths);
  return wanted * Math.min(1, Math.max(SMALLEST, share));
}
