import { itemAt } from '../../sequence/item-at.ts';
import type { BodySize } from '../rows/block-context.ts';
import { FREE, type Price, plus } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { breakColumns, type Filling, type Frame, type FrameRoom } from './break-columns.ts';
import type { Column } from './fill-column.ts';
import { type FloatStretch, floatingText, standingText } from './floats.ts';
import { linesOf, linesWithNotes, noteLinesOf } from './lines.ts';
import { emptyCost } from './page-price.ts';
import { canPartWithin, type Section, sectionsOf } from './sections.ts';
import { type SheetRoom, type SideRoom, sideRooms } from './sheet-room.ts';

/** What is planned: rows, and the room that the sheets have for them. */
export interface Composition {
  readonly body: BodySize;
  readonly rows: readonly Row[];
  readonly room: SheetRoom;
}

/** Which rows stand where. Nothing is laid out yet, but a setting can be judged by it. */
export interface SheetPlan {
  readonly sides: readonly Side[];
  /** Lines of all its rows. */
  readonly lines: number;
  /** Sum of the rows' strain. */
  readonly strain: number;
  /** What its breaks between columns cost. */
  readonly breakPrice: Price;
  /** Whether a row has no room where it stands. Such a plan is not printed (`find-misfits.ts`). */
  readonly isUnsound: boolean;
  /** Points that the shortest column lacks of the sides before the last, where the author has not ended it. */
  readonly hole: number;
  /** How the last side is filled. */
  readonly last: {
    /** Lines of the grid down to the foot of its deepest column. */
    readonly deepest: number;
    /** Lines by which its shallowest column ends above the deepest. */
    readonly uneven: number;
    /** Lines that would have room. */
    readonly depth: number;
    /** Points from its head to the foot. */
    readonly room: number;
  };
}

/** A side as it is filled: what goes where. */
export interface Side {
  /** Top of its grid of lines, in points from the sheet's top. */
  readonly top: number;
  /** Lines that it may have: down to its foot, or to where that of its back begins. */
  readonly depth: number;
  /** From top to bottom. */
  readonly regions: readonly Region[];
}

/** A rectangle of a side: rows in columns, or in one column across all of them. */
export interface Region {
  /** Line of the side's grid at which it starts. */
  readonly line: number;
  /** Whether its one column is as wide as all. */
  readonly spans: boolean;
  readonly filling: Filling;
}

/** Columns under a row that spans them have this many lines at least, or both go to the next side. */
const LEAST_DEPTH = 3;

/**
 * Fills side after side, as few as will do. The last one carries the foot and
 * has its columns level; all body lines stand on a grid of the leading.
 */
export function planSheets(composition: Composition): SheetPlan {
  const plan = fillSides(composition, undefined);
  const back = backOfLast(plan);
  return composition.room.keepBackClear && back !== undefined ? fillSides(composition, back) : plan;
}

/** Where on the sides the next section stands. */
interface Spot {
  readonly side: number;
  readonly line: number;
}

/** Sections as they are filled. */
interface Filled {
  readonly regions: readonly { readonly side: number; readonly region: Region }[];
  readonly price: Price;
  /** Where the next section stands. */
  readonly end: Spot;
}

/** Fills sides; one of them, from 0, may have to end where the foot of its back begins. */
function fillSides(composition: Composition, clear: number | undefined): SheetPlan {
  const { rows, room, body } = composition;
  const work: Work = { rows, sections: sectionsOf(rows), roomOf: sideRooms(room, body, clear) };
  const regions: Region[][] = [];
  let spot: Spot = { side: 0, line: 0 };
  let price = FREE;
  for (let at = 0; at < work.sections.length; ) {
    const { to, filled } = fillFrom(work, at, spot);
    for (const { side, region } of filled.regions) {
      regions[side] ??= [];
      regions[side].push(region);
    }
    price = plus(price, filled.price);
    spot = filled.end;
    at = to;
  }
  const sides = Array.from({ length: spot.side + 1 }, (_, index): Side => {
    const { top, lastTop, whole, last } = work.roomOf(index);
    const isLast = index === spot.side;
    return { top: isLast ? lastTop : top, depth: isLast ? last : whole, regions: regions[index] ?? [] };
  });
  return {
    sides,
    lines: linesOf(rows),
    strain: rows.reduce((sum, row) => sum + row.strain, 0),
    breakPrice: price,
    isUnsound: sides.some(isOverfull) || rows.some(({ overhang }) => overhang !== undefined),
    hole: Math.max(
      0,
      ...sides.slice(0, -1).map((side, index) => holeOf(side, work.roomOf(index).bottom, body.leading)),
    ),
    last: lastSide(itemAt(sides, spot.side), spot.line, work.roomOf(spot.side).last, composition),
  };
}

/** What is filled, and where. */
interface Work {
  readonly rows: readonly Row[];
  readonly sections: readonly Section[];
  readonly roomOf: (side: number) => SideRoom;
}

/**
 * Fills the section at an index, and with it those behind it that cannot stand below it: a float
 * across the columns that has no room there goes to the foot or the head of a side, and the text
 * behind it runs on in its place.
 */
function fillFrom(work: Work, at: number, from: Spot): { readonly to: number; readonly filled: Filled } {
  const { sections } = work;
  const first = itemAt(sections, at);
  const spot = first.startsSide && from.line > 0 ? { side: from.side + 1, line: 0 } : from;
  const runsOn = (index: number) => {
    const section = sections[index];
    return section !== undefined && !section.spans && !section.startsSide;
  };
  let to = at + 1;
  const floatsAway = first.float && !standsAt(work, at, spot);
  if (floatsAway && runsOn(to)) to++;
  let filled = floatsAway || !first.spans ? fillColumns(work, at, to, spot) : fillAcross(work, at, spot);
  for (;;) {
    const next = sections[to];
    if (!next?.float || next.startsSide || (first.spans && !floatsAway) || standsAt(work, to, filled.end)) break;
    to += runsOn(to + 1) ? 2 : 1;
    filled = fillColumns(work, at, to, spot);
  }
  return { to, filled };
}

/** Whether a section that spans the columns has room where it is, with what must stand below it. */
function standsAt(work: Work, at: number, { side, line }: Spot): boolean {
  const { rows, gap, float } = itemAt(work.sections, at);
  if (float?.place !== undefined) return false;
  const { whole, last } = work.roomOf(side);
  const isLast = at === work.sections.length - 1;
  const above = line > 0 ? line + gap : 0;
  return above + linesWithNotes(linesOf(rows), noteLinesOf(rows)) + leastBelow(work, at) <= (isLast ? last : whole);
}

/** Lines that must have room below a section on its side. */
function leastBelow({ sections }: Work, at: number): number {
  const next = sections[at + 1];
  if (!next || next.startsSide) return 0;
  if (!next.spans) return LEAST_DEPTH;
  return itemAt(sections, at).rows.at(-1)?.breakPrice.forbidden ? next.gap + linesOf(next.rows.slice(0, 2)) : 0;
}

/** Fills the columns of the sections from `at` to `to`, exclusive; floats that span them stand above or below. */
function fillColumns(work: Work, at: number, to: number, spot: Spot): Filled {
  const { rows, sections } = work;
  const own = rows.slice(itemAt(sections, at).from, itemAt(sections, to - 1).to);
  const start = below(work, at, spot);
  const isLast = to === sections.length;
  const { frames, price } = breakColumns(floatingText(own), (frame) => {
    const { whole, last, columns, lastColumns } = work.roomOf(start.side + frame);
    const taken = frame === 0 ? start.line : 0;
    return {
      whole: Math.max(0, whole - taken),
      columns,
      last: Math.max(0, (isLast ? last : whole) - taken),
      lastColumns: isLast ? lastColumns : columns,
    };
  });
  return placed(frames, price, start, false);
}

/** Fills a section that spans the columns: rows in one column as wide as all. */
function fillAcross(work: Work, at: number, from: Spot): Filled {
  const { rows } = itemAt(work.sections, at);
  const { whole, columns } = work.roomOf(from.side);
  const isLast = at === work.sections.length - 1;
  const start = below(work, at, from);
  const stays = start.line === 0 || standsAt(work, at, from) || canPartWithin(rows, whole - start.line);
  const spot = stays ? start : { side: from.side + 1, line: 0 };
  const roomOf = (frame: number): FrameRoom => {
    const room = work.roomOf(spot.side + frame);
    const taken = frame === 0 ? spot.line : 0;
    const lastDepth = isLast ? room.last : room.whole - leastBelow(work, at);
    return { whole: Math.max(0, room.whole - taken), columns: 1, last: Math.max(0, lastDepth - taken), lastColumns: 1 };
  };
  const { frames, price } = breakColumns(standingText(rows), roomOf);
  const hole = stays ? 0 : emptyCost(Math.max(0, whole - from.line), columns);
  return placed(frames, plus(price, { forbidden: 0, cost: hole }), spot, true);
}

/** Where a section starts: below its white, where anything stands above it. */
function below(work: Work, at: number, { side, line }: Spot): Spot {
  return line > 0 ? { side, line: line + itemAt(work.sections, at).gap } : { side, line };
}

function placed(frames: readonly Frame[], price: Price, start: Spot, spans: boolean): Filled {
  let end = start;
  const regions = frames.flatMap((frame, index) => {
    const side = start.side + index;
    const own = regionsOf(frame, index === 0 ? start.line : 0, spans);
    const last = own.at(-1);
    end = { side, line: last ? last.line + last.filling.depth : index === 0 ? start.line : 0 };
    return own.map((region) => ({ side, region }));
  });
  return { regions, price, end };
}

/** The regions of a frame from the top down. */
function regionsOf({ head, filling, foot }: Frame, from: number, spans: boolean): Region[] {
  const regions: Region[] = [];
  let line = from;
  const add = (own: Filling, isAcross: boolean) => {
    if (own.depth <= 0) return;
    regions.push({ line, spans: isAcross, filling: own });
    line += own.depth;
  };
  const addFloat = (float: FloatStretch, gapBelow: boolean) => {
    if (!gapBelow && line > from) line += float.gap;
    add(acrossColumns(float), true);
    if (gapBelow) line += float.gap;
  };
  for (const float of head) addFloat(float, true);
  add(filling, spans);
  for (const float of foot) addFloat(float, false);
  return regions;
}

function acrossColumns({ rows, lines, notes }: FloatStretch): Filling {
  const column: Column = { rows, notes: rows.flatMap(({ notes: own = [] }) => own) };
  return { columns: [column], depth: linesWithNotes(lines, notes) };
}

/** Whether anything stands below the last of a side's lines. */
function isOverfull({ regions, depth }: Side): boolean {
  return regions.some(({ line, filling }) => line + filling.depth > depth + TOLERANCE);
}

/** Sums of fractions of lines are not more exact than this. */
const TOLERANCE = 1e-6;

/** Points that the shortest column of a side lacks down to the side's bottom. */
function holeOf({ top, regions }: Side, bottom: number, leading: number): number {
  const last = regions.at(-1);
  if (!last) return bottom - top;
  const { columns } = last.filling;
  if (columns.some(({ rows }) => rows.at(-1)?.breakAfter === 'page')) return 0;
  const holes = columns.map((column) =>
    column.rows.at(-1)?.breakAfter ? 0 : bottom - top - (last.line + depthOf(column)) * leading,
  );
  return Math.max(0, ...holes);
}

function lastSide({ top, regions }: Side, deepest: number, depth: number, { room }: Composition) {
  const depths = regions.at(-1)?.filling.columns.map(depthOf) ?? [0];
  const coupon = room.coupon?.side === 'last' && room.coupon.place !== 'column' ? room.coupon : undefined;
  const couponHeight = coupon && coupon.place !== 'top' ? coupon.height : 0;
  return {
    deepest,
    uneven: Math.max(0, ...depths) - Math.min(...depths),
    depth,
    room: room.bottom - room.footHeight - couponHeight - top,
  };
}

/** Lines of a column, its notes included. */
function depthOf({ rows, notes }: Column): number {
  return linesOf(rows) + Math.ceil(linesOf(notes));
}

/**
 * Index of the side that is the back of the last one, on sheets printed on both sides: the back
 * of an even side is the one before it, that of an odd last side is empty.
 */
export function backOfLast({ sides }: Pick<SheetPlan, 'sides'>): number | undefined {
  return sides.length % 2 === 0 ? sides.length - 2 : undefined;
}
