import { itemAt } from '../../sequence/item-at.ts';
import { type Band, type Composition, linesOf, type SheetPlan } from './plan-sheets.ts';

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
  const filled = sides.map(({ depth, bands }, index) => {
    const isLast = index === sides.length - 1;
    if (bands.length === 0) return (isLast ? room.lastColumns : room.columns) * depth;
    return bands.reduce((sum, band, at) => {
      const isLowest = at === bands.length - 1;
      const foot = isLowest ? depth : itemAt(bands, at + 1).line;
      return sum + freeIn(band, foot, isLast && isLowest ? 0 : SHORT_END);
    }, 0);
  });
  const whole = Math.floor((room.bottom - room.top - room.runningHeadHeight) / body.leading) * room.columns;
  return [...filled, ...Array.from({ length: Math.max(0, (pages ?? 0) - sides.length) }, () => whole)];
}

/** Lines below the columns of a band, down to a line of the side's grid; those of a column that is short of a few do not count. */
function freeIn({ line, spanning, filling }: Band, foot: number, shortEnd: number): number {
  const depth = foot - line - linesOf(spanning);
  return filling.columns.reduce((sum, { rows, notes }) => {
    const free = Math.floor(depth - linesOf(rows) - Math.ceil(linesOf(notes)) + 1e-6);
    return free > shortEnd ? sum + free : sum;
  }, 0);
}

/** All of them: of every side. */
export function totalOf(lines: readonly number[]): number {
  return lines.reduce((sum, count) => sum + count, 0);
}
