import { itemAt } from '../../sequence/item-at.ts';
import type { Start } from './column-ends.ts';
import { type FloatingText, type FloatStretch, passedBefore } from './floats.ts';
import { linesWithNotes } from './lines.ts';
import { FLOATED } from './page-price.ts';
import { type Skyline, skylineOf } from './skyline.ts';

/** A way to begin a frame: the floats across its columns that stand at its head and at its foot. */
export interface FrameVariant {
  /** Across all columns. */
  readonly head: readonly FloatStretch[];
  readonly foot: readonly FloatStretch[];
  /** Lines that they take, with the white between them and the columns. */
  readonly lines: number;
  readonly cost: number;
  /** Floats across some columns, inside those across all; absent: none. */
  readonly stacks?: Stacks;
}

/** Floats across some columns of a frame. */
export interface Stacks {
  readonly head: Skyline;
  readonly foot: Skyline;
  /** How many they are. */
  readonly count: number;
  /** Lines that they take of each column, with the white between them and the text. */
  readonly taken: readonly number[];
}

/** A frame before it is filled: its lines, and its columns. */
interface EmptyFrame {
  readonly depth: number;
  readonly columns: number;
}

/** A frame of columns alone. */
export const PLAIN_FRAME: FrameVariant = { head: [], foot: [], lines: 0, cost: 0 };
const ONLY_PLAIN: readonly FrameVariant[] = [PLAIN_FRAME];

/** Columns between floats that span them have this many lines at least. */
export const LEAST_DEPTH = 3;

/**
 * The ways in which a frame can begin from a start on. Floats that wait stand at its head, as
 * many as have room, or at its foot where the author wants them there. The next one of the text may stand at the head or the foot of the frame,
 * where the text comes to it in the same frame; of those across some columns as many as have room.
 *
 * @param text all rows, and the floats among them
 * @param start where the frame begins
 * @param frame that begins there
 * @param mustTake whether a float that waits is taken however deep it is: no frame is deeper
 */
export function frameVariants(
  text: FloatingText,
  start: Start,
  frame: EmptyFrame,
  mustTake: boolean,
): readonly FrameVariant[] {
  const { spanning } = text;
  if (start.placedSpanning >= spanning.length) return ONLY_PLAIN;
  const waiting = passedBefore(spanning, start.next);
  const least = start.next >= text.rows.length ? -text.gap : LEAST_DEPTH;
  let base: Begun = { variant: PLAIN_FRAME, atHead: [], atFoot: [] };
  let next = start.placedSpanning;
  while (next < waiting) {
    const float = itemAt(spanning, next);
    const more = float.place === 'foot' ? withFoot(base, float, 0, frame) : withHead(base, float, 0, frame);
    const isTaken = hasRoom(more.variant, frame, text.gap, least);
    if (!isTaken && !(mustTake && base.variant === PLAIN_FRAME)) break;
    base = more;
    next++;
  }
  if (next < waiting) return [base.variant];
  const variants = [base.variant];
  let ways: readonly Way[] = [{ ...base, at: 'start' }];
  for (; ways.length > 0 && next < spanning.length; next++) {
    const float = itemAt(spanning, next);
    ways = ways
      .flatMap((way) => withNext(way, float, frame))
      .filter(({ variant }) => hasRoom(variant, frame, text.gap, LEAST_DEPTH));
    variants.push(...ways.map(({ variant }) => variant));
  }
  return variants;
}

/** A way to begin a frame, and its floats across some columns by the end at which they stand, in their order. */
interface Begun {
  readonly variant: FrameVariant;
  readonly atHead: readonly FloatStretch[];
  readonly atFoot: readonly FloatStretch[];
}

/** The same with floats that the text has not come to, and where the last of them stands. */
interface Way extends Begun {
  readonly at: 'start' | 'head' | 'foot';
}

/** The ways to place the next float that the text comes to: none stands above one before it that its author has not placed. */
function withNext(way: Way, float: FloatStretch, frame: EmptyFrame): readonly Way[] {
  const { at } = way;
  const ways: Way[] = [];
  const { place, columns } = float;
  if (columns === undefined) {
    if (at === 'start' && place !== 'foot') ways.push({ ...withHead(way, float, FLOATED, frame), at: 'head' });
    if (at !== 'foot' && place !== 'top') ways.push({ ...withFoot(way, float, FLOATED / 2, frame), at: 'foot' });
    return ways;
  }
  // Papers have their pictures at the head.
  if (place === 'top' || (place === undefined && at !== 'foot'))
    ways.push({ ...withHead(way, float, 0, frame), at: at === 'foot' ? 'foot' : 'head' });
  if (place === 'foot') ways.push({ ...withFoot(way, float, 0, frame), at });
  if (place === undefined) ways.push({ ...withFoot(way, float, FLOATED, frame), at: 'foot' });
  return ways;
}

/** Whether floats have room in a frame, and some of its columns so many lines beside them. */
function hasRoom({ lines, stacks }: FrameVariant, { depth }: EmptyFrame, gap: number, least: number): boolean {
  if (!stacks) return lines + least <= depth;
  const { taken } = stacks;
  return lines + Math.max(...taken) - gap <= depth && lines + Math.min(...taken) + least <= depth;
}

function withHead(begun: Begun, float: FloatStretch, cost: number, frame: EmptyFrame): Begun {
  if (float.columns !== undefined) return stacked({ ...begun, atHead: [...begun.atHead, float] }, cost, frame);
  const { variant } = begun;
  return { ...begun, variant: { ...variant, head: [...variant.head, float], ...more(variant, float, cost) } };
}

function withFoot(begun: Begun, float: FloatStretch, cost: number, frame: EmptyFrame): Begun {
  if (float.columns !== undefined) return stacked({ ...begun, atFoot: [...begun.atFoot, float] }, cost, frame);
  const { variant } = begun;
  return { ...begun, variant: { ...variant, foot: [...variant.foot, float], ...more(variant, float, cost) } };
}

function more({ lines, cost }: FrameVariant, float: FloatStretch, added: number) {
  return { lines: lines + linesWithNotes(float.lines, float.notes) + float.gap, cost: cost + added };
}

/** The way with its floats across some columns in their places. */
function stacked({ variant, atHead, atFoot }: Begun, cost: number, { columns }: EmptyFrame): Begun {
  const head = skylineOf(atHead, columns);
  const foot = skylineOf(atFoot.toReversed(), columns);
  const taken = head.lines.map((lines, column) => lines + itemAt(foot.lines, column));
  const stacks: Stacks = { head, foot, count: atHead.length + atFoot.length, taken };
  return { variant: { ...variant, stacks, cost: variant.cost + cost }, atHead, atFoot };
}
