import type { Region } from './fill-sections.ts';
import { linesBeside } from './frame.ts';
import { linesOf } from './lines.ts';
import type { Composition, SheetPlan, Side } from './plan-sheets.ts';
import { sideRooms } from './sheet-room.ts';

/** A column that more follows ends so many lines above its foot where a break there would be bad: it is full all the same. */
const SHORT_END = 2;

/**
 * Lines that would have room beside what a plan has placed, side by side, in all columns
 * together.
 *
 * @param plan of the whole number
 * @param composition it has the room of the sheets
 * @param pages sides that were asked for; where undefined, those that the plan has
 */
export function freeLines(
  { sides }: SheetPlan,
  { body, room }: Composition,
  pages: number | undefined,
): readonly number[] {
  const roomOf = sideRooms(room, body);
  const last = sides.length - 1;
  return Array.from({ length: Math.max(pages ?? 0, sides.length) }, (_, index) => {
    const { columns, lastColumns, whole } = roomOf(index);
    const side = sides[index];
    if (!side) return whole * columns;
    return index === last ? freeOn(side, lastColumns, 0) : freeOn(side, columns, SHORT_END);
  });
}

/** Free lines of a side: beside the shorter columns of each region, and below the lowest. */
function freeOn({ regions, depth }: Side, columns: number, shortEnd: number): number {
  const lowest = regions.at(-1);
  const above = regions.slice(0, -1).map((region) => freeIn(region, region.filling.depth, SHORT_END));
  if (!lowest) return columns * depth;
  if (!lowest.spans) return totalOf(above) + freeIn(lowest, depth - lowest.line, shortEnd);
  return totalOf(above) + columns * freeIn(lowest, depth - lowest.line, shortEnd);
}

/** Lines below the columns of a region that has some depth; those of a column that is short of a few do not count. */
function freeIn({ filling }: Region, depth: number, shortEnd: number): number {
  const free = filling.columns.map((column) =>
    Math.floor(depth - linesOf(column.rows) - Math.ceil(linesOf(column.notes)) - linesBeside(column) + 1e-6),
  );
  return totalOf(free.filter((lines) => lines > shortEnd));
}

/** All of them: of every side. */
export function totalOf(lines: readonly number[]): number {
  return lines.reduce((sum, count) => sum + count, 0);
}
