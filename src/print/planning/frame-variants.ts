import { itemAt } from '../../sequence/item-at.ts';
import type { Start } from './column-ends.ts';
import { type FloatingText, type FloatStretch, passedBefore } from './floats.ts';
import { linesWithNotes } from './lines.ts';
import { FLOATED } from './page-price.ts';

/** A way to begin a frame: the floats across all columns that stand at its head and at its foot. */
export interface FrameVariant {
  readonly head: readonly FloatStretch[];
  readonly foot: readonly FloatStretch[];
  /** Lines that they take, with the white between them and the columns. */
  readonly lines: number;
  readonly cost: number;
}

/** A frame of columns alone. */
export const PLAIN_FRAME: FrameVariant = { head: [], foot: [], lines: 0, cost: 0 };
const ONLY_PLAIN: readonly FrameVariant[] = [PLAIN_FRAME];

/** Columns between floats that span them have this many lines at least. */
const LEAST_DEPTH = 3;

/**
 * The ways in which a frame can begin from a start on. Floats that wait stand at its head, as
 * many as have room, or at its foot where the author wants them there. The next one of the text may stand at the head or the foot of the frame,
 * where the text comes to it in the same frame.
 *
 * @param text all rows, and the floats among them
 * @param start where the frame begins
 * @param depth lines that the frame has
 * @param mustTake whether a float that waits is taken however deep it is: no frame is deeper
 */
export function frameVariants(
  text: FloatingText,
  start: Start,
  depth: number,
  mustTake: boolean,
): readonly FrameVariant[] {
  const { spanning } = text;
  if (start.placedSpanning >= spanning.length) return ONLY_PLAIN;
  const waiting = passedBefore(spanning, start.next);
  const isLast = start.next >= text.rows.length;
  let base = PLAIN_FRAME;
  let next = start.placedSpanning;
  while (next < waiting) {
    const float = itemAt(spanning, next);
    const more = float.place === 'foot' ? withFoot(base, float, 0) : withHead(base, float, 0);
    const isTaken = more.lines + (isLast ? -text.gap : LEAST_DEPTH) <= depth;
    if (!isTaken && !(mustTake && base === PLAIN_FRAME)) break;
    base = more;
    next++;
  }
  const upcoming = next >= waiting ? spanning[next] : undefined;
  if (!upcoming) return [base];
  const variants = [base];
  const offer = (variant: FrameVariant) => {
    if (variant.lines + LEAST_DEPTH <= depth) variants.push(variant);
  };
  if (upcoming.place !== 'foot') offer(withHead(base, upcoming, FLOATED));
  if (upcoming.place !== 'top') offer(withFoot(base, upcoming, FLOATED / 2));
  const afterIt = spanning[next + 1];
  if (afterIt && upcoming.place !== 'foot' && afterIt.place !== 'top')
    offer(withFoot(withHead(base, upcoming, FLOATED), afterIt, FLOATED / 2));
  return variants;
}

function withHead(variant: FrameVariant, float: FloatStretch, cost: number): FrameVariant {
  return { ...variant, head: [...variant.head, float], ...more(variant, float, cost) };
}

function withFoot(variant: FrameVariant, float: FloatStretch, cost: number): FrameVariant {
  return { ...variant, foot: [...variant.foot, float], ...more(variant, float, cost) };
}

function more({ lines, cost }: FrameVariant, float: FloatStretch, added: number) {
  return { lines: lines + linesWithNotes(float.lines, float.notes) + float.gap, cost: cost + added };
}
