import { itemAt } from '../../sequence/item-at.ts';
import type { BodySize } from '../rows/block-context.ts';
import type { Price } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { breakColumns } from './break-columns.ts';
import type { Column } from './fill-column.ts';
import { fillSections, type Region, sectionedText } from './fill-sections.ts';
import { linesBeside } from './frame.ts';
import { linesOf } from './lines.ts';
import { type SheetRoom, sideRooms } from './sheet-room.ts';

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

/**
 * Fills side after side, as few as will do. The last one carries the foot and
 * has its columns level; all body lines stand on a grid of the leading.
 */
export function planSheets(composition: Composition): SheetPlan {
  const plan = fillSides(composition, undefined);
  const back = backOfLast(plan);
  return composition.room.keepBackClear && back !== undefined ? fillSides(composition, back) : plan;
}

/** Fills sides; one of them, from 0, may have to end where the foot of its back begins. */
function fillSides(composition: Composition, clear: number | undefined): SheetPlan {
  const { rows, room, body } = composition;
  const roomOf = sideRooms(room, body, clear);
  const { regions, price, end: spot } = fillSections(sectionedText(rows), roomOf, breakColumns);
  const sides = Array.from({ length: spot.side + 1 }, (_, index): Side => {
    const { top, lastTop, whole, last } = roomOf(index);
    const isLast = index === spot.side;
    return { top: isLast ? lastTop : top, depth: isLast ? last : whole, regions: regions[index] ?? [] };
  });
  return {
    sides,
    lines: linesOf(rows),
    strain: rows.reduce((sum, row) => sum + row.strain, 0),
    breakPrice: price,
    isUnsound: sides.some(isOverfull) || rows.some(({ overhang }) => overhang !== undefined),
    hole: Math.max(0, ...sides.slice(0, -1).map((side, index) => holeOf(side, roomOf(index).bottom, body.leading))),
    last: lastSide(itemAt(sides, spot.side), spot.line, roomOf(spot.side).last, composition),
  };
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
  const isEnded = ({ filling }: Region) => filling.columns.some(({ rows }) => rows.at(-1)?.breakAfter === 'page');
  if (regions.some(isEnded)) return 0;
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

/** Lines of a column, its notes and what stands across it included. */
function depthOf(column: Column): number {
  return linesOf(column.rows) + Math.ceil(linesOf(column.notes)) + linesBeside(column);
}

/**
 * Index of the side that is the back of the last one, on sheets printed on both sides: the back
 * of an even side is the one before it, that of an odd last side is empty.
 */
export function backOfLast({ sides }: Pick<SheetPlan, 'sides'>): number | undefined {
  return sides.length % 2 === 0 ? sides.length - 2 : undefined;
}
