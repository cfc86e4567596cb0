import type { Item, OutlineEntry, Sheet } from '../display-list.ts';
import { MM, type PrintTheme } from '../theme.ts';
import type { BodySize } from './block-rows.ts';
import { balancedDepth, columnDepths, type Filling, fillColumns, linesWithin } from './fill-columns.ts';
import { moved, type Row } from './row.ts';

/** What stands around the columns, and the columns' content. */
export interface Composition {
  readonly theme: PrintTheme;
  readonly body: BodySize;
  readonly rows: readonly Row[];
  /** Head of the first side, from its top margin down. */
  readonly head: { readonly items: readonly Item[]; readonly height: number };
  /** Foot of the last side: coupon and imprint, standing on its bottom margin. */
  readonly foot: { readonly items: readonly Item[]; readonly height: number };
  /** Head of later sides. */
  readonly runningHead: (side: number) => { readonly items: readonly Item[]; readonly height: number };
}

/** Which rows stand where, before anything is laid out: enough to judge a setting by. */
export interface SheetPlan {
  readonly sides: readonly Side[];
  /** Sum of the rows' strain. */
  readonly strain: number;
  /** How the last side is filled. */
  readonly last: {
    /** Lines of its deepest and of its shallowest column. */
    readonly deepest: number;
    readonly shallowest: number;
    /** Points that its columns could take. */
    readonly room: number;
  };
}

/** The type area of one side. */
export interface Frame {
  readonly top: number;
  /** Lines of the grid in each column. */
  readonly depth: number;
}

/** A side as it is filled: what goes where. */
export interface Side {
  readonly frame: Frame;
  readonly filling: Filling;
  readonly isLast: boolean;
}

/** Where things stand on the paper. */
export function geometry(theme: PrintTheme) {
  const { page, columns, gutterMm } = theme;
  const { marginsMm: margins } = page;
  const left = margins.left * MM;
  const top = margins.top * MM;
  const width = (page.widthMm - margins.left - margins.right) * MM;
  const bottom = (page.heightMm - margins.bottom) * MM;
  const measure = (width - (columns - 1) * gutterMm * MM) / columns;
  return { left, top, width, bottom, measure, sheetWidth: page.widthMm * MM, sheetHeight: page.heightMm * MM };
}

/**
 * Fills side after side. The last one carries the foot and has its columns
 * level; all body lines stand on a grid of the leading.
 */
export function planSheets(composition: Composition): SheetPlan {
  const sides = fillSides(composition);
  return {
    sides,
    strain: composition.rows.reduce((sum, row) => sum + row.strain, 0),
    last: lastSide(sides.at(-1) as Side, composition),
  };
}

/** Lays out what a plan of the same composition says. */
export function layOutSheets(
  { sides }: SheetPlan,
  composition: Composition,
): { readonly sheets: readonly Sheet[]; readonly outline: readonly OutlineEntry[] } {
  return {
    sheets: sides.map((side, index) => sheetOf(side, index, sides.length, composition)),
    outline: sides.flatMap((side, index) => outlineOf(side, index, composition)),
  };
}

function fillSides({ theme, body, rows, head, foot, runningHead }: Composition): Side[] {
  const { top, bottom } = geometry(theme);
  const sides: Side[] = [];
  let next = 0;
  for (;;) {
    const frameTop = top + (sides.length === 0 ? head.height : runningHead(sides.length + 1).height);
    const depthTo = (end: number) => Math.max(0, Math.floor((end - frameTop) / body.leading + 1e-6));
    const above = depthTo(bottom - foot.height);
    const whole = depthTo(bottom - imprintGap);
    const last = levelFilling(rows, next, theme.columns, above);
    if (last) {
      sides.push({ frame: { top: frameTop, depth: above }, filling: last, isLast: true });
      return sides;
    }
    const filling = fillColumns(rows, next, theme.columns, depthBeforeLast(rows, next, theme.columns, whole));
    sides.push({ frame: { top: frameTop, depth: whole }, filling, isLast: false });
    next = filling.next;
  }
}

/** Level columns for all the rest within a depth; a divided word at a column's foot only where it levels them better. */
function levelFilling(rows: readonly Row[], from: number, count: number, most: number): Filling | undefined {
  const fill = (dividing: boolean) => {
    if (from >= rows.length) return fillColumns(rows, from, count, 0);
    const depth = balancedDepth(rows, from, count, most, dividing);
    return depth === undefined ? undefined : fillColumns(rows, from, count, depth, dividing);
  };
  const undivided = fill(false);
  if (undivided && unevenness(rows, undivided) <= 1) return undivided;
  const divided = fill(true);
  if (!undivided || !divided) return undivided ?? divided;
  return unevenness(rows, divided) < unevenness(rows, undivided) - 1 ? divided : undivided;
}

function unevenness(rows: readonly Row[], filling: Filling): number {
  const depths = columnDepths(rows, filling);
  return Math.max(...depths) - Math.min(...depths);
}

/** Between the last line of a full side and the bottom margin. */
const imprintGap = 2;
/** Lines in each column that should stand above a coupon which has a side of its own. */
const COMPANY = 6;

/** When all the rest fits a side but for the coupon, some of it is kept back to stand with the coupon. */
function depthBeforeLast(rows: readonly Row[], from: number, columns: number, whole: number): number {
  for (let depth = whole; depth > COMPANY; depth--) {
    const { next } = fillColumns(rows, from, columns, depth);
    const wanted = Math.min(columns * COMPANY, rows.length / 2);
    if (linesWithin(rows, next, wanted) >= wanted) return depth;
  }
  return whole;
}

function sheetOf({ frame, filling, isLast }: Side, index: number, count: number, composition: Composition): Sheet {
  const { theme, body, rows, head, foot, runningHead } = composition;
  const { left, top, bottom, measure, sheetWidth, sheetHeight } = geometry(theme);
  const items: Item[] = [];
  const place = (more: readonly Item[], dx: number, dy: number) => {
    for (const item of more) items.push(moved(item, dx, dy));
  };
  place(index === 0 ? head.items : runningHead(index + 1).items, left, top);
  for (const [column, extent] of filling.columns.entries()) {
    const x = left + column * (measure + theme.gutterMm * MM);
    let line = 0;
    for (const row of rows.slice(extent.start, extent.end)) {
      place(row.items, x, frame.top + line * body.leading);
      line += row.lines;
    }
  }
  if (isLast && index === count - 1) place(foot.items, left, bottom - foot.height);
  return { width: sheetWidth, height: sheetHeight, items };
}

function outlineOf({ frame, filling }: Side, sheet: number, { rows, body }: Composition): OutlineEntry[] {
  return filling.columns.flatMap((extent) => {
    let line = 0;
    return rows.slice(extent.start, extent.end).flatMap((row): OutlineEntry[] => {
      const y = frame.top + line * body.leading;
      line += row.lines;
      return row.heading ? [{ ...row.heading, sheet, y }] : [];
    });
  });
}

function lastSide({ frame, filling }: Side, { theme, rows, foot }: Composition): SheetPlan['last'] {
  const depths = columnDepths(rows, filling);
  return {
    deepest: Math.max(...depths),
    shallowest: Math.min(...depths),
    room: geometry(theme).bottom - foot.height - frame.top,
  };
}
