import { FREE, isBetter, type Price } from '../rows/break-price.ts';
import { nothing, TOO_DEEP } from './column-ends.ts';
import { beginFrame, byPrice, type ColumnNode, keep, worthwhile } from './column-nodes.ts';
import { type ColumnRoom, columnRooms, endsInRoom } from './column-rooms.ts';
import { type FloatingText, nextRow, passedBefore } from './floats.ts';
import { type Frame, framesOf } from './frame.ts';
import { type FrameVariant, frameVariants, PLAIN_FRAME } from './frame-variants.ts';
import { endsOfText, isSet, type KnownEnd, knownEnd } from './known-ends.ts';
import { levelColumns, type Search } from './level-columns.ts';
import { COMPANY, DIVIDED_AT_TURN, ONE_MORE_FRAME } from './page-price.ts';

/**
 * Where columns end, all columns at once: the breaks of least total cost, in
 * the manner of Plass, « Optimal pagination techniques for automatic
 * typesetting systems » (Stanford, 1981). What a break costs is said by the
 * row before it (`breakPrice`); what it leaves of a column, and what becomes of
 * floats, is said by the prices of the page.
 */

/** The room of a frame: lines that its columns may have, and how many columns there are. */
export interface FrameRoom {
  /** Where more follows. */
  readonly whole: number;
  readonly columns: number;
  /** Where everything ends, so that the coupon stands below or beside. */
  readonly last: number;
  readonly lastColumns: number;
  /** Lines that the columns are to have at least where everything ends. */
  readonly least?: number;
  /** Lines at the foot of the last column that are kept for something else where more follows. */
  readonly kept?: number;
}

/** Text in frames. */
export interface Broken {
  readonly frames: readonly Frame[];
  readonly price: Price;
}

/**
 * Breaks rows into as few frames of columns as hold them without a forbidden
 * break, or one more; the last frame's columns are level.
 *
 * @param text all its rows, and the floats among them
 * @param roomOf the room of each frame, by its index
 */
export function breakColumns(text: FloatingText, roomOf: (frame: number) => FrameRoom): Broken {
  let starts: readonly ColumnNode[] = [startOf(text)];
  let fewest: ColumnNode | undefined;
  for (let frame = 0; ; frame++) {
    const room = roomOf(frame);
    // No frame asks for what the one before it has asked.
    const search: Search = { text, endsOf: endsOfText(text) };
    const best = lastFrame(search, starts, room, frame > 0);
    const isWorthIt = fewest && best && isBetter(best, fewest, ONE_MORE_FRAME);
    const chosen = fewest && !isWorthIt ? fewest : best;
    if (chosen && (fewest || chosen.forbidden === 0)) return brokenAt(text, chosen);
    fewest ??= best;
    const isPartial = frame === 0 && roomOf(1).whole > room.whole;
    starts = fillFrame(search, starts, { ...room, isPartial });
  }
}

/** The same in the first frame alone; no frame, and a price that no text has, where it has no room there. */
export function breakWithin(search: Search, room: FrameRoom): Broken {
  const { text } = search;
  const end = lastFrame(search, [startOf(text)], room, false);
  return end ? brokenAt(text, end) : { frames: [], price: TOO_DEEP };
}

/**
 * As much as the first frame holds, with a frame without columns behind it for the rest: where that begins is not
 * looked at. No frame, where the text ends in the first one.
 */
export function breakOff(search: Search, room: FrameRoom): Broken {
  const { text } = search;
  const nodes = fillFrame(search, [startOf(text)], { ...room, isPartial: false });
  const best = nodes.filter(({ next }) => next < text.rows.length).toSorted(byPrice)[0];
  if (!best) return { frames: [], price: TOO_DEEP };
  const { frames, price } = brokenAt(text, best);
  return { frames: [...frames, { head: [], filling: { columns: [], depth: 0 }, foot: [] }], price };
}

function startOf(text: FloatingText): ColumnNode {
  return {
    next: nextRow(text, 0),
    placed: 0,
    placedSpanning: 0,
    ...FREE,
    previous: undefined,
    column: undefined,
    variant: PLAIN_FRAME,
  };
}

function brokenAt(text: FloatingText, end: ColumnNode): Broken {
  return { frames: framesOf(text, end), price: { forbidden: end.forbidden, cost: end.cost } };
}

/** The best way to end everything in a frame; undefined where it has no room there. */
function lastFrame(
  search: Search,
  starts: readonly ColumnNode[],
  { last, lastColumns, least = 0 }: FrameRoom,
  isLater: boolean,
): ColumnNode | undefined {
  const { text } = search;
  let best: ColumnNode | undefined;
  for (const start of starts.toSorted(byPrice)) {
    // No way becomes cheaper by going on.
    if (best && !isBetter(start, best)) break;
    for (const variant of frameVariants(text, start, { depth: last, columns: lastColumns }, false)) {
      const beside = linesBesideText(variant, isSet(text, start) ? text.gap : 0);
      const level = levelColumns(search, beginFrame(start, variant), {
        count: lastColumns,
        least: least - beside,
        most: last - beside,
        isLater,
        bound: best,
      });
      if (level && (!best || isBetter(level, best))) best = level;
    }
  }
  return best;
}

/** Lines that floats take from the columns of their frame; where there is no more text, no white stands below them. */
function linesBesideText({ lines, head }: FrameVariant, spared: number): number {
  return head.length > 0 ? lines - spared : lines;
}

/** A frame in which more follows, and whether the next one is deeper. */
interface WholeFrame extends FrameRoom {
  readonly isPartial: boolean;
}

/** Frames whose columns have the same room; undefined where none has. */
interface EqualFrames {
  readonly depth: number;
  readonly rooms: readonly ColumnRoom[] | undefined;
  readonly nodes: ColumnNode[];
}

/** All good ends of a frame after these starts; the best way to each. */
function fillFrame(
  search: Search,
  starts: readonly ColumnNode[],
  { whole, columns, isPartial, kept = 0 }: WholeFrame,
): readonly ColumnNode[] {
  const { text } = search;
  // A row that has no room in the first frame goes to the next. Later frames take a row whatever happens.
  if (whole < 1 && isPartial) return starts.map((start) => beginFrame(start, PLAIN_FRAME));
  const groups = new Map<string, EqualFrames>();
  for (const start of starts) {
    for (const variant of frameVariants(text, start, { depth: whole, columns }, !isPartial)) {
      const depth = variant === PLAIN_FRAME ? Math.max(1, whole) : whole - variant.lines;
      const key = variant.stacks ? `${depth} ${variant.stacks.taken.join(' ')}` : `${depth}`;
      const group = groups.get(key);
      const begun = beginFrame(start, variant);
      if (group) group.nodes.push(begun);
      else groups.set(key, { depth, rooms: columnRooms(variant, depth, columns, text.gap), nodes: [begun] });
    }
  }
  const all: ColumnNode[] = [];
  for (const { depth, rooms, nodes: begun } of groups.values()) {
    let nodes: readonly ColumnNode[] = begun;
    const next = { nearEnd: columns * (whole + COMPANY), mayPassOver: isPartial, turns: false };
    if (depth >= 1 && rooms)
      for (const [column, room] of rooms.entries())
        nodes = extend(
          search,
          nodes,
          column < columns - 1
            ? { ...next, room }
            : { ...next, room: { ...room, depth: Math.max(1, room.depth - kept) }, turns: true },
        );
    else
      nodes = nodes.map((node) =>
        depth < -text.gap || !rooms ? { ...node, forbidden: node.forbidden + TOO_DEEP.forbidden } : node,
      );
    for (const node of nodes) all.push(node);
  }
  if (text.spanning.length === 0) return all;
  // A float may stand on the side on which the text comes to it, not before.
  return worthwhile(
    text,
    all.filter(({ next, placedSpanning }) => placedSpanning <= passedBefore(text.spanning, next)),
  );
}

/** The next column: the room that it has, rows from the end on which all ways stay open, whether it may stay empty. */
interface NextColumn {
  readonly room: ColumnRoom;
  readonly nearEnd: number;
  /** Where the next frame is deeper. */
  readonly mayPassOver: boolean;
  /** Whether the side ends with it. */
  readonly turns: boolean;
}

/** All good ends of a column after these starts; the best way to each. */
function extend(
  search: Search,
  starts: readonly ColumnNode[],
  { room, nearEnd, mayPassOver, turns }: NextColumn,
): readonly ColumnNode[] {
  const { text } = search;
  const found = new Map<number, ColumnNode>();
  for (const start of starts) {
    const { all } = endsInRoom(search, start, room);
    let isPassedOver = mayPassOver;
    for (const end of all) {
      keep(found, start, end, turns ? priceAtTurn(text, end) : end);
      isPassedOver &&= end.forbidden > 0;
    }
    // What has no good end here waits for the next frame.
    if (isPassedOver) {
      const empty = knownEnd(text, nothing(start), room.depth);
      keep(found, start, empty, empty);
    }
  }
  const nodes = [...found.values()];
  // Near the end all ways stay open: one may keep text back to stand above the coupon.
  const isNearEnd = nodes.some(({ next }) => text.rows.length - next < nearEnd);
  return isNearEnd ? nodes : worthwhile(text, nodes);
}

function priceAtTurn({ rows }: FloatingText, end: KnownEnd): Price {
  if (!rows[end.extent.end - 1]?.isDivided) return end;
  return { forbidden: end.forbidden, cost: end.cost + DIVIDED_AT_TURN };
}
