import { itemAt } from '../../sequence/item-at.ts';
import type { BodySize } from '../rows/block-context.ts';
import { FREE, type Price, plus } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { breakColumns, type Depths, type Filling } from './break-columns.ts';
import { type Column, skipSpace } from './column-ends.ts';

/** What is planned: rows, and the room that the sheets have for them. */
export interface Composition {
  readonly body: BodySize;
  readonly rows: readonly Row[];
  readonly room: SheetRoom;
}

/** The room that columns have on the sides of a number; lengths in points, from the top of the sheet. */
export interface SheetRoom {
  readonly columns: number;
  /** How many of them the text has where it ends: one fewer beside a coupon. */
  readonly lastColumns: number;
  /** The upper and the lower margin. */
  readonly top: number;
  readonly bottom: number;
  /** Height of what stands at the head of the first side, and of the sides after it. */
  readonly firstHeadHeight: number;
  readonly runningHeadHeight: number;
  /** Height of what stands at the foot of the last side. */
  readonly footHeight: number;
  /** Whether the text keeps out of the area behind the foot, which is cut off. */
  readonly keepBackClear: boolean;
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
  readonly bands: readonly Band[];
}

/** Rows across all columns, and the columns below them. */
export interface Band {
  /** Line of the side's grid at which it starts. */
  readonly line: number;
  readonly spanning: readonly Row[];
  readonly filling: Filling;
}

/** Between the last line of a full side and the bottom margin. */
const BOTTOM_GAP = 2;
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

/** Fills sides; one of them, from 0, may have to end where the foot of its back begins. */
function fillSides(composition: Composition, clear: number | undefined): SheetPlan {
  const { rows, room } = composition;
  const depthsOf = depthsBySide(composition, clear);
  const bands = new Map<number, Band[]>();
  let side = 0;
  let line = 0;
  let breakPrice = FREE;
  const sections = sectionsOf(rows);
  for (const [index, section] of sections.entries()) {
    const { rows: own, startsSide } = section;
    const isLast = index === sections.length - 1;
    const endsAll = isLast && own.length === 0;
    const { whole, last: aboveFoot } = depthsOf(side);
    const hasNoRoom =
      line + linesOf(section.spanning) + LEAST_DEPTH > whole ||
      (endsAll && line + linesFilled(section.spanning) > aboveFoot);
    if (line > 0 && (startsSide || hasNoRoom)) {
      side++;
      line = 0;
    }
    const spanning = line > 0 ? section.spanning : section.spanning.slice(skipSpace(section.spanning, 0));
    const spanned = linesOf(spanning);
    const depths = (frame: number): Depths => {
      const taken = frame === 0 ? line + spanned : 0;
      const depth = depthsOf(side + frame);
      return {
        whole: Math.max(0, depth.whole - taken),
        last: Math.max(0, (isLast ? depth.last : depth.whole) - taken),
      };
    };
    const { fillings, price } = breakColumns(own, room.columns, depths, isLast ? room.lastColumns : room.columns);
    breakPrice = plus(breakPrice, price);
    for (const [frame, filling] of fillings.entries()) {
      const band = { line: frame === 0 ? line : 0, spanning: frame === 0 ? spanning : [], filling };
      bands.set(side + frame, [...(bands.get(side + frame) ?? []), band]);
    }
    line = (fillings.length > 1 ? 0 : line + spanned) + (fillings.at(-1)?.depth ?? 0);
    side += fillings.length - 1;
    // Where what spans the columns leaves no room for the foot, the foot goes to the next side.
    const filled = endsAll ? line - linesOf(spanning) + linesFilled(spanning) : 0;
    if (filled > depthsOf(side).last && filled <= depthsOf(side).whole) {
      side++;
      line = 0;
    }
  }
  const sides = Array.from({ length: side + 1 }, (_, index): Side => {
    const { top, whole, last } = depthsOf(index);
    return { top, depth: index === side ? last : whole, bands: bands.get(index) ?? [] };
  });
  return {
    sides,
    lines: linesOf(rows),
    strain: rows.reduce((sum, row) => sum + row.strain, 0),
    breakPrice,
    isUnsound: sides.some(isOverfull) || rows.some(({ overhang }) => overhang !== undefined),
    last: lastSide(itemAt(sides, side), line, depthsOf(side).last, composition),
  };
}

/** Whether anything stands below the last of a side's lines. */
function isOverfull({ bands, depth }: Side): boolean {
  return bands.some(({ line, spanning, filling }) => {
    const below = line + (filling.depth > 0 ? linesOf(spanning) : linesFilled(spanning));
    return below + filling.depth > depth + TOLERANCE;
  });
}

/** Sums of fractions of lines are not more exact than this. */
const TOLERANCE = 1e-6;

/** Lines of rows down to the last that is more than white. */
function linesFilled(rows: readonly Row[]): number {
  return linesOf(rows.slice(0, rows.findLastIndex(({ isSpace }) => !isSpace) + 1));
}

/** Top of the grid of each side, and how many lines it has. They are asked for again and again, so they are remembered. */
function depthsBySide({ body, room }: Composition, clear: number | undefined) {
  const { top, bottom, firstHeadHeight, runningHeadHeight, footHeight } = room;
  const remembered: (Depths & { readonly top: number })[] = [];
  return (side: number) => {
    remembered[side] ??= depthsOf(top + (side === 0 ? firstHeadHeight : runningHeadHeight), side === clear);
    return remembered[side];
  };
  function depthsOf(from: number, isClear: boolean) {
    const depthTo = (end: number) => Math.max(0, Math.floor((end - from) / body.leading + 1e-6));
    const last = depthTo(bottom - footHeight);
    return { top: from, whole: isClear ? last : depthTo(bottom - BOTTOM_GAP), last };
  }
}

/** Rows that span all columns, and those in the columns below them. */
interface Section {
  readonly spanning: Row[];
  readonly rows: Row[];
  /** The author wants it on a new side. */
  readonly startsSide: boolean;
}

/** Cuts the rows before each stretch that spans all columns, and where the author wants a new side. */
function sectionsOf(rows: readonly Row[]): Section[] {
  const sections: Section[] = [{ spanning: [], rows: [], startsSide: false }];
  let endsSide = false;
  for (const row of rows) {
    const last = itemAt(sections, sections.length - 1);
    const endsColumns = row.spansColumns === true && last.rows.length > 0 && !row.isSpace;
    if (endsSide || endsColumns) sections.push({ spanning: [], rows: [], startsSide: endsSide });
    const { spanning, rows: own } = itemAt(sections, sections.length - 1);
    // At the foot of a column the empty line above it would vanish.
    if (endsColumns && last.rows.at(-1)?.isSpace) spanning.push(...last.rows.splice(-1));
    if (row.spansColumns && own.length === 0) spanning.push(...withNotesBelow(row));
    else own.push(row);
    endsSide = row.breakAfter === 'page';
  }
  return sections;
}

/** A row across all columns has no column's foot for its notes: they stand right below it. */
function withNotesBelow(row: Row): Row[] {
  const { notes = [], ...rest } = row;
  const lines = linesOf(notes);
  if (lines === 0) return [row];
  // On a grid of lines the notes take whole ones, the last may be half empty.
  const filler: Row = {
    lines: Math.ceil(lines - 1e-6) - lines,
    parts: [],
    breakPrice: FREE,
    isSpace: true,
    strain: 0,
  };
  return [rest, ...notes, filler];
}

function lastSide({ top, bands }: Side, deepest: number, depth: number, { room }: Composition) {
  const depths = bands.at(-1)?.filling.columns.map(depthOf) ?? [0];
  return {
    deepest,
    uneven: Math.max(0, ...depths) - Math.min(...depths),
    depth,
    room: room.bottom - room.footHeight - top,
  };
}

/** Lines of a column, its notes included. */
function depthOf({ rows, notes }: Column): number {
  return linesOf(rows) + Math.ceil(linesOf(notes));
}

export function linesOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { lines }) => sum + lines, 0);
}

/**
 * Index of the side that is the back of the last one, on sheets printed on both sides: the back
 * of an even side is the one before it, that of an odd last side is empty.
 */
export function backOfLast({ sides }: Pick<SheetPlan, 'sides'>): number | undefined {
  return sides.length % 2 === 0 ? sides.length - 2 : undefined;
}
