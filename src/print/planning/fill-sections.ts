import { itemAt } from '../../sequence/item-at.ts';
import { FREE, type Price, plus } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import type { Broken, FrameRoom } from './break-columns.ts';
import type { Column } from './fill-column.ts';
import { type FloatingText, type FloatStretch, floatingText, standingText } from './floats.ts';
import type { Filling, Frame } from './frame.ts';
import type { Stacks } from './frame-variants.ts';
import { linesOf, linesWithNotes, noteLinesOf } from './lines.ts';
import { emptyCost } from './page-price.ts';
import { canPartWithin, type Section, sectionsOf } from './sections.ts';
import type { StackedFloat } from './skyline.ts';

/** A rectangle of a side: rows in columns, or in one column across all of them. */
export interface Region {
  /** Line of the side's grid at which it starts. */
  readonly line: number;
  /** Whether its one column is as wide as several: as all of them, or as those that it takes. */
  readonly spans: boolean;
  /** The columns that it takes where these are not all: the first, from 0 in the order in which they are read, and how many. */
  readonly across?: { readonly first: number; readonly count: number };
  readonly filling: Filling;
}

/** The room of a side, or of a module; in lines. */
export interface TextRoom {
  /** Where more follows. */
  readonly whole: number;
  readonly columns: number;
  /** Where everything ends. */
  readonly last: number;
  readonly lastColumns: number;
  /** The least depth where everything ends: level columns are filled down to it. Default: 0. */
  readonly least?: number;
  /** Lines at the foot of the last column that are kept for something else where more follows. Default: 0. */
  readonly kept?: number;
}

/** The room of each side, by its index. */
type RoomOf = (side: number) => TextRoom;

/** Breaks text into frames (`break-columns.ts`). */
type BreakText = (text: FloatingText, roomOf: (frame: number) => FrameRoom) => Broken;

/** Rows, and what they are cut into wherever they stand. */
export interface SectionedText {
  readonly rows: readonly Row[];
  readonly sections: readonly Section[];
  /** The text of the sections from an index to another, exclusive. It is asked for again and again, so it is remembered. */
  readonly textOf: (at: number, to: number) => FloatingText;
  /** That of a section which spans the columns: each row stands where it is. */
  readonly standingTextOf: (at: number) => FloatingText;
}

/** Cuts rows into sections. */
export function sectionedText(rows: readonly Row[]): SectionedText {
  const sections = sectionsOf(rows);
  const texts = new Map<number, FloatingText>();
  const textOf = (at: number, to: number) => {
    const key = at * (sections.length + 1) + to;
    let text = texts.get(key);
    if (!text) {
      text = floatingText(rows.slice(itemAt(sections, at).from, itemAt(sections, to - 1).to));
      texts.set(key, text);
    }
    return text;
  };
  const standing = new Map<number, FloatingText>();
  const standingTextOf = (at: number) => {
    let text = standing.get(at);
    if (!text) {
      text = standingText(itemAt(sections, at).rows);
      standing.set(at, text);
    }
    return text;
  };
  return { rows, sections, textOf, standingTextOf };
}

/** What has been filled, side by side. */
export interface FilledSides {
  readonly regions: readonly (readonly Region[])[];
  readonly price: Price;
  /** Where it ends. */
  readonly end: Spot;
}

/**
 * Fills side after side.
 *
 * @param text what stands on them
 * @param roomOf the room of each
 * @param breakText what breaks columns: into as many frames as it takes, or within one
 */
export function fillSections(text: SectionedText, roomOf: RoomOf, breakText: BreakText): FilledSides {
  const work: Work = { ...text, roomOf, breakText };
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
  return { regions, price, end: spot };
}

/** Columns under a row that spans them have this many lines at least, or both go to the next side. */
const LEAST_DEPTH = 3;

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

/** What is filled, and where. */
interface Work extends SectionedText {
  readonly roomOf: RoomOf;
  readonly breakText: BreakText;
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
  const start = below(work, at, spot);
  const isLast = to === work.sections.length;
  const { frames, price } = work.breakText(work.textOf(at, to), (frame) => {
    const { whole, last, columns, lastColumns, least = 0, kept = 0 } = work.roomOf(start.side + frame);
    const taken = frame === 0 ? start.line : 0;
    return {
      whole: Math.max(0, whole - taken),
      columns,
      last: Math.max(0, (isLast ? last : whole) - taken),
      lastColumns: isLast ? lastColumns : columns,
      least: isLast ? Math.max(0, least - taken) : 0,
      kept,
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
    return {
      whole: Math.max(0, room.whole - taken),
      columns: 1,
      last: Math.max(0, lastDepth - taken),
      lastColumns: 1,
      least: isLast ? Math.max(0, (room.least ?? 0) - taken) : 0,
      kept: room.kept ?? 0,
    };
  };
  const { frames, price } = work.breakText(work.standingTextOf(at), roomOf);
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
function regionsOf({ head, filling, foot, stacks }: Frame, from: number, spans: boolean): Region[] {
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
  // The columns are the last of what stands beside each other.
  if (stacks) regions.push(...stackedRegions(stacks, line, filling.depth));
  add(filling, spans);
  for (const float of foot) addFloat(float, false);
  return regions;
}

/** The regions of floats across some columns, in columns of so many lines that begin at a line. */
function stackedRegions({ head, foot }: Stacks, line: number, depth: number): readonly Region[] {
  const regionOf = ({ float, first, count }: StackedFloat, at: number): Region => ({
    line: at,
    spans: true,
    across: { first, count },
    filling: acrossColumns(float),
  });
  return [
    ...head.floats.map((stacked) => regionOf(stacked, line + stacked.from)),
    ...foot.floats.map((stacked) => regionOf(stacked, line + depth - stacked.from - stacked.lines)),
  ];
}

function acrossColumns({ rows, lines, notes }: FloatStretch): Filling {
  const column: Column = { rows, notes: rows.flatMap(({ notes: own = [] }) => own) };
  return { columns: [column], depth: linesWithNotes(lines, notes) };
}
